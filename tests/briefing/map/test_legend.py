"""The legend says what is on the map, and nothing else."""

from collections.abc import Callable
from typing import Any

from dashboard.briefing.address import LAYERS
from dashboard.briefing.map.legend import entries
from dashboard.briefing.map_notes import MapNote
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection
from dashboard.layers.looks import Look
from dashboard.layers.strike import Strike
from dashboard.layers.zone import Zone

Make = Callable[..., Any]
AREAS = frozenset({"SY-HI", "SY"})
MANY = ("sdf", "russia", "turkey", "israel", "iran", "jordan", "france", "united_states")
SIZES = "Killed, at least: 1, 10, 50, 200; smallest: not counted"
COUNT = "How many strikes or other events; grey: several attackers, or not said"


def _key(zone: Zone) -> str:
    return zone.footprint or zone.zone_id


def _texts(
    strikes: list[Strike], zones: list[Zone], parties: Parties, **selection: Any
) -> list[str]:
    chosen = Selection(**selection)
    looks = [
        Look(s.actor1, s.factuality, s.geo_precision, s.footprint, s.other_event, s.place_unsaid)
        for s in strikes
    ]
    found = entries(looks, [zones], chosen, parties, areas=AREAS, key=_key, theme="light")
    return [entry.text for entry in found]


def test_a_region_is_hatched_and_a_town_is_a_circle(make_strike: Make, parties: Parties) -> None:
    region = make_strike()
    town = make_strike(2, footprint=None, geo_precision=1, factuality="asserted")
    found = entries([region, town], [], Selection(), parties, areas=AREAS, key=_key, theme="light")
    assert [(e.symbol, e.dashed) for e in found[:2]] == [("hatch", True), ("circle", False)]


def test_what_is_known_of_the_country_alone_is_an_outline(
    make_strike: Make, make_zone: Make, parties: Parties
) -> None:
    strike, zone = make_strike(footprint="SY"), make_zone(footprint="SY", relation="present")
    found = entries([strike], [[zone]], Selection(), parties, areas=AREAS, key=_key, theme="light")
    assert [entry.symbol for entry in found] == ["outline", "outline"]


def test_ground_of_several_is_one_symbol(make_zone: Make, parties: Parties) -> None:
    held = make_zone(relation="present"), make_zone(2, relation="controls", actor="sdf")
    assert _texts([], [*held], parties) == ["SDF: in control, ISIS: present"]
    other = [make_zone(n, relation="controls", actor=actor) for n, actor in enumerate(MANY)]
    assert "Of several parties, at once or in turn" in _texts([], other, parties)


def test_what_is_drawn_as_one_is_explained_as_one(make_zone: Make, parties: Parties) -> None:
    # Two zones of one polygon, which no footprint names.
    zones = [make_zone(n, relation="present", footprint=None, actor=a) for n, a in enumerate(MANY)]
    drawn = {"areas": AREAS, "theme": "light"}
    one = entries([], [zones[:2]], Selection(), parties, key=lambda _: "same", **drawn)
    assert [entry.text for entry in one] == ["SDF: present, Russia: present"]
    apart = entries([], [zones[:2]], Selection(), parties, key=_key, **drawn)
    assert [entry.text for entry in apart] == ["SDF: present", "Russia: present"]


def test_ground_on_either_side_of_a_comparison_is_not_shared(
    make_zone: Make, parties: Parties
) -> None:
    sides = [[make_zone(relation="present")], [make_zone(2, relation="present", actor="sdf")]]
    found = entries([], sides, Selection(), parties, areas=AREAS, key=_key, theme="light")
    assert {entry.text for entry in found} == {"ISIS: present", "SDF: present"}
    assert len({entry.colour for entry in found}) == 2


def test_each_sign_stands_once(make_strike: Make, make_zone: Make, parties: Parties) -> None:
    strikes = [make_strike(number) for number in range(5)]
    zones = [make_zone(number, relation="present") for number in range(5)]
    assert len(_texts(strikes, zones, parties)) == 2


def test_an_event_that_is_no_strike_is_not_said_to_be_one(
    make_strike: Make, parties: Parties
) -> None:
    battle = make_strike(
        actor1="unknown", sub_event_type="Armed clash", footprint=None, geo_precision=1
    )
    found = entries([battle], [], Selection(), parties, areas=AREAS, key=_key, theme="light")
    assert (found[0].symbol, found[0].text) == ("plus", "An event that is no strike")
    region = make_strike(sub_event_type="Armed clash", actor1="unknown")
    assert _texts([region], [], parties) == ["An event that is no strike"]


