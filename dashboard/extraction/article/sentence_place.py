"""The one place that a sentence is about, for strikes that the next one tells of."""

from dashboard.domain.place import PlaceKind
from dashboard.extraction.english.lexicon import NEAR
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    conjuncts,
    objects,
    patients,
    phrases,
    prepositions,
    subjects,
)
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.names.office_places import is_of_office
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.containment import held_by
from dashboard.extraction.sentence.following_places import opens_cause
from dashboard.extraction.sentence.offsets import use_of
from dashboard.extraction.sentence.place_use import PlaceUse
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention

_LYING = frozenset({"locate", "situate", "be", "lie"})
_POINTING = frozenset({"the", "these", "those", "both", "this", "that"})
_INSIDE = ("in", "at", "outside")
_TOLD_AFTER = "where the next sentence says that it lies"


def one_place_of(facts: SentenceFacts) -> PlaceMention | None:
    """The only place nearer than a country that a sentence names, if there is one."""
    places = facts.read.places
    holders = [held_by(place, places) for place in places]
    aside = [p for p in places if p in holders or is_of_office(p) or _is_of_cause(p)]
    named = [p for p in places if p.kind is not PlaceKind.COUNTRY and p not in aside]
    return named[0] if len({place.name for place in named}) == 1 else None


@rule(
    fires=[
        "Israel struck Syria in response to bombs in Quneitra. The strikes killed three men.",
        "Turkey struck Syria in revenge for a kidnapping in Azaz. The air strikes killed two men.",
    ],
    near_misses=[
        "Smoke rose over Quneitra. The air strikes killed three men.",
        "Sirens were heard in Azaz on Monday. One man died in the air strike.",
    ],
    idle=False,
)
def _is_of_cause(place: PlaceMention) -> bool:
    """ "In response to bombs in X. The strikes ...": those were elsewhere."""
    return any(map(opens_cause, place.root.ancestors))


@rule(
    fires=[
        "Two US jets struck two depots on Thursday. The depots are located near Mayadin.",
        "American aircraft hit a command post. The post was in Mayadin, officials said.",
    ],
    near_misses=[
        "Two US jets struck two depots near Hajin. The depots are located near Mayadin.",
        "Two US jets struck two depots on Thursday. Their base is located near Mayadin.",
        "Two US jets struck two depots on Thursday. A depot was lost near Mayadin.",
    ],
    idle=(),
)
def told_after(mention: StrikeMention, after: SentenceFacts | None) -> tuple[PlaceUse, ...]:
    """ "Jets struck two depots. The depots are located near X": where they were struck."""
    verb = mention.trigger.verb
    if mention.places or after is None or verb is None:
        return ()
    struck = {lemma(thing) for thing in (*patients(verb), *phrases(verb, "against", "on"))}
    found: list[PlaceUse] = []
    for at in (token for token in after.read.sentence.span if lemma(token) in _LYING):
        told = (
            lemma(one) in struck and any(c.lower_ in _POINTING for c in one.children)
            for one in subjects(at)
        )
        if any(told):
            for where in prepositions(at, *_INSIDE, *NEAR):
                grounds = {one.i for noun in objects(where) for one in conjuncts(noun)}
                found += (
                    use_of(place, _TOLD_AFTER, near=where.lower_ in NEAR)
                    for place in after.read.places
                    if place.root.i in grounds
                )
    return tuple(found)
