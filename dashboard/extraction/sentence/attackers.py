"""Who struck: the phrases around a strike's words that may name the attacker."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.domain.article import Citation
from dashboard.extraction.english.lexicon import (
    ANSWERING,
    FORCE_NOUNS,
    LIGHT_VERBS,
    SAYING_VERBS,
    SUFFERING_VERBS,
    VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    NAMING,
    Role,
    child,
    children,
    conjuncts,
    is_passive,
    objects,
    phrases,
    preposition_of,
    role,
    subjects,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.doers import agents, doers, massacring
from dashboard.extraction.sentence.governing_verb import BEING_VERBS
from dashboard.extraction.sentence.mood import has_negation
from dashboard.extraction.sentence.supposition import is_supposing, supposed_doer
from dashboard.extraction.sentence.tellers import only_tells
from dashboard.extraction.sentence.triggers import Trigger

_STRIKING_VERBS = VERBS | ANSWERING | words_of("other_striking_verbs") | words_of("strikes_of_arms")
"""Verbs whose subject strikes, in a clause that reports a strike."""
_SUFFERING = SUFFERING_VERBS | BEING_VERBS
_VOUCHING = words_of("vouching") - words_of("admitting")
_POINTING_BACK = words_of("pointing_back")
_THROWING = words_of("throwing_verbs")
_OF_SHIPS = frozenset({"USS", "HMS"})
_CRAFT = words_of("aircraft") | words_of("ships")
_HARMING = frozenset({"kill", "wound", "injure"})
_USING = frozenset({"use", "employ", "deploy", "drop"})
_PRONOUNS = words_of("pronouns")
_OWNERS = words_of("owners")
_SUBJECTS_OF_NOUN = frozenset({Role.SUBJECT, Role.PASSIVE_SUBJECT, Role.CLAUSE_SUBJECT})

_AGENT = "agent of the passive verb"
_SUBJECT = "subject of the striking verb"
_MODIFIER = "modifier of the strike's noun"
_BY_OR_FROM = "strikes by or from them"
_CARRIED_OUT = "strikes carried out by them"
_OWN_NOUN = "the strike's own noun"


@dataclass(frozen=True, slots=True, eq=False)
class Party:
    """An actor that strikes or is struck; `hedged` where the words only suppose it.

    `denied` is for targets; `either` is one of several that are named with "or". `rule` and
    `words` are an attacker's: by which grammar it is named, and where in the article.
    """

    actor: str
    hedged: bool = False
    denied: bool = False
    either: bool = False
    rule: str = ""
    words: Citation | None = None


@dataclass(frozen=True, slots=True, eq=False)
class AttackerPhrase:
    """A noun phrase that may name the attacker, and by which grammar."""

    head: Token
    rule: str


def attacker_phrases(trigger: Trigger) -> list[AttackerPhrase]:
    """The phrases that may name who struck, the likeliest first."""
    return [AttackerPhrase(head, rule) for rule, heads in _cases(trigger) for head in heads]


@rule(
    fires=[
        "Russia joined the war. Its warplanes bombed Ariha.",
        "Russia joined the war. It bombed Ariha with its jets.",
    ],
    near_misses=[
        "Russian jets bombed Ariha and its market.",
        "Russian jets bombed it in Ariha.",
        "Turkey vowed revenge for the shelling of its post near Ariha.",
    ],
    idle=None,
)
def attacking_pronoun(attackers: Sequence[AttackerPhrase]) -> Token | None:
    """ "It struck", "its warplanes bombed": the word whose antecedent is the attacker."""
    for phrase in attackers:
        head, owned = phrase.head, [phrase.head]
        if head.lower_ in _PRONOUNS:
            return head
        if phrase.rule != _OWN_NOUN:  # "jets of our air force", but "the shelling of our post"
            owned += phrases(head, "of")
        for owner in (owner for thing in owned for owner in children(thing, Role.POSSESSIVE)):
            if owner.lower_ in _OWNERS:
                return owner
    return None


def _cases(trigger: Trigger) -> Iterator[tuple[str, Iterable[Token]]]:
    """What each construction names, the likeliest construction first."""
    noun, verb = trigger.noun, trigger.verb
    if verb is not None:
        told_by = lemma(verb) in SAYING_VERBS  # "was reported by A"
        for agent in (agent for agent in agents(verb) if agent != noun and not told_by):
            yield _AGENT, conjuncts(agent)
        if _has_doer_as_subject(noun, verb):
            yield _SUBJECT, doers(verb)
        yield _CARRIED_OUT, _carried_out_by(verb)
    thrown = (noun, *(subjects(verb) if verb is not None else ()))
    fired = [c for thing in thrown if thing is not None for c in children(thing, *CLAUSES_OF_NOUNS)]
    for each in (*fired, *((verb,) if verb is not None else ())):
        yield _BY_OR_FROM, _fired_from(each)
    if (attack := noun or _told_of(verb)) is not None:
        yield _SUBJECT, _killers(attack)
    if noun is not None:
        yield _SUBJECT, _doers_of_the_same(noun)
        yield _SUBJECT, massacring(noun)
        for part in noun.children:
            yield from _named_beside(part)
        for agent in _agents_of_condemned(noun, verb):
            yield _BY_OR_FROM, conjuncts(agent)
        yield _SUBJECT, _those_behind(noun)
        yield _OWN_NOUN, [noun]


@rule(
    fires=[
        "An air strike on Ariha killed nine people and was carried out by Russia, they said.",
        "An air strike on Orman killed nine people and was launched by the air force of Jordan.",
    ],
    near_misses=[
        "An air strike on Ariha killed nine people and was condemned by Russia, they said.",
        "An air strike on Ariha killed nine people and a trial was carried out by Russia.",
    ],
    idle=(),
)
def _carried_out_by(verb: Token) -> tuple[Token, ...]:
    """ "Russia" of "an air strike killed nine and was carried out by Russia"."""
    return tuple(
        joined
        for deed in children(verb, Role.CONJUNCT)
        if lemma(deed) in LIGHT_VERBS - SAYING_VERBS and is_passive(deed)
        if child(deed, Role.PASSIVE_SUBJECT) is None
        for agent in agents(deed)
        for joined in conjuncts(agent)
    )


@rule(
    fires=[
        "Missiles were fired at Raqqa from a Russian submarine.",
        "Missiles fired from Russian warships hit Raqqa.",
    ],
    near_misses=[
        "Rockets were fired at Raqqa from a Russian base.",
        "A Russian submarine sailed from Tartus.",
    ],
    idle=(),
)
def _fired_from(verb: Token) -> tuple[Token, ...]:
    """ "Missiles fired from a Russian ship": whose ship it is; ground may be anybody's."""
    passive = is_passive(verb) or role(verb) is Role.PARTICIPLE_CLAUSE
    if lemma(verb) not in _THROWING or not passive:
        return ()
    beside = (thing for thing in verb.subtree if thing.pos_ in {"NOUN", "PROPN"})
    craft = (thing for at in (verb, *beside) for thing in phrases(at, "from"))
    return tuple(
        named
        for one in craft
        if lemma(one) in _CRAFT or any(c.text in _OF_SHIPS for c in one.children)
        for each in conjuncts(one)
        for named in (each, *children(each, Role.APPOSITION))
    )


