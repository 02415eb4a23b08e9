"""What `extract` and `geocode` print: the contract's properties as JSON."""

from collections.abc import Collection, Iterable, Sequence

from dashboard.domain.article import Article
from dashboard.domain.event import Event, Reason
from dashboard.domain.place import Candidate, Resolved, Unresolved
from dashboard.domain.review import ReviewItem
from dashboard.domain.zone import ActorZone
from dashboard.layers.geojson import candidate_record, review_record
from dashboard.layers.schema import JsonObject
from dashboard.layers.strike import strike_of
from dashboard.layers.zone import zone_of
from dashboard.words import reviews
from dashboard.words.english import ENGLISH


def extraction_report(
    article: Article,
    events: Iterable[Event],
    zones: Iterable[ActorZone],
    review: Iterable[ReviewItem],
    *,
    fired: Collection[str] | None = None,
) -> JsonObject:
    """One article as JSON: an item in `events` for each event and place.

    With `fired`, the names of the rules that fired on the article, it explains itself: they are its
    `rules`, and each event has `reasons`, the words behind each of its fields.
    """
    explained: JsonObject = {} if fired is None else {"rules": sorted(fired)}
    return {
        "article": {"id": article.id, "published": article.published.isoformat()},
        "events": [
            {**_event(event), **({} if fired is None else {"reasons": _reasons(event)})}
            for event in events
        ],
        "zones": [{**zone_of(zone).as_json(), "quote": zone.citations[0].quote} for zone in zones],
        "review": [review_record(item).as_json() for item in review],
        **explained,
    }


def geocoding_report(
    name: str, found: Resolved | Unresolved, candidates: Sequence[Candidate]
) -> JsonObject:
    """A name as JSON: the place taken or why none was, and the candidates, best first."""
    if isinstance(found, Resolved):
        place = found.place
        why = reviews.why_match(found.evidence, ENGLISH)
        taken = {"id": place.id, "name": place.name, "kind": str(place.kind), "why": why}
        return {
            "name": name,
            "place": taken,
            "reason": None,
            "candidates": [_candidate(candidate) for candidate in candidates],
        }
    return {
        "name": name,
        "place": None,
        "reason": reviews.reason(found.reason, ENGLISH),
        "candidates": [_candidate(candidate) for candidate in found.candidates],
    }


def _candidate(candidate: Candidate) -> JsonObject:
    return {"id": candidate.place.id, **candidate_record(candidate).as_json()}


def _reasons(event: Event) -> list[JsonObject]:
    reasons = [(reason.field, _rule(reason), reason.citation) for reason in event.reasons]
    reasons += [
        ("targets", f"{'not ' if c.stance == 'denies' else ''}{c.value}, says {c.by}", c.citation)
        for c in event.claims
        if c.about == "target"
    ]
    return [
        {"field": field, "rule": rule, "start": words.start, "end": words.end, "quote": words.quote}
        for field, rule, words in reasons
    ]


def _rule(reason: Reason) -> str:
    if reason.match is None:
        return reason.rule
    return f"{reason.rule}; {reviews.why_match(reason.match, ENGLISH)}"


def _event(event: Event) -> JsonObject:
    speakers = [claim.by for claim in event.claims if claim.about == "occurrence"]
    return {
        **strike_of(event).as_json(),
        "place_names": [event.place.name],
        "hedged": event.factuality.hedged,
        "attributed_to": list(dict.fromkeys(speakers)),
        "quote": event.citations[0].quote,
    }
