"""What the phrases of a sentence on ground name: whose forces, which places, whether still."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    BEARINGS,
    BEING_VERBS,
    FORCE_NOUNS,
    HEDGE_VERBS,
    HEDGED_SAYING_VERBS,
    HOLDING,
    HOLDING_VERBS,
    PRESENCE_NOUNS,
    SAYING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    NAMING,
    PATIENTS,
    SUBJECTS,
    Role,
    child,
    children,
    conjuncts,
    objects,
    phrases,
    prepositions,
    role,
)
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import attribute
from dashboard.extraction.sentence.mood import has_to, is_future
from dashboard.extraction.sentence.reality import is_negated, reality
from dashboard.extraction.thresholds import NO_LONGER_REACH, SHARED_SUBJECT

COMPLEMENTS = frozenset({Role.ADJECTIVE_COMPLEMENT, Role.OPEN_COMPLEMENT, Role.OBJECT_PREDICATE})
"""What a verb of being says of its subject: "are present", "remain deployed"."""
_OF_A_PLACE = NAMING - {Role.ADJECTIVE} | {Role.APPOSITION, Role.CONJUNCT}
_SITES = words_of("sites")
SOME_LAND = words_of("parts")
_ALLIES = words_of("allies")
_GROUPS = words_of("groups")
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
MANY = words_of("many_of")
_OF_A_SIDE = PRESENCE_NOUNS | FORCE_NOUNS | MANY | words_of("posts") | words_of("positions")
"""Nouns whose "of" or "from" says whose they are: "fighters of Hezbollah"."""
_FORMERLY = words_of("formerly")
_LANDS = frozenset({"zone", "area", "region", "land", "pocket", "strip", "hill", "mountain"})
_CLASSES = words_of("name_endings")
_BRINGING_ABOUT = words_of("brings_about") | SAYING_VERBS | HEDGED_SAYING_VERBS | HEDGE_VERBS
_GAINS = frozenset({"gain", "progress", "advance", "success"})
_FORCING = frozenset({"force", "compel", "oblige"})
_COMPLETING = frozenset({Role.OPEN_COMPLEMENT, Role.PREPOSITION_CLAUSE})
_ABLE = frozenset({"able", "successful", "responsible"})
"""What somebody is who has done a thing: "was able to take X", "was successful in taking X"."""
_INCLUDING = frozenset({"include", "comprise", "encompass", "cover"})
_LISTING = frozenset({"including", "like"})
_ALLIANCES = frozenset({"coalition", "alliance"})

FoundZone = tuple[str, ZoneRelation, PlaceMention, Token]
"""An actor, its relation to a place, and the word that says so."""


def zones(
    actors: Iterable[str], relation: ZoneRelation, places: Iterable[PlaceMention], word: Token
) -> tuple[FoundZone, ...]:
    """Each actor's relation to each place."""
    grounds = list(places)
    return tuple((actor, relation, place, word) for actor in actors for place in grounds)


def is_so(verb: Token) -> bool:
    """Whether a verb says what is, or what was done; "an offensive to take X" does neither."""
    above = verb.head
    if verb.tag_ == "VB" and above.pos_ == "VERB" and is_future(above):
        return False  # "a deal that will see the army take X"
    if has_to(verb) and any(c.lower_ == "yet" for c in above.children):
        return False  # "has yet to enter X"
    if role(verb) is Role.PREPOSITION_CLAUSE:
        above = above.head
    if role(verb) in _COMPLETING and above.pos_ == "ADJ" and lemma(above) not in _ABLE:
        return False  # "unable to take X", "close to taking X"
    if has_to(verb) and verb.head.pos_ != "ADJ" and not _comes_about(verb):
        return False
    if any(t.lower_ == "neither" for one in children(verb, *SUBJECTS) for t in one.children):
        return False
    return not is_negated(verb) and reality(verb) == "done" and not _is_before_then(verb)


@rule(
    fires=[
        "The army managed to take Ariha.",
        "The rebels continue to hold Ariha.",
    ],
    near_misses=[
        "The army is fighting to take Ariha.",
        "The army is vying to take Ariha.",
    ],
    idle=False,
)
def _comes_about(verb: Token) -> bool:
    """ "Managed to take X", "is said to hold X"; what men fight or move to do is not done yet."""
    above = lemma(verb.head)
    if any(c.lower_ == "successfully" for c in children(verb.head, Role.ADVERB)):
        return True
    return above in _BRINGING_ABOUT and (above in _FORCING or _made_to(verb) is None)


def _made_to(verb: Token) -> Token | None:
    """ "The army" of "forced the army to withdraw": it does what comes after "to"."""
    if role(verb) is not Role.OPEN_COMPLEMENT:
        return None
    return next((c for c in children(verb.head, *PATIENTS) if c.i < verb.i), None)


