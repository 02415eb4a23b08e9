"""Reports of probably one strike: in what they must agree, and what sets them apart.

A report is what one article, or one row of a data set, says of a strike. An incident is one or more
reports of what is probably one strike: it is drawn and counted once.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import TimePrecision

ARTICLES: Final = "articles"
"""The data set of what was read in articles."""

MOST_KM: Final = 25.0
"""A place known less well than that can be the same as too many others."""
MOST_DAYS: Final = 7
"""A span longer than that is a campaign, or nobody knows the day."""
SAME_KM: Final = 0.05
"""Coordinates are rounded to about a metre, a hundredth of a minute to 20 m."""

_KM_PER_DEGREE = 111.2


class Agreement(StrEnum):
    """In what the reports of an incident agree; each is said of the least alike of them."""

    SAME_PLACE = "same_place"
    SAME_AREA = "same_area"
    """The same province, and no more is known of the place."""
    NEAR = "near"
    """Each lies within the other's precision."""
    SAME_DAY = "same_day"
    DAYS_MEET = "days_meet"
    SAME_ATTACKER = "same_attacker"
    ALLIED = "allied"
    """One names a coalition, another a member of it."""
    ATTACKER_DISPUTED = "attacker_disputed"
    """One names another attacker, whom another report names as well."""
    ATTACKER_UNSAID = "attacker_unsaid"
    """Some name no attacker, or none does; who they say fights does not exclude it."""
    BY_HAND = "by_hand"
    """A person decided it, in corrections.toml."""


class Difference(StrEnum):
    """What sets two reports apart; those from `RAID` on are in their words."""

    ONE_SOURCE = "one_source"
    """One article tells of both, or one data set has a row for each: two strikes to whoever knew
    both."""
    TYPE = "type"
    DAY = "day"
    PLACE = "place"
    ATTACKER = "attacker"
    TOO_VAGUE = "too_vague"
    """They do not differ, but too many strikes would fit."""
    RAID = "raid"
    """A second raid, a third."""
    HOUR = "hour"
    TARGET = "target"
    """Another kind of building or ground was hit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What is compared of a report: WGS 84 degrees; `radius_km` holds the place.

    `area` names the ground where no more than a region is known of the place, `place` is its name
    where that is a town or site that was named. `accused` are all whom a disputed report names as
    attacker; `sides` are all who may have struck, where a row says who fights and no more: of none,
    anybody. `type` is "" where nobody says with what it was done. `words` are the sentences that
    tell of the strike, a line each.
    """

    id: str
    sources: tuple[str, ...]
    data_set: str = ARTICLES
    first: date
    last: date
    time_precision: int = TimePrecision.DAY
    type: str
    attacker: str
    accused: tuple[str, ...] = ()
    sides: frozenset[str] = frozenset()
    latitude: float
    longitude: float
    radius_km: float
    area: str | None = None
    place: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Reports of probably one strike, oldest first, and in what they agree."""

    id: str
    reports: tuple[str, ...]
    why: tuple[Agreement, ...]


def contradiction(one: Report, other: Report, allied: Mapping[str, str]) -> Difference | None:
    """Why two reports cannot be of one strike, by what they say; None where they can.

    `allied` has the coalition of each actor that strikes with one.
    """
    if one.data_set == other.data_set and (
        one.data_set != ARTICLES or not set(one.sources).isdisjoint(other.sources)
    ):
        return Difference.ONE_SOURCE
    if one.type and other.type and one.type != other.type:
        return Difference.TYPE
    if one.last < other.first or other.last < one.first:
        return Difference.DAY
    if in_place(one, other) is None:
        return Difference.PLACE
    return None if _attacker(one, other, allied) else Difference.ATTACKER


def agreements(
    one: Report, other: Report, allied: Mapping[str, str]
) -> tuple[Agreement, Agreement, Agreement] | Difference:
    """How two reports agree in place, day and attacker; or why they are not joined.

    What their words say is not looked at.
    """
    apart = contradiction(one, other, allied)
    if apart:
        return apart
    place, attacker = in_place(one, other), _attacker(one, other, allied)
    assert place is not None
    assert attacker is not None, "they do not contradict each other"
    same_days = (one.first, one.last) == (other.first, other.last)
    day = Agreement.SAME_DAY if same_days else Agreement.DAYS_MEET
    if too_vague(one) or too_vague(other):
        return Difference.TOO_VAGUE
    # A province is struck many times: only what is else known for sure makes it one strike.
    known = same_days and one.first == one.last and attacker is Agreement.SAME_ATTACKER
    if one.area is not None and not (known and one.attacker != UNKNOWN):
        return Difference.TOO_VAGUE
    return place, day, attacker


def distance_km(one: Report, other: Report) -> float:
    """Between the points of two reports that are not far apart, in kilometres."""
    middle = math.radians((one.latitude + other.latitude) / 2)
    east = (one.longitude - other.longitude) * math.cos(middle)
    return _KM_PER_DEGREE * math.hypot(one.latitude - other.latitude, east)


def in_place(one: Report, other: Report) -> Agreement | None:
    """How two reports agree in place; None where they do not."""
    if one.area is not None or other.area is not None:
        return Agreement.SAME_AREA if one.area == other.area else None
    # Villages lie so close that one is within the other's precision: their names are told apart,
    # where one gazetteer gave both.
    if one.place and other.place and one.place != other.place and one.data_set == other.data_set:
        return None
    apart = distance_km(one, other)
    if apart <= SAME_KM:
        return Agreement.SAME_PLACE
    near = apart <= min(one.radius_km, other.radius_km, MOST_KM)
    return Agreement.NEAR if near else None


def _attacker(one: Report, other: Report, allied: Mapping[str, str]) -> Agreement | None:
    if UNKNOWN in (one.attacker, other.attacker):
        here, there = _may_have_struck(one), _may_have_struck(other)
        apart = here and there and here.isdisjoint(there)
        return None if apart else Agreement.ATTACKER_UNSAID
    if one.attacker == other.attacker:
        return Agreement.SAME_ATTACKER
    if other.attacker in one.accused or one.attacker in other.accused:
        return Agreement.ATTACKER_DISPUTED
    if allied.get(one.attacker) == other.attacker or allied.get(other.attacker) == one.attacker:
        return Agreement.ALLIED
    return None


def _may_have_struck(report: Report) -> frozenset[str]:
    return report.sides if report.attacker == UNKNOWN else frozenset({report.attacker})


def too_vague(report: Report) -> bool:
    """Whether too many strikes would fit: a whole country, a month, a campaign."""
    country = report.area is not None and report.area.isalpha()
    days = (report.last - report.first).days + 1
    return country or days > MOST_DAYS or report.time_precision >= TimePrecision.MONTH
