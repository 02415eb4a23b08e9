"""Who does what a verb of a strike says: its subject, its agent, whoever it shares them with."""

from collections.abc import Iterator

from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    BLAMING_VERBS,
    SAYING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    child,
    children,
    conjuncts,
    is_passive,
    objects,
    patients,
    phrases,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.strange_names import CARNAGE
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.governing_verb import RELATIVE_PRONOUNS
from dashboard.extraction.sentence.supposition import is_described, supposed_doer
from dashboard.extraction.thresholds import SUBJECT_WITHIN

_HARMING = words_of("killing_verbs") | words_of("wounding_verbs")
_COMMITTING = frozenset({"commit", "perpetrate"})
_WHILE = frozenset({"while", "although", "though", "after", "before"})
_SHARING_SUBJECT = frozenset({Role.CONJUNCT, Role.OPEN_COMPLEMENT, Role.ADVERBIAL_CLAUSE})


def agents(verb: Token) -> Iterator[Token]:
    """ "The army" of "by the army", however the "by" was parsed."""
    for by in children(verb, Role.AGENT, Role.PREPOSITION):
        # "Came under bombardment on Thursday from the army"
        suffered = by.lower_ == "from" and any(prepositions(verb, "under"))
        if is_denied(by):
            continue
        if by.lower_ == "by" or suffered or _is_from_aircraft(by):
            yield from objects(by)
            for described in filter(is_described, children(by, Role.PREPOSITION_CLAUSE)):
                yield from phrases(described, "as")
                for being in children(described, Role.OPEN_COMPLEMENT, Role.CLAUSE_COMPLEMENT):
                    yield from children(being, Role.ATTRIBUTE)
    if is_passive(verb):
        yield from _late_agents(verb)


@rule(
    fires=[
        "A hospital in Ariha was destroyed in US air strikes, not by Russian warplanes, he said.",
        "A hospital in Ariha was hit by the army and not by Russian warplanes.",
    ],
    near_misses=[
        "A hospital in Ariha was destroyed in air strikes by Russian warplanes, he said.",
        "A hospital in Ariha was not hit by Russian warplanes.",
    ],
    idle=False,
)
def is_denied(by: Token) -> bool:
    """ "Not by Russian warplanes": by somebody else."""
    return by.lower_ == "by" and by.i > by.sent.start and by.nbor(-1).lower_ == "not"


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


def doers(verb: Token) -> list[Token]:
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
            return [noun for agent in agents(at) for noun in conjuncts(agent)]
        if role(at) is Role.PARTICIPLE_CLAUSE:
            return [] if _is_harmed(at) else list(conjuncts(at.head))
        if role(at) is Role.PREPOSITION_CLAUSE and is_way_of(at):
            at = at.head.head
            if _only_describes(at):
                at = next((above for above in at.ancestors if above.pos_ == "VERB"), at)
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
        "4 Syrian soldiers killed in Israeli airstrike on Homs\n\nOfficials met on Sunday.",
        "Five Iranian advisers killed in Israeli strike on Damascus\n\nOfficials met on Sunday.",
    ],
    near_misses=[
        "4 Syrian soldiers killed nine people in Homs\n\nOfficials met on Sunday.",
        "Israeli jets sent to Homs bombed a depot.",
    ],
    idle=False,
)
def _is_harmed(verb: Token) -> bool:
    """ "Soldiers killed in an air strike": they kill nobody."""
    return verb.tag_ == "VBN" and lemma(verb) in _HARMING and child(verb, Role.OBJECT) is None


@rule(
    fires=[
        "Rebels reacted by shelling the town of Ariha.",
        "The army answered by bombing Saraqib.",
        "The army answered the attack through carrying out air strikes on Saraqib.",
    ],
    near_misses=[
        "Activists accused Russia of bombing Ariha.",
        "Rebels were hurt by shelling Ariha.",
        "Families fled through the shelling of Ariha.",
    ],
    idle=False,
)
def is_way_of(verb: Token) -> bool:
    """ "Reacted by shelling X", "through shelling X": who reacts shells."""
    by = verb.head
    return by.lower_ in {"by", "through"} and by.head.pos_ == "VERB" and not is_passive(by.head)


@rule(
    fires=[
        "The army answered attacks by rebels and groups linked to them through shelling Ariha.",
        "The army answered fire from ISIS and men affiliated with it by bombing Tadmur.",
    ],
    near_misses=[
        "The army answered attacks by rebels through shelling Ariha.",
        "Rebels linked to ISIS answered by shelling Ariha.",
    ],
    idle=False,
)
def _only_describes(verb: Token) -> bool:
    """ "Groups linked to it", to which the grammar hung the deed: who did it is told above."""
    return role(verb) is Role.PARTICIPLE_CLAUSE and verb.tag_ == "VBN"


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


@rule(
    fires=[
        "The army committed a massacre, as ten people were killed in rocket attacks on Ariha.",
        "The army committed a massacre when ten people were killed in the shelling of Ariha.",
    ],
    near_misses=[
        "The army spoke of a massacre, as ten people were killed in rocket attacks on Ariha.",
        "The army committed a massacre, while ten people were killed in rocket attacks on Ariha.",
    ],
    idle=(),
)
def massacring(attack: Token) -> tuple[Token, ...]:
    """ "A committed a massacre, as nine were killed in rocket attacks on X": A's attacks."""
    for clause in attack.ancestors:
        if lemma(clause) in SAYING_VERBS or any(c.lower_ in _WHILE for c in clause.children):
            break
        deed = clause.head
        if role(clause) is Role.ADVERBIAL_CLAUSE:
            deed = child(clause.head, Role.OBJECT) or deed
        elif role(clause) is not Role.RELATIVE_CLAUSE:
            continue
        if lemma(deed) in CARNAGE and lemma(deed.head) in _COMMITTING:
            return tuple(doers(deed.head)) if role(deed) is Role.OBJECT else ()
    return ()
