"""Who struck: the phrases around a strike's words that may name the attacker."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.domain.article import Citation
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    ANSWERING,
    BLAMING_VERBS,
    FORCE_NOUNS,
    LIGHT_VERBS,
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
    patients,
    phrases,
    preposition_of,
    prepositions,
    role,
)
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.governing_verb import BEING_VERBS, RELATIVE_PRONOUNS
from dashboard.extraction.sentence.mood import has_negation
from dashboard.extraction.sentence.supposition import is_described, supposed_doer
from dashboard.extraction.sentence.triggers import Trigger
from dashboard.extraction.thresholds import SUBJECT_WITHIN

_STRIKING_VERBS = VERBS | ANSWERING | words_of("other_striking_verbs")
"""Verbs whose subject strikes, in a clause that reports a strike."""
_SUFFERING = SUFFERING_VERBS | BEING_VERBS
_VOUCHING = words_of("vouching") - words_of("admitting")
_POINTING_BACK = words_of("pointing_back")
_HARMING = frozenset({"kill", "wound", "injure"})
_PRONOUNS = words_of("pronouns")
_OWNERS = words_of("owners")
_SUBJECTS_OF_NOUN = frozenset({Role.SUBJECT, Role.PASSIVE_SUBJECT, Role.CLAUSE_SUBJECT})
_SHARING_SUBJECT = frozenset({Role.CONJUNCT, Role.OPEN_COMPLEMENT, Role.ADVERBIAL_CLAUSE})

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
    ],
    idle=None,
)
def attacking_pronoun(attackers: Sequence[AttackerPhrase]) -> Token | None:
    """ "It struck", "its warplanes bombed": the word whose antecedent is the attacker."""
    for head in (phrase.head for phrase in attackers):
        if head.lower_ in _PRONOUNS:
            return head
        # "Our jets", "jets of our air force"
        owned = [
            head,
            *(thing for of in head.children if of.lower_ == "of" for thing in of.children),
        ]
        for owner in (owner for thing in owned for owner in children(thing, Role.POSSESSIVE)):
            if owner.lower_ in _OWNERS:
                return owner
    return None


def _cases(trigger: Trigger) -> Iterator[tuple[str, Iterable[Token]]]:
    """What each construction names, the likeliest construction first."""
    noun, verb = trigger.noun, trigger.verb
    if verb is not None:
        for agent in (agent for agent in _agents(verb) if agent != noun):
            yield _AGENT, conjuncts(agent)
        if _has_doer_as_subject(noun, verb):
            yield _SUBJECT, _doers(verb)
    if (attack := noun or _told_of(verb)) is not None:
        yield _SUBJECT, _killers(attack)
    if noun is not None:
        yield _SUBJECT, _doers_of_the_same(noun)
        for part in noun.children:
            yield from _named_beside(part)
        for agent in _agents_of_condemned(noun, verb):
            yield _BY_OR_FROM, conjuncts(agent)
        yield _SUBJECT, _those_behind(noun)
        yield _OWN_NOUN, [noun]


def _agents(verb: Token) -> Iterator[Token]:
    """ "The army" of "by the army", however the "by" was parsed."""
    for by in children(verb, Role.AGENT, Role.PREPOSITION):
        # "Came under bombardment on Thursday from the army"
        suffered = by.lower_ == "from" and any(prepositions(verb, "under"))
        if by.lower_ == "by" or suffered or _is_from_aircraft(by):
            yield from objects(by)
            for described in filter(is_described, children(by, Role.PREPOSITION_CLAUSE)):
                yield from phrases(described, "as")
                for being in children(described, Role.OPEN_COMPLEMENT):
                    yield from children(being, Role.ATTRIBUTE)
    if is_passive(verb):
        yield from _late_agents(verb)


@rule(
    fires=[
        "Barrel bombs were dropped from army helicopters on Ariha.",
        "A missile was fired from a Turkish drone at a car in Kobani.",
    ],
    near_misses=[
        "Barrel bombs were dropped by army helicopters on Ariha.",
        "Rockets were fired from army bases at Ariha.",
    ],
    idle=False,
)
def _is_from_aircraft(preposition: Token) -> bool:
    """ "Dropped from an army helicopter": whose it is, dropped it."""
    if preposition.lower_ != "from" or not is_passive(preposition.head):
        return False
    return any(lemma(thing) in AIR_WORDS for thing in objects(preposition))


@rule(
    fires=[
        "Rockets were fired at a base in Ariha and a base in Saraqib, both near Idlib, by rebels.",
        "Rockets were fired at a mill in Hass and a base in Hish, both near Ariha, by Hezbollah.",
    ],
    near_misses=[
        "Rockets were fired at a base in Ariha by rebels.",
        "Rockets were fired at a base in Ariha, killing two.",
    ],
    idle=(),
)
def _late_agents(verb: Token) -> tuple[Token, ...]:
    """ "Rockets were fired at X, both in Y, by rebels": hung on what stands nearest."""
    return tuple(
        noun
        for by in verb.subtree
        if by.lower_ == "by" and by.i > verb.i and by.head != verb and by.nbor(-1).text == ","
        for noun in objects(by)
        if next((a for a in by.ancestors if a.pos_ == "VERB"), None) == verb
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
    return tuple(agent for agent in _agents(noun.head) if agent.head.i > noun.i)


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
        return tuple(_doers(part.head))
    if role(noun) is not Role.APPOSITION:
        return ()
    at = noun.head
    while role(at) is Role.PREPOSITION_OBJECT and at.head.lower_ == "of":
        at = at.head.head
    carried = role(at) is Role.OBJECT and lemma(at.head) in LIGHT_VERBS
    return tuple(_doers(at.head)) if carried else ()


def _told_of(verb: Token | None) -> Token | None:
    """ "Attack" of "an attack that hit X"."""
    return verb.head if verb is not None and role(verb) is Role.RELATIVE_CLAUSE else None


@rule(
    fires=[
        "Russian jets killed nine people in an air strike on Ariha.",
        "Turkish drones killed four people in an attack that hit a market in Ain Issa.",
    ],
    near_misses=[
        "Nine people were killed in a Russian air strike on Ariha.",
        "Rebels said nine people were killed in an air strike on Ariha.",
    ],
    idle=(),
)
def _killers(noun: Token) -> tuple[Token, ...]:
    """ "Jets killed nine in an attack on X": who kills in a strike does it."""
    if role(noun) is not Role.PREPOSITION_OBJECT or noun.head.lower_ != "in":
        return ()
    verb = next((above for above in noun.ancestors if above.pos_ == "VERB"), None)
    if verb is None or lemma(verb) not in _HARMING:
        return ()
    return tuple(doer for own in children(verb, Role.SUBJECT) for doer in conjuncts(own))


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
        for by in children(part, Role.AGENT):
            for agent in objects(by):
                yield _CARRIED_OUT, conjuncts(agent)


def _doers(verb: Token) -> list[Token]:
    """The subjects of an active verb: its own, or those of the verb it hangs on."""
    own = child(verb, Role.SUBJECT)
    if own is None and child(verb, Role.PASSIVE_SUBJECT, Role.AGENT) is not None:
        return []
    at = verb
    for _ in range(SUBJECT_WITHIN):
        if child(at, Role.SUBJECT) is not None:
            own_subjects = (_antecedent(s, at) for s in children(at, Role.SUBJECT))
            return [noun for s in own_subjects for noun in conjuncts(s)]
        if at != verb and child(at, Role.PASSIVE_SUBJECT) is not None:
            # "The raid was carried out by jets that came from the sea and hit X"
            return [noun for agent in _agents(at) for noun in conjuncts(agent)]
        if role(at) is Role.PARTICIPLE_CLAUSE:
            return list(conjuncts(at.head))
        if role(at) is Role.PREPOSITION_CLAUSE and _is_way_of(at):
            at = at.head.head
            continue
        if role(at) is Role.PREPOSITION_CLAUSE:
            suspect = supposed_doer(at)
            return list(_accused_of(at)) if suspect is None else list(conjuncts(suspect))
        if role(at) not in _SHARING_SUBJECT:
            return []
        supposed = supposed_doer(at)
        if supposed is not None:
            return list(conjuncts(supposed))
        at = at.head
    return []


@rule(
    fires=[
        "Rebels reacted by shelling the town of Ariha.",
        "The army answered by bombing Saraqib.",
    ],
    near_misses=[
        "Activists accused Russia of bombing Ariha.",
        "Rebels were hurt by shelling Ariha.",
    ],
    idle=False,
)
def _is_way_of(verb: Token) -> bool:
    """ "Reacted by shelling X": who reacts shells."""
    by = verb.head
    return by.lower_ == "by" and by.head.pos_ == "VERB" and not is_passive(by.head)


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun a relative pronoun stands for: "jets" of "jets that bombed X"."""
    relative = subject.lower_ in RELATIVE_PRONOUNS and role(verb) is Role.RELATIVE_CLAUSE
    return verb.head if relative else subject


@rule(
    fires=[
        "Russia is accused of bombing Ariha.",
        "Activists accused Russia of bombing Ariha.",
    ],
    near_misses=[
        "Activists spoke of Russia bombing Ariha.",
        "Russia admitted bombing Ariha.",
    ],
    idle=(),
)
def _accused_of(verb: Token) -> tuple[Token, ...]:
    """ "Russia is accused of bombing X", "they accused Russia of bombing X"."""
    accusing = verb.head.head
    return tuple(patients(accusing)) if lemma(accusing) in BLAMING_VERBS else ()
