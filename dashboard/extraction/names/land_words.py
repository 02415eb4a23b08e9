"""Words that make of a place name the name of land or a site about it, or put it abroad."""

import re
from collections.abc import Iterator

from dashboard.extraction.english.roles import first_conjunct, preposition_of
from dashboard.extraction.english.tokens import Span, Token
from dashboard.extraction.rules import rule

_BESIDE_CAPITAL = frozenset({"in", "at", "on"})
_MIDDLES = frozenset({"center", "centre", "heart", "middle", "edge"})
_SIDE = r"(?:(?P<side>(?:north|south|east|west|central)[a-z-]*) )?"
_LAND_OF = re.compile(
    rf"(?P<more>\b(?:and|or) |, )?{_SIDE}countryside of (?:the )?(?:(?:city|town) of )?$", re.I
)
_OWN_LAND = re.compile(rf"^(?:['’]s?)? {_SIDE}countryside\b", re.I)
_COMPASS = r"(?:north|south)?-?(?:east|west)|north|south"
_SIDE_BEFORE = re.compile(
    rf"\b(?P<side>{_COMPASS})(?:ern)? (?:(?:parts?|regions?|areas?) (?=of ))?(?:of )?$", re.I
)
_SIDE_AFTER = re.compile(rf"^['’]s? (?:far )?(?P<side>{_COMPASS})\b(?! of)", re.I)
_AIRBASE = r"(?:military )?(?:air ?base|air ?field|airport)"
_SITE_OF = re.compile(rf"\b{_AIRBASE} of (?:the )?$", re.I)
_OWN_SITE = re.compile(rf"^['’]s? {_AIRBASE}\b", re.I)
_LISTED_SITE = re.compile(rf"^(?:(?:, [^\W\d_][\w' -]*?)*,? and [^\W\d_][\w' -]*?)? {_AIRBASE}s\b")
_NATIONS = {
    "egyptian": "Egypt",
    "iranian": "Iran",
    "iraqi": "Iraq",
    "israeli": "Israel",
    "jordanian": "Jordan",
    "lebanese": "Lebanon",
    "libyan": "Libya",
    "palestinian": "Palestine",
    "turkish": "Turkey",
    "yemeni": "Yemen",
}
COUNTRIES = frozenset(_NATIONS.values())
"""Lands near Syria, by their names."""
_CLASS = "town|city|village|district|province|governorate|region|port|area"
_NATION = re.compile(
    rf"\b(?P<nation>{'|'.join(_NATIONS)}) (?:[a-z-]+ ){{0,2}}"
    rf"(?:(?:{_CLASS})s? of (?:the )?|(?:{_CLASS}|citie)s of (?P<listed>.+))$",
    re.I,
)
_NAMES_BEFORE = re.compile(r"(?:(?:(?:[ae][a-z]{1,2}-)?[A-Z][\w'’-]*,? )+(?:and )?)+")
_WORDS_BEFORE = 8
_WORDS_AFTER = 8


@rule(
    fires=[
        "Jets bombed villages in the northern countryside of Hama.",
        "Missiles fell in Aleppo's western countryside.",
        "Jets bombed rebels at the military airbase of Tabqa.",
        "Jets bombed rebels at Tabqa's military airbase.",
        "Jets bombed pumps at the Omar oil fields.",
        "Jets bombed Aleppo and Damascus airports.",
        "Jets bombed a depot in rural Damascus.",
    ],
    near_misses=[
        "Jets bombed the northern Hama countryside.",
        "Jets bombed villages north of Hama.",
    ],
    idle=(),
)
def names_made(span: Span) -> tuple[str, ...]:
    """The names that the words beside a name may make of it, the likeliest first.

    "Hama's northern countryside" is the northern Hama countryside, and "the airport of X" may be
    known as X airbase. Rural Damascus is a governorate.
    """
    one = single_site(span.text)
    made = (one,) if one != span.text else ()
    rural = (f"rural {span.text}",) if _before(span).endswith("rural ") else ()
    return (*rural, *_of_land(span), *_of_site(span), *made)


@rule(
    fires=[
        "A drone struck the countryside of Kobani.",
        "A drone struck the Ain Issa countryside.",
    ],
    near_misses=[
        "A drone struck the outskirts of Kobani.",
        "Jets bombed Salma, in the north of Latakia province.",
    ],
    idle=False,
    kept="without it the countryside of a town is doubtful, or the town itself",
)
def is_countryside(span: Span) -> bool:
    """ "The countryside of X", "X's countryside": the land about it, never X itself."""
    of = preposition_of(first_conjunct(span.root), "of")  # "the countryside of X and Y"
    return _land(span) is not None or (of is not None and of.head.lower_ == "countryside")


