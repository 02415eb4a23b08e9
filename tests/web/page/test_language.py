"""The page in Arabic: every part in one language, quotes as they were written."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.briefing.exports.formats import FORMATS
from dashboard.briefing.exports.order import MARKINGS
from dashboard.layers.reasons import reason_of

Call = Callable[..., dict[str, dict[str, Any]]]
Read = Callable[[Any], str]
Panels = Callable[..., dict[str, str]]
HOMS = "russian-airstrikes-begin:1"
LATIN = re.compile(r"[A-Za-z]{3,}")


def _layout(client: FlaskClient, address: str) -> str:
    answer = client.get("/_dash-layout", headers={"Referer": f"http://localhost/{address}"})
    return json.dumps(answer.get_json(), ensure_ascii=False)


@pytest.mark.parametrize(
    ("address", "language", "direction", "title"),
    [
        ("/", "en", "ltr", "Syria strikes"),
        ("/?lang=ar", "ar", "rtl", "الضربات في سوريا"),
        ("/?actor=russia&lang=ar&zoom=7", "ar", "rtl", "الضربات في سوريا"),
        ("/?lang=xx", "en", "ltr", "Syria strikes"),
    ],
)
def test_the_frame_says_its_language_and_direction(
    client: FlaskClient, address: str, language: str, direction: str, title: str
) -> None:
    page = client.get(address).get_data(as_text=True)
    assert f'<html lang="{language}" dir="{direction}"' in page
    assert f"<title>{title}</title>" in page
    assert "{%" not in page


def test_the_frame_is_in_its_own_addresss_language_wherever_the_reader_comes_from(
    client: FlaskClient,
) -> None:
    page = client.get("/", headers={"Referer": "http://localhost/?lang=ar"}).get_data(as_text=True)
    assert '<html lang="en"' in page


def test_the_layout_is_in_the_language_of_the_page_that_asks(client: FlaskClient) -> None:
    assert "Search strikes, quotes" in _layout(client, "")
    arabic = _layout(client, "?q=homs&lang=ar")
    assert "Search strikes, quotes" not in arabic
    assert "ابحث في الضربات واقتباساتها" in arabic
    assert '"direction": "rtl"' in arabic
    # The switch names the language it leads to, in that language.
    assert '"lang": "en"' in arabic
    assert "English" in arabic


def test_no_word_of_the_layout_stays_english(client: FlaskClient) -> None:
    shown = re.findall(
        r'"(?:children|aria-label|title|placeholder)": "([^"]+)"', _layout(client, "?lang=ar")
    )
    assert len(shown) > 40
    left = {text for text in shown if LATIN.search(text)}
    assert left <= {"English", "A4", "Letter", *MARKINGS, *(name.upper() for name in FORMATS)}


def test_lists_count_and_name_in_arabic(panels: Panels, read: Read) -> None:
    answer = panels("lang=ar")
    assert answer["event-count"] == "2 من أصل ضربتين"
    shown = read(answer["event-list"])
    assert "حمص" in shown
    assert "24 قتيلاً على الأقل، حصيلة واحدة مشتركة مع حماة" in shown
    assert not LATIN.search(shown)
    legend, _, credits = answer["legend"].partition('<div class="legend-notes"')
    assert not LATIN.search(read(legend))
    assert "OpenStreetMap" in credits


def test_an_empty_selection_names_the_filter_in_arabic(panels: Panels, read: Read) -> None:
    empty = read(panels("actor=turkey&lang=ar")["empty"])
    assert "التصفية بحسب الجهة المهاجِمة تخفيها كلها." in empty
    assert "إلغاء التصفية بحسب الجهة المهاجِمة (ضربتان)" in empty


def test_the_card_is_arabic_but_for_what_others_wrote(card: Callable[..., Any], read: Read) -> None:
    text = read(card(HOMS, "lang=ar"))
    for words in (
        "معروف على مستوى المحافظة فقط",
        "30 أيلول 2015",
        "24 قتيلاً على الأقل في حمص وحماة معاً",
        "متعارض",
        "روسيا: الهدف هو داعش.",
        "بتحفّظ",
        "من استُهدف ليس داعش",
        "Homs and Hama do not have ISIS fighters",
    ):
        assert words in text
    for words in ("Killed", "hedged", "Who ", "known to", "says"):
        assert words not in text.replace("Who’s targeting who?", "")


def test_quotes_keep_their_language_and_direction(
    card: Callable[..., Any], values_of: Callable[..., list[Any]]
) -> None:
    shown = card(HOMS, "lang=ar")
    assert set(values_of(shown, "lang")) == {"en"}
    assert set(values_of(shown, "dir")) == {"auto"}


def test_notices_are_in_the_language_asked_for(call: Call, read: Read) -> None:
    def told(search: str) -> str:
        answer = call("notices.children", {"address.data": {"search": search, "at": 0}})
        return read(answer["notices"]["children"])

    assert "تعذّر فهم" in told("?actor=atlantis&lang=ar")
    assert "atlantis" in told("?actor=atlantis&lang=ar")
    assert "was not understood" in told("?lang=xx")


def test_what_was_not_placed_is_told_in_arabic(panels: Panels, read: Read) -> None:
    tray = read(panels("lang=ar", tab="tray")["tray"])
    assert "يُطلب من قوات أن تغادر، لكن المنطقة غير مذكورة بالاسم" in tray
    assert "we request they leave" in tray


def test_every_reason_in_the_layers_has_its_arabic(data_dir: Path) -> None:
    review = json.loads((data_dir / "layers" / "review.json").read_text(encoding="utf-8"))
    assert review
    assert all(reason_of(item["reason_code"], item["reason_values"]) for item in review)
