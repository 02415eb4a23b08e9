"""Names in the place of a place: unknown ones that were struck, and known ones of other things."""

from collections.abc import Iterator

from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    AREA_WORDS,
    DAYS_AND_MONTHS,
    NEAR,
    PERSON_TITLES,
    PLACE_KINDS,
    SAYING_VERBS,
    STRIKE_NOUNS,
    STRONG_NOUNS,
    STRONG_VERBS,
    TAKING_VERBS,
    VERBS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    child,
    children,
    conjuncts,
    first_conjunct,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Doc, Span, Token
from dashboard.extraction.rules import rule
from dashboard.geocoding.spelling import ARTICLES

_ORGANISATIONS = words_of("organisations")
_GROUP_NAMES = words_of("group_names")
_BUILDINGS = words_of("buildings")
_BEFORE_KIND = frozenset({Role.COMPOUND, Role.NOUN_MODIFIER})
_LIST_OF_PLACES = frozenset({"in", "at", "over", "on"})
_LONGEST_NAME = 3  # words and dashes
_GROUND_OF = AREA_WORDS | {"areas", "places", "positions"}
_SETTLEMENTS = frozenset({"city", "town", "village", "hamlet"})
_NO_PLACES = _GROUP_NAMES | NEAR | words_of("directions")
_OPENERS = words_of("name_openers") - PERSON_TITLES
_OF_MEN_TOO = frozenset({"capture", "seize", "take", "secure", "recover"})
_STRUCK_AT = frozenset({"on", "at", "in", "against"}) | NEAR
_GROUND = frozenset({"area", "place", "position", "site", "target"})
_BOMBING = words_of("shelling_gerunds") | {"bombardment"}
CARNAGE = frozenset({"massacre", "carnage", "bloodbath"})
_STRUCK = Role.OBJECT, Role.PASSIVE_SUBJECT
_SIDING = words_of("backed") | {"affiliated", "aligned", "allied", "linked", "led"}
_HARM = words_of("killing_verbs") | words_of("wounding_verbs")
_TRADES = frozenset({"industry", "industrial"})
_STREETS = frozenset({"street", "avenue", "boulevard"})


@rule(
    fires=[
        "Turkish jets bombed Tall Xurab on Monday.",
        "Air strikes on Ariha and Kafr Xurin killed nine people.",
        "Barrel bombs were dropped on Kafr Xurin on Monday.",
        "Rebels fired rockets, targeting places in Xurab and Hass.",
        "Jets hit targets in Xurab and Hass.",
        "The army's shelling of Kafr Xurin and Ariha killed six people.",
        "Shells landed on al-Xurab residential quarter in Aleppo.",
    ],
    near_misses=[
        "Turkish jets bombed Liwa Xurab on Monday.",
        "Jets bombed Ariha, Karim Xurab said.",
        "Air raids killed two sons of Karim Xurab.",
        "Turkish jets bombed Industrial City on Monday.",
    ],
    idle=False,
)
def is_struck(span: Span) -> bool:
    """ "Jets bombed X", "raids on X": a place, though no gazetteer has it."""
    if not _may_be_place(span):
        return False
    root = span.root
    if role(root) in _BEFORE_KIND and lemma(root.head) in PLACE_KINDS:
        root = root.head  # "X village", "X residential neighbourhood"
    root = first_conjunct(root)
    if role(root) in _STRUCK:
        return lemma(root.head) in STRONG_VERBS | VERBS and root.head.pos_ == "VERB"
    if role(root) is not Role.PREPOSITION_OBJECT:
        return False
    held = root.head.head
    if root.head.lower_ == "of":
        return held.lower_ in _BOMBING  # "the shelling of X"
    if root.head.lower_ not in _STRUCK_AT:
        return False
    if _is_strike(held):
        return True
    aimed_at = lemma(held) in _GROUND and lemma(held.head) in VERBS and held.head.pos_ == "VERB"
    return role(held) in _STRUCK and (aimed_at or _is_strike(held.head))


@rule(
    fires=[
        "The rebels took control of Xurab on Sunday.",
        "The army recaptured Xurab from the rebels on Monday.",
        "The rebels captured Kafr Xurin on Sunday.",
    ],
    near_misses=[
        "The rebels captured Karim Xurab on Sunday.",
        "The army took control of the Xurab airport.",
        "The army retook Ariha on Monday.",
    ],
    idle=False,
)
def is_taken(span: Span) -> bool:
    """ "Retook X", "took control of X": a place. Men are captured too: not so "captured X"."""
    if not _may_be_place(span) or span.root.tag_ != "NNP":
        return False
    root = first_conjunct(span.root)
    if role(root) is Role.PREPOSITION_OBJECT:
        if root.head.lower_ not in {"of", "over"}:
            return False
        over = root.head.head  # "took control Monday of X"
        held = children(over.head, Role.OBJECT) if role(over) is Role.NOUN_ADVERB else (over,)
        return any(lemma(one) == "control" for one in held)
    if role(root) not in _STRUCK or lemma(root.head) not in TAKING_VERBS:
        return False
    return lemma(root.head) not in _OF_MEN_TOO or span[0].lower_ in _OPENERS


