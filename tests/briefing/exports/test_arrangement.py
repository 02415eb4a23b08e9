"""Nothing on a picture overlaps or is cut, whatever has to stand on it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations, product

import pytest

from dashboard.briefing.drawing.typefaces import typeface, width
from dashboard.briefing.exports.arrangement import arrange
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.layouts import LAYOUTS
from dashboard.briefing.exports.pieces import LEADING, Arrangement, Box, Part
from dashboard.briefing.map.legend import LegendEntry

Composed = Callable[..., Composition]

LONG = {
    "en": "What was reported of the strikes on the central provinces of Homs and Hama and of "
    "those who were said to have been under them, as far as anybody has said so",
    "ar": "ما ورد عن الضربات على محافظتي حمص وحماة في وسط البلاد وعمّن قيل إنهم كانوا تحتها، "
    "بقدر ما قاله أحد حتى الآن من الأطراف المذكورة بالاسم",
}
LEGEND = {
    "en": "Syrian opposition faction number {n} struck, somewhere in the area (alleged)",
    "ar": "ضربات الفصيل المعارض رقم {n} في مكان ما من المنطقة (مزعومة)",
}
LAID = list(product(LAYOUTS, ("en", "ar")))


def crowded(composed: Composed, layout: str, language: str) -> Composition:
    """Twelve actors, every caveat, many sources, long words, a banner."""
    made = composed(
        f"lang={language}",
        layout=layout,
        title=LONG[language],
        caption=LONG[language],
        banner="SECRET",
        distribution=LONG[language],
        link="https://example.org/?" + "actor=russia,turkey&" * 20,
    )
    entries = [
        LegendEntry(symbol="hatch", colour="#123456", text=LEGEND[language].format(n=n))
        for n in range(12)
    ]
    return replace(
        made,
        legend=entries,
        caveats=[*made.caveats, *made.caveats],
        sources=[f"{n}. {LONG[language]}" for n in range(1, 60)],
        more_sources=2940,
    )


def boxes(made: Arrangement) -> Iterator[tuple[Part, Box]]:
    """The room that each line of text takes, as measured."""
    for each in made.words:
        face = typeface(each.size, bold=each.bold, serif=each.serif)
        for number, line in enumerate(each.lines):
            wide = width(line, face)
            left = {
                "left": each.x,
                "right": each.x + each.width - wide,
                "center": each.x + (each.width - wide) / 2,
            }[each.align]
            y = each.y + number * each.size * LEADING
            yield each.part, Box(x=left, y=y, width=wide, height=each.size * LEADING)


def touch(one: Box, other: Box) -> bool:
    return (
        one.x + 0.5 < other.x + other.width
        and other.x + 0.5 < one.x + one.width
        and one.y + 0.5 < other.y + other.height
        and other.y + 0.5 < one.y + one.height
    )


def inside(place: Box, made: Arrangement) -> bool:
    return (
        place.x >= -0.5
        and place.y >= -0.5
        and place.x + place.width <= made.width + 0.5
        and place.y + place.height <= made.height + 0.5
    )


@pytest.mark.parametrize(("layout", "language"), LAID)
@pytest.mark.parametrize("full", [False, True])
def test_nothing_overlaps_or_is_cut(
    composed: Composed, layout: str, language: str, full: bool
) -> None:
    usual = composed(f"lang={language}", layout=layout)
    made = arrange(crowded(composed, layout, language) if full else usual)
    texts = list(boxes(made))
    for part, place in texts:
        assert inside(place, made), part
    for (part, one), (other_part, other) in combinations(texts, 2):
        assert not touch(one, other), (part, other_part)
    for part, place in texts:
        if part != "banner":
            assert not touch(place, made.map), part
    assert inside(made.map, made)
    assert made.map.width > 0.4 * made.width
    assert made.map.height > 0.3 * made.height


@pytest.mark.parametrize(("layout", "language"), LAID)
def test_every_sign_stands_beside_its_words(composed: Composed, layout: str, language: str) -> None:
    made = arrange(crowded(composed, layout, language))
    assert len(made.symbols) == 12
    texts = [place for part, place in boxes(made)]
    for symbol in made.symbols:
        place = Box(x=symbol.x, y=symbol.y, width=symbol.width, height=symbol.height)
        assert inside(place, made)
        assert not any(touch(place, text) for text in texts)


@pytest.mark.parametrize(("layout", "language"), LAID)
def test_a_legend_of_many_signs_is_still_whole(
    composed: Composed, layout: str, language: str
) -> None:
    usual = composed(f"lang={language}", layout=layout)
    entries = [
        LegendEntry(symbol="fill", colour="#123456", text=f"Party {n} present") for n in range(54)
    ]
    made = arrange(replace(usual, legend=entries))
    assert len(made.symbols) == 54
    for part, place in boxes(made):
        assert inside(place, made), part
        assert not touch(place, made.map), part
    assert made.map.height > 0.3 * made.height


def test_what_finds_no_room_is_counted(composed: Composed) -> None:
    made = arrange(crowded(composed, "16:9", "en"))
    sources = [line for each in made.words if each.part == "sources" for line in each.lines]
    assert sources[-1].startswith("and ")
    assert sources[-1].endswith(" more")


def test_everything_that_must_be_said_is_there(composed: Composed) -> None:
    link = "http://127.0.0.1:8050/?actor=russia"
    made = arrange(composed("actor=russia", link=link, banner="CUI", distribution="Partners only"))
    said = " ".join(line for each in made.words for line in each.lines)
    for words in (
        "Alleged strikes by Russia, 30 Sep 2015",
        "2 of 2 strikes. Attacker: Russia.",
        "Data as of 30 Sep 2015",
        "Produced 011200Z OCT 15",
        "Russia struck, somewhere in the area (alleged)",
        "known to province level only",
        "speakers differ on who was hit",
        "1. Russian airstrikes begin",
        "(date inferred)",
        "Web Mercator, WGS 84",
        "OpenStreetMap",
        "occupied by Israel since 1967",
        link,
        "CUI",
        "Partners only",
    ):
        assert words in said
    assert composed().data_hash in said


def test_arabic_is_the_mirror_image(composed: Composed) -> None:
    english, arabic = (arrange(composed(f"lang={language}")) for language in ("en", "ar"))
    assert english.map.x < english.width / 4
    assert arabic.map.x + arabic.map.width > arabic.width * 3 / 4
    assert {each.align for each in arabic.words if each.part == "title"} == {"right"}
