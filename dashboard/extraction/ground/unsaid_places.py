"""Words for places that do not say which: "two major cities", "the next town", half of a name."""

from collections.abc import Container

from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, role
from dashboard.extraction.ground.phrases import is_over_border
from dashboard.extraction.ground.pointing_phrases import are_of_a_side
from dashboard.extraction.names.mentions import PlaceMention

_CLASSES = words_of("name_endings") | words_of("sites")
_OTHERS = frozenset({"second", "third", "next", "another", "other", "largest", "biggest"})
_DEFINITE = frozenset({"the", "these", "those", "both", "all"})


def is_unsaid(place: PlaceMention, named_actors: Container[int]) -> bool:
    """ "Two major cities", "the next town": which ones, a sentence before does not say."""
    root = place.root
    definite = any(role(c) is Role.POSSESSIVE or c.lower_ in _DEFINITE for c in root.children)
    named = place.stands_for
    if named is not None and any(c.lower_ in _OTHERS for c in root.children):
        return True
    if named is None:
        return False
    if are_of_a_side(root, named_actors):
        return True
    before = named.span.doc[max(named.span.start - 2, named.span.sent.start) : named.span.start]
    if [lemma(token) for token in before] == [lemma(root), "in"]:
        return True  # "shelled Z village in X and took the village": Z, whatever that is
    if named.span.sent == place.span.sent or root.tag_ != "NNS":
        return False
    return not definite


def is_beyond(place: PlaceMention) -> bool:
    """ "Areas of X on the frontier with Y, where they fight": they do not in Y."""
    named = place.stands_for
    return named is not None and place.root.tag_ == "WRB" and is_over_border(named.root)


def is_cut(place: PlaceMention) -> bool:
    """ "Jub Hamad" where only a Jub is known: the name of another place."""
    head = place.root.head
    after = [t.lower_ for t in place.span.doc[place.span.end : place.span.end + 2]]
    if after[1:] == ["-"] and after[0] in {"al", "as", "ash", "ar", "az", "an", "at", "ad"}:
        return True  # "al-Maliha al-Saghira"
    longer = role(place.root) is Role.COMPOUND and head.tag_ == "NNP" and head.text.istitle()
    return longer and head.i == place.span.end and lemma(head) not in _CLASSES