@rule(
    fires=[
        "We condemn the shelling of Douma by the army.",
        "The UN condemned air strikes on Ariha by the regime.",
    ],
    near_misses=[
        "The shelling of Douma by the army killed nine people.",
        "The army condemned the shelling of Damascus.",
    ],
    idle=(),
)
def _agents_of_condemned(noun: Token, verb: Token | None) -> tuple[Token, ...]:
    """ "The army" of "we condemn the shelling of X by the army"."""
    if role(noun) is not Role.OBJECT or noun.head == verb:
        return ()
    return tuple(agent for agent in agents(noun.head) if agent.head.i > noun.i)


@rule(
    fires=[
        "Russian jets carried out air strikes on Ariha.",
        "The army shelled Douma.",
    ],
    near_misses=[
        "Air strikes hit Ariha. Russia confirmed the air strikes.",
        "Air strikes hit Ariha.",
    ],
    idle=False,
)
def _has_doer_as_subject(noun: Token | None, verb: Token) -> bool:
    """Whether a clause's subject strikes: not where it suffers, or is the strike itself."""
    if noun is not None and role(noun) in _SUBJECTS_OF_NOUN:
        return False
    carried = noun is not None and (role(noun) is Role.OBJECT or verb.head == noun)
    if noun is not None and lemma(verb) in _VOUCHING:
        # "Syria confirmed the attack": one told of before, whoever did it
        carried = carried and not any(w.lower_ in _POINTING_BACK for w in noun.children)
    return (carried and lemma(verb) not in _SUFFERING) or lemma(verb) in _STRIKING_VERBS


