"""Whether a name that our finder does not know stands where places stand."""

from dashboard.extraction.english.lexicon import (
    DAYS_AND_MONTHS,
    NEAR,
    PLACE_KINDS,
    VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import PATIENTS, first_conjunct, role
from dashboard.extraction.english.tokens import Span
from dashboard.extraction.sentence.offsets import BEARING_WORDS

_DONE_TO_PLACES = VERBS | words_of("holds") | words_of("takes")
_KINDS = frozenset(PLACE_KINDS) | {"area"}
_BEFORE_PLACES = words_of("locating") | NEAR | {":"}


def stands_as_place(name: Span) -> bool:
    """Whether a whole name is where places are: "in X", "Location: X", "hold X", "bombed X"."""
    after = name.doc[name.end : name.end + 1]
    continued = after.text[:1].isupper() and not (after and after[0].is_sent_start)
    dated = name.text.lower() in DAYS_AND_MONTHS
    held = role(name.root) in PATIENTS and lemma(name.root.head) in _DONE_TO_PLACES
    listed = first_conjunct(name.root)
    led = _is_led_to(name.start, name) or _is_led_to(listed.left_edge.i, name)
    return (held or led) and not continued and not dated


def _is_led_to(start: int, name: Span) -> bool:
    """Whether "in", "near", "south of" or "Location:" stands before a place of the text."""
    if start > 1 and name.doc[start - 1].text == "-":
        start -= 2  # "near al-Xyz"
    first, last = (name.doc[max(start - n, 0)].lower_ for n in (2, 1))
    area = last == "the" and name.doc[name.end : name.end + 1].text.lower() in _KINDS
    led = first in _BEFORE_PLACES if area else last in _BEFORE_PLACES
    return start > 0 and (led or (last == "of" and first in BEARING_WORDS))
