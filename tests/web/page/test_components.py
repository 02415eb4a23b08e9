"""Cards, lists, tables and the tray with more in them than the seed has."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard.briefing.parties import Parties
from dashboard.web.page.components import article, listing, speakers, tray
from dashboard.web.page.components.article import spans_of
from dashboard.web.page.markup import markup
from tests.paths import ROOT
from tests.web.conftest import Html

Record = dict[str, Any]
Read = Callable[[Any], str]
Values = Callable[..., list[Any]]
TEXT = "Jets hit Homs and Hama. Only Homs burned."
Call = Callable[..., dict[str, dict[str, Any]]]


@pytest.fixture(scope="module")
def parties() -> Parties:
    return Parties.load(ROOT / "data")


def _strike(number: int, *spans: tuple[int, int], **changes: Any) -> Record:
    return {
        "event_id": f"a:{number}",
        "event_date": "2015-09-30",
        "event_date_end": "2015-09-30",
        "actor1": "russia",
        "location": ("Homs", "Hama")[number % 2],
        "latitude": 34.0 + number,
        "longitude": 36.0,
        "claims": [],
        "citations": [
            {"article_id": "a", "start": s, "end": e, "quote": TEXT[s:e]} for s, e in spans
        ],
        "sources": ["a"],
        "sub_event_type": "Air/drone strike",
        "geo_precision": 1,
        "footprint": None,
        "factuality": "asserted",
        "fatalities_low": None,
        "fatalities_high": None,
        "fatalities_group": None,
    } | changes


def _article(strikes: list[Record], opened: Record, parties: Parties) -> Any:
    record = {
        "id": "a",
        "title": "Jets",
        "publisher": "",
        "published": "2015-09-30",
        "language": "en",
        "text": TEXT,
    }
    spans = spans_of("a", strikes, [], parties, "en", "light")
    return markup(article.article(record, spans, opened, "en"))


def _parts(shown: str) -> list[tuple[str, str, str]]:
    """Marks and buttons of the text: kind, strike, words."""
    return [
        (tag, found["data-event"], "".join(inside))
        for tag, found, inside in Html(shown).elements
        if tag in ("mark", "button")
    ]


def test_words_that_several_strikes_share_lead_to_each_of_them(
    parties: Parties, values_of: Values
) -> None:
    first, second = _strike(0, (0, 23), (24, 41)), _strike(1, (0, 23))
    assert _parts(_article([first, second], second, parties)) == [
        ("mark", "a:1", "Jets hit Homs and Hama."),
        ("button", "a:1", "2"),
        ("button", "a:0", "1"),
        ("mark", "a:0", "Only Homs burned."),
    ]
    shown = _article([first, second], first, parties)
    assert [event for kind, event, _ in _parts(shown) if kind == "mark"] == ["a:0", "a:0"]
    assert "Russia, Hama, 30 Sep 2015" in values_of(shown, "aria-label")


def test_overlapping_spans_are_cut_where_either_ends(parties: Parties) -> None:
    first, second = _strike(0, (0, 13)), _strike(1, (9, 22))
    marks = [
        part for part in _parts(_article([first, second], first, parties)) if part[0] == "mark"
    ]
    assert marks == [
        ("mark", "a:0", "Jets hit "),
        ("mark", "a:0", "Homs"),
        ("mark", "a:1", " and Hama"),
    ]


def test_a_span_flies_to_its_strike_and_wears_its_attackers_colour(
    parties: Parties, values_of: Values
) -> None:
    turkish = _strike(0, (0, 23), actor1="turkey")
    shown = _article([turkish], turkish, parties)
    assert values_of(shown, "data-fly") == ["36.0,34.0"]
    assert f"--actor: {parties.colour('turkey')}" in values_of(shown, "style")


def test_a_long_list_says_how_to_see_the_rest(
    parties: Parties, read: Read, values_of: Values
) -> None:
    many = [_strike(number) for number in range(listing.SHOWN)]
    shown = markup(listing.strikes(many, 1_234, {}, parties, "en", "light"))
    assert len(values_of(shown, "data-event")) == listing.SHOWN
    assert "The newest 50 of 1,234 strikes. The table has them all." in read(shown)
    assert values_of(shown, "data-press") == ["show-table"]
    arabic = read(markup(listing.strikes(many, 1_234, {}, parties, "ar", "light")))
    assert "أحدث 50 من أصل 1,234 ضربة." in arabic


def test_who_says_marks_yes_no_and_both(parties: Parties, read: Read, values_of: Values) -> None:
    said = {
        "Officials": {"islamic_state": {"denies"}, "syrian_opposition": {"affirms"}},
        "officials": {"islamic_state": {"affirms"}},
        "Russia": {"islamic_state": {"affirms"}},
    }
    shown = markup(speakers.who_says(said, parties, "en"))
    assert "Speaker ISIS Syrian rebels Officials Both Yes Russia Yes" in read(shown)
    assert values_of(shown, "scope") == ["col", "col", "col", "row", "row"]


def test_an_unplaced_name_offers_its_places(
    parties: Parties, read: Read, values_of: Values
) -> None:
    candidates = [
        {"name": "Rabiah", "admin1": within, "country": "SY", "latitude": 35.5, "longitude": lon}
        for within, lon in (("Latakia", 36.0), ("Hama", 36.5))
    ]
    item = {
        "kind": "place",
        "text": "Rabiah",
        "reason": "several places share this name: Rabiah (Latakia); Rabiah (Hama)",
        "candidates": candidates,
        "citation": None,
    }
    shown = markup(tray.tray([item], {}, parties, "en"))
    assert "Rabiah, Latakia" in read(shown)
    assert values_of(shown, "data-fly") == ["36.0,35.5", "36.5,35.5"]
    (held,) = values_of(shown, "data-candidates")
    assert json.loads(held) == [[36.0, 35.5, "Rabiah"], [36.5, 35.5, "Rabiah"]]
    # The button names the row that holds them.
    assert values_of(shown, "data-candidates-of") == ["unplaced-0"]
    assert "unplaced-0" in values_of(shown, "id")


@pytest.fixture
def crowded(own_data: Path) -> Path:
    """The seed, and nine more strikes where its first one is."""
    path = own_data / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    first = layer["features"][0]
    for number in range(9):
        properties = first["properties"] | {
            "event_id": f"z:{number}",
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
    crowded: Path, calls_to: Callable[[Path], Call]
) -> None:
    call = calls_to(crowded)

    def here(query: str) -> list[str]:
        asked = {"event": "z:3", "query": query, "theme": "light"}
        card = call("card.data", {"card-asked.data": asked})["card"]["data"]["html"]
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
