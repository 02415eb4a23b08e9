"""A strike while its article is being read: the reports of it, and what they add up to."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dashboard.articles.dates import DateMention
from dashboard.domain.article import Citation
from dashboard.domain.event import (
    Casualty,
    Claim,
    EventType,
    Factuality,
    GeoPrecision,
    Reason,
    Toll,
)
from dashboard.domain.place import Place
from dashboard.domain.review import ReviewItem
from dashboard.extraction.sentence.attackers import Party


@dataclass(frozen=True, slots=True, eq=False)
class StrikeReport:
    """One sentence's account of one strike at one place, with everything resolved.

    `reasons` are those of all fields but the attacker, whose reason is with the party.
    """

    attackers: tuple[Party, ...]
    place: Place
    geo_precision: GeoPrecision
    when: DateMention
    dated: bool
    type: EventType
    factuality: Factuality
    claims: tuple[Claim, ...]
    citation: Citation
    reasons: tuple[Reason, ...] = ()
    in_headline: bool = False
    on_known: bool = False
    """Whether it speaks of "the strike", so that its doubts are of what it adds to a known one."""


@dataclass(slots=True, eq=False)
class Draft:
    """An event while the article is still being read."""

    attacker: str
    place: Place
    geo_precision: GeoPrecision
    when: DateMention
    dated: bool
    type: EventType
    factuality: Factuality
    citations: list[Citation]
    claims: list[Claim] = field(default_factory=list)
    toll: Toll = field(default_factory=Toll)
    toll_group: int | None = None
    casualties: dict[Casualty, tuple[Toll, int | None]] = field(default_factory=dict)
    """The injured and the kinds of the killed, each with the group it is shared in."""
    only_headline: bool = False
    reasons: dict[str, Reason] = field(default_factory=dict)
    """Why each field reads as it does, by the field's name."""
    answers: frozenset[str] = frozenset()
    """The ids of places whose strikes it came after: none of them is a part of it."""
    lost: ReviewItem | None = None
    """Set where nobody can tell where it was: `place` is then the country, and it is no event."""

    @classmethod
    def of(cls, report: StrikeReport, party: Party) -> "Draft":
        """The strike of a report by one of its attackers."""
        return cls(
            attacker=party.actor,
            place=report.place,
            geo_precision=report.geo_precision,
            when=report.when,
            dated=report.dated,
            type=report.type,
            factuality=report.factuality,
            citations=[report.citation],
            only_headline=report.in_headline,
            reasons={r.field: r for r in (*report.reasons, why_attacker(party, report))},
        )

    def explain(self, reasons: Iterable[Reason], *fields: str) -> None:
        """Take over the reasons of the named fields."""
        self.reasons |= {reason.field: reason for reason in reasons if reason.field in fields}

    def add_claims(self, claims: Iterable[Claim]) -> None:
        """Add claims that were not made yet in the same words."""
        for claim in claims:
            if claim not in self.claims:
                self.claims.append(claim)

    def cite(self, citation: Citation) -> None:
        """Add a sentence on this strike."""
        if citation not in self.citations:
            self.citations.append(citation)


def why_attacker(party: Party, report: StrikeReport) -> Reason:
    return Reason(field="actor1", rule=party.rule, citation=party.words or report.citation)
