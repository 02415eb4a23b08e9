"""A card with more in it than the seed has."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import Html, answered


@pytest.fixture
def crowded(own_data: Path) -> Path:
    """The seed, and nine more strikes where its first one is."""
    path = own_data / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    first = layer["features"][0]
    for number in range(9):
        properties = first["properties"] | {
            "event_id": f"z:{number}",
            "incident_id": f"z:{number}",
            "event_date": f"2016-01-0{number + 1}",
            "event_date_end": f"2016-01-0{number + 1}",
            "actor1": "turkey",
            "fatalities_low": 3,
            "fatalities_group": None,
        }
        layer["features"].append(first | {"properties": properties})
    path.write_text(json.dumps(layer), encoding="utf-8")
    return own_data


def test_strikes_in_one_place_are_listed_with_what_differs(
    crowded: Path, served: Callable[[Path], FlaskClient]
) -> None:
    client = served(crowded)

    def here(query: str) -> list[str]:
        card = answered(client, f"/card?{query}&event=z:3")["html"]
        return [
            " ".join(inside)
            for _, found, inside in Html(card).elements
            if found.get("class") == "here-row"
        ]

    assert here("")[0] == "9 Jan 2016 Turkey at least 3 killed"
    assert here("")[-1] == "30 Sep 2015 Russia at least 24 killed"
    assert len(here("")) == 9
    # What is filtered out is not here either.
    assert here("from=2016-01-09") == ["9 Jan 2016 Turkey at least 3 killed"]


def test_a_card_says_who_was_killed_and_how_many_were_injured(
    own_data: Path, served: Callable[[Path], FlaskClient]
) -> None:
    path = own_data / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    first = layer["features"][0]["properties"]
    first |= {"children_low": 5, "children_high": 5, "injured_low": 30, "injured_group": "g"}
    path.write_text(json.dumps(layer), encoding="utf-8")
    card = Html(answered(served(own_data), f"/card?event={first['event_id']}")["html"])
    facts = {" ".join(inside) for tag, _, inside in card.elements if tag == "dd"}
    assert "5 children" in facts
    assert any(fact.startswith("At least 30 injured") and "one total" in fact for fact in facts)


@pytest.mark.parametrize(
    ("read_by", "agreement", "says"),
    [
        (["rules"], None, None),
        (["rules", "model qwen3"], "agreed", "agree on place, day and attacker"),
        (["rules"], "single", "only one of two readers"),
        (["model qwen3"], "differed", "read it otherwise"),
        (["model qwen3"], None, "model qwen3"),
    ],
)
def test_a_card_says_who_read_it_where_a_model_did(
    own_data: Path,
    served: Callable[[Path], FlaskClient],
    read_by: list[str],
    agreement: str | None,
    says: str | None,
) -> None:
    path = own_data / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    first = layer["features"][0]["properties"]
    first |= {"read_by": read_by, "agreement": agreement}
    path.write_text(json.dumps(layer), encoding="utf-8")
    card = Html(answered(served(own_data), f"/card?event={first['event_id']}")["html"])
    terms = [" ".join(inside) for tag, _, inside in card.elements if tag == "dt"]
    facts = [" ".join(inside) for tag, _, inside in card.elements if tag == "dd"]
    assert ("Read by" in terms) == (says is not None)
    if says is not None:
        assert says in facts[-1]
        assert all(name in facts[-1] for name in read_by)


@pytest.mark.parametrize(
    ("unsaid", "language", "says"),
    [
        ([], "en", ("near the place named, or part of a region", "to the week")),
        (["place", "day"], "en",
         ("precision of the place not said", "precision of the day not said")),
        (["day"], "en", ("near the place named, or part of a region",
                         "precision of the day not said")),
        (["place", "day"], "ar", ("دقة المكان غير مذكورة", "دقة اليوم غير مذكورة")),
    ],
)  # fmt: skip
def test_a_card_says_how_precise_place_and_day_are_only_where_somebody_did(
    own_data: Path,
    served: Callable[[Path], FlaskClient],
    unsaid: list[str],
    language: str,
    says: tuple[str, ...],
) -> None:
    path = own_data / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    first = layer["features"][0]["properties"]
    first |= {"geo_precision": 2, "footprint": None, "time_precision": 2}
    first["precision_unsaid"] = unsaid
    path.write_text(json.dumps(layer), encoding="utf-8")
    address = f"/card?lang={language}&event={first['event_id']}"
    card = Html(answered(served(own_data), address)["html"])
    notes = [" ".join(inside) for _, found, inside in card.elements if found.get("class") == "note"]
    assert all(notes[number].startswith(text) for number, text in enumerate(says))


def test_a_row_says_who_fights_and_stands_beside_the_article_with_its_own_number(
    own_data: Path, served: Callable[[Path], FlaskClient]
) -> None:
    path = own_data / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    feature = layer["features"][0]
    first = feature["properties"]
    row = first | {
        "event_id": "ucdp:7",
        "data_set": "ucdp",
        "actor1": "unknown",
        "sides": ["syrian_government", "Some Band"],
        "sources": ["SOHR"],
        "fatalities_low": 7,
        "fatalities_best": 9,
        "fatalities_high": 12,
        "fatalities_group": None,
        "notes": "Jets struck the town.",
        "citations": [],
        "claims": [],
        "factuality": "asserted",
    }
    alone = row | {"event_id": "ucdp:8", "incident_id": "ucdp:8"}
    layer["features"] += [feature | {"properties": each} for each in (row, alone)]
    path.write_text(json.dumps(layer), encoding="utf-8")
    client = served(own_data)

    def shown(event: str) -> tuple[dict[str, str], str]:
        html = Html(answered(client, f"/card?event={event}")["html"])
        texts = [(tag, " ".join(inside)) for tag, _, inside in html.elements]
        terms = [text for tag, text in texts if tag == "dt"]
        facts = [text for tag, text in texts if tag == "dd"]
        return dict(zip(terms, facts, strict=True)), " ".join(text for _, text in texts)

    facts, every = shown("ucdp:8")
    assert facts["Who fights"] == "Syrian government and Some Band"
    assert facts["Killed"] == "7 to 12 killed, best estimate 9"
    assert "The data set itself says so." in every
    assert "The article itself says so." not in every
    facts, every = shown(first["event_id"])
    assert "UCDP (SOHR): 7 to 12 killed, best estimate 9" in facts["Killed"]
    assert "Who fights" not in facts
    assert "Jets struck the town." in every


def test_who_denies_a_strike_is_not_among_those_who_say_it_happened(
    own_data: Path, served: Callable[[Path], FlaskClient]
) -> None:
    path = own_data / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    first = layer["features"][0]["properties"]
    said = {"about": "occurrence", "value": None, "hedged": False} | {
        "citation": first["citations"][0]
    }
    first["claims"] = [
        said | {"by": "rescuers", "stance": "affirms"},
        said | {"by": "Moscow", "about": "attacker", "value": "russia", "stance": "denies"},
        said | {"by": "Damascus", "stance": "denies"},
    ]
    path.write_text(json.dumps(layer), encoding="utf-8")
    card = Html(answered(served(own_data), f"/card?event={first['event_id']}")["html"])
    told = [" ".join(inside) for tag, _, inside in card.elements if tag in ("dt", "dd")]
    facts = dict(zip(told[::2], told[1::2], strict=True))
    assert facts["Who says so"] == "Rescuers"
    assert facts["Who denies it"] == "Moscow (not Russia) and Damascus"
