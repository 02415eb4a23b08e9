"""Whose ground it is, who is on it, who is gone from it, who operates there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import TAKING_VERBS
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.ground.holding import (
    held_by,
    held_compound,
    in_control,
    stronghold,
    that_they_hold,
    under_control,
)
from dashboard.extraction.ground.phrases import FoundZone, GroundContext
from dashboard.extraction.ground.presence import (
    has_forces,
    keeps_there,
    operating,
    present,
    stationed,
    their_presence,
)
from dashboard.extraction.ground.taking import falls_to, given_up_to, leaves, takes
from dashboard.extraction.names.mentions import ActorMention, PlaceMention
from dashboard.extraction.sentence.attribution import Attribution, attribute

_RULES: tuple[Callable[[GroundContext, Token], tuple[FoundZone, ...]], ...] = (
    held_compound,
    held_by,
    in_control,
    stronghold,
    under_control,
    that_they_hold,
    takes,
    falls_to,
    given_up_to,
    leaves,
    present,
    has_forces,
    operating,
    keeps_there,
    stationed,
    their_presence,
)


@dataclass(frozen=True, slots=True, eq=False)
class ZoneStatement:
    """One actor's relation to one named place, in one sentence.

    `place` is None where only a nation's adjective names the ground ("Syrian airspace"): then
    `place_name` is the country's.
    """

    sentence: Sentence
    actor: str
    relation: ZoneRelation
    place: PlaceMention | None
    place_name: str
    attribution: Attribution
    taken: bool = False
    """Whether it reports a capture: a later one of the same place undoes it."""


def find_zones(
    sentence: Sentence,
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    before: Sequence[PlaceMention] = (),
    antecedent: Callable[[Token], str | None] = lambda _word: None,
) -> list[ZoneStatement]:
    """What a sentence says of ground, in order; only what is said to be so now.

    `before` are the places named last; `antecedent` is whom "it" or "the group" stands for.
    """
    if sentence.is_question:
        return []
    by_root: dict[int, list[PlaceMention]] = {}
    for place in places:
        by_root.setdefault(place.root.i, []).append(place)
    by_token = {token.i: mention for mention in actors for token in mention.span}
    context = GroundContext(sentence, by_token, by_root, before, antecedent)
    found: dict[tuple[str, ZoneRelation, str], ZoneStatement] = {}
    for token in sentence.span:
        for rule in _RULES:
            for actor, relation, place, word in rule(context, token):
                statement = ZoneStatement(
                    sentence,
                    actor,
                    relation,
                    place,
                    place.name,
                    attribute(word),
                    taken=lemma(word) in TAKING_VERBS,
                )
                found.setdefault((actor, relation, place.name), statement)
    return list(_nearest(list(found.values())))


def _nearest(statements: Sequence[ZoneStatement]) -> Iterator[ZoneStatement]:
    """ "In Syria, troops are stationed at X": of one actor, the country only where it is all."""
    for statement in statements:
        place = statement.place
        nearer = any(
            (other.actor, other.relation) == (statement.actor, statement.relation)
            and other.place is not None
            and other.place.kind is not PlaceKind.COUNTRY
            for other in statements
        )
        if not (nearer and place is not None and place.kind is PlaceKind.COUNTRY):
            yield statement
