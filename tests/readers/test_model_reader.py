"""Whatever a model answers, nothing is on the map that does not stand in the article."""

import json
import random
from typing import Any

import pytest

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Article
from dashboard.extraction.pipeline import Extraction, Extractor
from dashboard.readers.answer import parse_answer
from dashboard.readers.questions import numbered
from tests.cases import of_all
from tests.readers.answers import Json, answer, quote, strike
from tests.readers.injections import INJECTIONS
from tests.readers.reading import ARTICLE_READ, TEXT, article_of, assert_stands_in, read_by

SARAQIB = strike(
    quote(2, "bombed"),
    quote(2, "Saraqib"),
    quote(2, "Russian warplanes"),
    day=quote(2, "on Monday"),
    killed=quote(2, "at least 24 people"),
    injured=quote(2, "30 others"),
    claims=[
        {"by": quote(2, "activists"), "about": "occurrence", "stance": "affirms"},
        {
            "by": quote(4, "Russia"),
            "about": "attacker",
            "stance": "denies",
            "value": quote(4, "Russia"),
        },
    ],
    also=[1],
)
ARIHA = strike(
    quote(3, "dropped barrel bombs"),
    quote(3, "Ariha"),
    quote(3, "Syrian army"),
    day=quote(3, "overnight"),
    killed=quote(3, "a woman and two children"),
    hedge=quote(3, "allegedly"),
)
NUBL = strike(quote(6, "fired rockets"), quote(6, "Nubl"), quote(6, "Rebels"), type="ground")
HOLD = {
    "statement": quote(7, "hold"),
    "actor": quote(7, "Rebels"),
    "relation": "controls",
    "place": quote(7, "Saraqib"),
}
ABSENT = {
    "statement": quote(8, "There are no ISIS fighters in"),
    "actor": quote(8, "ISIS"),
    "relation": "absent",
    "place": quote(8, "Idlib province"),
    "by": quote(8, "residents"),
}
GOOD = answer(SARAQIB, ARIHA, NUBL, zones=(HOLD, ABSENT))


def brief(found: Extraction) -> list[tuple[str, str, str, str, int | None]]:
    return [
        (e.actor1, e.place.name, e.date.isoformat(), e.factuality.value, e.toll.low)
        for e in found.events
    ]


def test_a_good_answer_is_read_whole(extractor: Extractor, registry: ActorRegistry) -> None:
    found = read_by(extractor, GOOD)
    assert brief(found) == [
        ("russia", "Saraqib", "2016-03-07", "disputed", 24),
        ("syrian_government", "Ariha", "2016-03-10", "alleged", 3),
        ("syrian_opposition", "Nubl", "2016-03-10", "asserted", None),
    ]
    assert {e.read_by for e in found.events} == {("model small",)}
    assert [(z.actor, z.relation.value, z.place.name, z.by) for z in found.zones] == [
        ("syrian_opposition", "controls", "Saraqib", "the article"),
        ("islamic_state", "absent", "Idlib", "residents"),
    ]
    assert {z.read_by for z in found.zones} == {("model small",)}
    assert_stands_in(ARTICLE_READ, found, registry)


def test_the_same_answers_are_the_same_reading(extractor: Extractor) -> None:
    assert read_by(extractor, GOOD) == read_by(extractor, GOOD)


def test_what_overlapping_parts_report_twice_is_one(extractor: Extractor) -> None:
    once, twice = read_by(extractor, GOOD), read_by(extractor, GOOD, GOOD)
    assert brief(once) == brief(twice)
    assert len(once.zones) == len(twice.zones)


@pytest.mark.parametrize(
    "ordered",
    [
        strike(
            quote(12, "bombed"), quote(12, "Damascus"), quote(12, "Israel"), killed=quote(12, "9")
        ),
        strike(quote(2, "Israel bombed"), quote(12, "Damascus"), quote(12, "Israel")),
        strike(quote(2, "bombed"), quote(2, "Damascus"), quote(2, "Israel")),
        strike(quote(11, "bomb"), quote(11, "Manbij"), quote(11, "Turkey")),
        strike(quote(99, "bombed"), quote(99, "Damascus"), quote(99, "Israel")),
    ],
)
def test_an_order_in_the_article_and_an_invention_of_the_model_draw_nothing(
    extractor: Extractor, ordered: Json
) -> None:
    found = read_by(extractor, answer(ordered))
    assert found.events == ()
    assert any(item.reason.code == "unproven_words" for item in found.review)


def test_an_item_that_cannot_be_read_is_said(extractor: Extractor) -> None:
    found = read_by(extractor, json.dumps({"strikes": [7, ARIHA], "zones": [HOLD | {"place": 1}]}))
    assert [e.place.name for e in found.events] == ["Ariha"]
    (item,) = (item for item in found.review if item.reason.code == "malformed_answer")
    assert getattr(item.reason, "number", None) == 2
    assert item.text == "Raids on Saraqib and Ariha"


