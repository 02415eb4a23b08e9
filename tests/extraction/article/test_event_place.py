"""Where a strike was, and how precisely that is said."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import GeoPrecision
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Jets bombed Saraqib on Tuesday.", "Saraqib", GeoPrecision.EXACT),
        ("Jets bombed a village near Saraqib on Tuesday.", "Saraqib", GeoPrecision.NEAR),
        ("Jets bombed Idlib province on Tuesday.", "Idlib", GeoPrecision.REGION),
        (
            "Jets bombed the southern countryside of Idlib province on Tuesday.",
            "Southern Idlib countryside",
            GeoPrecision.NEAR,
        ),
        (
            "Jets struck 10 km east of Palmyra on Tuesday.",
            "10 km east of Palmyra",
            GeoPrecision.NEAR,
        ),
    ],
)
def test_precision_is_what_the_words_say(
    read: Read, text: str, name: str, precision: GeoPrecision
) -> None:
    (event,) = read(text).events
    assert (event.place.name, event.geo_precision) == (name, precision)


def test_near_a_town_is_a_wider_circle_than_the_town(read: Read) -> None:
    (town,) = read("Jets bombed Saraqib on Tuesday.").events
    (near,) = read("Jets bombed a village near Saraqib on Tuesday.").events
    assert near.place.uncertainty_km == pytest.approx(town.place.uncertainty_km + 8)


def test_a_distance_and_a_bearing_move_the_point(read: Read) -> None:
    (palmyra,) = read("Jets struck Palmyra on Tuesday.").events
    (east,) = read("Jets struck 10 km east of Palmyra on Tuesday.").events
    assert east.place.longitude > palmyra.place.longitude
    assert east.place.latitude == pytest.approx(palmyra.place.latitude, abs=0.01)


def test_where_local_witnesses_are_is_where_their_hospital_was_hit(read: Read) -> None:
    text = "Doctors in Kafr Nabl said jets had bombed their hospital on Tuesday."
    (event,) = read(text).events
    assert event.place.name == "Kafr Nabl"
    assert not read(text.replace("Doctors", "Diplomats")).events


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Gaziantep on Tuesday.",
        "In Iraq, jets carried out four strikes near Ramadi and one near Sinjar on Tuesday.",
    ],
)
def test_strikes_outside_syria_are_not_mapped(read: Read, text: str) -> None:
    assert not read(text).events


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("US jets struck a depot in eastern Syria on Tuesday.", "eastern Syria"),
        ("Turkish jets struck a depot in Syria's northeast on Tuesday.", "northeastern Syria"),
        ("Israeli jets struck a depot in southern Syria on Tuesday.", "southern Syria"),
    ],
)
def test_a_side_of_syria_is_less_than_all_of_it(read: Read, text: str, name: str) -> None:
    (event,) = read(text).events
    assert (event.place.name, event.geo_precision) == (name, GeoPrecision.NEAR)
    assert event.place.uncertainty_km < 200


def test_a_strike_in_a_part_of_syria_on_another_day_is_another_strike(read: Read) -> None:
    found = read(
        "Turkish jets bombed Ain Issa on Monday. "
        "On Tuesday, Turkish air strikes in northeastern Syria killed three."
    )
    assert [(event.place.name, event.toll.low) for event in found.events] == [
        ("Ain Issa", None),
        ("northeastern Syria", 3),
    ]


def test_a_place_is_cited_from_the_paragraph_it_stands_in(read: Read) -> None:
    (event,) = read("Officials visited Saraqib.\n\nJets bombed the market, killing nine.").events
    said = next(reason for reason in event.reasons if reason.field == "location")
    assert (said.citation.start, said.citation.quote) == (18, "Saraqib")