@rule(
    fires=[
        "US forces conducted dozens of precision strikes — air strikes on camps near Raqqa.",
        "The coalition carried out two attacks, air strikes on a camp near Raqqa.",
        "Israel struck Syria many times in a week, including raids on Homs.",
    ],
    near_misses=[
        "Russian jets carried out air strikes on Ariha.",
        "The army spoke of two attacks, air strikes on a camp near Raqqa.",
    ],
    idle=(),
)
def _doers_of_the_same(noun: Token) -> tuple[Token, ...]:
    """ "They conducted a dozen strikes, air strikes on X": the doers of what it is put beside.

    So also "they struck Syria many times, including strikes on X".
    """
    part = preposition_of(noun, "including")
    if part is not None and lemma(part.head) in VERBS | LIGHT_VERBS and not is_passive(part.head):
        return tuple(doers(part.head))
    if role(noun) is not Role.APPOSITION:
        return ()
    at = noun.head
    while role(at) is Role.PREPOSITION_OBJECT and at.head.lower_ == "of":
        at = at.head.head
    carried = role(at) is Role.OBJECT and lemma(at.head) in LIGHT_VERBS
    return tuple(doers(at.head)) if carried else ()


def _told_of(verb: Token | None) -> Token | None:
    """ "Attack" of "an attack that hit X"."""
    return verb.head if verb is not None and role(verb) is Role.RELATIVE_CLAUSE else None


@rule(
    fires=[
        "Russian jets killed nine people in an air strike on Ariha.",
        "Turkish drones killed four people in an attack that hit a market in Ain Issa.",
        "The Syrian army used cluster bombs in an air strike on Ariha.",
    ],
    near_misses=[
        "Nine people were killed in a Russian air strike on Ariha.",
        "Rebels said nine people were killed in an air strike on Ariha.",
        "Nine rebels killed in air strike on Ariha.",
    ],
    idle=(),
)
def _killers(noun: Token) -> tuple[Token, ...]:
    """ "Jets killed nine in an attack on X": who kills in a strike does it."""
    if role(noun) is not Role.PREPOSITION_OBJECT or noun.head.lower_ != "in":
        return ()
    for verb in (above for above in noun.ancestors if above.pos_ == "VERB"):
        if lemma(verb) in _USING and verb == noun.head.head:
            return tuple(doers(verb)) if child(verb, Role.OBJECT) is not None else ()
        if lemma(verb) in _HARMING:
            # "Nine fighters killed in air strikes", says a headline: they kill nobody
            return tuple(doers(verb)) if child(verb, Role.OBJECT) is not None else ()
        if role(verb) is not Role.RELATIVE_CLAUSE:
            break  # "killed nine in a raid that hit X and four in a raid on Y"
    return ()


@rule(
    fires=[
        "Israel is believed to be behind an air strike on Masyaf.",
        "Russia was behind the air raid on Ariha.",
    ],
    near_misses=[
        "Israel was silent on an air strike on Masyaf.",
        "Rebels hid behind a wall during an air raid on Ariha.",
    ],
    idle=(),
)
def _those_behind(noun: Token) -> tuple[Token, ...]:
    """ "Israel" of "Israel is believed to be behind an air strike on X"."""
    behind = preposition_of(noun, "behind")
    if behind is None or lemma(behind.head) != "be" or has_negation(behind.head):
        return ()
    doer = child(behind.head, Role.SUBJECT) or supposed_doer(behind.head)
    return () if doer is None else tuple(conjuncts(doer))


def _named_beside(part: Token) -> Iterator[tuple[str, Iterable[Token]]]:
    """Whom a part of the strike noun's phrase names: "Russian", "by the army", "from jets"."""
    if role(part) in NAMING:
        yield _MODIFIER, conjuncts(part)
    elif role(part) in {Role.PREPOSITION, Role.AGENT} and part.lower_ in {"by", "from"}:
        for agent in objects(part):
            if part.lower_ == "by" or lemma(agent) in FORCE_NOUNS:
                yield _BY_OR_FROM, conjuncts(agent)
    elif role(part) in CLAUSES_OF_NOUNS:
        # "Carried out by A", "that are believed to be carried out by A"
        deeds = (part, *children(part, Role.OPEN_COMPLEMENT)) if is_supposing(part) else (part,)
        for by in (by for deed in deeds for by in children(deed, Role.AGENT)):
            if only_tells(by):
                continue
            for agent in objects(by):
                yield _CARRIED_OUT, conjuncts(agent)
