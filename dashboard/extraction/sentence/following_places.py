"""Places just after a strike's words, where the grammar hung them on something else."""

from collections.abc import Iterator, Mapping, Sequence

from dashboard.extraction.english.lexicon import LAUNCH, LOCATIVE, NEAR, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, preposition_of, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.names.office_places import is_of_office
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.aside_places import is_reason
from dashboard.extraction.sentence.other_deeds import is_of_others_meanwhile
from dashboard.extraction.sentence.place_links import (
    ANSWERS,
    brings_away,
    is_of_guards,
    is_of_move,
    takes_ground,
    tell_of_launch,
    tell_of_others,
)
from dashboard.extraction.sentence.triggers import Trigger
from dashboard.extraction.thresholds import PLACE_WITHIN

_BESIDE_STRIKE = LOCATIVE - words_of("not_beside_strike")
_HAPPENING = frozenset({"come", "occur", "take", "happen", "coincide", "follow"})


def named_after(
    trigger: Trigger,
    owner: Mapping[int, Trigger],
    places: Sequence[PlaceMention],
    attackers: Sequence[Token],
) -> Iterator[tuple[PlaceMention, bool]]:
    """The places, each with whether the strike was only near it."""
    end = max(trigger.core)
    others = [i for i in owner if i > end and i not in trigger.core]
    stop = min([end + PLACE_WITHIN, *others, *(t.i for t in attackers if t.i > end)])
    despite = _despite(trigger)
    if despite is not None:
        stop = min(stop, max(token.i for token in despite.subtree))
    for place in places:
        if not end < place.span.start <= stop or place.is_wide or is_of_office(place):
            continue
        of = preposition_of(place.root)
        if of is not None and is_of_guards(of):
            continue
        between = list(place.span.doc[end + 1 : place.span.start])
        words = [token.lower_ for token in between]
        beside = next((word for word in reversed(words) if word in LOCATIVE | LAUNCH), "")
        if (
            beside in _BESIDE_STRIKE
            and "since" not in words
            and not (
                tell_of_launch(words)
                or any(
                    is_of_move(token) or takes_ground(token) or is_reason(token, owner)
                    for token in between
                )
                or tell_of_others(between)
                or brings_away(between)
                or _coincides_with(between, trigger)
                or any(map(opens_cause, between))
                or any(_tells_what_came_before(token, place.root) for token in between)
            )
        ):
            yield place, beside in NEAR


@rule(
    fires=[
        "Israel struck southern Syria on Monday in response to bombs that were laid in Quneitra.",
        "Turkey struck northern Syria in retaliation for a kidnapping in Azaz.",
    ],
    near_misses=[
        "Israel struck southern Syria in response, near Quneitra.",
        "Turkey struck northern Syria on Monday near Azaz.",
    ],
    idle=False,
)
def opens_cause(word: Token) -> bool:
    """ "In response to bombs laid in X": where the cause of the strike was."""
    return word.lower_ in {"to", "for"} and lemma(word.head) in ANSWERS


@rule(
    fires=[
        "Despite Russian air strikes on Sunday, rebels entered the town of Morek.",
        "Despite air raids by the coalition, the army reached the town of Hish.",
    ],
    near_misses=[
        "Despite a truce, Russian air strikes hit the town of Morek.",
        "After Russian air strikes on Sunday, rebels entered the town of Morek.",
    ],
    idle=None,
)
def _despite(trigger: Trigger) -> Token | None:
    """ "Despite air strikes, rebels entered X": the strikes are told of before the comma."""
    noun = trigger.noun
    return preposition_of(noun, "despite") if noun is not None else None


@rule(
    fires=[
        "Israel struck southern Syria after a drone crossed into Galilee.",
        "Israel struck southern Syria on Monday after a drone flew into Haifa.",
    ],
    near_misses=[
        "Israel struck southern Syria after midnight near Daraa.",
        "Israel struck southern Syria on Monday near Daraa after a drone crossed the border.",
    ],
    idle=False,
)
def _tells_what_came_before(word: Token, named: Token) -> bool:
    """ "After a drone crossed into X": where that was, which the strike answers."""
    if word.lower_ not in {"after", "following", "because"}:
        return False
    inside = word.head if role(word) is Role.MARKER else word
    told = any(token.pos_ == "VERB" for token in inside.subtree)
    return told and any(token == named for token in inside.subtree)


@rule(
    fires=[
        "The strikes came as an opposition delegation met in Damascus.",
        "The raid took place while inspectors were visiting a site in Barzeh.",
    ],
    near_misses=[
        "Jets struck on Monday as people were shopping at a market in Hass.",
        "The raid took place in Barzeh.",
    ],
    idle=False,
)
def _coincides_with(words: Sequence[Token], trigger: Trigger) -> bool:
    """ "Came as they met in X": when it was, and not where."""
    return lemma(trigger.head) in _HAPPENING and any(map(is_of_others_meanwhile, words))