def _may_be_place(span: Span) -> bool:
    """Whether an unknown name may be a place's: no day, group, building or person who speaks."""
    if _is_of_calendar(span[0]) or span[0].lower_ in _NO_PLACES or span[-1].lower_ in _BUILDINGS:
        return False
    words = (token.text for token in span if token.is_alpha)
    if not all(word.islower() or word.istitle() for word in words):
        return False  # "SUVs", "YPG"
    if child(span.root, Role.DETERMINER) is not None or span[0].lower_ in _TRADES:
        return False  # "the Houthis", "Industrial City"
    return not _speaks(span.doc, span.end, span.sent.end)  # "X and Y, Minister Z told ..."


@rule(
    fires=[
        "Jets bombed houses in Kafr Xurin village on Monday.",
        "Shells hit a school in the west of Tall Xurab town.",
        "The attack where they died occurred in Xurab village of Hama.",
    ],
    near_misses=[
        "Jets bombed houses in Kafr Xurin on Monday.",
        "The Xurab village elders left Ariha.",
    ],
    idle=False,
)
def is_classed(span: Span) -> bool:
    """ "In X village": a place by the word after it, though no gazetteer has it."""
    kind = span.root.head
    before = _BEFORE_KIND | {Role.ADJECTIVE}
    if role(span.root) not in before or kind.i != span.end or kind.tag_ != "NN":
        return False
    if lemma(kind) not in _SETTLEMENTS:
        return False
    return role(first_conjunct(kind)) is Role.PREPOSITION_OBJECT and not _is_of_calendar(span[0])


@rule(
    fires=[
        "The army fired rockets, targeting houses in Kansafra, Sfuhen and Xurabin.",
        "Jets flew over Ariha and Xafra.",
        "The army bombarded areas of Ariha, Saraqib and Xafra.",
    ],
    near_misses=[
        "Jets flew over Ariha and Saraqib.",
        "Jets flew over Ariha, Karim Xurab said.",
        "Jets bombed the car of an official in Ariha, Karim Xurab, which killed two.",
    ],
    idle=False,
)
def is_listed(span: Span) -> bool:
    """ "In X, Y and Z": Z stands in a list of places, though no gazetteer has it."""
    root = span.root
    if role(root) is not Role.CONJUNCT or root.head.pos_ != "PROPN" or len(span) > _LONGEST_NAME:
        return False
    if _is_of_calendar(span[0]) or not all(t.text.istitle() for t in span if t.is_alpha):
        return False
    first = first_conjunct(root)
    ends = any(child(name, Role.CONJUNCTION) for name in conjuncts(first))
    at = preposition_of(first, *_LIST_OF_PLACES, "of")
    in_places = at is not None and (at.lower_ != "of" or at.head.lower_ in _GROUND_OF)
    return ends and in_places


@rule(
    fires=[
        "Jets bombed Dael. The toll of the massacre in Eastern Xurin has risen to 18.",
        "Jets bombed Dael. The number killed in the massacre by jets in Western Xurin rose to 12.",
    ],
    near_misses=[
        "Jets bombed Dael. Nine people died in the massacre in March.",
        "Jets bombed Dael. The massacre in Eastern Ghouta was condemned.",
    ],
    idle=False,
    kept="its dead would be those of the place named before",
)
def is_of_massacre(span: Span) -> bool:
    """ "The massacre in X": a place, though no gazetteer has it."""
    at = span.root.head
    if role(span.root) is not Role.PREPOSITION_OBJECT or at.lower_ not in {"in", "at"}:
        return False
    return not _is_of_calendar(span[0]) and any(lemma(word) in CARNAGE for word in at.ancestors)


@rule(
    fires=[
        "Jets bombed Ariha. Two men were killed in Kafr Xurin.",
        "Jets bombed Ariha. In Xurab, a nurse and her son were killed.",
    ],
    near_misses=[
        "Jets bombed Ariha. Two men were killed in April.",
        "Jets bombed Ariha. Karim Xurab was killed.",
    ],
    idle=False,
    kept="the dead there would leave no trace, or be those of another place",
)
def is_where_died(span: Span) -> bool:
    """ "Killed in X": a place, though no gazetteer has it."""
    root = first_conjunct(span.root)
    if role(root) is not Role.PREPOSITION_OBJECT or root.head.lower_ not in {"in", "near"}:
        return False
    killed = root.head.head
    if killed.pos_ != "VERB" or lemma(killed) not in _HARM or not span[0].is_title:
        return False
    return len(span) <= _LONGEST_NAME and _may_be_place(span)


