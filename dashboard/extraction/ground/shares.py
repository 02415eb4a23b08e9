"""How much of a place is meant: "most of X", "mostly held", "nearly cleared", "positions in X"."""

from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    NAMING,
    Role,
    children,
    phrases,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.parts import MOST, SOME, Part
from dashboard.extraction.rules import rule

_MOST = frozenset({"most", "majority", "bulk"})
_WHOLE = frozenset({"all", "whole", "entire", "entirety", "full", "complete", "total"})
_MOSTLY = frozenset({"mostly", "largely", "mainly", "partly", "partially"})
_NEARLY = frozenset({"almost", "nearly", "virtually", "practically", "effectively"})
_NEARLY_DOING = _NEARLY - {"effectively"}
_SAID_OF_IT = frozenset({Role.ADJECTIVE_COMPLEMENT, Role.ATTRIBUTE})
_WHOLLY = frozenset({"completely", "entirely", "fully", "totally", "wholly"})
_POSITIONS = words_of("positions") | words_of("posts") | {"checkpoint"}
_SHARES = words_of("shares")
_QUARTERS = words_of("quarters")
_PARTS = words_of("parts") - {"position"}
_CLASSES = frozenset({"city", "town", "province", "governorate"})


def share_of(root: Token) -> Part | None:
    """ "Most of the X district", "most towns in X", "almost the entire province": not all of it."""
    at = root
    while True:
        if is_nearly_all(at):
            return MOST
        if role(at) in NAMING:
            at = at.head
            continue
        of = preposition_of(at, "of", "in")
        if of is None or (of.lower_ == "in" and not _are_places(of.head)):
            return None
        at = of.head
        if any(c.lower_ in _MOST for c in children(at, Role.ADJECTIVE)):
            return MOST
        if lemma(at) == "side" and at.tag_ == "NNS":
            return SOME  # "the northern and eastern sides of X"
        if any(lemma(c) in _SHARES for c in children(at, Role.NUMBER_MODIFIER)):
            return SOME  # "one-third of X"
        if lemma(at) in _SHARES | _MOST | {"cent"}:
            return MOST if lemma(at) in _MOST else SOME


@rule(
    fires=[
        "The rebels withdrew from the last parts of Aleppo.",
        "ISIS left the last districts of Raqqa.",
    ],
    near_misses=[
        "The rebels withdrew from parts of Aleppo.",
        "ISIS left one of the last districts of Raqqa.",
    ],
    idle=False,
)
def is_last_of(root: Token) -> bool:
    """ "The last parts of X": who leaves those leaves X."""
    of = preposition_of(root, "of", "in")
    if of is None or lemma(of.head) not in _QUARTERS | words_of("parts"):
        return False
    last = any(c.lower_ in {"last", "remaining", "final"} for c in of.head.children)
    among = preposition_of(of.head, "of")
    return last and (among is None or among.head.lower_ != "one")


def are_posts_in(root: Token) -> bool:
    """ "Positions in X": who holds those does not hold X."""
    at = root.head if role(root) in NAMING and lemma(root.head) in _CLASSES else root
    within = preposition_of(at, "in", "near", "around", "at")
    several = within is not None and within.head.tag_ == "NNS"
    return within is not None and several and lemma(within.head) in _POSITIONS


def _are_places(noun: Token) -> bool:
    """ "Towns" of "most of the towns in X"."""
    return noun.tag_ == "NNS" and lemma(noun) in _QUARTERS | _PARTS | _CLASSES | {"village"}


def is_share_of_it(noun: Token) -> bool:
    """ "10 percent", "the rest": of what was named before."""
    counted = lemma(noun) in {"percent", "%"} or noun.lower_ in {"rest", "remainder"}
    return counted and all(one.lower_ == "area" for one in phrases(noun, "of", "in"))


def is_mostly(word: Token) -> bool:
    """ "Mostly held by", "largely under their control": not of all that is named."""
    at = word
    if role(word) in _SAID_OF_IT and any(c.lower_ in _MOSTLY for c in word.head.children):
        return True  # "is mainly rebel-held"
    while at.pos_ not in {"VERB", "AUX"} and at.head != at and role(at) is not Role.SUBJECT:
        if any(t.lower_ in _MOSTLY for t in at.doc[at.left_edge.i : at.i]):
            return True  # "the mostly rebel-held province"
        at = at.head
    return any(c.lower_ in _MOSTLY for c in at.children)


@rule(
    fires=[
        "The SDF has nearly cleared all ISIS fighters from Tadmur.",
        "The SDF has almost completely taken Tadmur.",
        "The SDF claims almost full control of Tadmur.",
    ],
    near_misses=[
        "The SDF has cleared ISIS fighters from Tadmur.",
        "The SDF almost immediately took Tadmur.",
    ],
    idle=False,
)
def is_nearly_done(verb: Token) -> bool:
    """ "Have nearly cleared X", "almost completely took X": some of it is not theirs yet."""
    for adverb in children(verb, Role.ADVERB):
        if adverb.lower_ in _NEARLY_DOING:
            return True
        if adverb.lower_ in _WHOLLY and any(t.lower_ in _NEARLY_DOING for t in adverb.subtree):
            return True
    sway = (thing for thing in children(verb, Role.OBJECT) if lemma(thing) == "control")
    return any(is_nearly_all(thing) for thing in sway)


def is_nearly_all(land: Token) -> bool:
    """ "Almost all of X", "virtually the whole province": some of it is not meant."""
    words = (land, *(c for c in land.children if c.i < land.i))
    if not any(word.lower_ in _WHOLE for word in words):
        return False
    return any(t.lower_ in _NEARLY for t in land.doc[land.left_edge.i : land.i])
