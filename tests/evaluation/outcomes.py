"""The exact outcome of every passage and real text: python -m tests.evaluation.outcomes

A change of a rule is a change of these files, and their diff is its review. Known misses are in
them too: they say how texts are read, not how they should be. The real texts lie beside the
project; of them only places, parties, days, tolls and spans are kept, never their sentences.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

from dashboard.articles.seeds import read_article, read_file
from dashboard.domain.article import Article, Citation
from dashboard.domain.event import Casualties, Casualty, Claim, Event, Toll
from dashboard.domain.place import Place
from dashboard.domain.review import ReviewItem
from dashboard.domain.zone import ActorZone
from dashboard.extraction.pipeline import Extraction, Extractor
from dashboard.extraction.resources import load_resources

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
PASSAGES = HERE / "passages"
GOLDEN = HERE / "golden"
REAL_TEXTS = PROJECT.parent / "shared" / "data" / "real"
NO_REAL_TEXTS = "shared/data/real is not beside the project"

# An encyclopedia's text may have no day at all; any day after its events serves.
_DAY_OF_THE_UNDATED = date(2023, 9, 1)


def passages() -> list[Path]:
    """The articles of the project's own passages, by name."""
    return sorted(PASSAGES.glob("*.txt"))


def real_texts() -> list[Path]:
    """The articles beside the project, by name; empty where they are absent."""
    return sorted(REAL_TEXTS.glob("*.txt"))


def read_text(path: Path) -> Article:
    """An article with its sidecar, or a real text of the day its gold says, else its own."""
    if path.parent != REAL_TEXTS:
        return read_article(path)
    gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    said = gold.get("document_date")
    own = read_file(path).published
    return read_article(path, date.fromisoformat(said) if said else own or _DAY_OF_THE_UNDATED)


def outcome(extraction: Extraction) -> str:
    """All that was read in one article, a line for each event, zone, claim and review item."""
    return "".join(
        json.dumps(row, ensure_ascii=False) + "\n"
        for rows in (
            (row for event in extraction.events for row in _event(event)),
            (row for zone in extraction.zones for row in _zone(zone)),
            map(_review, extraction.review),
        )
        for row in rows
    )


def outcome_file(path: Path) -> Path:
    """Where the outcome of an article is kept."""
    return GOLDEN / ("passages" if path.parent == PASSAGES else "real") / f"{path.stem}.jsonl"


def _event(event: Event) -> Iterator[dict[str, Any]]:
    yield {
        "event": event.id,
        "actor1": event.actor1,
        "place": _place(event.place),
        "geo_precision": int(event.geo_precision),
        "days": [event.date.isoformat(), event.date_end.isoformat()],
        "time_precision": int(event.time_precision),
        "type": str(event.type),
        "toll": [event.toll.low, event.toll.high, event.toll.group],
        **_casualties(event.casualties),
        "factuality": str(event.factuality),
        "spans": _spans(event.citations),
        "reasons": {reason.field: _span(reason.citation) for reason in event.reasons},
    }
    yield from map(_claim, event.claims)


def _casualties(casualties: Casualties) -> dict[str, Any]:
    numbers = {counted: getattr(casualties, counted) for counted in get_args(Casualty)}
    return {
        counted: [number.low, number.high, number.group]
        for counted, number in numbers.items()
        if number != Toll()
    }


def _zone(zone: ActorZone) -> Iterator[dict[str, Any]]:
    yield {
        "zone": zone.id,
        "actor": zone.actor,
        "relation": str(zone.relation),
        **({"operation": str(zone.operation)} if zone.operation else {}),
        "place": _place(zone.place),
        "days": [zone.valid_from.isoformat(), zone.valid_to and zone.valid_to.isoformat()],
        "by": zone.by,
        "factuality": str(zone.factuality),
        "basis": str(zone.basis),
        "spans": _spans(zone.citations),
    }
    yield from map(_claim, zone.claims)


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "claim": claim.about,
        "value": claim.value,
        "by": claim.by,
        "stance": claim.stance,
        "hedged": claim.hedged,
        "span": _span(claim.citation),
    }


def _review(item: ReviewItem) -> dict[str, Any]:
    return {
        "review": item.kind,
        "reason": item.reason.code,
        "candidates": [candidate.place.id for candidate in item.candidates],
        "span": item.citation and _span(item.citation),
    }


def _place(place: Place) -> list[Any]:
    return [place.id, place.name, round(place.latitude, 4), round(place.longitude, 4)]


def _spans(citations: Iterable[Citation]) -> list[list[int]]:
    return [_span(citation) for citation in citations]


def _span(citation: Citation) -> list[int]:
    return [citation.start, citation.end]


def main() -> None:
    """Write every outcome as it is read now."""
    extractor = Extractor(*load_resources(PROJECT / "data"))
    for path in [*passages(), *real_texts()]:
        found = extractor.extract(read_text(path))
        outcome_file(path).write_text(outcome(found), encoding="utf-8")


if __name__ == "__main__":
    main()