@rule(
    fires=[
        "Turkish jets bombed the Iraqi town of Sinjar.",
        "Jets bombed the Lebanese border town of Arsal.",
        "Rockets hit the Lebanese towns of Hermel and Qasr.",
    ],
    near_misses=[
        "Jets bombed the town of Sinjar.",
        "Jets bombed towns of Hermel and hit Qasr.",
        "Iraqi jets bombed the Syrian town of Sinjar.",
    ],
    idle=None,
    kept="without it a namesake in Syria is struck for a town abroad",
)
def country_beside(span: Span) -> str | None:
    """The country that an adjective puts a name in: "the Iraqi town of X", "towns of X and Y"."""
    found = _NATION.search(_before(span))
    if found is None or (found["listed"] and not _NAMES_BEFORE.fullmatch(found["listed"])):
        return None
    return _NATIONS[found["nation"].lower()]


@rule(
    fires=[
        "US jets bombed a depot in eastern Syria.",
        "Turkish jets bombed a depot in Syria's northeast.",
    ],
    near_misses=[
        "US jets bombed a depot in Syria.",
        "Jets bombed a depot east of Ariha in Syria.",
    ],
    idle=None,
)
def side_of(span: Span) -> str | None:
    """The side of a country that is meant: "northern Syria", "Syria's northeast"."""
    found = _SIDE_BEFORE.search(_before(span)) or _SIDE_AFTER.match(_after(span))
    return found["side"].lower() if found else None


def is_side(token: Token) -> bool:
    """Whether a word takes a part of a name, or more than it: "Northern Syria", "Greater Idlib"."""
    return re.fullmatch(rf"(?:{_COMPASS})ern|greater", token.text, re.I) is not None


@rule(
    fires=[
        "Missiles hit a barracks near the Syrian capital.",
        "Israeli jets bombed suburbs of Syria's capital.",
    ],
    near_misses=[
        "Missiles hit a barracks near the Syrian capital, Damascus.",
        "Jets bombed Raqqa, the group's capital in Syria.",
    ],
    idle=(),
)
def capitals(sentence: Span) -> tuple[Span, ...]:
    """ "The Syrian capital", where it is not named beside."""
    return tuple(
        sentence.doc[token.i : token.i + 1]
        for token in sentence
        if token.lower_ == "capital"
        and (any(word.lower_ in {"syrian", "syria"} for word in token.children) or _is_where(token))
        and not any(word.pos_ == "PROPN" and word.i > token.i for word in token.subtree)
    )


def _is_where(capital: Token) -> bool:
    """ "In the capital", "the heart of the capital": of no other country that is named."""
    at = capital.head
    own = {word.lower_ for word in capital.children if word.i < capital.i} <= {"the"}
    return own and (
        at.lower_ in _BESIDE_CAPITAL or (at.lower_ == "of" and at.head.lower_ in _MIDDLES)
    )


def _of_land(span: Span) -> Iterator[str]:
    found = _land(span)
    if found is None:
        return
    # "The southern and eastern countryside of X" is no one named part.
    if found["side"] and not found.groupdict().get("more"):
        yield f"{found['side']} {span.text} countryside"
    yield f"{span.text} countryside"


def _of_site(span: Span) -> Iterator[str]:
    after = _after(span)
    if _SITE_OF.search(_before(span)) or _OWN_SITE.match(after) or _LISTED_SITE.match(after):
        yield f"{span.text} airbase"


def single_site(name: str) -> str:
    """ "Omar oil field" of "Omar oil fields": a gazetteer has one."""
    return name.removesuffix("s") if name.endswith((" fields", " bases")) else name


def _land(span: Span) -> re.Match[str] | None:
    return _LAND_OF.search(_before(span)) or _OWN_LAND.match(_after(span))


def _before(span: Span) -> str:
    start = max(span.sent.start, span.start - _WORDS_BEFORE)
    return str(span.doc[start : span.start].text_with_ws) if start < span.start else ""


def _after(span: Span) -> str:
    end = min(span.sent.end, span.end + _WORDS_AFTER)
    return str(span[-1].whitespace_) + str(span.doc[span.end : end].text)
