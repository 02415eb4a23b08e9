"""A claimed target against what others say of that ground: consistent, conflicts, cannot tell."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dashboard.briefing.parties import Parties
from dashboard.briefing.text import sentences
from dashboard.domain.zone import ZoneBasis, ZoneRelation
from dashboard.layers.footprints import Area
from dashboard.layers.schema import CitationRecord, ClaimRecord
from dashboard.layers.strike import Strike
from dashboard.layers.zone import Zone

_COVERS = 0.5
"""Share of the strike's ground that an `absent` must cover to speak against a target there."""
_MEETS = 0.02
"""Share that a `present` must overlap: neighbours that only share a border do not."""


class VerdictKind(StrEnum):
    """What the comparison comes to."""

    CONFLICTS = "conflicts"
    CONSISTENT = "consistent"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What another speaker says, in a sentence, with the words it was said in."""

    by: str
    sentence: str
    citation: CitationRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One speaker's claimed target, the finding, and its reason in plain words."""

    by: str
    target: str
    finding: VerdictKind
    opening: str
    reason: str
    citation: CitationRecord
    evidence: tuple[Evidence, ...] = ()


def verdicts(
    strike: Strike,
    ground: Area,
    zones: Iterable[Zone],
    parties: Parties,
    language: str = "en",
) -> list[Verdict]:
    """A verdict for each speaker and target that speaker names.

    `ground` is the strike's area (WGS 84).
    """
    claims = [c for c in strike.claims if c.about == "target" and c.value]
    first_said: dict[tuple[str, str], ClaimRecord] = {}
    for claim in claims:
        if claim.stance == "affirms" and claim.value:
            first_said.setdefault((_speaker(claim), claim.value), claim)
    nearby = [z for z in zones if _valid(z, strike)]
    return [
        _verdict(claim, target, strike, claims, ground, nearby, parties, language)
        for (_, target), claim in first_said.items()
    ]


def _verdict(
    claim: ClaimRecord,
    target_id: str,
    strike: Strike,
    claims: list[ClaimRecord],
    ground: Area,
    zones: list[Zone],
    parties: Parties,
    language: str,
) -> Verdict:
    target = parties.name(target_id, language)

    def stands(zone: Zone) -> Evidence:
        place = parties.place(zone.place, language)
        sentence = sentences.stands(zone.by, target, zone.relation, place, language)
        return Evidence(by=zone.by, sentence=sentence, citation=zone.citations[0])

    others = [z for z in zones if z.actor == target_id and _speaker(z) != _speaker(claim)]
    against = [
        stands(z)
        for z in others
        if z.relation is ZoneRelation.ABSENT and _share(ground, z) >= _COVERS
    ]
    against += [
        Evidence(
            by=c.by,
            sentence=sentences.target_was_not(c.by, target, language),
            citation=c.citation,
        )
        for c in claims
        if c.stance == "denies" and c.value == target_id and _speaker(c) != _speaker(claim)
    ]
    supporting = [
        stands(z)
        for z in others
        if z.relation in (ZoneRelation.PRESENT, ZoneRelation.CONTROLS)
        and _share(ground, z) >= _MEETS
        and not _inferred_from(z, claims)
    ]
    opening = sentences.target_was(claim.by, target, language)
    finding, evidence = _weigh(_once(against), _once(supporting))
    told = " ".join(
        f"{e.sentence}: {sentences.quoted(e.citation.quote, language)}" for e in evidence
    )
    if not evidence:
        place = parties.place(strike.location, language)
        told = sentences.nobody_else(target, place, language)
    return Verdict(
        by=claim.by,
        target=target_id,
        finding=finding,
        opening=opening,
        reason=f"{opening} {told}",
        citation=claim.citation,
        evidence=evidence,
    )


def _weigh(
    against: tuple[Evidence, ...], supporting: tuple[Evidence, ...]
) -> tuple[VerdictKind, tuple[Evidence, ...]]:
    if against:
        return VerdictKind.CONFLICTS, (*against, *supporting)
    if supporting:
        return VerdictKind.CONSISTENT, supporting
    return VerdictKind.CANNOT_TELL, ()


def _inferred_from(zone: Zone, claims: list[ClaimRecord]) -> bool:
    """Whether the zone was drawn from these very claims: it would prove them by themselves."""
    if zone.basis is not ZoneBasis.INFERRED_FROM_TARGET:
        return False
    spoken = {_span(claim.citation) for claim in claims if claim.stance == "affirms"}
    return any(_span(citation) in spoken for citation in zone.citations)


def _once(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    seen = {(e.by.casefold(), _span(e.citation)): e for e in reversed(evidence)}
    return tuple(reversed(seen.values()))


def _valid(zone: Zone, strike: Strike) -> bool:
    begun = zone.valid_from <= strike.event_date_end
    return begun and (zone.valid_to is None or zone.valid_to >= strike.event_date)


def _share(ground: Area, zone: Zone) -> float:
    """The share of the smaller of both areas that they have in common; whole for one footprint."""
    area = zone.shape
    if not ground.intersects(area):
        return 0.0
    smaller = ground.area if zone.relation is ZoneRelation.ABSENT else min(ground.area, area.area)
    return float(ground.intersection(area).area / smaller) if smaller else 0.0


def _span(citation: CitationRecord) -> tuple[str, int, int]:
    return citation.article_id, citation.start, citation.end


def _speaker(said: ClaimRecord | Zone) -> str:
    return said.by.casefold().strip()
