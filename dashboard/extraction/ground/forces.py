"""Whose forces a report names with the ground they are on: "ISIS fighters in X"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.domain.actor import ActorKind
from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import NEAR, PRESENCE_NOUNS, STATIONING_VERBS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import PATIENTS, Role, children, role
from dashboard.extraction.ground.phrases import FoundZone, GroundContext, zones
from dashboard.extraction.ground.presence import is_none
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.reality import is_negated, reality

_POSTS = words_of("posts")
_PEOPLE = PRESENCE_NOUNS | words_of("fighting_people")
_ON_GROUND = _PEOPLE | _POSTS | words_of("positions")
_BESIDE = words_of("inside") | NEAR | {"outside", "across", "along"}
_KILLING_VERBS = words_of("killing_verbs")
_GONE = words_of("bygone_forces")
_SENDING = STATIONING_VERBS | words_of("founding") | words_of("sends_forces")


@rule(
    fires=[
        "Jets bombed ISIS positions near Tadmur.",
        "Shells hit the headquarters of Ahrar al-Sham in Saraqib.",
    ],
    near_misses=[
        "Turkey plans to send troops to a base in Ariha.",
        "Jets bombed former ISIS positions near Tadmur.",
    ],
    idle=(),
)
def forces_there(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "ISIS positions near X", "rebels in X", "no Russian soldiers in X": who is there, or not."""
    if not _is_on_ground(context, noun) or any(c.lower_ in _GONE for c in noun.children):
        return ()
    if role(noun) in PATIENTS and lemma(noun.head) in _KILLING_VERBS:
        return ()  # the dead are there no longer
    if role(noun) in PATIENTS and lemma(noun.head) in _SENDING and reality(noun.head) != "done":
        return ()
    absent = is_negated(noun) or is_none(noun)
    relation = ZoneRelation.ABSENT if absent else ZoneRelation.PRESENT
    owners = list(context.actors_in(noun))
    places = (place for place in _beside(context, noun) if place.kind is not PlaceKind.COUNTRY)
    return zones(owners[-1:], relation, places, noun)


def _is_on_ground(context: GroundContext, noun: Token) -> bool:
    """Whether a noun is of those who are somewhere, or of what only they have."""
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.lower_ == "presence":
        return False
    if lemma(noun) in _ON_GROUND:
        return True
    named = context.actors.get(noun.i)
    return named is not None and named.party.kind is ActorKind.ARMED_GROUP


def _beside(context: GroundContext, noun: Token) -> Iterator[PlaceMention]:
    """The places that stand right behind a noun: "in X", "near X and Y"."""
    inside = {token.i for token in noun.subtree}
    for preposition in (*noun.children, *noun.head.children):
        if role(preposition) is not Role.PREPOSITION or preposition.lower_ not in _BESIDE:
            continue
        between = range(noun.i + 1, preposition.i)
        if preposition.i > noun.i and all(i in inside for i in between):
            for ground in children(preposition, Role.PREPOSITION_OBJECT):
                yield from context.places_in(ground)
