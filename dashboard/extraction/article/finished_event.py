"""The finished strike of a draft."""

from dataclasses import replace
from typing import get_args

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.event import (
    Casualties,
    Casualty,
    Claim,
    Event,
    Factuality,
    Reason,
    TimePrecision,
)
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.speakers import ARTICLE

_EXPLAINED = (
    *("actor1", "location", "event_date", "sub_event_type", "factuality", "fatalities"),
    *get_args(Casualty),
)


def _casualties(draft: Draft, article_id: str) -> Casualties:
    """What is said of the injured and of the killed; not parts of a total since replaced."""
    most = draft.toll.high
    said = {
        counted: replace(number, group=_group_id(article_id, group))
        for counted, (number, group) in draft.casualties.items()
        if counted == "injured"
        or (group == draft.toll_group and (most is None or (number.low or 0) <= most))
    }
    return Casualties(**said)


def _group_id(article_id: str, group: int | None) -> str | None:
    return f"{article_id}:t{group}" if group is not None else None


def finished(draft: Draft, event_id: str, article_id: str, registry: ActorRegistry) -> Event:
    factuality, reason = _with_denials(draft, registry)
    draft.explain([reason] if reason else [], "factuality")
    return Event(
        id=event_id,
        date=draft.when.first,
        date_end=draft.when.last,
        time_precision=draft.when.precision or TimePrecision.DAY,
        type=draft.type,
        actor1=draft.attacker,
        place=draft.place,
        geo_precision=draft.geo_precision,
        factuality=factuality,
        toll=replace(draft.toll, group=_group_id(article_id, draft.toll_group)),
        casualties=_casualties(draft, article_id),
        claims=tuple(draft.claims),
        citations=tuple(draft.citations),
        reasons=tuple(draft.reasons[name] for name in _EXPLAINED if name in draft.reasons),
    )


def _rival(draft: Draft, registry: ActorRegistry) -> Claim | None:
    """The claim of somebody named who names another attacker than others do."""
    said: dict[str, list[Claim]] = {}
    for claim in draft.claims:
        affirmed = claim.about == "attacker" and claim.stance == "affirms"
        if affirmed and claim.by != ARTICLE:
            said.setdefault(claim.by, []).append(claim)
    ours = [c for c in draft.claims if c.about == "attacker" and c.value == draft.attacker]
    for by, claims in said.items():
        named = {actor for claim in claims for actor in registry.lineage(str(claim.value))}
        ours_by_others = any(c.by != by for c in ours)
        if ours_by_others and not named & set(registry.lineage(draft.attacker)):
            return claims[0]
    return None


def _with_denials(draft: Draft, registry: ActorRegistry) -> tuple[Factuality, Reason | None]:
    """Where one party says it and another denies it, it is disputed; denial alone is denied."""
    about = {"occurrence", "attacker"}
    spoken = [c for c in draft.claims if c.about in about and c.value in {None, draft.attacker}]
    denial = next((claim for claim in spoken if claim.stance == "denies"), None)
    if denial is None:
        rival = _rival(draft, registry)
        if rival is None:
            return draft.factuality, None
        why = f"{rival.by} names another attacker"
        reason = Reason(field="factuality", rule=why, citation=rival.citation)
        return Factuality.DISPUTED, reason
    affirmed = any(claim.stance == "affirms" for claim in spoken)
    reason = Reason(field="factuality", rule=f"{denial.by} denies it", citation=denial.citation)
    return Factuality.DISPUTED if affirmed else Factuality.DENIED, reason
