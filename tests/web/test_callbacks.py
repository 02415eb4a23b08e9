"""What the callbacks answer over HTTP: one selection, and every part obeys it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., dict[str, dict[str, Any]]]
Read = Callable[[Any], str]
VIEW = {"lon": 38.9, "lat": 34.9, "zoom": 6.0, "width": 800, "height": 700}


@pytest.fixture
def follow(call: Call) -> Call:
    return lambda query, theme="light": call(
        "event-count.children", {"query.data": query, "theme.data": theme}
    )


@pytest.fixture
def draw(call: Call) -> Call:
    def drawn(query: str, *, event: str = "", before: str | None = None) -> Any:
        return call(
            "map.figure",
            {
                "query.data": query,
                "open-event.data": event,
                "theme.data": "light",
                "view.data": VIEW,
                "drawn.data": before,
            },
        )

    return drawn


@pytest.fixture
def card(call: Call) -> Callable[[str], Any]:
    return lambda event: call(
        "event-card.children",
        {"open-event.data": event, "query.data": "", "theme.data": "light"},
    )["event-card"]["children"]


def _regions(figure: dict[str, Any]) -> list[str]:
    return [i for trace in figure["data"] if trace["name"] == "regions" for i in trace["locations"]]


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
def test_count_list_map_and_timeline_obey_one_selection(
    follow: Call, draw: Call, values_of: Callable[..., list[Any]], query: str, count: str
) -> None:
    answer = follow(query)
    number = int(count[0])
    assert answer["event-count"]["children"] == count
    assert len(values_of(answer["event-list"]["children"], "data-event")) == number
    assert len(_regions(draw(query)["map"]["figure"])) == number
    bars = answer["timeline"]["figure"]["data"]
    if query.startswith("from="):
        # The days outside the range stay to be chosen again, paler.
        assert sum(bars[0]["y"]) == 2
    else:
        assert sum(sum(trace["y"]) for trace in bars) == number


def test_an_empty_selection_says_which_filter_emptied_it(
    follow: Call, read: Read, values_of: Callable[..., list[Any]]
) -> None:
    empty = follow("actor=turkey&factuality=alleged")["empty"]["children"]
    assert "Clear attacker (2 strikes)" in read(empty)
    assert values_of(empty, "data-clear") == ["actors", "all"]
    assert follow("")["empty"]["children"] is None


def test_what_was_not_placed_is_in_the_tray_with_its_reason(follow: Call, read: Read) -> None:
    tray = read(follow("")["tray"]["children"])
    assert "we request they leave" in tray
    assert "not named" in tray


def test_a_refused_demand_is_shown_as_disputed_with_who_refuses(follow: Call, read: Read) -> None:
    ground = read(follow("")["zone-list"]["children"])
    assert "demands others stay out · Syria Disputed" in ground
    assert "Refused by US officials: US officials rejected the demand." in ground


def test_who_says_who_was_hit(follow: Call, read: Read) -> None:
    table = read(follow("")["who-says"]["children"])
    assert "Russia" in table
    assert "US officials No" in table
    assert "ISIS Syrian rebels" in table


def test_the_map_is_redrawn_in_place_until_its_paper_changes(draw: Call) -> None:
    first = draw("")
    assert first["map"]["figure"]["layout"]["map"]["style"]["version"] == 8
    assert first["map"]["figure"]["layout"]["map"]["zoom"] == VIEW["zoom"]
    paper = first["drawn"]["data"]
    patch = draw("actor=russia", before=paper)["map"]["figure"]
    assert "operations" in patch
    assert "style" not in str(patch["operations"])
    arabic = draw("lang=ar", before=paper)
    assert "style" in arabic["map"]["figure"]["layout"]["map"]


def test_region_strikes_are_labelled_with_their_shared_toll(draw: Call) -> None:
    labels = draw("")["labels"]["data"]
    assert [label["title"] for label in labels] == ["Russia · ≥ 24 killed"] * 2
    assert {label["detail"] for label in labels} == {
        "in Homs and Hama together",
        "in Hama and Homs together",
    }


def test_the_card_tells_what_where_when_and_who(card: Callable[[str], Any], read: Read) -> None:
    text = read(card("russian-airstrikes-begin:1"))
    assert "known to province level only" in text
    assert "30 Sep 2015" in text
    assert "At least 24 killed in Homs and Hama together one total, not one each" in text
    assert "Conflicts Russia: ISIS" in text
    assert "US officials" in text
    assert "hedged" in text
    assert "denies" in text


def test_the_article_marks_every_span_and_its_own_stronger(
    card: Callable[[str], Any], values_of: Callable[..., list[Any]], read: Read
) -> None:
    shown = card("russian-airstrikes-begin:1")
    classes = values_of(shown, "className")
    assert classes.count("current") >= 3
    # Marks lead to a strike or, where only a zone cites them, to a place.
    assert "russian-airstrikes-begin:1" in values_of(shown, "data-event")
    assert values_of(shown, "data-fly")
    assert "vicious jihadists" in read(shown)


def test_no_strike_no_card(card: Callable[[str], Any]) -> None:
    assert card("") is None
    assert card("gone:9") is None


def test_an_address_restores_the_controls_and_says_what_it_left_out(call: Call, read: Read) -> None:
    search = "?actor=russia,nobody&from=2015-09-30&to=2015-09-30&layers=zones&q=homs"
    answer = call("notices.children", {"address.data": {"search": search, "at": 0}})
    assert answer["filter-actors"]["value"] == ["russia"]
    assert answer["filter-dates"]["value"] == ["2015-09-30", "2015-09-30"]
    assert answer["filter-text"]["value"] == "homs"
    assert "strikes" not in answer["filter-layers"]["value"]
    assert "nobody" in read(answer["notices"]["children"])


def _picture(call: Call, query: str) -> dict[str, dict[str, Any]]:
    return call(
        "picture.data",
        {
            "export-png.n_clicks": 1,
            "query.data": query,
            "open-event.data": "",
            "view.data": VIEW,
            "theme.data": "light",
        },
    )


def test_the_picture_carries_what_a_room_will_ask(call: Call) -> None:
    made = _picture(call, "actor=russia")["picture"]["data"]
    assert made["name"] == "syria-strikes_russia_20150930-20150930.png"
    layout = made["figure"]["layout"]
    assert (layout["width"], layout["height"]) == (1920, 1080)
    text = " ".join(annotation["text"] for annotation in layout["annotations"])
    for words in (
        "Strikes by Russia, 30 Sep 2015",
        "2 of 2 strikes. Attacker: Russia.",
        "Data as of 30 Sep 2015",
        "2 of 2 locations are known to province level",
        "alleged",
        "At least 24 said killed in all.",
        "1. Russian airstrikes begin",
        " km",
        " mi",
        "WGS 84",
    ):
        assert words in text


def test_an_empty_selection_makes_no_picture(call: Call, read: Read) -> None:
    answer = _picture(call, "actor=turkey")
    assert answer["picture"]["data"] is None
    assert "Nothing is selected" in read(answer["failure"]["children"])


@pytest.mark.parametrize("broken", ["layers", "gazetteer", "basemap"])
def test_missing_data_still_gives_a_page(
    data_dir: Path, calls_to: Callable[[Path], Call], broken: str
) -> None:
    shutil.rmtree(data_dir / broken)
    call = calls_to(data_dir)
    answer = call("event-count.children", {"query.data": "", "theme.data": "dark"})
    total = 0 if broken == "layers" else 2
    assert answer["event-count"]["children"] == f"{total} of {total} strikes"


def test_words_of_an_article_are_text_and_never_markup(
    data_dir: Path, calls_to: Callable[[Path], Call]
) -> None:
    path = data_dir / "layers" / "strikes.geojson"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"location": "Homs"', '"location": "<b>H"'), encoding="utf-8")
    made = _picture(calls_to(data_dir), "")["picture"]["data"]
    texts = [annotation["text"] for annotation in made["figure"]["layout"]["annotations"]]
    assert any("&lt;b&gt;H" in text for text in texts)
    assert not any("<b>H" in text for text in texts)
