"""Who does what a verb of ground says."""

from collections.abc import Iterator

from dashboard.extraction.english.lexicon import AREA_WORDS, SAYING_VERBS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    SUBJECTS,
    Role,
    child,
    children,
    conjuncts,
    objects,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.offsets import BEARING_WORDS
from dashboard.extraction.thresholds import SHARED_SUBJECT

_REGIONS = frozenset({"governorate", "province"})

_SHARING = frozenset(
    {
        Role.CONJUNCT,
        Role.OPEN_COMPLEMENT,
        Role.ADVERBIAL_CLAUSE,
        Role.PREPOSITION_CLAUSE,
        Role.PREPOSITION,
        Role.ADJECTIVE_COMPLEMENT,
    }
)
"""What a verb without a subject is to the word whose subject it shares."""
_RELATIVE = frozenset({"who", "which", "that"})
_HELPING = frozenset(
    {"support", "back", "assist", "help", "aid", "assistance", "cover", "confidence", "trust"}
)
_WHOM = frozenset({"to", "for", "in"})
_GAINS = frozenset({"gain", "progress", "advance", "success"})
FORCING = frozenset({"force", "compel", "oblige", "prompt"})


def subjects(verb: Token) -> list[Token]:
    """The subjects of a verb, or of the verb it is joined to; "who" and "which" as their nouns.

    "The army pounded X, taking Y", "was successful in taking Y", "the SDF taking Y": the army's.
    """
    at = verb
    for _ in range(SHARED_SUBJECT):
        found = list(children(at, Role.SUBJECT)) or _shared_passive(at, verb)
        found = _told_of(at, verb) or found
        if found:
            found = [_helped(subject, at) or antecedent(subject, at) for subject in found]
            return [one for subject in found for one in conjuncts(subject)]
        if role(at) is Role.PREPOSITION_CLAUSE and at.head.lower_ == "with":
            return [one for doer in objects(at.head) for one in conjuncts(doer) if one.i < at.i]
        made = made_to(at)  # "the army is said to hold X", "forced the army to leave X"
        if made is not None and (role(made) is Role.PASSIVE_SUBJECT or lemma(at.head) in FORCING):
            return list(conjuncts(antecedent(made, at.head)))
        if role(at) is Role.PARTICIPLE_CLAUSE and at != verb and not any(children(at, Role.AGENT)):
            return list(conjuncts(at.head))  # "Rebels pressed on, seizing X", read as a passive
        active = at.tag_ == "VBG" or child(at, Role.OBJECT) is not None
        if role(at) is Role.PARTICIPLE_CLAUSE and active:
            return list(conjuncts(at.head))
        having = any(c.lower_ == "having" for c in children(at, Role.AUXILIARY))
        if role(at) is Role.ADVERBIAL_CLAUSE and at.tag_ != "VBG" and not having:
            return []
        nearer = _nearer_clause(at)
        if nearer is not None:
            at = nearer
            continue
        if role(at) not in _SHARING:
            return []
        done_to = role(at.head) is Role.OBJECT and (
            lemma(at.head) in _GAINS or (at.lower_ == "by" and role(at) is Role.PREPOSITION)
        )
        # "Made gains, including capturing X", "hurt the rebels by capturing X"
        at = at.head.head if done_to else at.head
    return []


@rule(
    fires=[
        "US jets support the SDF as they clear the town of Hajin.",
        "Coalition aircraft gave close air support to the SDF as they advanced towards Hajin.",
        "The coalition reaffirms its support for the SDF as they clear Hajin.",
    ],
    near_misses=[
        "US jets support the SDF, and they are in Hajin.",
        "Coalition aircraft bombed ISIS as they advanced towards Hajin.",
    ],
    idle=None,
)
def _helped(subject: Token, verb: Token) -> Token | None:
    """ "A supports B as they clear X": it is B that does so."""
    marks = {mark.lower_ for mark in children(verb, Role.MARKER)}
    if subject.lower_ != "they" or not marks & {"as", "while"}:
        return None
    for token in verb.ancestors:
        if lemma(token) in _HELPING and token.pos_ == "VERB":
            return child(token, Role.OBJECT)
        given = [token, *(c for one in children(token, Role.OBJECT) for c in conjuncts(one))]
        if any(lemma(one) in _HELPING for one in given):
            to = (c for one in given for c in children(one, Role.PREPOSITION, Role.INDIRECT_OBJECT))
            return next((n for c in to if c.lower_ in _WHOM for n in objects(c)), None)
    return None


def _shared_passive(at: Token, verb: Token) -> list[Token]:
    """ "The group is based in X and has fighters in Y": the group has them."""
    return (
        list(children(at, Role.PASSIVE_SUBJECT))
        if role(verb) is Role.CONJUNCT and at == verb.head
        else []
    )


def _told_of(at: Token, verb: Token) -> list[Token]:
    """ "A has seized X, a monitor said, and now controls Y": A, not the monitor."""
    if role(verb) is not Role.CONJUNCT or at != verb.head or lemma(at) not in SAYING_VERBS:
        return []
    told = [c for c in children(at, Role.CLAUSE_COMPLEMENT) if c.i < at.i]
    if lemma(verb) in SAYING_VERBS or not told:
        return []
    return list(children(told[-1], Role.SUBJECT))


