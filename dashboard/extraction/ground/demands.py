"""Who tells whom to keep out of which ground, and who refuses."""

from collections.abc import Iterator, Mapping, Sequence

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    DEMAND_NOUNS,
    DEMAND_VERBS,
    EXCLUSION_VERBS,
    GROUND_NOUNS_OWNED,
    LEAVING_VERBS,
    PRESENCE_NOUNS,
    REFUSING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    Role,
    child,
    children,
    phrases,
    prepositions,
    role,
    subject,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.phrases import naming
from dashboard.extraction.ground.zone_rules import ZoneStatement
from dashboard.extraction.names.mentions import ActorMention, PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import attribute
from dashboard.extraction.sentence.reality import is_negated

_SHOULD = frozenset({"should", "must"})
_AIRCRAFT = words_of("aircraft")
_TO_KEEP_OUT = EXCLUSION_VERBS | LEAVING_VERBS


@rule(
    fires=[
        "Russia demanded that American jets leave Syrian airspace.",
        "Turkey is pressing Kurdish fighters to withdraw from Manbij.",
    ],
    near_misses=[
        "American jets left Syrian airspace.",
        "Kurdish fighters withdrew from Manbij after Turkey pressed them.",
        "Kurdish fighters withdrew from Manbij on Monday, Turkish officials told reporters.",
    ],
    idle=None,
)
def find_demand(
    sentence: Sentence,
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    lands: Mapping[str, str],
) -> ZoneStatement | None:
    """ "Russian officials told X that the Americans should avoid Syrian airspace", "leave X".

    `lands` are the lands of the nationalities.
    """
    named = {place.root.i: place for place in places}
    by_token = {token.i: mention for mention in actors for token in mention.span}
    for token in sentence.span:
        gets_out = lemma(token) == "get" and any(prepositions(token, "out"))
        if token.pos_ != "VERB" or not (gets_out or lemma(token) in _TO_KEEP_OUT):
            continue
        ground = [
            adjective
            for thing in children(token, Role.OBJECT)
            if lemma(thing) in GROUND_NOUNS_OWNED
            for adjective in thing.children
            if adjective.lower_ in lands
        ]
        out = (noun for part in prepositions(token, "out") for noun in phrases(part, "of"))
        left = [*children(token, Role.OBJECT), *phrases(token, "from"), *out]
        there = next((named[thing.i] for thing in left if thing.i in named), None)
        if not ground and there is None:
            continue
        # "They withdrew from X, rebels told reporters": told, and not demanded.
        demander = _demander(token) if token.tag_ not in {"VBD", "VBZ"} else None
        actor = next((a for a in _actors_of(demander, by_token)), None) if demander else None
        if actor is None or is_negated(token) or (lemma(token) == "clear" and there is not None):
            continue
        return ZoneStatement(
            sentence,
            actor,
            ZoneRelation.DEMANDS_EXCLUSION,
            None if ground else there,
            lands[ground[0].lower_] if ground else "",
            attribute(token),
        )
    return None


@rule(
    fires=[
        "Russia demanded that American jets leave Syrian airspace. US officials rejected "
        "the demand.",
        "Russia said the Americans should avoid Syrian airspace. The Pentagon ignored the request.",
    ],
    near_misses=[
        "Russia demanded that American jets leave Syrian airspace. US officials rejected "
        "the report.",
        "Russia said the Americans should avoid Syrian airspace. The Pentagon did not "
        "ignore the request.",
    ],
    idle=None,
)
def refuses_demand(sentence: Sentence) -> Token | None:
    """The subject that rejects or ignores a demand: "US officials rejected the demand"."""
    for token in sentence.span:
        if lemma(token) in REFUSING_VERBS and token.pos_ == "VERB" and not is_negated(token):
            if any(lemma(c) in DEMAND_NOUNS for c in children(token, Role.OBJECT)):
                return subject(token)
    return None


def _demander(verb: Token) -> Token | None:
    """Who tells others to leave: the subject of "told", or of "said" where they "should"."""
    should = any(c.lower_ in _SHOULD for c in children(verb, Role.AUXILIARY))
    for ancestor in verb.ancestors:
        if lemma(ancestor) == "want" and subject(verb) in {None, subject(ancestor)}:
            return None  # "wants to leave X"
        if lemma(ancestor) in DEMAND_VERBS or (should and lemma(ancestor) == "say"):
            return subject(ancestor)
    return None


def _actors_of(phrase: Token, actors: dict[int, ActorMention]) -> Iterator[str]:
    return (actors[token.i].actor for token in naming(phrase) if token.i in actors)


@rule(
    fires=[
        "Russia asked that American planes leave.",
        "Rebels told the militants to leave.",
    ],
    near_misses=[
        "Russia asked that American planes leave Syria.",
        "Russia said that American planes left.",
    ],
    idle=False,
)
def demands_nameless_ground(sentence: Sentence) -> bool:
    """Whether forces are told to leave ground that is not named: "we request they leave"."""
    words = {lemma(token) for token in sentence.span}
    if not words & (PRESENCE_NOUNS | _AIRCRAFT):
        return False
    return any(
        lemma(token) in EXCLUSION_VERBS
        and role(token) in {Role.CLAUSE_COMPLEMENT, Role.OPEN_COMPLEMENT}
        and lemma(token.head) in DEMAND_VERBS
        and child(token, Role.OBJECT) is None
        and not is_negated(token)
        for token in sentence.span
    )