def _is_of_calendar(token: Token) -> bool:
    """ "March", "Jan.", "Thurs."."""
    word = token.lower_.rstrip(".")
    return len(word) > 2 and any(name.startswith(word) for name in DAYS_AND_MONTHS)


def _is_strike(token: Token) -> bool:
    word = lemma(token)
    if token.pos_ == "VERB":
        fired = children(token, Role.OBJECT, Role.SUBJECT, Role.PASSIVE_SUBJECT)
        thrown = WEAPONS | STRIKE_NOUNS | (AIR_WORDS if word in VERBS else frozenset())
        return word in STRONG_VERBS or any(lemma(thing) in thrown for thing in fired)
    return word in STRIKE_NOUNS | STRONG_NOUNS


@rule(
    fires=[
        "Jets bombed Ariha. Homs Media Centre posted pictures.",
        "Jets bombed Ariha. Raqqa is Being Silenced reported raids on a school.",
    ],
    near_misses=[
        "Jets bombed Homs Central Prison.",
        "Jets bombed Ariha. Raqqa is being rebuilt.",
    ],
    idle=False,
)
def is_of_organisation(span: Span) -> bool:
    """ "The Homs Media Centre", "the Free Police of X": who speaks or acts, not where."""
    doc = span.doc
    before = doc[max(span.start - 2, span.sent.start) : span.start]
    if len(before) == 2 and before[1].lower_ == "of" and _is_title_of_one(before[0]):
        return True
    if any(token.lower_ in _GROUP_NAMES for token in _run_before(span)):
        return True
    following = doc[span.end : min(span.end + 4, span.sent.end)]
    if len(following) > 1 and following[0].lower_ in {"is", "are"} and following[1].is_title:
        return True
    for token in following:
        if not token.is_title:
            return False
        if _is_title_of_one(token):
            return True
    return False


def _speaks(doc: Doc, at: int, end: int) -> bool:
    return at < end and lemma(doc[at]) in SAYING_VERBS


@rule(
    fires=[
        "Shells landed in Baghdad Street in Damascus, killing two.",
        "Shells hit Aleppo Street in Homs.",
    ],
    near_misses=[
        "Shells landed in a street of Baghdad.",
        "Shells hit a street in Aleppo.",
    ],
    idle=False,
)
def is_of_street(span: Span) -> bool:
    """ "Baghdad Street": a street of another city, named after it."""
    after = span.doc[span.end : min(span.end + 1, span.sent.end)]
    return any(word.is_title and word.lower_ in _STREETS for word in after)


def _run_before(span: Span) -> Iterator[Token]:
    """The capitalised words that end just before a name."""
    at = span.start - 1
    while at >= span.sent.start and (span.doc[at].is_title or span.doc[at].lower_ in ARTICLES):
        yield span.doc[at]
        at -= 1


def _is_title_of_one(token: Token) -> bool:
    return bool(token.is_title) and token.lower_ in _ORGANISATIONS


@rule(
    fires=[
        "Jets bombed posts of Damascus-backed fighters in Manbij.",
        "Jets bombed a depot of a Tehran-aligned militia in Mayadin.",
    ],
    near_misses=[
        "Jets bombed posts of Damascus-based fighters in Manbij.",
        "Jets bombed the Damascus-Homs road.",
    ],
    idle=False,
)
def is_of_power(span: Span) -> bool:
    """ "Damascus-backed", "Tehran-aligned": a government, not where it sits."""
    doc, end = span.doc, span.end
    joined = doc[end : min(end + 2, span.sent.end)]
    return len(joined) == 2 and joined[0].text == "-" and joined[1].lower_ in _SIDING


@rule(
    fires=[
        "Jets bombed Ariha at 9 pm Damascus time.",
        "Jets bombed Ariha at 21:05 Damascus local time.",
    ],
    near_misses=[
        "Jets bombed Damascus at 9 pm local time.",
        "Jets bombed Damascus this time.",
    ],
    idle=False,
)
def is_of_clock(span: Span) -> bool:
    """ "9 pm Damascus time": says when."""
    following = [token.lower_ for token in span.doc[span.end : span.end + 2]]
    return following[:1] == ["time"] or following == ["local", "time"]
