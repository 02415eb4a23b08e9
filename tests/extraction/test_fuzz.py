"""Texts nobody would write: whatever comes, reading ends, and says only what it can show.

`make fuzz` tries more than ten thousand, the same in every run: 2,800 of any characters, 3,600 of
the war's own phrases, 3,600 real ones spoilt, a few that are only large, and 810 more of re3d where
it is there. Other runs try one of twenty of each, CI one of five. One takes 5 to 15 ms.
"""

import json
import random
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from dashboard.articles.cleaning import clean
from dashboard.articles.seeds import read_article
from dashboard.domain.article import Article, Citation
from dashboard.extraction.pipeline import Extraction, Extractor
from tests.cases import of_all

Mangle = Callable[[str, random.Random], str]

THURSDAY = date(2016, 3, 10)
FIELDS = {
    *("actor1", "location", "event_date", "sub_event_type", "factuality", "fatalities"),
    *("injured", "civilians", "fighters", "children", "women"),
}
SHARES = range(4)
"""Parts of one test, so that several processes divide it."""


def read_safely(extractor: Extractor, raw: str, published: date = THURSDAY) -> Extraction:
    """Reads a text and holds the result to what is true of every result."""
    article = Article(id="any", text=clean(raw), published=published)
    found = extractor.extract(article)
    for citation in _citations(found):
        assert citation.article_id == "any"
        assert citation.quote == article.text[citation.start : citation.end]
        assert citation.quote.strip()
    for event in found.events:
        assert event.date <= event.date_end
        assert event.toll.low is None or event.toll.low >= 0
        assert None in (event.toll.low, event.toll.high) or event.toll.low <= event.toll.high
        assert event.place.country == "SY"
        assert {reason.field for reason in event.reasons} <= FIELDS
    for zone in found.zones:
        assert zone.place.country == "SY"
        assert zone.valid_to is None or zone.valid_from <= zone.valid_to
    for owners in (found.events, found.zones):
        assert len({owner.id for owner in owners}) == len(owners)
    return found


def _citations(found: Extraction) -> list[Citation]:
    owners = (*found.events, *found.zones)
    return [
        *(citation for owner in owners for citation in owner.citations),
        *(claim.citation for owner in owners for claim in owner.claims),
        *(reason.citation for event in found.events for reason in event.reasons),
        *(item.citation for item in found.review if item.citation is not None),
    ]