def test_colours_of_events_that_are_no_strikes_are_named(
    make_strike: Make, make_zone: Make, parties: Parties
) -> None:
    town = {"footprint": None, "geo_precision": 1, "factuality": "asserted",
            "sub_event_type": "Armed clash"}  # fmt: skip
    events = [make_strike(1, actor1="islamic_state", **town), make_strike(2, **town)]
    ground = make_zone(relation="present", basis="inferred from target")
    assert _texts(events, [ground], parties, layers=LAYERS) == [
        "Russia",
        "ISIS",
        "An event that is no strike",
        "ISIS: present (inferred)",
        SIZES,
        COUNT,
    ]


def test_circles_of_doubt_are_explained_however_few_signs_there_are(
    make_strike: Make, parties: Parties
) -> None:
    near = make_strike(footprint=None, geo_precision=2)
    assert "Somewhere in the circle" in _texts([near], [], parties)
    unsaid = make_strike(footprint=None, geo_precision=2, precision_unsaid=["place"])
    told = _texts([unsaid], [], parties)
    assert "Precision not said: drawn as if in the circle" in told
    assert "Somewhere in the circle" not in told
    assert "Somewhere in the circle" in _texts([unsaid, near], [], parties)
    exact = make_strike(footprint=None, geo_precision=1)
    assert "Somewhere in the circle" not in _texts([exact], [], parties)


def test_a_layer_that_is_off_is_not_explained(
    make_strike: Make, make_zone: Make, parties: Parties
) -> None:
    zone = make_zone()
    assert _texts([make_strike()], [zone], parties, layers=("strikes",)) == [
        "Russia struck, somewhere in the area (alleged)"
    ]
    assert _texts([make_strike()], [zone], parties, layers=("absent",)) == ["ISIS: absent"]
    assert _texts([make_strike()], [zone], parties, layers=()) == []


def test_whom_nobody_names_is_no_party(make_strike: Make, parties: Parties) -> None:
    town = make_strike(actor1="unknown", footprint=None, geo_precision=1, factuality="asserted")
    region = make_strike(actor1="unknown", factuality="alleged")
    assert _texts([town, region], [], parties)[:2] == [
        "Struck, attacker not said (asserted)",
        "Struck somewhere in the area, attacker not said (alleged)",
    ]


def test_what_was_inferred_is_marked_so(make_zone: Make, parties: Parties) -> None:
    zone = make_zone(relation="present", basis="inferred from target")
    assert _texts([], [zone], parties, layers=LAYERS) == ["ISIS: present (inferred)"]


def test_many_combinations_are_told_as_colours_and_signs(
    make_strike: Make, make_zone: Make, parties: Parties
) -> None:
    actors = ("russia", "turkey", "us_coalition")
    kinds = ("asserted", "alleged", "denied")
    strikes = [
        make_strike(actor1=actor, factuality=kind, footprint=None, geo_precision=1)
        for actor in actors
        for kind in kinds
    ]
    zones = [make_zone(1, actor="russia"), make_zone(2, relation="present", actor="hezbollah")]
    told = _texts([*strikes, make_strike()], zones, parties, layers=LAYERS)
    assert told == [
        "Russia",
        "US-led Coalition",
        "Turkey",
        "Hezbollah",
        "Somewhere in the area",
        "Alleged or disputed",
        "Denied",
        "Present",
        "Absent",
        SIZES,
        COUNT,
    ]


def test_notes_are_said_to_be_of_no_source(make_strike: Make, parties: Parties) -> None:
    notes = (MapNote.parse("text:37,35:Front"),)
    assert "of no source" in _texts([make_strike()], [], parties, notes=notes)[-1]


def test_sizes_are_explained_where_there_are_marks_of_a_size(
    make_strike: Make, parties: Parties
) -> None:
    town = make_strike(2, footprint=None, geo_precision=1, factuality="asserted")
    assert _texts([town], [], parties)[-2:] == [SIZES, COUNT]
    assert _texts([make_strike()], [], parties) == [
        "Russia struck, somewhere in the area (alleged)"
    ]
    assert _texts([town], [], parties, layers=()) == []
