"""Which place a sentence says another one lies in: "Ariha, in the south of Idlib province"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from dashboard.articles.dates import NUMBER_WORDS
from dashboard.domain.place import PlaceKind
from dashboard.extraction.english.lexicon import NEAR, words_of
from dashboard.extraction.english.roles import Role, child, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.thresholds import HOLDER_WITHIN

_LAND = (
    r"countryside|outskirts|suburbs?|edge|fringe|side|parts?|province|governorate|region|rural"
    r"|central|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)[a-z-]*"
)
_HOLDS = re.compile(
    r", (?:both |all |also )?(?:in|on|outside|inside|around) "
    rf"(?:the |Syria’s |Syria's )?(?:[a-z-]+ ){{0,4}}(?:{_LAND}) (?:of )?(?:the )?(?:[a-z-]+ )?"
    r"(?:of )?|, (?:both|all) in "
    rf"|, an? (?:[a-z-]+ ){{0,3}}(?:suburb|quarter|district|neighbou?rhood) of "
    rf"|,? of (?:the )?(?:(?:{_LAND}) )+"
    rf"|,? (?:in|inside|within) (?:the )?(?:(?:{_LAND}) )?(?:Syria’s |Syria's )?"
    rf"(?:(?:{_LAND}|of|the|city) )*"
    r"|,? (?:north|south|east|west)[a-z-]* "
)
"""Between a place and the one that says where it lies: "X, on the northern edge of Y"."""
_CLASSED = re.compile(
    r"^ (?:military )?(?:towns?|villages?|city|cities|districts?|neighbou?rhoods?|quarters?|areas?"
    r"|camp|air ?base|airport|base|(?:border )?crossing|dam|checkpoint|barracks|hospital|refinery"
    r"|(?:oil |gas )?(?:fields?|plants?|facility))(?= |,)",
    re.I,
)
"""Between a place and another, the word that says what the first is: "X town, in Y"."""
_AND_AROUND = re.compile(
    r"^,? and (?:the )?(?:nearby|surrounding|neighbou?ring|adjacent|other|several) "
    r"(?:villages|towns|areas|farms|farmland|suburbs)(?= )",
    re.I,
)
"""Between a place and another, what is about the first: "X and nearby villages in Y"."""
_COUNTED = re.compile(
    r",? (?:situated |located |lying )?(?:about |some |around |barely |just |only )?"
    rf"(?:(?:[\d.]+|{'|'.join(NUMBER_WORDS)}) ?(?:km|kms|kilomet(?:er|re)s?|miles?) "
    r"(?:\([^)]*\) )?)?"
    r"(?:(?:(?:to|at) the )?(?:north|south|east|west)[a-z-]* (?:of|from)"
    r"|(?<=[a-z] )(?:away )?from) "
    r"(?:the )?(?:(?:[a-z]+ern )?(?:suburbs|outskirts|edge) of )?(?:the )?"
    r"(?:(?:city|town) of |capital,? )?"
    r"|,? (?:near|outside|(?:on|at|in) the (?:[a-z]+ern )?(?:outskirts|edges?|fringes?) of) "
    r"(?:the |Syria’s |Syria's )?(?:[a-z-]+ ){0,3}"
    r"(?:(?:city|town|village) of )?",
    re.I,
)
_JOINS = re.compile(
    r"(?:,| and|, and) (?:the )?(?:(?:town|village|city|citie|area|district)s? of )?",
    re.I,
)
"""Between two places of one list."""
_HOLDING_PREPOSITIONS = words_of("holding_prepositions")
_CLASSING = frozenset({Role.PREPOSITION_OBJECT, Role.COMPOUND, Role.NOUN_MODIFIER, Role.APPOSITION})
"""How a name hangs on the noun that says what it is: "the town of X", "X town"."""

_Places = Mapping[int, PlaceMention]


def held_by(place: PlaceMention, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place named as holding this one, straight after it or as its owner."""
    if place.kind is PlaceKind.COUNTRY:
        return None  # "In Syria, near Raqqa": the smaller place does not hold the country
    holder = _named_after(place, places)
    holder = holder or _in_grammar(place, places, _HOLDING_PREPOSITIONS - NEAR)
    if place.kind is PlaceKind.GOVERNORATE and holder is not None and not holder.is_wide:
        return None  # "the Idlib province town of X": no town holds a province
    return holder