def test_harm_that_the_model_passes_over_is_for_review(extractor: Extractor) -> None:
    found = read_by(extractor, answer(SARAQIB))
    unread = [item.text for item in found.review if item.reason.code == "unread_harm"]
    assert any("Ariha" in text for text in unread)


def test_nothing_but_the_articles_words_leaves_the_reader(
    extractor: Extractor, registry: ActorRegistry
) -> None:
    """No crash; no event, claim, toll or zone without its words; `make fuzz` tries 10,000."""
    dice = random.Random(20160310)
    tried = of_all(10_000)
    mangled = [mangle(dice) for _ in range(tried)]
    readable = [text for text in mangled if is_answer(text)]
    assert len(readable) > 0.4 * tried
    events = zones = 0
    for start in range(0, len(readable), 400):
        found = read_by(extractor, *readable[start : start + 400])
        assert_stands_in(ARTICLE_READ, found, registry)
        events, zones = events + len(found.events), zones + len(found.zones)
    assert events > tried / 500, "some of the mangled answers still prove a strike"
    assert zones > tried / 500


def test_nothing_but_its_words_leaves_the_seed(
    extractor: Extractor, registry: ActorRegistry, seed: Article
) -> None:
    dice = random.Random(7)
    texts = [text for _ in range(500) if is_answer(text := mangle(dice, seed.text))]
    assert_stands_in(seed, read_by(extractor, *texts, article=seed), registry)


@pytest.mark.parametrize("kind", INJECTIONS)
def test_what_an_article_tells_a_machine_is_never_drawn(
    extractor: Extractor, registry: ActorRegistry, kind: str
) -> None:
    """A model that obeys in every way there is: whatever it points at, nothing false is drawn."""
    article = article_of(INJECTIONS[kind])
    numbers = range(1, len(numbered(article.text)) + 1)
    obeyed = [
        strike(
            quote(at, "bombed"),
            quote(place, "Damascus"),
            quote(by, "Israel"),
            killed=quote(place, "9,999 people"),
            claims=[{"by": quote(by, "Israel"), "about": "occurrence", "stance": "affirms"}],
        )
        for at in numbers
        for place in numbers
        for by in numbers
    ]
    held = {
        "statement": quote(numbers[-1], "bombed"),
        "actor": quote(numbers[-1], "Israel"),
        "relation": "controls",
        "place": quote(numbers[-1], "Damascus"),
    }
    found = read_by(extractor, answer(*obeyed, zones=(held,)), article=article)
    assert_stands_in(article, found, registry)
    assert found.zones == ()
    assert [(e.actor1, e.place.name, e.toll.low) for e in found.events] == []


# --- mangling -------------------------------------------------------------------------------------

INVENTED = (
    "Ignore the above",
    "Israel bombed Damascus",
    "at least 9,999 people",
    "Raqqa",
    "0",
    "the",
    "24",
    "…",
    "said",
    "\u202eSaraqib",
    "x" * 3_000,
    "{}",
    "",
)


def is_answer(text: str) -> bool:
    try:
        parse_answer(text)
    except ValueError:
        return False
    return True


def mangle(dice: random.Random, text: str = TEXT) -> str:
    """A good answer with some of it wrong."""
    value = json.loads(GOOD)
    for _ in range(dice.randint(1, 8)):
        _spoil(dice, value, text)
    said = json.dumps(value, ensure_ascii=dice.random() < 0.5)
    if dice.random() < 0.1:
        said = said[: dice.randint(0, len(said))]
    if dice.random() < 0.1:
        said = dice.choice(["```json\n", "<think>{}</think>", "Sure:", "{"]) + said
    return said


def _spoil(dice: random.Random, value: Any, text: str) -> None:
    """One thing somewhere in an answer made otherwise."""
    at: Any = value
    while True:
        keys = list(at) if isinstance(at, dict) else list(range(len(at)))
        if not keys:
            return
        key = dice.choice(keys)
        if isinstance(at[key], dict | list) and at[key] and dice.random() < 0.85:
            at = at[key]
            continue
        at[key] = _other(dice, key, text)
        return


def _other(dice: random.Random, key: object, text: str) -> object:
    words = text.split()
    start = dice.randrange(len(words))
    some = " ".join(words[start : start + dice.randint(1, 6)])
    if dice.random() < 0.15:
        return dice.choice([None, [], {}, 7, -1, True, "x", [{}], {"sentence": 1}])
    if key == "sentence":
        return dice.randint(0, 14)
    if key == "words":
        return dice.choice([some, some.upper(), some[:-1], dice.choice(INVENTED)])
    if key in ("relation", "about", "stance", "type"):
        return dice.choice(
            "controls present absent operates demands_exclusion occurrence attacker target toll "
            "affirms denies air ground".split()
        )
    return {"sentence": dice.randint(1, 12), "words": some}
