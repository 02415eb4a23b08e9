"""The words of a sentence that tell of a strike: its noun, its verb, or both together."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.domain.event import EventType
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    ANSWERING,
    GROUND_NOUNS,
    HAPPEN_VERBS,
    HEDGE_VERBS,
    INTERCEPTING_VERBS,
    LANDING_VERBS,
    LIGHT_VERBS,
    NOT_STRIKES,
    SHELL_WORDS,
    STRIKE_NOUNS,
    STRONG_NOUNS,
    STRONG_VERBS,
    SUFFERING_VERBS,
    VERBS,
    WEAPONS,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.names.mentions import ActorMention

_DESIGNATION = re.compile(r"(?:Su|MiG|Tu|Il|Mi|Ka|F|FA|A|AC|B|MQ|RQ|TB)-?\d{1,3}[A-Z]{0,2}s?", re.I)
"""How aircraft are called: Su-24, F-16s, MiG-29, TB2."""
_THROWING = frozenset("fire drop launch rain lob unleash hurl release send".split())
_PLANTING = frozenset("plant hide attach bury rig place conceal".split())
_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "npadvmod"})


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """A strike in the grammar: `noun` names it, `verb` does it or has it as its subject."""

    noun: Token | None
    verb: Token | None
    weak: bool = False
    """Whether it is one only after a strike told of: "two struck Y", "Z was hit as well"."""

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
        words = {word for token in self._weapon_tokens() for word in _words(token)}
        if words & (AIR_WORDS - {"missile", "tomahawk", "cruise"}):
            return EventType.AIR_STRIKE
        if words & (SHELL_WORDS | {"missile", "tomahawk", "cruise", "shell"}):
            return EventType.SHELLING
        return EventType.AIR_STRIKE

    def _weapon_tokens(self) -> Iterator[Token]:
        for token in (self.noun, self.verb):
            if token is None:
                continue
            yield token
            if token.dep_ == "advcl" and not any(c.dep_ == "nsubj" for c in token.children):
                yield from (c for c in token.head.children if c.dep_ == "nsubj")
            fires = token.pos_ != "VERB" or lemma(token) in LIGHT_VERBS | _THROWING
            roles = _MODIFIERS | {"nsubj", "agent", "nsubjpass"} | ({"dobj"} if fires else set())
            for child in token.children:
                # What is struck is no weapon: "bombed a tank".
                if child.dep_ in roles or (
                    child.dep_ == "prep" and child.lower_ in {"by", "with", "from", "of"}
                ):
                    yield from child.subtree if child.dep_ != "nsubjpass" else [child]


def find_triggers(sentence: Sentence, actors: Iterable[ActorMention]) -> list[Trigger]:
    """The strikes a sentence tells of, in order; a noun and its verb are one."""
    by_root = {token.i: mention for mention in actors for token in mention.span}
    found: list[Trigger] = []
    used: set[int] = set()
    for token in sentence.span:
        if token.i in used:
            continue
        if not _is_strike_noun(token, by_root) and not _is_gerund_subject(token):
            continue
        verb = _verb_of(token)
        if (
            verb is not None
            and lemma(verb) in INTERCEPTING_VERBS
            and (lemma(token) in WEAPONS or lemma(verb) != "destroy")
        ):
            if token.dep_ in {"dobj", "nsubjpass"}:
                used.add(token.i)
                continue
        trigger = Trigger(token, verb)
        used |= trigger.core | {other.i for other in _coordinated(token, by_root)}
        found.append(trigger)
    for token in sentence.span:
        if token.i in used:
            continue
        if _is_strike_verb(token, by_root):
            found.append(Trigger(None, token))
        elif _goes_on(token):
            found.append(Trigger(None, token, weak=True))
    return sorted(found, key=lambda trigger: min(trigger.core))


def is_air_or_shell(token: Token) -> bool:
    """Whether a noun phrase names an aircraft, a gun, a bomb or the like."""
    return any(
        set(_words(word)) & (AIR_WORDS | SHELL_WORDS | WEAPONS)
        for word in (token, *_modifiers(token))
    )


def _is_strike_noun(token: Token, actors: dict[int, ActorMention]) -> bool:
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"compound", "amod", "nmod"}:
        return False
    word = "aggression" if _is_act_of_aggression(token) else lemma(token)
    modifiers = {word for modifier in _modifiers(token) for word in _words(modifier)}
    if modifiers & NOT_STRIKES or any(
        c.dep_ == "acl" and lemma(c) in _PLANTING for c in token.children
    ):
        return False
    if word in WEAPONS and word not in STRIKE_NOUNS:
        return _weapon_strikes(token)
    if word in STRONG_NOUNS or token.lower_ in STRONG_NOUNS:
        return True
    if word not in STRIKE_NOUNS:
        return False
    if modifiers & (AIR_WORDS | SHELL_WORDS | WEAPONS):
        return True
    if word in GROUND_NOUNS - {"raid", "fire"}:
        return False
    fliers = [
        actors[i].actor
        for i in (token.i, *(m.i for m in _modifiers(token)))
        if i in actors and actors[i].party.air_force
    ]
    if fliers or _by_aircraft(token):
        return True
    verb = _verb_of(token)
    if word in {"fire", "aggression"}:
        by_weapon = word == "fire"
        return verb is not None and _subject_flies(verb, actors, by_weapon=by_weapon)
    return word in {"strike", "raid"}


def _is_act_of_aggression(token: Token) -> bool:
    """ "An aerial act of aggression", as state media call a strike."""
    return token.lower_ == "act" and any(
        lemma(grandchild) == "aggression"
        for child in token.children
        if child.lower_ == "of"
        for grandchild in child.children
    )


def _is_gerund_subject(token: Token) -> bool:
    """ "Shelling by the army killed ...": parsed as a verb, used as a noun."""
    return (
        token.tag_ == "VBG"
        and token.lower_ in {"shelling", "bombing", "bombarding"}
        and (token.dep_ in {"csubj", "nsubj", "csubjpass"})
    )


def _weapon_strikes(token: Token) -> bool:
    """Whether a bomb or missile is said to be fired or to land, not only to exist."""
    verb = token.head
    word = lemma(verb)
    if any(c.dep_ == "acl" and lemma(c) in _THROWING for c in token.children):
        return True  # "shells launched by the regime on X"
    if token.dep_ == "nsubj":
        return word in LANDING_VERBS | VERBS | {"kill", "wound", "injure", "destroy", "level"}
    if token.dep_ in {"dobj", "nsubjpass"}:
        turned = word == "turn" and any(c.lower_ in {"on", "against"} for c in verb.children)
        return turned or word in _THROWING | {"use"}
    if token.dep_ == "pobj" and verb.dep_ == "agent":
        return lemma(verb.head) in VERBS | {"kill", "wound", "destroy", "injure"}
    if token.dep_ == "pobj" and verb.lower_ in {"with", "in", "of"}:
        above = {"hit", "strike", "attack", "target", "pound", "kill", *ANSWERING}
        return lemma(verb.head) in above or _takes_revenge(verb.head)
    return False


def _takes_revenge(verb: Token) -> bool:
    return lemma(verb) in {"take", "seek"} and any(
        c.dep_ == "dobj" and c.lower_ in {"revenge", "vengeance"} for c in verb.children
    )


def _is_strike_verb(token: Token, actors: dict[int, ActorMention]) -> bool:
    word = lemma(token)
    if token.pos_ != "VERB" or token.dep_ in {"amod", "compound"}:
        return False
    if word == "kill":
        return _done_by_aircraft(token) and not _done_by_hand(token)
    if word in {"send", "scramble", "dispatch"}:
        sent = any(c.dep_ == "dobj" and set(_words(c)) & AIR_WORDS for c in token.children)
        return sent and any(t.lower_ == "against" for t in token.subtree)
    if word in {"fire", "level", "flatten", "shower"}:
        aimed = any(
            (c.dep_ == "prep" and c.lower_ in {"on", "at", "into"})
            or (c.dep_ == "dobj" and word != "fire")
            for c in token.children
        )
        return aimed and _done_by_aircraft(token)
    if word not in VERBS:
        return False
    if word in {"rock", "engage"}:
        return False
    doers = [c for c in token.children if c.dep_ in {"nsubj", "nsubjpass", "agent", "prep"}]
    doers = [c for c in doers if c.dep_ != "prep" or c.lower_ in {"by", "with", "in"}]
    words = {word for child in doers for part in child.subtree for word in _words(part)}
    if words & {"suicide", "car"} and words & {"bomb", "bomber"}:
        return False
    if word in STRONG_VERBS:
        return True
    if word in {"attack", "raid", "destroy"}:
        return _subject_flies(token, actors, by_weapon=True)
    return _subject_flies(token, actors)


def _goes_on(verb: Token) -> bool:
    """ "Two landed in X", "a command post was hit as well": more of the strikes told of before."""
    if verb.pos_ != "VERB" or verb.dep_ in {"amod", "compound", "relcl"}:
        return False
    word = lemma(verb)
    children = list(verb.children)
    if word in {"hit", "strike", "target", "bomb", "pound"} and verb.tag_ == "VBN":
        later = [g for c in children if c.dep_ == "conj" for g in c.children]
        if any(c.dep_ == "agent" or c.lower_ in {"by", "with"} for c in (*children, *later)):
            return False
        return any(c.dep_ == "auxpass" for c in children)
    if word not in {"hit", "strike", "land", "fall", "slam", "crash"}:
        return False
    subjects = [c for c in children if c.dep_ == "nsubj"]
    return any(
        (c.like_num or c.lower_ in {"another", "others", "some", "several"})
        and not any(g.dep_ not in {"advmod", "quantmod", "prep"} for g in c.children)
        for c in subjects
    )


def _subject_flies(
    verb: Token, actors: dict[int, ActorMention], *, by_weapon: bool = False
) -> bool:
    """Whether a verb is done by a weapon, an aircraft, or an actor that has an air force."""
    for child in _arguments(verb):
        if child.dep_ in {"nsubj", "agent", "prep"}:
            for token in child.subtree:
                if set(_words(token)) & (AIR_WORDS | SHELL_WORDS | WEAPONS | STRONG_NOUNS):
                    if child.dep_ != "prep" or child.lower_ in {"by", "with", "from"}:
                        return True
        if by_weapon:
            continue
        if child.dep_ in {"nsubj", "agent"}:
            tokens = [child, *(t for t in child.subtree if t.dep_ in _MODIFIERS | {"pobj", "conj"})]
            if any(t.i in actors and actors[t.i].party.air_force for t in tokens):
                return True
            if child.lower_ in {"it", "they", "that", "which"}:
                return True
    return False


def _done_by_aircraft(verb: Token) -> bool:
    """ "Warplanes killed nine people": what an aircraft or a gun kills, it strikes."""
    return any(
        child.dep_ in {"nsubj", "agent"}
        and any(
            set(_words(token)) & (AIR_WORDS | SHELL_WORDS | WEAPONS)
            for head in ([child] if child.dep_ == "nsubj" else child.children)
            for token in (head, *_modifiers(head))
        )
        for child in verb.children
    )


def _done_by_hand(verb: Token) -> bool:
    """ "A car bomb killed 43", "a bomb planted on a bus killed two"."""
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "agent"}]
    words = {word for s in subjects for part in s.subtree for word in _words(part)}
    return bool(words & (NOT_STRIKES | _PLANTING))


def _arguments(verb: Token) -> Iterator[Token]:
    yield from verb.children
    # "jets took off and struck", "jets, striking": the subject stands with the first verb.
    if verb.dep_ in {"conj", "advcl", "xcomp", "relcl", "acl"} and not any(
        child.dep_ in {"nsubj", "nsubjpass", "agent"} for child in verb.children
    ):
        yield from (child for child in verb.head.children if child.dep_ in {"nsubj", "agent"})
        if verb.dep_ in {"relcl", "acl"}:
            yield verb.head


def _verb_of(noun: Token) -> Token | None:
    """The verb a strike noun is subject or object of, where that verb tells of the strike."""
    carried = _carried_out_by(noun)
    if carried is not None:
        return carried
    head, dep = noun.head, noun.dep_
    if dep == "conj":
        first = noun
        while first.dep_ == "conj":
            first = first.head
        head, dep = first.head, first.dep_
    word = lemma(head)
    if dep == "nsubj" and word in HEDGE_VERBS:
        # "the strikes did not appear to be targeting ..."
        done = [c for c in head.children if c.dep_ == "xcomp" and lemma(c) in VERBS]
        return done[0] if done else None
    if head.pos_ not in {"VERB", "AUX"}:
        under = dep == "pobj" and head.lower_ == "under"
        if under and lemma(head.head) in {"be", "come", "remain"}:
            return head.head  # "X came under bombardment"
        if dep == "pobj" and head.dep_ in {"agent", "prep"} and head.head.pos_ == "VERB":
            above = head.head
            if _takes_revenge(above) and head.lower_ == "with":
                return above
            told = (
                VERBS
                | ANSWERING
                | {
                    "reply",
                    "respond",
                    "retaliate",
                    "answer",
                    "kill",
                    "wound",
                    "injure",
                    "die",
                    "destroy",
                    "damage",
                    "perish",
                    "leave",
                    "wreck",
                    "ruin",
                    "demolish",
                    "raze",
                    "gut",
                    "shatter",
                    "collapse",
                    "burn",
                }
            )
            if lemma(above) in told and head.lower_ in {
                "by",
                "in",
                "with",
                "from",
                "during",
                "when",
            }:
                return above
        return None
    if dep in {"nsubj", "nsubjpass", "csubj", "csubjpass"} and word in (
        VERBS | LANDING_VERBS | HAPPEN_VERBS | LIGHT_VERBS | INTERCEPTING_VERBS | {"launch"}
    ):
        return head
    if dep == "dobj" and word in LIGHT_VERBS | SUFFERING_VERBS | INTERCEPTING_VERBS:
        return head
    return None


def _carried_out_by(noun: Token) -> Token | None:
    """The verb of "raids that jets carried out on X": it has the strike's subject and place."""
    for child in noun.children:
        if child.dep_ not in {"relcl", "acl"} or lemma(child) not in LIGHT_VERBS | {"wage"}:
            continue
        subjects = [c for c in child.children if c.dep_ == "nsubj"]
        if subjects and subjects[0].lower_ not in {"that", "which", "who"}:
            return child
    return None


def _coordinated(noun: Token, actors: dict[int, ActorMention]) -> list[Token]:
    """Strike nouns joined to one: "air strikes and shelling hit X" is one telling."""
    return [
        child
        for child in noun.children
        if child.dep_ == "conj"
        and _is_strike_noun(child, actors)
        and not any(grandchild.dep_ == "prep" for grandchild in child.children)
    ]


def _by_aircraft(noun: Token) -> bool:
    return any(
        child.dep_ in {"prep", "acl"}
        and child.lower_ in {"by", "from", "carried", "conducted", "launched"}
        and any(set(_words(token)) & (AIR_WORDS | SHELL_WORDS) for token in child.subtree)
        for child in noun.children
    )


def _modifiers(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in _MODIFIERS:
            yield child
            yield from _modifiers(child)


def _words(token: Token) -> tuple[str, str]:
    return ("jet" if _DESIGNATION.fullmatch(token.text) else lemma(token)), token.lower_