@rule(
    fires=[
        "The rebels had driven the army from Ariha in 2015.",
        "The SDF had taken Manbij the year before.",
    ],
    near_misses=[
        "The rebels have driven the army from Ariha.",
        "Officials said the SDF had taken Manbij.",
    ],
    idle=False,
)
def _is_before_then(verb: Token) -> bool:
    """ "Had taken X in 2015": done before what the report tells of, which may have undone it."""
    if not any(c.lower_ == "had" for c in children(verb, Role.AUXILIARY)):
        return False
    return not any(prepositions(verb, "by")) and attribute(verb).speakers == ()


def naming(phrase: Token) -> Iterator[Token]:
    """The words of a noun phrase that may name an actor: "ISIS fighters", "fighters of ISIS"."""
    allied = list(phrases(phrase, "of")) if lemma(phrase) in _ALLIANCES else []
    if allied:  # "a coalition of rebel groups"
        yield from (word for one in allied for word in naming(one))
        return
    yield phrase
    ally = lemma(phrase) in _ALLIES  # "Turkey's allies" are not Turkey
    for beside in phrase.children:
        if ally and (role(beside) is Role.POSSESSIVE or beside.lower_ == "of"):
            continue
        described = role(beside) is Role.APPOSITION and lemma(phrase) in _GROUPS
        if role(beside) in NAMING or described:
            yield from naming(beside)
            if beside.lower_ == "led":  # "the SDF-led administration"
                yield from children(beside, Role.NOUN_ADVERB)
        elif beside in prepositions(phrase, "of", "from") and lemma(phrase) in _OF_A_SIDE:
            for noun in objects(beside):
                yield from naming(noun)


def subjects(verb: Token) -> list[Token]:
    """The subjects of a verb, or of the verb it is joined to; "who" and "which" as their nouns.

    "The army pounded X, taking Y", "was successful in taking Y", "the SDF taking Y": the army's.
    """
    at = verb
    for _ in range(SHARED_SUBJECT):
        found = list(children(at, Role.SUBJECT))
        if found:
            return [one for subject in found for one in conjuncts(antecedent(subject, at))]
        if (made := _made_to(at)) is not None and lemma(at.head) in _FORCING:
            return list(conjuncts(made))
        active = at.tag_ == "VBG" or child(at, Role.OBJECT) is not None
        if role(at) is Role.PARTICIPLE_CLAUSE and active:
            return list(conjuncts(at.head))
        if role(at) is Role.ADVERBIAL_CLAUSE and at.tag_ != "VBG":
            return []
        nearer = _nearer_clause(at)
        if nearer is not None:
            at = nearer
            continue
        if role(at) not in _SHARING:
            return []
        gains = role(at.head) is Role.OBJECT and lemma(at.head) in _GAINS
        at = at.head.head if gains else at.head  # "made gains, including capturing X"
    return []


