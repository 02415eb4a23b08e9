"""What the phrases of a sentence on ground name: whose forces, which places."""

from collections.abc import Container, Iterable, Iterator

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    BEARINGS,
    FORCE_NOUNS,
    PRESENCE_NOUNS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    NAMING,
    Role,
    children,
    conjuncts,
    objects,
    phrases,
    preposition_of,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.sentence.offsets import BEARING_WORDS

COMPLEMENTS = frozenset({Role.ADJECTIVE_COMPLEMENT, Role.OPEN_COMPLEMENT, Role.OBJECT_PREDICATE})
"""What a verb of being says of its subject: "are present", "remain deployed"."""
_OF_A_PLACE = NAMING - {Role.ADJECTIVE} | {Role.APPOSITION, Role.CONJUNCT}
_SITES = words_of("sites") | words_of("posts")
SOME_LAND = words_of("parts")
_ALLIES = words_of("allies")
_GROUPS = words_of("groups")
_BACKED = words_of("backed")
MANY = words_of("many_of")
_BRANCHES = frozenset({"affiliate", "offshoot", "branch", "wing", "franchise"})
_OF_A_SIDE = PRESENCE_NOUNS | FORCE_NOUNS | MANY | words_of("other_forces")
_OF_A_SIDE |= words_of("posts") | words_of("positions") | _BRANCHES
"""Nouns whose "of" or "from" says whose they are: "fighters of Hezbollah"."""
_LANDS = frozenset({"zone", "area", "region", "land", "pocket", "strip", "hill", "mountain"})
_CLASSES = words_of("name_endings") | {"region"}
_QUARTERS = words_of("quarters")
_REACHES = frozenset({"distance", "reach", "range", "sight", "forefront"})
_INCLUDING = frozenset({"include", "comprise", "encompass", "cover"})
_LISTING = frozenset({"including", "like"})
_OF_THEM = frozenset({"led", "linked"})
_AIMED = frozenset({"of", "on", "against", "at", "by", "to"})
_KILLING = words_of("killing_verbs")
_RIVALS = frozenset({"rival", "enemy", "foe", "opponent", "adversary"})
_ALLIANCES = frozenset({"coalition", "alliance"})

FoundZone = tuple[str, ZoneRelation, PlaceMention, Token]
"""An actor, its relation to a place, and the word that says so."""


def zones(
    actors: Iterable[str], relation: ZoneRelation, places: Iterable[PlaceMention], word: Token
) -> tuple[FoundZone, ...]:
    """Each actor's relation to each place."""
    grounds = list(places)
    return tuple((actor, relation, place, word) for actor in actors for place in grounds)


def naming(phrase: Token) -> Iterator[Token]:
    """The words of a noun phrase that may name an actor: "ISIS fighters", "fighters of ISIS"."""
    allied = list(phrases(phrase, "of")) if lemma(phrase) in _ALLIANCES else []
    if allied:  # "a coalition of rebel groups"
        yield from (word for one in allied for word in naming(one))
        return
    yield phrase
    ally = lemma(phrase) in _ALLIES  # "Turkey's allies" are not Turkey
    after = phrase.doc[phrase.i + 1 : phrase.sent.end][:1]
    if ally and any(token.pos_ == "PROPN" for token in after):
        yield from after  # "regime ally A": A, wherever the grammar hung it
        return
    other = ally or lemma(phrase) in _RIVALS  # "A's rival, B", is B
    for beside in phrase.children:
        if other and (role(beside) is Role.POSSESSIVE or beside.lower_ == "of"):
            continue
        told = lemma(phrase) in _GROUPS | FORCE_NOUNS | _RIVALS
        described = role(beside) is Role.APPOSITION and told
        backed = role(beside) is Role.PARTICIPLE_CLAUSE and beside.lower_ in _BACKED
        if role(beside) in NAMING or described or backed:
            yield from naming(beside)
            if role(beside) is Role.ADJECTIVE:  # "Turkish and Russian troops"
                yield from (c for c in children(beside, Role.CONJUNCT) if c.i < phrase.i)
            if beside.lower_ in _OF_THEM:  # "the SDF-led administration", "the Qaida-linked groups"
                yield from children(beside, Role.NOUN_ADVERB)
        elif beside in list(members(phrase)) and not beside.nbor(-1).is_punct:
            for noun in objects(beside):  # "rebels including fighters of the Nusra Front"
                yield from naming(noun)
        elif role(beside) is Role.PREPOSITION and beside.lower_ in _whose(phrase):
            for noun in objects(beside):
                yield from naming(noun)


def _whose(phrase: Token) -> frozenset[str]:
    """ "Of" and "from" of "posts of A"; also "for" of "fighters for A"."""
    if lemma(phrase) in PRESENCE_NOUNS and phrase.tag_ == "NNS":
        return frozenset({"of", "from", "for"})
    return frozenset({"of", "from"}) if lemma(phrase) in _OF_A_SIDE else frozenset()


def members(phrase: Token) -> Iterator[Token]:
    """ "Including" of "the militias, including A": it says who some of them are."""
    return (c for c in children(phrase, Role.PREPOSITION) if opens_list(c))


