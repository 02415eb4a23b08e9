"""Everything beside the map obeys one selection."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.web.page import ids
from tests.importing.tables import bring_acled
from tests.web.conftest import answered

Read = Callable[[Any], str]
Panels = Callable[..., dict[str, str]]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", "2 of 2 strikes"),
        ("actor=russia", "2 of 2 strikes"),
        ("actor=turkey", "0 of 2 strikes"),
        ("from=2015-10-01", "0 of 2 strikes"),
        ("q=hama", "2 of 2 strikes"),
        ("q=nowhere", "0 of 2 strikes"),
    ],
)
def test_count_list_and_map_obey_one_selection(
    panels: Panels,
    client: FlaskClient,
    values_of: Callable[..., list[Any]],
    query: str,
    count: str,
) -> None:
    answer = panels(query)
    number = int(count[0])
    assert answer["event-count"] == count
    assert len(values_of(answer["event-list"], "data-event")) == number
    scene = client.get(f"/scene?{query}").get_json()
    assert (scene["count"], len(scene["labels"])) == (number, number)


def test_an_empty_selection_says_which_filter_emptied_it(
    panels: Panels, read: Read, values_of: Callable[..., list[Any]]
) -> None:
    empty = panels("actor=turkey&factuality=alleged")["empty"]
    assert "The filter by attacker hides them all." in read(empty)
    assert "Clear attacker (2 strikes)" in read(empty)
    assert values_of(empty, "data-clear") == ["actors", "all"]
    assert panels("")["empty"] == ""
    together = panels("actor=turkey&q=nowhere")["empty"]
    assert "it is all of them together" in read(together)
    assert values_of(together, "data-clear") == ["all"]


def test_of_the_lists_only_the_open_one_is_made(panels: Panels) -> None:
    lists = {"strikes": "event-list", "ground": "zone-list", "who": "who-says", "tray": "tray"}
    lists["charts"] = "charts"
    for tab, name in lists.items():
        assert lists.values() & panels("", tab=tab).keys() == {name}


def test_the_list_is_of_what_is_in_view_where_that_is_asked(
    panels: Panels, read: Read, values_of: Callable[..., list[Any]]
) -> None:
    homs = panels("box=37,33.9,40.5,34.5", tab="strikes")["event-list"]
    assert values_of(homs, "data-event") == ["russian-airstrikes-begin:1"]
    assert read(homs).startswith("1 strike in view")
    assert read(panels("box=0,0,1,1", tab="strikes")["event-list"]) == "0 strikes in view"
    assert "in view" not in read(panels("", tab="strikes")["event-list"])


def test_the_list_is_of_what_is_new_since_a_day_where_that_is_asked(
    panels: Panels, read: Read, values_of: Callable[..., list[Any]]
) -> None:
    new = panels("since=2015-09-30", tab="strikes")["event-list"]
    assert read(new).startswith("Reported since 30 Sep 2015: 2 new, 0 told of again, 0 denied. New")
    assert len(values_of(new, "data-event")) == 2
    later = panels("since=2015-10-01", tab="strikes")["event-list"]
    assert "0 new" in read(later)
    assert values_of(later, "data-event") == []
    both = panels("since=2015-09-30&box=37,33.9,40.5,34.5", tab="strikes")["event-list"]
    assert values_of(both, "data-event") == ["russian-airstrikes-begin:1"]


def test_what_was_not_placed_is_in_the_tray_with_its_reason(panels: Panels, read: Read) -> None:
    tray = read(panels("", tab="tray")["tray"])
    assert "we request they leave" in tray
    assert "not named" in tray


def test_a_refused_demand_is_shown_as_disputed_with_who_refuses(panels: Panels, read: Read) -> None:
    ground = read(panels("", tab="ground")["zone-list"])
    assert "demanding that others stay out · Syria Disputed" in ground
    assert "Refused by US officials: US officials rejected the demand." in ground


def test_who_says_who_was_hit(panels: Panels, read: Read) -> None:
    table = read(panels("", tab="who")["who-says"])
    assert "Russia" in table
    assert "US officials No" in table
    assert "ISIS Syrian rebels" in table


def test_regions_are_labelled_with_their_shared_toll(client: FlaskClient) -> None:
    labels = client.get("/scene").get_json()["labels"]
    assert [label["title"] for label in labels] == ["Russia · ≥ 24 killed"] * 2
    assert {label["detail"] for label in labels} == {
        "in Homs and Hama together",
        "in Hama and Homs together",
    }


def test_a_control_map_follows_the_days_and_is_named(
    own_data: Path, served: Callable[[Path], FlaskClient], read: Read
) -> None:
    path = own_data / "layers" / "zones.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    first = layer["features"][0]
    for month, holder in ((9, "islamic_state"), (10, "syrian_opposition")):
        drawn = {
            "zone_id": f"month-{month}:z1", "actor": holder, "relation": "controls", "claims": [],
            "basis": "imported", "citations": [], "by": "A map",
            "valid_from": f"2015-{month:02}-01",
            "valid_to": None, "sources": ["A map"],
        }  # fmt: skip
        layer["features"].append(first | {"properties": first["properties"] | drawn})
    path.write_text(json.dumps(layer), encoding="utf-8")
    client = served(own_data)

    def ground(query: str) -> tuple[str, list[str]]:
        answer = answered(client, f"/panels?tab=ground&data=month-9,month-10&{query}")
        scene = answered(client, f"/scene?data=month-9,month-10&layers=controls&{query}")
        fills = scene["groups"]["grounds"]["properties"]["text"]
        return read(answer["html"]["zone-list"]), fills

    listed, fills = ground("to=2015-09-30")
    assert "ISIS" in listed
    assert "A map" in listed
    assert "since 1 Sep 2015" in listed
    assert [text.rpartition(" · ")[2] for text in fills] == ["A map"]
    listed, fills = ground("")
    assert "Syrian rebels" in listed
    assert "ISIS" not in listed
    assert len(fills) == 1


def test_events_that_are_no_strikes_are_counted_beside_the_strikes_and_can_be_shown(
    own_data: Path, served: Callable[[Path], FlaskClient], values_of: Callable[..., list[Any]]
) -> None:
    day = {"event_date": "2016-05-01"}
    bring_acled(own_data, day | {"event_type": "Battles", "sub_event_type": "Armed clash"})
    client = served(own_data)

    def listed(query: str, part: str = "event-list") -> str:
        answer = answered(client, f"/panels?tab=strikes&{query}")["html"]
        return str(answer[part])

    tab = ids.TAB_LABELS["strikes"]
    assert listed("", tab).startswith("Strikes ")
    assert listed("type=Armed%20clash", tab).startswith("Events ")
    told = "Also under these filters: 1 event of other types."
    assert told in listed("")
    assert told in listed("from=2016-05-01&to=2016-05-01")
    (every,) = values_of(listed(""), "data-types")
    assert "Armed clash" in json.loads(every)
    assert "of other types" not in listed("to=2016-04-30")
    assert "of other types" not in listed("type=Armed%20clash")


def test_events_that_are_no_strikes_are_nowhere_called_strikes(
    own_data: Path, served: Callable[[Path], FlaskClient], read: Read
) -> None:
    day = {"event_date": "2016-05-01"}
    bring_acled(own_data, day | {"event_type": "Battles", "sub_event_type": "Armed clash"})
    client, events = served(own_data), "type=Armed%20clash"

    def told(query: str) -> dict[str, Any]:
        answer: dict[str, Any] = answered(client, f"/panels?tab=strikes&{query}")
        return answer

    shown = told(f"{events}&box=30,30,45,40")
    assert shown["html"]["event-count"] == "1 of 3 events"
    assert read(shown["html"]["event-list"]).startswith("1 event in view")
    assert shown["html"][ids.RESULTS_HANDLE] == "Events"
    assert shown["names"] == {"layers strikes": "Events"}
    assert told("")["names"] == {"layers strikes": "Strikes"}
    none = read(told(f"{events}&q=nowhere")["html"]["empty"])
    assert "Clear search (1 event)" in none
    assert "Clear type (2 events)" in read(told(f"{events}&q=hama")["html"]["empty"])