@rule(
    fires=[
        "The rebels struck back after the army advanced and took Ariha.",
        "ISIS shelled the road when the rebels came and seized Saraqib.",
    ],
    near_misses=[
        "The rebels struck back after the army advanced, and took Ariha.",
        "The rebels struck back and took Ariha.",
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


@rule(
    fires=[
        "The rebels had held Ariha.",
        "Ariha was once controlled by the rebels.",
    ],
    near_misses=[
        "The rebels hold Ariha.",
        "Officials said the rebels held Ariha.",
    ],
    idle=False,
)
def is_past(verb: Token) -> bool:
    """Whether a state is said to be over: "had held", "was once run", "held until Sunday"."""
    if verb.tag_ in {"VBD", "VBN"} and any(prepositions(verb, "until")):
        return True
    if no_longer(verb) and lemma(verb) in HOLDING_VERBS | HOLDING:
        return True
    if verb.tag_ == "VBD" and lemma(verb) in HOLDING_VERBS | {"have"} | BEING_VERBS:
        return attribute(verb).speakers == ()  # reported speech shifts "is" to "was"
    had = any(c.lower_ == "had" for c in children(verb, Role.AUXILIARY))
    return had or any(c.lower_ in _FORMERLY for c in children(verb, Role.ADVERB))


@rule(
    fires=[
        "Iranian forces were stationed in Ariha.",
        "ISIS fighters were based in Tadmur.",
    ],
    near_misses=[
        "Iranian forces are stationed in Ariha.",
        "Officials said Iranian forces were stationed in Ariha.",
    ],
    idle=False,
    kept="who only was there is on no map of today",
)
def was_then(verb: Token) -> bool:
    """ "Were stationed in 2015": no longer said to be so."""
    was = any(c.lower_ in {"was", "were"} for c in children(verb, Role.PASSIVE_AUXILIARY))
    return was and attribute(verb).speakers == ()


@rule(
    fires=[
        "ISIS no longer controls Tadmur.",
        "There are no longer any rebels in Ariha.",
    ],
    near_misses=[
        "ISIS still controls Tadmur.",
        "The rebels held Ariha longer than Saraqib.",
    ],
    idle=False,
)
def no_longer(token: Token) -> bool:
    """ "ISIS no longer controls X", "there are no longer any fighters in X"."""
    return any(
        t.lower_ == "longer" and t.i > token.sent.start and t.nbor(-1).lower_ == "no"
        for t in token.sent
        if abs(t.i - token.i) <= NO_LONGER_REACH
    )


def reaches(token: Token, phrase: Token) -> bool:
    """Whether a name is the phrase's own: by class noun, "of", apposition or joining."""
    at = token
    while at != phrase:
        if role(at) is Role.PREPOSITION_OBJECT and _leads(at.head, at):
            at = at.head.head
        elif role(at) in _OF_A_PLACE or _is_bearing(at) or (at == token and _is_class(at.head, at)):
            at = at.head
        elif role(at) in {Role.OBJECT, Role.ATTRIBUTE} and _leads_on(at.head, at):
            at = at.head.head
        else:
            return False
    return True


def _is_class(noun: Token, name: Token) -> bool:
    """ "City" of "Aleppo city", where the parser takes the name for an adjective."""
    return role(name) is Role.ADJECTIVE and lemma(noun) in _CLASSES


def _leads_on(verb: Token, inner: Token) -> bool:
    """ "Strongholds which include X", "villages, which are X and Y", "areas surrounding X"."""
    if role(verb) is Role.PARTICIPLE_CLAUSE:
        return lemma(verb) == "surround" and verb.tag_ == "VBG"
    listing = {"be"} if role(inner) is Role.ATTRIBUTE else _INCLUDING
    return role(verb) is Role.RELATIVE_CLAUSE and lemma(verb) in listing


def opens_list(preposition: Token) -> bool:
    """ "Including X", "such as X", "towns like X": what follows is named as one of several."""
    if preposition.lower_ == "as":
        return any(c.lower_ == "such" for c in preposition.children)
    return preposition.lower_ in _LISTING


def _leads(preposition: Token, inner: Token) -> bool:
    if preposition.lower_ == "of":
        side = preposition.head
        named = any(c.lower_ == "the" for c in side.children)  # "the rebel-held east of X"
        beside = not named and (side.pos_ == "ADV" or side.lower_ in BEARINGS)
        return not beside or _is_bearing(preposition.head)
    if preposition.lower_ == "around" or opens_list(preposition):
        return True
    if preposition.lower_ == "in" and is_some(preposition.head):
        return True
    if preposition.lower_ == "under" and lemma(inner) == "control":
        return True  # "areas under rebel control including X"
    if preposition.lower_ == "near" and _is_land(preposition.head):
        return True
    if lemma(preposition.head) not in _SITES or preposition.head.tag_ != "NN":
        return False
    # "The air base at X", "the naval facility in the port of X"
    return preposition.lower_ == "at" or (preposition.lower_ == "in" and lemma(inner) in _SITES)


def _is_bearing(word: Token) -> bool:
    """ "North" of "areas north of X"."""
    beside = role(word) is Role.ADVERB or role(word) is Role.CONJUNCT
    return beside and word.lower_ in BEARINGS and is_some(word.head)


def is_some(noun: Token) -> bool:
    """ "Areas", "territory": land of which the place it is in is named."""
    return lemma(noun) in SOME_LAND and (noun.tag_ == "NNS" or lemma(noun) == "territory")


def _is_land(noun: Token) -> bool:
    """ "A zone", "an area": land of which the place it is near is named."""
    return lemma(noun) in _LANDS


def where_of(verb: Token) -> Iterator[Token]:
    """The ground of a clause with "where": X of "X, where the army is trying to advance"."""
    clause = verb
    while role(clause) in {Role.OPEN_COMPLEMENT, Role.CONJUNCT} and clause.head.pos_ == "VERB":
        clause = clause.head
    asked = any(c.lower_ == "where" for one in (verb, clause) for c in one.children)
    if asked and role(clause) is Role.RELATIVE_CLAUSE:
        yield clause.head


def antecedent(subject: Token, verb: Token) -> Token:
    """The noun a relative pronoun stands for: "the SDF, who control X"."""
    owned = any(c.lower_ == "whose" for c in subject.children)
    if role(verb) is Role.RELATIVE_CLAUSE and (owned or subject.lower_ in {"who", "which", "that"}):
        return verb.head
    return subject
