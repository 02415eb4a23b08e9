"""Places that a list adds to a strike's: "strikes in three places: X; Y", "X, as well as Y"."""

from collections.abc import Iterator, Sequence

from dashboard.extraction.english.lexicon import AREA_WORDS, PLACE_KINDS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import SUBJECTS, first_conjunct, role
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.killing_words import HARM
from dashboard.extraction.sentence.triggers import Trigger
from dashboard.extraction.thresholds import PLACE_WITHIN

_COUNTED = frozenset({*PLACE_KINDS, "place", "location", "site", "area", "target"})

_JOINING = frozenset(
    {
        ",",
        "and",
        "as",
        "well",
        "also",
        "in",
        "of",
        "the",
        "at",
        "on",
        "other",
        "both",
        "addition",
        "including",
    }
    | {"to", "places", "two"}
)
_STRUCK = (words_of("struck_things") | words_of("buildings")) - {"position"}
_OF_THINGS = frozenset({"ADJ", "ADP", "CCONJ", "DET", "NOUN", "NUM"})
_LAND = AREA_WORDS | words_of("directions") | words_of("sides")


def places_listed(trigger: Trigger, places: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """The places after the colon that follows a strike's words."""
    end = max(trigger.core)
    words = places[0].span.sent if places else ()
    colon = next((t.i for t in words if t.text == ":" and t.i > end), None)
    if colon is None or colon - end > PLACE_WITHIN or not _counts(trigger, colon):
        return
    yield from (place for place in places if place.span.start > colon and not place.is_wide)


@rule(
    fires=[
        "There were strikes in three places: a depot in Ariha; the Hama air base; and Morek.",
        "Jets hit two targets: a depot in Ariha; and Morek.",
    ],
    near_misses=[
        "Jets hit Ariha: the town was empty, residents of Morek said.",
        "Officials listed three places: Ariha, Morek and Saraqib.",
    ],
    idle=False,
)
def _counts(trigger: Trigger, colon: int) -> bool:
    """Whether the words before a colon only count what was struck."""
    before = trigger.head.doc[colon - 1]
    return before.tag_ == "NNS" and lemma(before) in _COUNTED


def places_joined(
    last: PlaceMention, places: Sequence[PlaceMention], stop: int
) -> Iterator[PlaceMention]:
    """The places that go on a list after its `last` that the grammar found, up to token `stop`."""
    for place in places:
        if place.span.start < last.span.end:
            continue
        between = place.span.doc[last.span.end : place.span.start]
        if place.span.start >= stop or not (_joins(last, place) or _is_of_next_thing(last, place)):
            return
        if any(token.lower_ == "and" or token.text == "," for token in between):
            yield place
        last = place


@rule(
    fires=[
        "The army shelled the plain by heavy artillery, where it hit Morek, as well as Hass and "
        "Ariha.",
        "The army shelled the hills by artillery, where it hit Hass, as well as Saraqib and Hish.",
    ],
    near_misses=[
        "The army shelled Ariha, and Saraqib was calm.",
        "The army shelled Ariha, residents of Saraqib said.",
    ],
    idle=False,
)
def _joins(before: PlaceMention, place: PlaceMention) -> bool:
    """Whether only words of a list stand between two places, and nothing is said of the second."""
    between = place.span.doc[before.span.end : place.span.start]
    for token in between:
        known = token.lower_ in _JOINING or token.lower_ in _LAND or lemma(token) in PLACE_KINDS
        if not known:
            return False
    first = first_conjunct(place.root)
    noun = first.head if lemma(first.head) in PLACE_KINDS else first
    return role(first_conjunct(noun)) not in SUBJECTS and role(first) not in SUBJECTS


@rule(
    fires=[
        "The air strikes on a market in Idlib city, a market in Ariha and two centres in Saraqib "
        "killed nine people.",
        "A report looks at the air strikes on a market in Idlib city, a market in Ariha and two "
        "centres in Saraqib.",
    ],
    near_misses=[
        "The air strikes on a market in Idlib, a doctor in Ariha said, killed nine people.",
        "The air strikes on a market in Idlib killed nine, and a clinic in Ariha treated others.",
    ],
    idle=False,
)
def _is_of_next_thing(before: PlaceMention, place: PlaceMention) -> bool:
    """ "Strikes on a market in X, a school in Y and a mill in Z": the grammar lost the second."""
    between = list(place.span.doc[before.span.end : place.span.start])
    while between and lemma(between[0]) in PLACE_KINDS:
        between.pop(0)  # "in Idlib city, a market in"
    if len(between) < 3 or between[0].text not in {",", "and"}:
        return False
    if any(token.pos_ not in _OF_THINGS and token.text != "," for token in between):
        return False
    at, thing = between[-1], between[-2]
    if at.lower_ not in {"in", "at", "of", "near"} or lemma(thing) not in _STRUCK:
        return False
    first = first_conjunct(thing)
    return role(first) not in SUBJECTS or lemma(first.head) in HARM  # no market kills
