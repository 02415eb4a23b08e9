"""A claimed target against what others say of that ground: consistent, conflicts, cannot tell."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from shapely import union_all

from dashboard.briefing.parties import Parties
from dashboard.briefing.text import sentences
from dashboard.domain.zone import ZoneBasis, ZoneRelation
from dashboard.layers.control_maps import as_it_stood
from dashboard.layers.footprints import Area, square_km
from dashboard.layers.schema import CitationRecord, ClaimRecord
from dashboard.layers.strike import Strike
from dashboard.layers.zone import Zone, ZoneFilter

_COVERS = 0.5
"""Share of the strike's ground that an `absent` must cover to speak against a target there."""
_MEETS = 0.02
"""Share that a `present` must overlap: neighbours that only share a border do not."""
_HELD = 0.5
"""Share of the strike's ground that a map must give to a party, or to others than it."""


_ALL = 0.995
"""What is said to be on more of the ground than that is on all of it."""


class VerdictKind(StrEnum):
    """What the comparison comes to."""

    CONFLICTS = "conflicts"
    CONSISTENT = "consistent"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What another speaker says, in a sentence, with the words it was said in; a map has none."""

    by: str
    sentence: str
    citation: CitationRecord | None = None


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
    days = ZoneFilter(date_from=strike.event_date, date_to=strike.event_date_end)
    valid = [zone for zone in zones if days.meets(zone)]
    maps = [
        list(filter(_of_map, as_it_stood(valid, day))) for day in _days_of_change(strike, valid)
    ]
    told = [zone for zone in valid if not _of_map(zone)]
    return [
        _verdict(claim, target, strike, claims, ground, told, maps, parties, language)
        for (_, target), claim in first_said.items()
    ]


def _verdict(
    claim: ClaimRecord,
    target_id: str,
    strike: Strike,
    claims: list[ClaimRecord],
    ground: Area,
    zones: list[Zone],
    drawn: list[list[Zone]],
    parties: Parties,
    language: str,
) -> Verdict:
    target = parties.name(target_id, language)

    def stands(zone: Zone) -> Evidence:
        place = parties.place(zone.place, language)
        sentence = sentences.stands(zone.by, target, zone.relation, place, language)
        share = square_km(ground.intersection(zone.shape)) / square_km(ground)
        if share < _ALL:
            sentence += f" ({sentences.of_ground(share, language)})"
        return Evidence(by=zone.by, sentence=sentence, citation=next(iter(zone.citations), None))

    others = [z for z in zones if z.actor == target_id and _speaker(z) != _speaker(claim)]
    heard = [[zone for zone in some if _speaker(zone) != _speaker(claim)] for some in drawn]
    maps = _maps(heard, target_id, ground, parties, language)
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
    against += [told for kind, told in maps if kind is VerdictKind.CONFLICTS]
    supporting += [told for kind, told in maps if kind is VerdictKind.CONSISTENT]
    finding, evidence = _weigh(_once(against), _once(supporting))
    evidence += tuple(told for kind, told in maps if kind is VerdictKind.CANNOT_TELL)
    told = " ".join(
        f"{e.sentence}: {sentences.quoted(e.citation.quote, language)}"
        if e.citation
        else f"{e.sentence}."
        for e in evidence
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


def _days_of_change(strike: Strike, zones: Iterable[Zone]) -> list[date]:
    """The days on which the strike may have been and a map may say something else than before."""
    first, last = strike.event_date, strike.event_date_end
    drawn = [zone for zone in zones if _of_map(zone)]
    begun = (zone.valid_from for zone in drawn if first < zone.valid_from <= last)
    over = (z.valid_to + timedelta(days=1) for z in drawn if z.valid_to and z.valid_to < last)
    return sorted({first, last, *begun, *over})


def _of_map(zone: Zone) -> bool:
    return zone.basis is ZoneBasis.IMPORTED and zone.relation is ZoneRelation.CONTROLS


def _maps(
    states: Iterable[Iterable[Zone]], target: str, ground: Area, parties: Parties, language: str
) -> list[tuple[VerdictKind, Evidence]]:
    """What each source's map has on the ground, in each of its states on the strike's days.

    Where the strike may be of a day when it says one thing, and of another, it cannot tell.
    """
    found: dict[str, dict[Evidence, VerdictKind]] = {}
    for zones in states:
        drawn: dict[str, list[Zone]] = {}
        for zone in zones:
            drawn.setdefault(zone.by, []).append(zone)
        for by, some in drawn.items():
            shares = _shares(some, ground)
            if any(shares.values()):
                named = {
                    parties.name(actor, language): share
                    for actor, share in sorted(shares.items(), key=lambda each: -each[1])
                    if share or actor == target
                }
                day = max(zone.valid_from for zone in some)
                evidence = Evidence(by=by, sentence=sentences.by_map(by, day, named, language))
                others = [zone for zone in some if zone.actor != target]
                found.setdefault(by, {})[evidence] = _by_shares(
                    shares.get(target), _part(ground, others)
                )
    return [
        (kind if len(set(told.values())) == 1 else VerdictKind.CANNOT_TELL, evidence)
        for _, told in sorted(found.items())
        for evidence, kind in told.items()
    ]


def _shares(zones: Iterable[Zone], ground: Area) -> dict[str, float]:
    """By each party that a map draws, its share of the ground."""
    by_actor: dict[str, list[Zone]] = {}
    for zone in zones:
        by_actor.setdefault(zone.actor, []).append(zone)
    return {actor: _part(ground, some) for actor, some in by_actor.items()}


def _part(ground: Area, zones: Iterable[Zone]) -> float:
    """The share of the ground that some zones cover together, on the ellipsoid."""
    whole = square_km(ground)
    covered = ground.intersection(union_all([zone.shape for zone in zones]))
    return square_km(covered) / whole if whole else 0.0


def _by_shares(held: float | None, others: float) -> VerdictKind:
    """What a map says of a target, of whose ground it gives the target a share and all others one.

    One that draws the target nowhere at all may know nothing of it: then `held` is None.
    """
    if held is None:
        return VerdictKind.CANNOT_TELL
    if held >= _HELD:
        return VerdictKind.CONSISTENT
    conflicts = held < _MEETS and others >= _HELD
    return VerdictKind.CONFLICTS if conflicts else VerdictKind.CANNOT_TELL


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
    seen = {
        (e.by.casefold(), _span(e.citation) if e.citation else e.sentence): e
        for e in reversed(evidence)
    }
    return tuple(reversed(seen.values()))


def _share(ground: Area, zone: Zone) -> float:
    """The share of the smaller of both areas that they have in common; whole for one footprint."""
    area = zone.shape
    if not ground.intersects(area):
        return 0.0
    smaller = square_km(ground)
    if zone.relation is not ZoneRelation.ABSENT:
        smaller = min(smaller, square_km(area))
    return square_km(ground.intersection(area)) / smaller if smaller else 0.0


def _span(citation: CitationRecord) -> tuple[str, int, int]:
    return citation.article_id, citation.start, citation.end


def _speaker(said: ClaimRecord | Zone) -> str:
    return said.by.casefold().strip()
