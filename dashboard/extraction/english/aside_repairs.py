"""Repairs of trees that an aside between subject and verb broke: "ISIS (known as Daesh) struck"."""

from dashboard.extraction.english.roles import Role, attach, put_in_place_of
from dashboard.extraction.english.tokens import Span, Token
from dashboard.extraction.rules import rule

_NAMING = frozenset({"known", "called", "dubbed", "named"})
_OPENING = {"(": ")", ",": ",", "–": "–", "—": "—"}
_LONGEST_ASIDE = 8


@rule(
    fires=[
        "The coalition against ISIS (known locally as Daesh) struck Tabqa on Sunday.",
        "The alliance against Islamic State, also called Daesh, bombed Mayadin on Sunday.",
    ],
    near_misses=[
        "The coalition against ISIS struck Tabqa, also called Thawra.",
        "The coalition known as the alliance struck Tabqa on Sunday.",
    ],
    idle=False,
)
def other_name(naming: Token) -> bool:
    """ "X (known locally as Y) struck Z": X struck, and is not what Y did."""
    aside = _aside(naming) if naming.lower_ in _NAMING else None
    if aside is None or aside.end >= naming.sent.end:
        return False
    verb = naming.doc[aside.end]
    noun = naming.doc[aside.start - 1]
    while noun.head.i < aside.start and noun.head != noun and noun.head.pos_ != "VERB":
        noun = noun.head
    if verb.pos_ != "VERB" or verb.tag_ not in {"VBD", "VBN", "VBZ", "VBP"}:
        return False
    if verb.head.i not in range(aside.start, aside.end):
        return False  # well parsed
    inside = range(aside.start, aside.end)
    if noun.head == naming:
        put_in_place_of(verb, naming)
    else:
        put_in_place_of(verb, noun)
    for word in naming.doc[aside.start : naming.sent.end]:
        if word.i in inside and word != naming and word.head.i not in inside:
            word.head = naming
        elif word.i >= aside.end and word != verb and word.head.i in inside:
            word.head = verb
    attach(noun, verb, Role.SUBJECT)
    attach(naming, noun, Role.PARTICIPLE_CLAUSE)
    verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_
    return True


def _aside(naming: Token) -> Span | None:
    """The words between the marks that set off a naming, marks included."""
    start = naming.i - 1
    while start > naming.sent.start and naming.doc[start].pos_ == "ADV":
        start -= 1
    closing = _OPENING.get(naming.doc[start].text)
    if closing is None or start <= naming.sent.start:
        return None
    for end in range(naming.i + 1, min(naming.i + _LONGEST_ASIDE, naming.sent.end)):
        if naming.doc[end].text == closing:
            return naming.doc[start : end + 1]
    return None
