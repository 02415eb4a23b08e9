"""Ground that two sides share or fight over: both are there."""

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, children, conjuncts, phrases
from dashboard.extraction.ground.context import GroundContext
from dashboard.extraction.ground.phrases import FoundZone, is_past, is_so, subjects, zones
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule

_DIVIDING = frozenset({"divide", "split"})
_FIGHTING = words_of("fights")
_FIGHTS = words_of("ground_fighting") | _FIGHTING


@rule(
    fires=[
        "Aleppo is divided between the rebels and the army.",
        "Hasakah has been split between Kurdish forces and the army since 2012.",
    ],
    near_misses=[
        "Aleppo was once divided between the rebels and the army.",
        "The spoils are divided between the rebels and the army in Aleppo.",
    ],
    idle=(),
)
def divided(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "X is divided between A and B": each is there, and neither holds all of it."""
    if verb.pos_ not in {"VERB", "ADJ"} or lemma(verb) not in _DIVIDING or not is_so(verb):
        return ()
    if is_past(verb):
        return ()
    sides = [side for noun in phrases(verb, "between", "into") for side in conjuncts(noun)]
    actors = [actor for side in sides for actor in list(context.actors_in(side))[-1:]]
    grounds = children(verb, Role.PASSIVE_SUBJECT)
    places = [place for ground in grounds for place in context.places_in(ground)]
    return zones(actors, ZoneRelation.PRESENT, places, verb)


@rule(
    fires=[
        "The army is fighting ISIS near Tadmur.",
        "The rebels clashed with the army in Ariha.",
    ],
    near_misses=[
        "The rebels agreed not to fight the army in Ariha.",
        "Police clashed with shoppers in Ariha.",
    ],
    idle=(),
    kept="contested ground is nobody's; the texts at hand name one side only",
)
def fights(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "A clashed with B in X", "A is fighting B near X": both are there."""
    if verb.pos_ != "VERB" or lemma(verb) not in _FIGHTING or not is_so(verb):
        return ()
    foes = [*children(verb, Role.OBJECT), *phrases(verb, "with", "against")]
    sides = [*subjects(verb), *foes]
    return _both(context, sides, (verb, *foes), verb)


@rule(
    fires=[
        "Clashes between rebels and the army broke out in Ariha.",
        "Ten men were killed in fighting between the SDF and ISIS near Manbij.",
    ],
    near_misses=[
        "Officials fear clashes between rebels and the army in Ariha.",
        "Talks between rebels and the army were held in Ariha.",
    ],
    idle=(),
    kept="contested ground is nobody's; the texts at hand name one side only",
)
def fighting(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "Clashes between A and B in X": both are there."""
    if noun.pos_ != "NOUN" or lemma(noun) not in _FIGHTS or not is_so(noun):
        return ()
    sides = [side for one in phrases(noun, "between") for side in conjuncts(one)]
    return _both(context, sides, (noun, noun.head, *sides), noun)


def _both(
    context: GroundContext, sides: list[Token], heads: tuple[Token, ...], word: Token
) -> tuple[FoundZone, ...]:
    actors = [actor for side in sides for actor in list(context.actors_in(side))[-1:]]
    if len(set(actors)) < 2:
        return ()
    return zones(actors, ZoneRelation.PRESENT, _where(context, heads), word)


def _where(context: GroundContext, heads: tuple[Token, ...]) -> Iterator[PlaceMention]:
    seen: set[int] = set()
    for head in heads:
        for place in context.located(head, near=True):
            if place.kind is not PlaceKind.COUNTRY and place.root.i not in seen:
                seen.add(place.root.i)
                yield place