def fuzzed(cases: int, share: int = 0) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """So many cases, the same ones in every run and others in every share."""
    limits = settings(
        max_examples=of_all(cases),
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    return lambda test: seed(share)(limits(test))


# --- any characters -----------------------------------------------------------------------------

CHARACTERS = st.characters(exclude_categories=["Cs"])
SCRIPTS = st.sampled_from(
    [
        *"abcXYZ 019 ،؟حلبشامדמשקМосква北京ไทยहिनি",
        *"\u200e\u200f\u202e\u2066\u2069\ufeff\u00ad\u00a0\u2028\u2029\u0085\u0300\u0301\ufe0f",
        *"\x00\x01\x07\x0b\x0c\x1b\x7f\x9f\n\r\t",
        *"٣۷²½Ⅷ①ßİıſﬁ🇸🇾👩‍🚀𝐇𐎠",
    ]
)
PUNCTUATION = st.sampled_from("….,;:!?-–—'’‘\"“”«»()[]{}<>/\\|&%$#@*+=~^`_ \n")
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@fuzzed(1400)
@given(text=st.text(CHARACTERS, max_size=120), published=DAYS)
def test_any_characters_can_be_read(extractor: Extractor, text: str, published: date) -> None:
    read_safely(extractor, text, published)


@fuzzed(700)
@given(text=st.text(SCRIPTS, max_size=80))
def test_mixed_scripts_and_unseen_characters_can_be_read(extractor: Extractor, text: str) -> None:
    read_safely(extractor, text)


@fuzzed(400)
@given(text=st.text(PUNCTUATION, max_size=60))
def test_punctuation_alone_tells_nothing(extractor: Extractor, text: str) -> None:
    found = read_safely(extractor, text)
    assert not found.events
    assert not found.zones


@fuzzed(300)
@given(
    part=st.text(CHARACTERS | st.sampled_from("aA-'"), min_size=1, max_size=4),
    times=st.integers(min_value=10, max_value=400),
)
def test_long_words_can_be_read(extractor: Extractor, part: str, times: int) -> None:
    read_safely(extractor, f"Jets bombed {part * times} in Homs, killing {part * times} people.")


# --- the war's own phrases in any order -----------------------------------------------------------

WHO = (
    *("Russian jets", "the coalition", "Syrian army helicopters", "Turkey", "ISIS", "the rebels"),
    *("Warplanes believed to be Russian", "US-led forces", "Israel", "they", "it", "the group"),
    *("Hezbollah fighters", "jets", "the YPG’s guns", "unknown aircraft", "Moscow", "who", "which"),
)
WHAT = (
    *("bombed", "have been shelling", "struck", "air strikes", "dropped barrel bombs on", "hit"),
    *("carried out raids on", "will strike", "did not bomb", "were killed by shelling", "shells"),
    *("controls", "is in control of", "holds", "withdrew from", "are stationed at", "holed up in"),
    *("air strikes are said to have", "the bombing of", "fired rockets from", "captured", "left"),
    *("claims full control of", "crossed the border and bombed houses", "shot down a drone over"),
)
WHERE = (
    *("Homs", "in Saraqib", "Hama and Idlib provinces", "the town", "both villages", "there"),
    *("12 km north of Raqqa", "Ariha in Idlib province", "near Kobani", "Mosul", "Syria", "where"),
    *("Shayrat airbase", "the base", "the same city", "eastern Ghouta", "rebel-held parts of"),
    *("Paris", "Deir ez-Zor’s", "Jisr al-Shughour", "the outskirts of Douma", "over Gaziantep"),
)
WHEN = (
    *("on Monday", "the next day", "two days later", "a day earlier", "overnight on Saturday"),
    *("in 2012", "on 30 February", "Aug. 20, a Sunday", "and again on Wednesday", "since 2011"),
    *("two days after", "29 February 1900", "99 weeks ago", "in the past 48 hours", "31/12/9999"),
)
TOLLS = (
    *("killing at least 24 people", "nine dead", "between 10 and 4 people", "a family of five"),
    *("took the lives of seven", "a woman and her two daughters", "no one was killed", "10-14"),
    *("the death toll rose to 1,000,000,000", "dozens", "up to", "0 people", "-3 killed", "²"),
    *("six in Ariha and three in", "wounding 30", "99999999999999999999 people died"),
)
SAID = (
    *("activists said", "according to", "Russia denied", "a doctor said on Friday", "allegedly"),
    *("the Pentagon said that", "blamed", "rejected the demand", "The Guardian wrote,", "reports"),
    *("Officials told diplomats to avoid Syrian airspace", "it appears the targets are"),
)
JOINTS = (
    *("and", "or", "but not", "after", "if", "until", "that", "of", "by", "in", "not", "no longer"),
    *(", ", ".", ". ", ";", ":", " – ", "—", "-", "\n", "\n\n", "…", "?", "!", "’s", "'", "“", "”"),
    *('"', "(", ")", "[", "]", "((", "«", "* ", "1. ", "BEIRUT — ", "(Reuters)", "http://x.org/a"),
)
ALL = (*WHO, *WHAT, *WHERE, *WHEN, *TOLLS, *SAID, *JOINTS)
ORDER = (SAID, WHEN, WHO, WHAT, WHERE, WHEN, TOLLS, JOINTS, WHO, WHAT, WHERE, SAID)
ENDS = (".", ".", ". ", ".\n", ".\n\n", "?", "”", "")


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Up to three sentences in the usual order, with parts left out and a slip here and there."""
    parts: list[str] = []
    for _ in range(draw(st.integers(min_value=1, max_value=3))):
        for words in ORDER:
            if draw(st.integers(min_value=0, max_value=3)):
                parts.append(draw(st.sampled_from(words)))
        parts.append(draw(st.sampled_from(ENDS)))
    return " ".join(parts)


@pytest.mark.parametrize("share", SHARES)
def test_phrases_of_war_in_any_order_can_be_read(extractor: Extractor, share: int) -> None:
    @fuzzed(500, share)
    @given(
        st.lists(st.sampled_from(ALL), min_size=1, max_size=22),
        st.sampled_from([" ", " ", " ", ""]),
    )
    def reads(phrases: list[str], joint: str) -> None:
        read_safely(extractor, joint.join(phrases))

    reads()


@pytest.mark.parametrize("share", SHARES)
def test_reports_with_slips_can_be_read(extractor: Extractor, share: int) -> None:
    @fuzzed(400, share)
    @given(text=reports(), published=DAYS)
    def reads(text: str, published: date) -> None:
        read_safely(extractor, text, published)

    reads()


@pytest.mark.parametrize("published", [date(1900, 1, 1), date(2016, 2, 29), date(2100, 12, 31)])
def test_any_day_can_be_the_day_of_an_article(extractor: Extractor, published: date) -> None:
    for when in WHEN:
        read_safely(
            extractor, f"Russian jets bombed Ariha {when}. Then they hit Saraqib.", published
        )


# --- real texts, spoilt ---------------------------------------------------------------------------

_SENTENCE_END = re.compile(r"(?<=[.!?”])\s+|\n+")


def snippet(text: str, chance: random.Random) -> str:
    """One to three sentences that follow one another."""
    sentences = [part for part in _SENTENCE_END.split(text) if part]
    first = chance.randrange(len(sentences))
    return chance.choice(" \n").join(sentences[first : first + chance.randint(1, 3)])


def _cut(text: str, chance: random.Random) -> str:
    start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    return text[start:end]


def _words(change: Callable[[list[str], int], None]) -> Mangle:
    def mangle(text: str, chance: random.Random) -> str:
        words = text.split(" ")
        for _ in range(chance.randint(1, 6)):
            change(words, chance.randrange(len(words)))
        return " ".join(words)

    return mangle


def _lost(words: list[str], at: int) -> None:
    words[at] = ""


def _doubled(words: list[str], at: int) -> None:
    words.insert(at, words[at])


def _swapped(words: list[str], at: int) -> None:
    words[at - 1], words[at] = words[at], words[at - 1]


def _characters(new: str, share: float = 0.08) -> Mangle:
    def mangle(text: str, chance: random.Random) -> str:
        return "".join(chance.choice(new) if chance.random() < share else each for each in text)

    return mangle


def _shuffled(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    chance.shuffle(words)
    return " ".join(words)


def _recased(text: str, chance: random.Random) -> str:
    return chance.choice([str.upper, str.lower, str.title, str.swapcase])(text)


WAYS: tuple[Mangle, ...] = (
    _cut,
    _words(_lost),
    _words(_doubled),
    _words(_swapped),
    _characters("abc ,.’\n-\u00a0\u200f9é"),
    _shuffled,
    _recased,
    lambda text, _: text.replace("\n", " "),
    lambda text, _: re.sub(r"[^\w\s]", "", text),
    lambda text, _: text.replace(" ", "\n"),
    lambda text, _: text.replace(" ", ""),
)


def read_spoilt(extractor: Extractor, texts: list[str], cases: int, chance: random.Random) -> None:
    for _ in range(of_all(cases)):
        text = snippet(chance.choice(texts), chance)
        for mangle in chance.sample(WAYS, k=chance.randint(1, 3)):
            text = mangle(text, chance)
        try:
            read_safely(extractor, text)
        except Exception as error:
            raise AssertionError(f"cannot be read: {text!r}") from error


@pytest.mark.parametrize("share", SHARES)
def test_spoilt_passages_can_be_read(root: Path, extractor: Extractor, share: int) -> None:
    paths = sorted((root / "tests" / "evaluation" / "passages").glob("*.txt"))
    texts = [read_article(path).text for path in paths]
    read_spoilt(extractor, texts, 900, random.Random(share))


@pytest.mark.parametrize("source", ["centcom", "uk_government", "us_state_department"])
def test_spoilt_statements_can_be_read(root: Path, extractor: Extractor, source: str) -> None:
    path = root.parent / "shared" / "data" / "re3d" / f"{source}.documents.jsonl"
    if not path.exists():
        pytest.skip("re3d is not here: it is not shipped with the project")
    lines = path.read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
    read_spoilt(extractor, texts, 270, random.Random(source))


@pytest.mark.parametrize("chance", range(6))
@pytest.mark.parametrize(
    "way", ["shuffled words", "shuffled lines", "cut", "characters lost", "capitals"]
)
def test_a_spoilt_seed_is_never_put_abroad(
    extractor: Extractor, seed: Article, way: str, chance: int
) -> None:
    luck = random.Random(chance)
    lines = seed.text.split("\n")
    text = {
        "shuffled words": lambda: _shuffled(seed.text, luck),
        "shuffled lines": lambda: "\n".join(luck.sample(lines, k=len(lines))),
        "cut": lambda: _cut(seed.text, luck),
        "characters lost": lambda: _characters([""], 0.05)(seed.text, luck),
        "capitals": lambda: seed.text.upper(),
    }[way]()
    found = read_safely(extractor, text, seed.published)
    assert not {event.place.name for event in found.events} & {"Baghdad", "Moscow", "New York"}


# --- only large -----------------------------------------------------------------------------------

REPORT = "Russian jets bombed Saraqib on Monday, killing 12 people, activists said. "


def _quoted(depth: int) -> str:
    return "“" * depth + "Jets bombed Ariha" + "”" * depth + ", a doctor said."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param((REPORT * 270)[:20_000], id="20,000 characters in one line"),
        pytest.param("Saraqib " * of_all(25_000), id="many thousand characters without a stop"),
        pytest.param("x" * 200_000, id="one word of 200,000 characters"),
        pytest.param("• Jets bombed Ariha\n" * 500, id="500 bullets"),
        pytest.param("* \n" * 5000, id="5,000 empty bullets"),
        pytest.param("Jets bombed " + "Ariha, Homs, Douma, " * 1000 + ".", id="3,000 places"),
        pytest.param(_quoted(1000), id="quotes in quotes"),
        pytest.param("(" * 1000 + "Jets bombed Ariha" + ")" * 1000, id="brackets in brackets"),
        pytest.param("Jets bombed Ariha and " * 1000, id="1,000 clauses"),
        pytest.param("Russia said that " * 1000 + "jets bombed Ariha.", id="1,000 speakers"),
        pytest.param("9" * 5000 + " people were killed in Ariha.", id="5,000 digits"),
        pytest.param("a\u0301" * 50_000, id="50,000 accents"),
        pytest.param("\n" * 200_000 + REPORT, id="200,000 empty lines"),
    ],
)
def test_large_texts_can_be_read(extractor: Extractor, text: str) -> None:
    read_safely(extractor, text)
