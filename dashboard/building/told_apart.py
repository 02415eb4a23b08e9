"""What the words of two reports say that sets them apart: another raid, hour or target.

Words are read only where they leave little doubt. Two strikes that are joined are worse than one
that is drawn twice, but an hour of day that belongs to a speaker would part what is one.
"""

import re
from functools import lru_cache

from dashboard.domain.incident import Difference

_STRIKE = (
    r"(?:air ?strikes?|air-?raids?|raids?|strikes?|attacks?|bombings?|bombardments?|shellings?"
    r"|barrages?|salvos?|volleys?|waves?|rounds?|sorties?)"
)
_ORDINALS = {"first": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "fifth": 5}
_ORDINAL = re.compile(rf"\b({'|'.join(_ORDINALS)})\b(?: [\w-]+){{0,2}}? {_STRIKE}\b")
_LATER = re.compile(
    r"\b(?:minutes|hours?) later\b|\blater (?:in|on) the (?:same )?(?:day|morning|afternoon)\b"
    r"|\blater that (?:day|morning|afternoon|evening|night)\b"
    r"|\bsecond time (?:that|in one|in a) day"
    rf"|\banother {_STRIKE}[^.;]{{0,40}}\bsame\b|\bstruck twice\b|\bdouble[- ]tap\b"
)
_STOPS = (".", "!", "?", ";", ":", "…")
_AFTER_THE_FIRST = frozenset(range(2, 6))

_PARTS = {
    "dawn": (3, 7),
    "early hours": (0, 6),
    "morning": (5, 12),
    "noon": (11, 14),
    "midday": (11, 14),
    "afternoon": (12, 18),
    "dusk": (16, 20),
    "sunset": (16, 20),
    "evening": (17, 23),
    "midnight": (22, 26),
    "overnight": (19, 30),
    "night": (19, 30),
}
"""First and last hour of a part of the day, local time; after 24 they are those of the next day."""
_PART = re.compile(rf"\b({'|'.join(_PARTS)})\b")
_CLOCK = re.compile(
    r"\b(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\b|\b(\d{1,2}):(\d\d)\b|\b([012]\d)([0-5]\d) hours\b"
)
_SPOKEN = re.compile(
    r"\b(?:said|says|told|reported|announced|confirmed|tweeted|added|stated|speaking)"
    r"(?: (?:late|early|reporters|journalists|reuters|afp|ap|state|television|in|a|statement))*"
    r"(?: (?:on|this|in))?(?: the)?(?: (?:\w+day|late|early))?"
    r" (?:morning|afternoon|evening|night)\b"
)
"""A part of the day in which somebody spoke."""

_SITES = {
    "hospital": "hospitals?|clinics?|medical (?:centre|center|point|facility)|dispensary",
    "school": "schools?|university|kindergarten|classrooms?",
    "market": "markets?|marketplace|souks?|souqs?|bazaar",
    "mosque": "mosques?",
    "church": "church|monastery|cathedral",
    "bakery": "bakery|bakeries|bread (?:queue|line|distribution centre)",
    "camp": "refugee camps?|displaced camps?|tents?|camp for the displaced",
    "airfield": "air ?bases?|air-base|airports?|airfields?|runways?",
    "convoy": "convoys?|column of vehicles",
    "bridge": "bridges?",
    "oil": "refinery|refineries|oil ?fields?|oil wells?|gas plant|fuel tanks?|tankers",
    "power": "power (?:station|plant)|substation|pumping station|water (?:station|plant)",
    "prison": "prisons?|jails?",
    "wedding": "weddings?",
    "funeral": "funerals?",
    "checkpoint": "checkpoints?|roadblocks?",
    "port": "ports?|harbour|docks",
}
"""Kinds of target by name. Houses and streets stand beside any of them and part nothing; nor do
headquarters and arms depots, which one side claims to have hit where the other saw a market."""
_STRUCK = (
    r"\b(?:hit|hits|hitting|struck|strikes?|striking|bomb(?:s|ed|ing)?|shell(?:s|ed|ing)?|raids?"
    r"|target(?:s|ed|ing)?|pound(?:s|ed|ing)|destroy(?:s|ed|ing)|damag(?:es|ed|ing)|against|on)"
    r"(?: [\w'’-]+){0,4}? "
)
_SITE = {name: re.compile(rf"{_STRUCK}(?:{words})\b") for name, words in _SITES.items()}


def told_apart(one: str, other: str) -> Difference | None:
    """What in the words sets two reports apart, each a line a sentence; None where nothing does."""
    if _raids(one).isdisjoint(_raids(other)):
        return Difference.RAID
    for read, difference in ((_hours, Difference.HOUR), (_sites, Difference.TARGET)):
        here, there = read(one), read(other)
        if here and there and here.isdisjoint(there):
            return difference
    return None


@lru_cache(maxsize=65536)
def _raids(words: str) -> frozenset[int]:
    """Which raids of several are told of; the first, where nothing is said.

    An article that tells of a raid and then of a second one has both. A headline, which ends with
    no stop, numbers no raids.
    """
    sentences = words.split("\n")
    whole = [each for each in sentences if each.rstrip(" ”\"'»)")[-1:] in _STOPS]
    return frozenset().union(*map(_raids_of, whole or sentences))


def _raids_of(sentence: str) -> frozenset[int]:
    text = _plain(sentence)
    named = {_ORDINALS[found] for found in _ORDINAL.findall(text)}
    if named:
        return frozenset(named)
    return _AFTER_THE_FIRST if _LATER.search(text) else frozenset({1})


@lru_cache(maxsize=65536)
def _hours(words: str) -> frozenset[int]:
    """The hours of the day (0-23) at which it may have been; none where nothing is said.

    A clock is taken to the hour before and after it, and parts of the day only without one.
    """
    text = _SPOKEN.sub(" ", _plain(words))
    clocks = {hour for found in _CLOCK.findall(text) if (hour := _clock(*found)) is not None}
    if clocks:
        return frozenset((hour + near) % 24 for hour in clocks for near in (-1, 0, 1))
    return frozenset(hour % 24 for part in _PART.findall(text) for hour in range(*_PARTS[part]))


@lru_cache(maxsize=65536)
def _sites(words: str) -> frozenset[str]:
    """The kinds of target that are said to be struck."""
    text = _plain(words)
    return frozenset(name for name, site in _SITE.items() if site.search(text))


def _clock(
    hour: str, _minutes: str, half: str, plain: str, _also: str, army: str, _last: str
) -> int | None:
    if half:
        found = int(hour) % 12 + (12 if half == "p" else 0)
    else:
        found = int(plain or army)
    return found if found < 24 else None


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace(",", " ,").split())