def reaches(token: Token, phrase: Token) -> bool:
    """Whether a name is the phrase's own: by class noun, "of", apposition or joining."""
    if lemma(phrase) in _REACHES:
        return False  # "within striking distance of X"
    at = token
    while at != phrase:
        if role(at) is Role.PREPOSITION_OBJECT and _leads(at.head, at):
            at = at.head.head
        elif role(at) in _OF_A_PLACE or _is_bearing(at) or (at == token and _is_class(at.head, at)):
            at = at.head
        elif role(at) in {Role.OBJECT, Role.ATTRIBUTE} and _leads_on(at.head, at):
            at = at.head.head
        elif _is_known_as(at):
            at = at.head.head.head
        else:
            return False
    return True


def _is_known_as(name: Token) -> bool:
    """X of "the area known as X"."""
    known = name.head.head
    as_one = role(name) is Role.PREPOSITION_OBJECT and name.head.lower_ == "as"
    return as_one and known.lower_ == "known" and role(known) is Role.PARTICIPLE_CLAUSE


def _is_class(noun: Token, name: Token) -> bool:
    """ "City" of "Aleppo city", where the parser takes the name for an adjective."""
    return role(name) is Role.ADJECTIVE and lemma(noun) in _CLASSES | _QUARTERS


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
    several = preposition.head.tag_ != "NN" and not any(children(inner, Role.CONJUNCT))
    if lemma(preposition.head) not in _SITES or several:
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


def is_land(noun: Token) -> bool:
    """ "Areas", "most of the territory", "a strip": land of which no name is said."""
    of = next(phrases(noun, "of"), None) if noun.tag_ in {"JJS", "NN", "JJ"} else None
    return any(is_some(one) or _is_land(one) for one in (noun, of) if one is not None)


def is_over_border(name: Token) -> bool:
    """Y of "on the frontier with Y"."""
    beyond = preposition_of(name, "with")
    before = beyond.nbor(-1) if beyond is not None and beyond.i > name.sent.start else name
    return before.lower_ in {"border", "frontier"}


def where_of(verb: Token) -> Iterator[Token]:
    """The ground of a clause with "where": X of "X, where the army is trying to advance"."""
    clause = verb
    while role(clause) in {Role.OPEN_COMPLEMENT, Role.CONJUNCT} and clause.head.pos_ == "VERB":
        clause = clause.head
    asked = any(c.lower_ == "where" for one in (verb, clause) for c in one.children)
    if is_over_border(clause.head):
        return  # "on the frontier with Y, where": not in Y
    if asked and role(clause) is Role.RELATIVE_CLAUSE:
        yield clause.head


def joined_below(noun: Token) -> Iterator[Token]:
    """ "In the X region in the east and the province of Y", "and Y": the grammar joins it to the
    east."""
    for way in prepositions(noun, "in"):
        for where in objects(way):
            if where.lower_ in BEARING_WORDS:
                joined = children(where, Role.CONJUNCT)
                yield from (c for c in joined if lemma(c) in _CLASSES or c.pos_ == "PROPN")


def joined_lands(noun: Token, way: Token) -> Iterator[Token]:
    """ "Fighters in X and the governorate of Y": the grammar joins the land to the fighters."""
    for one in children(noun, Role.CONJUNCT):
        if one.i > way.i and lemma(one) in _CLASSES and any(phrases(one, "of")):
            yield one


def ways_up(noun: Token) -> Iterator[Token]:
    """The words above a noun on which the grammar may hang where it is: as far as the verb."""
    above = (noun, *noun.ancestors)[1:]
    aimed = role(noun) is Role.PREPOSITION_OBJECT and noun.head.lower_ in _AIMED
    within = aimed or role(noun) is Role.CONJUNCT  # not "fought alongside A in the battle of X"
    killing = noun.head.lower_ == "by" and lemma(noun.head.head) in _KILLING
    if not is_some(noun) and (not within or killing):
        above = above[:1]  # "killed by troops in X": where they were killed
    for word in above:
        yield word
        if word.pos_ == "VERB" and not is_some(noun):
            return


def is_way(word: Token, words: Container[str], *, further: bool) -> bool:
    """ "In" of "fighters in X", and the second of "in X, and in Y", "in X and to the west of Y"."""
    joined = further and role(word) is Role.CONJUNCT and word.pos_ == "ADP"
    if joined and any(sides_joined(word)):
        return True
    return (joined or role(word) is Role.PREPOSITION) and word.lower_ in words


def sides_joined(preposition: Token) -> Iterator[Token]:
    """Y of "in X and to the west of Y"."""
    for way in conjuncts(preposition):
        for side in objects(way) if way.lower_ == "to" else ():
            if side.lower_ in BEARING_WORDS:
                yield from phrases(side, "of")


def ways_of(preposition: Token, inner: frozenset[str]) -> Iterator[Token]:
    """ "In" and "at" of "in X and at Y", "at" of "including at X"."""
    ways = prepositions(preposition) if opens_list(preposition) else conjuncts(preposition)
    yield from (way for way in ways if way.lower_ in inner)