@rule(
    fires=[
        "Jets bombed Fuah near the city of Idlib.",
        "Jets bombed the village of Suwaydah, west of Raqqa.",
        "Jets bombed the village of Qantarah barely five kilometres from the edge of Latakia.",
        "Jets bombed Fuah on the outskirts of the old market town of Idlib.",
    ],
    near_misses=[
        "Jets bombed Fuah and a village near Idlib.",
        "Jets bombed a village west of Raqqa.",
    ],
    idle=None,
)
def seen_from(place: PlaceMention, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place that another is near, or counted from: "X, 12 km north-west of Y"."""
    if place.kind is PlaceKind.COUNTRY:
        return None
    towns = [other for other in places if other is not place and not other.is_wide]
    for other in towns:
        if _COUNTED.fullmatch(_between(place, other)):
            return other
    for other in places:
        if other is not place and _JOINS.fullmatch(_between(place, other)):
            return seen_from(other, places)
    return _in_grammar(place, places, NEAR)


def _in_grammar(
    place: PlaceMention, places: Sequence[PlaceMention], prepositions: AbstractSet[str]
) -> PlaceMention | None:
    """The place that a phrase hung on a name, or on its class noun, puts it in or near."""
    others = {other.root.i: other for other in places if other is not place}
    for part in _around(place.root):
        found = _holder_in(part, place, others, prepositions)
        if found is not None:
            return found
    return None


@rule(
    fires=[
        "Jets bombed the town of Salma in Latakia.",
        "Jets bombed Kafr Nabl, Hass and Ariha in southern Idlib.",
        "Jets bombed the town of Salma and nearby villages in Latakia.",
        "Jets bombed the town of Yalda in Southern Damascus.",
        "Jets bombed Hass and surrounding areas in northwest Syria's Idlib province.",
        "Jets bombed the towns of Hass and Kafr Nabl of Idlib southern countryside.",
    ],
    near_misses=[
        "Jets bombed Salma and Latakia.",
        "Jets bombed Kafr Nabl, and shells hit Hass near Idlib.",
    ],
    idle=None,
)
def _named_after(place: PlaceMention, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """ "X in Y", "X, on the edge of Y"; in "W, X and Y in Z" all lie in Z."""
    for other in places:
        between = _between(place, other) if other is not place else ""
        if _HOLDS.fullmatch(between) or (other.is_land and between.strip() == "of"):
            return other  # "X of Daraa's countryside"
    if place.is_capital:
        return None  # "Aleppo and Ariha in Idlib"
    for other in places:
        if other is not place and _JOINS.fullmatch(_between(place, other)):
            return _named_after(other, places)
    return None


def _holder_in(
    part: Token, place: PlaceMention, others: _Places, prepositions: AbstractSet[str]
) -> PlaceMention | None:
    """The place that a part of a name's phrase names as its holder."""
    if role(part) is Role.PREPOSITION and part.lower_ in prepositions:
        within = (t for t in part.subtree if t.i in others and not _is_joined(t, place.root))
        return next((others[token.i] for token in within), None)
    holder = others.get(part.i)
    if holder is None or prepositions <= NEAR:
        return None
    return holder if role(part) is Role.POSSESSIVE or _is_apposed(holder, place) else None


@rule(
    fires=[
        "Jets bombed Al-Bab, Aleppo.",
        "Jets bombed the town of Ariha, Idlib.",
        "Jets bombed Ariha, Idlib, on Tuesday.",
    ],
    near_misses=[
        "Jets bombed Al-Bab and Aleppo.",
        "Jets bombed Ariha, Saraqib, Idlib and Homs.",
    ],
    idle=False,
)
def _is_apposed(holder: PlaceMention, place: PlaceMention) -> bool:
    """ "Al-Bab, Aleppo": the second holds the first; not so in a list, "X, Y, Z and W"."""
    listed = role(holder.root) is Role.CONJUNCT and not _is_named_with(holder.root, place.root)
    capital = listed and holder.is_capital and _closes(holder)
    apposed = role(holder.root) is Role.APPOSITION or capital
    if not apposed or holder.root.i < place.root.i or child(holder.root, Role.CONJUNCT) is not None:
        return False
    return str(place.span.doc[place.span.end : holder.span.start].text).strip() == ","


def _is_named_with(second: Token, first: Token) -> bool:
    """ "X and Y", "X, Y and Z": a list, though "X, Y," is none."""
    return any(
        child(token, Role.CONJUNCTION) is not None
        for token in (first, second, *second.children)
        if token in (first, second) or role(token) is Role.CONJUNCT
    )


def _closes(holder: PlaceMention) -> bool:
    """ "X, Homs, on Monday": a comma closes what was put beside the first name."""
    end = holder.span.end
    return end < len(holder.span.doc) and holder.span.doc[end].text == ","


def _between(place: PlaceMention, other: PlaceMention) -> str:
    if not 0 < other.span.start - place.span.end <= HOLDER_WITHIN:
        return ""
    between = place.span.doc[place.span.end : other.span.start].text_with_ws
    return _AND_AROUND.sub("", _CLASSED.sub("", f"{place.span[-1].whitespace_}{between}"))


def _around(root: Token) -> Iterator[Token]:
    """The words hung on a name, and on the nouns that class it ("the town of X in Y")."""
    yield from root.children
    at = root
    while role(at) in _CLASSING and (at.head.lower_ == "of" or at.head.pos_ == "NOUN"):
        at = at.head
        if at.pos_ in {"NOUN", "PROPN"}:
            yield from (c for c in at.children if c.i > root.i or role(c) is Role.POSSESSIVE)


def _is_joined(token: Token, root: Token) -> bool:
    """ "Homs and Hama": side by side, neither in the other."""
    while role(token) is Role.CONJUNCT:
        token = token.head
    return token == root
