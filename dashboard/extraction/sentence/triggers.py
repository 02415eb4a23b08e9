"""The words of a sentence that report a strike: its noun, its verb, or both together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.domain.event import EventType
from dashboard.extraction.english.lexicon import INTERCEPTING_VERBS, WEAPONS
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    SUBJECTS,
    Role,
    agents,
    child,
    children,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.continued_strikes import continues_strikes, is_another_attack
from dashboard.extraction.sentence.governing_verb import governing_verb
from dashboard.extraction.sentence.strike_nouns import is_joined_strike, names_strike
from dashboard.extraction.sentence.strike_verbs import is_strike_verb
from dashboard.extraction.sentence.weapons import strike_type

_TURNING = frozenset({"use", "prompt", "provoke", "justify"})


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """A strike in the grammar: `noun` names it, `verb` does it or has it as its subject."""

    noun: Token | None
    verb: Token | None
    weak: bool = False
    """Whether it is one only after another strike: "two struck Y", "Z was hit as well"."""

    @property
    def head(self) -> Token:
        """The token the rest of the clause hangs on."""
        head = self.verb or self.noun
        assert head is not None
        return head

    @property
    def core(self) -> frozenset[int]:
        """The indices of its tokens."""
        return frozenset(token.i for token in (self.noun, self.verb) if token is not None)

    @property
    def ends(self) -> tuple[Token, Token]:
        """Its first and last token."""
        tokens = sorted(filter(None, (self.noun, self.verb)), key=lambda token: token.i)
        return tokens[0], tokens[-1]

    @property
    def type(self) -> EventType:
        """Air strike, or shelling by guns, mortars, rockets and missiles from the ground or sea."""
        return strike_type(self.noun, self.verb)


def find_triggers(sentence: Sentence, actors: Iterable[ActorMention]) -> list[Trigger]:
    """The strikes a sentence reports, in order; a noun and its verb are one."""
    by_token = {token.i: mention for mention in actors for token in mention.span}
    found: list[Trigger] = []
    used: set[int] = set()
    for token in sentence.span:
        if token.i in used or not names_strike(token, by_token):
            continue
        if _is_defined(token, by_token):
            continue
        if _is_pretext(token):
            used.add(token.i)
            continue
        verb = governing_verb(token)
        if _downs_aircraft(token) or (verb is not None and _is_intercepted(token, verb)):
            used.add(token.i)
            continue
        trigger = Trigger(token, verb)
        joined = (c for c in children(token, Role.CONJUNCT) if is_joined_strike(c, by_token))
        used |= trigger.core | {other.i for other in joined}
        found.append(trigger)
    for token in sentence.span:
        if token.i in used:
            continue
        if is_strike_verb(token, by_token) and not _is_of_defence(token):
            found.append(Trigger(None, token))
        elif continues_strikes(token):
            found.append(Trigger(None, token, weak=True))
        elif is_another_attack(token) and not _is_pretext(token):
            found.append(Trigger(token, governing_verb(token), weak=True))
    return sorted(found, key=lambda trigger: min(trigger.core))


@rule(
    fires=[
        "The Ariha air raid was a series of air strikes near Saraqib on Monday.",
        "The January airstrike was an air raid near Ariha.",
    ],
    near_misses=[
        "The Ariha air raid was the first of the month.",
        "An air raid near Ariha was followed by air strikes near Saraqib.",
    ],
    idle=False,
)
def _is_defined(noun: Token, actors: Mapping[int, ActorMention]) -> bool:
    """ "The X air raid was a series of strikes near Y": one strike, as the second word tells it."""
    verb = noun.head
    if role(noun) is not Role.SUBJECT or lemma(verb) != "be":
        return False
    return any(names_strike(thing, actors) for thing in children(verb, Role.ATTRIBUTE))


@rule(
    fires=[
        "Russia used the air raid on Ariha to justify new missiles.",
        "The regime used the air strikes near Homs as a pretext for war.",
        "Rebels named the killings in Hass as prompting the rocket attack on Ariha.",
    ],
    near_misses=[
        "Russia used air strikes against Ariha.",
        "Russia used new missiles in the air raid on Ariha.",
    ],
    idle=False,
)
def _is_pretext(noun: Token) -> bool:
    """ "Used the air raid to justify ...": another's strike, turned to account."""
    used = role(noun) is Role.OBJECT and lemma(noun.head) in _TURNING
    return used and any(word.lower_ == "the" for word in children(noun, Role.DETERMINER))


@rule(
    fires=[
        "A jet was shot down over Ariha by rebels who fired a missile.",
        "Rebels shot down a helicopter with a missile fired from Ariha.",
    ],
    near_misses=[
        "Jets struck Ariha after a helicopter was shot down.",
        "Rebels fired a missile at Ariha and shot down a helicopter.",
        "Rebels shot down a helicopter after it dropped barrel bombs on Ariha.",
    ],
    idle=False,
)
def _downs_aircraft(weapon: Token) -> bool:
    """ "A jet was shot down by rebels who fired a missile": nothing on the ground was struck."""
    own_clause = role(weapon.head) is Role.ADVERBIAL_CLAUSE and child(weapon.head, *SUBJECTS)
    return lemma(weapon) in WEAPONS and not own_clause and any(map(downs, weapon.ancestors))


def downs(verb: Token) -> bool:
    """ "Shot down a jet", "downed a drone"."""
    down = any(word.lower_ == "down" for word in verb.children)
    return lemma(verb) == "down" or (lemma(verb) == "shoot" and down)


@rule(
    fires=[
        "Air defences intercepted missiles launched at Damascus.",
        "Rebels foiled an air raid on Ariha.",
    ],
    near_misses=[
        "Two missiles struck Damascus.",
        "Air strikes destroyed a bridge in Ariha.",
    ],
    idle=False,
)
def _is_intercepted(weapon: Token, verb: Token) -> bool:
    """ "Intercepted two missiles": nothing was struck by them."""
    downed = lemma(weapon) in WEAPONS or lemma(verb) != "destroy"
    return downed and lemma(verb) in INTERCEPTING_VERBS and role(weapon) in PATIENTS


@rule(
    fires=[
        "Air defences intercepted two missiles over Homs and destroyed them.",
        "Syrian air defences shot down most of the missiles near Homs and destroyed two rockets.",
    ],
    near_misses=[
        "Israeli jets destroyed air defences near Homs.",
        "Air defences fired, and the missiles destroyed a house in Homs.",
    ],
    idle=False,
)
def _is_of_defence(verb: Token) -> bool:
    """ "Air defences destroyed the missiles": what they hit is in the air."""
    doers = agents(verb) if role(verb) is not Role.CONJUNCT else (*agents(verb), *agents(verb.head))
    return any(lemma(doer) in {"defence", "defense"} for doer in doers)
