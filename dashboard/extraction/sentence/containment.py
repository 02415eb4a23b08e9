"""Which place a sentence says another one lies in: "Ariha, in the south of Idlib province"."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dashboard.domain.place import PlaceKind
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.names.mentions import PlaceMention

_REACH = 14  # words
_HOLDS = re.compile(
    r", (?:both |all |also )?(?:in|on|outside|near|inside|around) "
    r"(?:the |Syria’s |Syria's )?(?:[a-z-]+ ){0,4}"
    r"(?:countryside|outskirts|suburbs?|edge|fringe|side|part|province|governorate|region|north|"
    r"south|east|west) (?:of )?(?:the )?(?:[a-z-]+ )?(?:of )?|, (?:both|all) in "
)
"""Between a place and the one that says where it lies: "X, on the northern edge of Y"."""


def held_by(place: PlaceMention, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place named as holding this one, straight after it or as its owner."""
    root = place.root
    if place.kind is PlaceKind.COUNTRY:
        return None  # "In Syria, near Raqqa": the smaller place does not hold the country
    by_root = {other.root.i: other for other in places if other is not place}
    if root.dep_ == "pobj" and root.head.lower_ == "of" and lemma(root.head.head) == "suburb":
        for child in root.head.head.children:
            if child.dep_ in {"compound", "nmod"} and child.i in by_root:
                return by_root[child.i]  # "the Damascus suburb of Douma"
    for other in places:
        if other is not place and _HOLDS.fullmatch(_between(place, other)):
            return other
    for child in _around(root):
        if child.dep_ == "prep" and child.lower_ in {
            "in",
            "near",
            "of",
            "outside",
            "around",
            "from",
        }:
            for grandchild in child.subtree:
                if grandchild.i in by_root and not _joined_to(grandchild, root):
                    return by_root[grandchild.i]
        if child.dep_ == "appos" and child.i in by_root and child.i > root.i:
            between = root.doc[place.span.end : by_root[child.i].span.start].text.strip()
            listed = any(c.dep_ == "conj" for c in child.children)  # "X, Y, Z and W"
            if between == "," and not listed:
                return by_root[child.i]
        if child.dep_ == "poss" and child.i in by_root:
            return by_root[child.i]
        if child.dep_ == "relcl":
            for token in child.subtree:
                if token.i in by_root and token.dep_ == "pobj" and token.head.lower_ == "in":
                    return by_root[token.i]
    return None


def _between(place: PlaceMention, other: PlaceMention) -> str:
    if other.span.start <= place.span.end or other.span.start - place.span.end > _REACH:
        return ""
    return str(place.span.doc[place.span.end : other.span.start].text)


def _around(root: Token) -> Iterator[Token]:
    """The words hung on a name, and on the nouns that class it ("the town of X in Y")."""
    yield from root.children
    at = root
    while at.dep_ in {"pobj", "compound", "nmod", "appos"} and (
        at.head.lower_ == "of" or at.head.pos_ == "NOUN"
    ):
        at = at.head
        if at.pos_ in {"NOUN", "PROPN"}:
            yield from (child for child in at.children if child.i > root.i or child.dep_ == "poss")


def _joined_to(token: Token, root: Token) -> bool:
    at = token
    while at.dep_ == "conj":
        at = at.head
    return at == root
