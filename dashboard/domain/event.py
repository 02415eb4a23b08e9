"""A strike as reported: the claims about it, its toll, and how sure and precise it is."""

import datetime
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final, Literal

from dashboard.domain.actor import UNKNOWN
from dashboard.domain.article import Citation
from dashboard.domain.place import MatchEvidence, Place
from dashboard.domain.reader import RULES, ReaderAgreement


class Factuality(StrEnum):
    """How sure it is that it happened as reported, in words with a fixed meaning."""

    ASSERTED = "asserted"
    """The article itself says so."""
    ATTRIBUTED = "attributed"
    """Somebody named says so."""
    ALLEGED = "alleged"
    """Somebody says so, and the wording keeps its distance."""
    DISPUTED = "disputed"
    """Named parties differ on who did it or whether it happened."""
    DENIED = "denied"
    """The only party that speaks of it says it did not happen."""

    @property
    def hedged(self) -> bool:
        """Whether occurrence or attacker is in doubt; plain attribution is not doubt."""
        return self in {Factuality.ALLEGED, Factuality.DISPUTED, Factuality.DENIED}


class GeoPrecision(IntEnum):
    """ACLED's geo_precision."""

    EXACT = 1
    """A named town or site."""
    NEAR = 2
    """Near a town, or part of a region."""
    REGION = 3
    """A region or country: a point would claim too much."""


class TimePrecision(IntEnum):
    """ACLED's time_precision."""

    DAY = 1
    WEEK = 2
    MONTH = 3


class EventType(StrEnum):
    """ACLED's sub-events of `Explosions/Remote violence` that are mapped here."""

    AIR_STRIKE = "Air/drone strike"
    SHELLING = "Shelling/artillery/missile attack"


EVENT_TYPE: Final = "Explosions/Remote violence"

STRIKE_TYPES: Final = tuple(map(str, EventType))
"""The types that are strikes; events of all others are kept beside them."""

VIOLENCE: Final = ("State-based violence", "Non-state violence", "One-sided violence")
"""UCDP's types, by its numbers from 1: they say who fights whom, and never with what."""

OTHER_TYPES: Final = (
    EVENT_TYPE,
    "Armed clash",
    "Government regains territory",
    "Non-state actor overtakes territory",
    "Battles",
    "Excessive force against protesters",
    "Protest with intervention",
    "Peaceful protest",
    "Protests",
    "Violent demonstration",
    "Mob violence",
    "Riots",
    "Chemical weapon",
    "Suicide bomb",
    "Remote explosive/landmine/IED",
    "Grenade",
    "Sexual violence",
    "Attack",
    "Abduction/forced disappearance",
    "Violence against civilians",
    "Agreement",
    "Arrests",
    "Change to group/activity",
    "Disrupted weapons use",
    "Headquarters or base established",
    "Looting/property destruction",
    "Non-violent transfer of territory",
    "Other",
    "Strategic developments",
)
"""ACLED's types and sub-types of events that are no strikes."""

About = Literal["occurrence", "attacker", "target", "toll"]
Stance = Literal["affirms", "denies"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One speaker on one point: `value` is an actor id, a number with its qualifier, or None.

    `by` is the speaker as written ("US officials").
    """

    by: str
    about: About
    value: str | None
    stance: Stance = "affirms"
    hedged: bool = False
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a field of an event has its value: the rule, and the words it was read from.

    `field` is the property's name in the strikes layer; `match` is how a place was found.
    """

    field: str
    rule: str
    citation: Citation
    match: MatchEvidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """How many people: lowest and highest total given; `group` names one shared by events."""

    low: int | None = None
    high: int | None = None
    group: str | None = None

    def __post_init__(self) -> None:
        if self.low is not None and self.low < 0:
            raise ValueError(f"toll: {self.low} people")
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError(f"toll: highest total {self.high} under the lowest {self.low}")


Casualty = Literal["injured", "civilians", "fighters", "children", "women"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualties:
    """What is said beside the number of killed; never one number made of others.

    `injured` did not die; the others are of the killed, and share the total's group.
    """

    injured: Toll = Toll()
    civilians: Toll = Toll()
    fighters: Toll = Toll()
    children: Toll = Toll()
    women: Toll = Toll()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A strike by one attacker on one place on one day (or span of days), with its words."""

    id: str
    date: datetime.date
    date_end: datetime.date
    time_precision: TimePrecision
    type: EventType
    actor1: str
    place: Place
    geo_precision: GeoPrecision
    factuality: Factuality
    citations: tuple[Citation, ...]
    toll: Toll = Toll()
    casualties: Casualties = Casualties()
    claims: tuple[Claim, ...] = ()
    data_set: str = "articles"
    read_by: tuple[str, ...] = (RULES,)
    agreement: ReaderAgreement | None = None
    """Of two readers of its article; None where there was one."""
    reasons: tuple[Reason, ...] = ()

    def __post_init__(self) -> None:
        if self.date_end < self.date:
            raise ValueError(f"event {self.id}: ends {self.date_end}, before it began")
        if not self.citations:
            raise ValueError(f"event {self.id}: no citation")

    @property
    def targets(self) -> tuple[str, ...]:
        """Whom any speaker names as target, in the order first named."""
        named = (c.value for c in self.claims if c.about == "target" and c.stance == "affirms")
        return tuple(dict.fromkeys(value for value in named if value not in (None, UNKNOWN)))
