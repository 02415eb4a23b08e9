"""Strikes that are where their dead were: "killed in X as a result of the bombs"."""

from collections.abc import Sequence

from dashboard.extraction.english.lexicon import NEAR
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, is_preposition, preposition_of, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.names.strange_names import CARNAGE
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.further_tolls import is_of_next_place
from dashboard.extraction.sentence.killing_words import HARM
from dashboard.extraction.sentence.offsets import use_of
from dashboard.extraction.sentence.place_use import CLAUSE_ABOVE, PlaceUse
from dashboard.extraction.sentence.triggers import Trigger

_RUINS = frozenset({"rubble", "ruin", "debris", "wreckage"})
_BESIDE = frozenset({Role.ADVERBIAL_CLAUSE, Role.CONJUNCT})
_OF_THE_DEAD = "where the dead were"


@rule(
    fires=[
        "The number of people killed in Ariha has risen to nine as a result of barrel bombs "
        "dropped by army helicopters.",
        "Nine people killed in Saraqib were buried on Monday, hours after the air raid.",
        "The number killed in the massacre committed by army jets in Ariha has risen to nine.",
        "Shells hit Hass, while two people were killed in Ariha after an air strike by the army.",
        "Rescuers pulled nine bodies from the rubble in Ariha after Monday's air strikes.",
    ],
    near_misses=[
        "Nine people were killed in air strikes on Ariha.",
        "Nine people were killed in Ariha and air strikes hit Saraqib.",
    ],
    idle=[],
)
def of_the_dead(
    trigger: Trigger, triggers: Sequence[Trigger], places: Sequence[PlaceMention]
) -> list[PlaceUse]:
    """ "Killed in X as a result of the bombs": where a sentence's one strike had its dead.

    Of several, the one told of with their killing: "two died in X after a raid".
    """
    alone = len(triggers) == 1
    over = next((above for above in trigger.head.ancestors if above.pos_ == "VERB"), None)
    found = []
    for place in places:
        holder = place.root
        while role(holder) not in {Role.PREPOSITION, Role.ROOT}:
            holder = holder.head
        if holder.lower_ == "of":  # "killed in areas of X"
            holder = preposition_of(holder.head) or holder
        harmed = holder.head
        killed = lemma(harmed) in HARM and harmed.pos_ == "VERB"
        killed = killed or any(lemma(word) in CARNAGE for word in holder.ancestors)
        killed = killed or lemma(harmed) in _RUINS
        if is_preposition(holder, "in", "at") and killed and (alone or harmed == over):
            found.append(use_of(place, _OF_THE_DEAD, near=False))
    return found


@rule(
    fires=[
        "Six people died in Douma, five in Arbin and three in Saqba, all in shelling by the army.",
        "Nine people died in Ariha and four in Hass, all of them in Russian bombing.",
        "Four people were killed in Hass, while two died in Ariha, in Russian raids on Friday.",
    ],
    near_misses=[
        "Six people died in Ariha in air strikes on Monday and five hospitals in Hass were shut.",
        "Six people died in air strikes on Ariha, five kilometres from Hass.",
    ],
    idle=[],
)
def of_further_dead(
    trigger: Trigger, mine: Sequence[PlaceUse], places: Sequence[PlaceMention]
) -> list[PlaceUse]:
    """ "Six died in X, five in Y": where the others died whom the strikes are told with."""
    by_dead = any(use.rule in (CLAUSE_ABOVE, _OF_THE_DEAD) for use in mine)
    if not mine or not (by_dead or lemma(trigger.head) in HARM):
        return []
    known = {id(use.mention) for use in mine}
    found = []
    for place in places:
        preposition = place.root.head
        if id(place) in known or preposition.lower_ not in {"in", "at", "near"}:
            continue
        if _is_next_number(preposition) or _is_died_beside(preposition.head, mine):
            found.append(use_of(place, _OF_THE_DEAD, near=preposition.lower_ in NEAR))
    return found


def _is_next_number(preposition: Token) -> bool:
    """ "Five in" of "six died in X, five in Y"."""
    number = preposition.head
    killing = next((t for t in number.ancestors if t.pos_ == "VERB" and lemma(t) in HARM), None)
    if killing is None or not number.like_num or preposition.i != number.i + 1:
        return False
    return is_of_next_place(number, killing)


def _is_died_beside(verb: Token, mine: Sequence[PlaceUse]) -> bool:
    """ "Killed in X, while two died in Y": a killing of the clause beside that of a place."""
    if verb.pos_ != "VERB" or lemma(verb) not in HARM:
        return False
    others = {use.mention.root.head.head for use in mine}
    return any(
        (other.head == verb and role(other) in _BESIDE)
        or (verb.head == other and role(verb) in _BESIDE)
        for other in others
        if lemma(other) in HARM
    )
