"""Names that only say where something else is: "the towns of X and Y in the area of Z"."""

from collections.abc import Container, Sequence

from dashboard.domain.place import PlaceKind
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    children,
    first_conjunct,
    named_noun,
    phrases,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.names.reference_names import only_reference
from dashboard.extraction.names.road_words import is_road
from dashboard.extraction.sentence.offsets import BEARING_WORDS

INTRODUCED_SITES = frozenset({"base", "airbase", "airport", "crossing", "field", "dam"})
_STRONG_SITES = words_of("sites") | words_of("posts") | {"citadel", "castle", "fort", "hill"}
_DIRECTIONS = words_of("directions")
_REGIONS = frozenset({"province", "governorate", "region", "district", "countryside"})
_QUARTERS = words_of("quarters")
SETTLEMENTS = _QUARTERS | {"town", "city", "village"}


def only_locates(region: PlaceMention, places: Sequence[PlaceMention]) -> bool:
    """ "Towards X in central Syria", "the city in eastern Syria": it only says where X is."""
    part = preposition_of(region.root, "of")  # "in the central part of western Syria"
    named = part.head if part is not None and lemma(part.head) in {"part", "half"} else region.root
    within = preposition_of(named, "in")
    if region.kind is not PlaceKind.COUNTRY or within is None:
        return False
    before = within.nbor(-1) if within.i > within.sent.start else within
    one = lemma(before) in SETTLEMENTS and before.tag_ == "NN"
    the = any(c.lower_ == "the" for c in children(before, Role.DETERMINER))
    return (one and the) or any(place.span.end == within.i for place in places)


def is_where_it_lies(region: PlaceMention, places: Sequence[PlaceMention]) -> bool:
    """Y of "X, in Y province", "X, between Y and Z": it says where X is, and "it" is X."""
    classed = role(region.root) is Role.COMPOUND and lemma(region.root.head) in _REGIONS
    named = first_conjunct(region.root.head if classed else region.root)
    of = preposition_of(named, "of")
    if of is not None and lemma(of.head) in _REGIONS:
        named = first_conjunct(of.head)  # "the provinces of Y and Z"
    within = preposition_of(named, "in", "between", "near")
    if within is None or within.i == within.sent.start:
        return False
    end = within.i - 1 if within.nbor(-1).text == "," else within.i
    return any(place.span.end == end for place in places)


def is_of_road(name: PlaceMention) -> bool:
    """X of "the highway of X-Y": an end of the road."""
    of = preposition_of(named_noun(name.root), "of")
    return of is not None and is_road(of.head)


def is_set_in(name: PlaceMention) -> bool:
    """ "Western X" of "the town of Y, western X,": it says where Y is."""
    root, start = name.root, name.span.start
    before = name.span.doc[max(start - 2, name.span.sent.start) : start]
    sided = len(before) > 1 and before[0].text == "," and before[1].lower_ in _DIRECTIONS
    listed = name.span.doc[name.span.end : name.span.end + 1].text == "and"
    return sided and role(root) is Role.APPOSITION and not listed


def only_holds(place: PlaceMention) -> bool:
    """ "Syria's largest dam", "the province's largest towns", "X's Y Square": not all of it."""
    classed = role(place.root) is Role.COMPOUND and place.kind is not None  # "X province's"
    owner = place.root.head if classed else place.root
    town = lemma(owner.head) in {"town", "city", "village"} or owner.head.pos_ == "PROPN"
    other = (town and not is_old_part(owner.head)) or place.kind is PlaceKind.COUNTRY
    land = place.kind is PlaceKind.COUNTRY and role(place.root) is Role.COMPOUND
    if land and lemma(place.root.head) in SETTLEMENTS:
        return True  # "left a Syria border town"
    return role(owner) is Role.POSSESSIVE and other


def is_old_part(city: Token) -> bool:
    """ "Old city" of "X's Old City": a part of X."""
    return lemma(city) in {"city", "town"} and any(c.lower_ == "old" for c in city.children)


def only_owns(place: PlaceMention, phrase: Token) -> bool:
    """ "Daraa" of "Daraa's Nasib crossing", "Idlib" of "the Idlib villages of X and Y".

    But "the X district of Idlib" is X.
    """
    name = place.root
    one_of_its = name.head == phrase and lemma(phrase) in SETTLEMENTS and name.i < phrase.i
    one_of_its = one_of_its and (place.is_capital or not is_one_quarter(phrase))
    return role(name) is Role.POSSESSIVE or (one_of_its and any(phrases(phrase, "of")))


def parts_named(name: Token) -> list[Token]:
    """What may name a part of Y: X of "X of Y", "the X district of Y", "of the city of Y"."""
    of = preposition_of(name, "of")
    if of is not None and lemma(of.head) == "city":
        of = preposition_of(of.head, "of") or of
    heads = [of.head] if of is not None else []
    if heads and is_one_quarter(heads[0]):
        heads += children(heads[0], Role.COMPOUND)
    return heads


def is_one_quarter(noun: Token) -> bool:
    """ "District" of "the X district of Y": one, and X is its name."""
    return lemma(noun) in _QUARTERS | {"area"} and noun.tag_ == "NN"


def is_around(name: Token, phrase: Token) -> bool:
    """Z of "the towns of X and Y in the area of Z": it only says where the others are.

    Not so in "X and most of the villages in Z".
    """
    at = name
    while at != phrase:
        if role(at) is Role.PREPOSITION and at.lower_ == "near" and at.head == phrase:
            return True  # "in the X area near Z"
        if role(at) is Role.PREPOSITION and at.lower_ == "in":
            others = at.head.tag_ == "NNS" and lemma(at.head) in SETTLEMENTS
            return not others or at.head == phrase
        at = at.head
    return False


def counts_from(bearing: Token, named: Container[int]) -> bool:
    """ "South" of "operating 7 km south of X"; in "in X, south of Y" it only says where X is.

    `named` are where names stand.
    """
    if bearing.lower_ not in BEARING_WORDS:
        return False
    before = bearing.doc[max(bearing.left_edge.i - 1, bearing.sent.start) : bearing.i]
    return not any(token.text == "," or token.i in named for token in before)


def only_says_where(near: Token, named: Container[int]) -> bool:
    """ "Near" of "gathered in X, near Y": it says where X is. `named` are where names stand."""
    before = near.doc[max(near.i - 2, near.sent.start) : near.i]
    if near.lower_ not in {"near", "outside", "around"} or len(before) < 2:
        return False
    return before[1].text == "," and before[0].i in named


def is_site_before(pointing: Token, named: Container[int]) -> bool:
    """ "In the citadel, but it is under their control": the citadel, of which no name is said."""
    before = pointing.doc[pointing.sent.start : pointing.i]
    sites = [t for t in before if lemma(t) in _STRONG_SITES and t.i not in named]
    return any(c.lower_ == "the" for t in sites for c in children(t, Role.DETERMINER))


def is_unnamed_before(pointing: Token, here: Sequence[PlaceMention]) -> bool:
    """Whether "it" is "a town" of its sentence, and X only says where that is."""
    towns = [t for t in pointing.doc[pointing.sent.start : pointing.i] if lemma(t) in SETTLEMENTS]
    one = any(c.lower_ in {"a", "an"} for t in towns for c in children(t, Role.DETERMINER))
    return one and bool(here) and all(only_reference(m) for m in here)


def is_one_of_many(noun: Token) -> bool:
    """ "A village" of "took a village near X": which one, is not said."""
    opens = any(c.lower_ in {"a", "another"} for c in children(noun, Role.DETERMINER))
    return opens and lemma(noun) in SETTLEMENTS