def made_to(verb: Token) -> Token | None:
    """ "The army" of "forced the army to withdraw": it does what comes after "to"."""
    if role(verb) is not Role.OPEN_COMPLEMENT:
        return None
    return next((c for c in children(verb.head, *PATIENTS) if c.i < verb.i), None)


@rule(
    fires=[
        "HTS carried out a raid after the regime forces advanced and took the control of the "
        "villages of Ariha and Saraqib.",
        "ISIS carried out attacks after the army advanced and took the control of the hills near "
        "Tadmur.",
    ],
    near_misses=[
        "ISIS carried out attacks after the army advanced, and took control of hills near Ariha.",
        "ISIS carried out attacks and took the control of the hills near Tadmur.",
    ],
    idle=None,
)
def _nearer_clause(verb: Token) -> Token | None:
    """ "A struck after B advanced and took X": without a comma, it is B that took X."""
    if role(verb) is not Role.CONJUNCT or verb.nbor(-1).lower_ != "and" or verb.i < 2:
        return None
    clauses = children(verb.head, Role.ADVERBIAL_CLAUSE)
    between = [c for c in clauses if verb.head.i < c.i < verb.i and c.tag_ == verb.tag_]
    if not between or verb.nbor(-2).is_punct or child(between[-1], Role.SUBJECT) is None:
        return None
    return between[-1]


def agents_after(verb: Token, *words: str) -> Iterator[Token]:
    """The nouns after a verb's "by", or after one of these words."""
    for by in children(verb, Role.AGENT, Role.PREPOSITION):
        if role(by) is Role.AGENT or by.lower_ in {"by", *words}:
            yield from (one for noun in objects(by) for one in conjuncts(noun))


def antecedent(subject: Token, verb: Token) -> Token:
    """The noun a relative pronoun stands for: "the SDF, who control X"."""
    if role(verb) is not Role.RELATIVE_CLAUSE:
        return subject
    bracketed = _before_bracket(verb) if subject.lower_ in _RELATIVE else None
    if bracketed is not None:
        return bracketed
    owned = any(c.lower_ == "whose" for c in subject.children)
    if owned or some_of_which(subject) is not None or subject.lower_ in _RELATIVE:
        noun = _placed_by(verb.head) or _town_in(verb.head) or verb.head
        return _last_of(noun, verb) if _is_of_one(subject, verb) else noun
    return subject


def _town_in(region: Token) -> Token | None:
    """ "X village in the suburbs of Y governorate, which is held by A": the village, at least."""
    of = preposition_of(region, "of")
    if lemma(region) not in _REGIONS or of is None or of.head.lower_ not in AREA_WORDS:
        return None
    within = preposition_of(of.head, "in")
    before = within.nbor(-1) if within is not None and within.i > within.sent.start else None
    return before if before is not None and before.pos_ in {"NOUN", "PROPN"} else None


def _before_bracket(clause: Token) -> Token | None:
    """ "A (which holds X)", "A (B) (which holds X)": who stands before the bracket, wherever the
    grammar hung the clause."""
    at = clause.left_edge.i - 1
    if at <= clause.sent.start or clause.doc[at].text != "(":
        return None
    named = clause.doc[at - 1]
    if named.text == ")":
        named = named.nbor(-1)
    return named if named.pos_ in {"NOUN", "PROPN"} else None


def _placed_by(name: Token) -> Token | None:
    """X of "X, five km east of Y, which": Y only says where X is."""
    of = name.head if role(name) is Role.PREPOSITION_OBJECT else None
    if of is None or of.lower_ != "of" or of.head.lower_ not in BEARING_WORDS:
        return None
    comma = of.head.left_edge.i - 1
    named = name.doc[comma - 1] if comma > name.sent.start else None
    return named if named is not None and name.doc[comma].text == "," else None


def _is_of_one(subject: Token, verb: Token) -> bool:
    """ "Which is", "that was": the clause is about one thing, the last of a list."""
    said_by = {verb.tag_, *(c.tag_ for c in children(verb, Role.AUXILIARY, Role.PASSIVE_AUXILIARY))}
    was = {verb.lower_, *(c.lower_ for c in children(verb, Role.PASSIVE_AUXILIARY))}
    one = "VBZ" in said_by or "was" in was
    return subject.lower_ in {"which", "that"} and role(subject) in SUBJECTS and one


def _last_of(first: Token, verb: Token) -> Token:
    """The last of the names joined to one that stand before a clause."""
    joined = [one for one in conjuncts(first) if one.i < verb.i and one.pos_ == first.pos_]
    return joined[-1] if joined else first


def some_of_which(subject: Token) -> Token | None:
    """ "Most" of "X, most of which is held by": how much of what the clause is about."""
    which = (c for of in children(subject, Role.PREPOSITION) for c in of.children)
    return subject if any(c.lower_ in {"which", "whom"} for c in which) else None
