"""Two readings of one article: where they agree, where they differ, what only one of them has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.event import Event
from dashboard.domain.reader import ReaderAgreement
from dashboard.domain.review import ReaderDifference, ReviewItem
from dashboard.domain.zone import ActorZone
from dashboard.extraction.article.document import Document
from dashboard.extraction.pipeline import Extraction, Reader

Field = Literal["place", "day", "attacker"]


@dataclass(frozen=True, slots=True)
class Pair:
    """What the rules and the model have of one strike; None where one has none."""

    rules: Event | None
    model: Event | None

    @property
    def differing(self) -> tuple[Field, ...]:
        """In what two readings of a strike differ."""
        if self.rules is None or self.model is None:
            return ()
        alike = _alike(self.rules, self.model)
        return tuple(field for field, same in alike.items() if not same)


class BothReaders:
    """Reads with the rules and with a model: the model's reading is shown, agreement is marked."""

    def __init__(self, rules: Reader, model: Reader, registry: ActorRegistry) -> None:
        self._rules = rules
        self._model = model
        self._registry = registry

    def read(self, document: Document) -> Extraction:
        """One reading of both, each strike with who read it; differences are for review."""
        rules, model = self._rules.read(document), self._model.read(document)
        pairs = list(paired(rules.events, model.events))
        shown = [_shown(pair) for pair in pairs]
        events = tuple(
            replace(event, id=f"{document.article.id}:{number}")
            for number, event in enumerate(shown, 1)
        )
        differing = [item for pair in pairs for item in differences(pair, self._registry)]
        review = dict.fromkeys((*model.review, *rules.review, *differing))
        cited = {citation for event in events for citation in event.citations}
        # What one reader left for review is on the map where the other read it.
        left = tuple(
            item
            for item in review
            if item.reason.code != "unread_harm" or item.citation not in cited
        )
        return Extraction(
            events=events, zones=_zones(document, rules.zones, model.zones), review=left
        )


def differences(pair: Pair, registry: ActorRegistry) -> Iterator[ReviewItem]:
    """A line for review for each thing in which two readings of a strike differ."""
    if pair.rules is None or pair.model is None:
        return
    citation = pair.model.citations[0]
    for field in pair.differing:
        reason = ReaderDifference(
            field=field,
            rules=_said(pair.rules, field, registry),
            model=_said(pair.model, field, registry),
        )
        yield ReviewItem(kind="difference", text=citation.quote, reason=reason, citation=citation)


def _said(event: Event, field: Field, registry: ActorRegistry) -> str:
    if field == "place":
        return event.place.name
    if field == "day":
        return "/".join(dict.fromkeys([event.date.isoformat(), event.date_end.isoformat()]))
    return registry[event.actor1].name


def paired(rules: Sequence[Event], model: Sequence[Event]) -> Iterator[Pair]:
    """Each strike once, the model's in order and then what only the rules have.

    The most alike are paired first. Readings that differ are of one strike where they share a
    sentence and two of place, day and attacker.
    """
    left = list(rules)
    found: dict[int, Event] = {}
    for least in (3, 2):
        for number, event in enumerate(model):
            if number in found:
                continue
            same = (other for other in left if _likeness(other, event) >= least)
            other = next(same, None)
            if other is not None:
                found[number] = other
                left.remove(other)
    for number, event in enumerate(model):
        yield Pair(found.get(number), event)
    for event in left:
        yield Pair(event, None)


def _likeness(rules: Event, model: Event) -> int:
    alike = sum(_alike(rules, model).values())
    if alike == 3:
        return 3
    told_in = {citation.start for citation in rules.citations}
    return alike if told_in & {citation.start for citation in model.citations} else 0


def _alike(one: Event, other: Event) -> dict[Field, bool]:
    same_place = one.place.id == other.place.id and (
        (one.place.latitude, one.place.longitude) == (other.place.latitude, other.place.longitude)
    )
    return {
        "place": same_place,
        "day": (one.date, one.date_end) == (other.date, other.date_end),
        "attacker": one.actor1 == other.actor1,
    }


def _shown(pair: Pair) -> Event:
    """The reading that is drawn: the model's where there is one."""
    event = pair.model or pair.rules
    assert event is not None, "a pair has a reading"
    if pair.rules is None or pair.model is None:
        return replace(event, agreement=ReaderAgreement.SINGLE)
    if pair.differing:
        return replace(event, agreement=ReaderAgreement.DIFFERED)
    # Nothing surer than either has it.
    order = list(type(event.factuality))
    cautious = max(pair.rules.factuality, pair.model.factuality, key=order.index)
    read_by = (*pair.rules.read_by, *pair.model.read_by)
    return replace(event, agreement=ReaderAgreement.AGREED, read_by=read_by, factuality=cautious)


def _zones(
    document: Document, rules: Sequence[ActorZone], model: Sequence[ActorZone]
) -> tuple[ActorZone, ...]:
    """The ground of both, each statement once, with all who read it."""
    found: dict[tuple[str, str, str, str], ActorZone] = {}
    for zone in (*model, *rules):
        key = (zone.actor, zone.relation, zone.place.id, zone.part)
        known = found.get(key)
        if known is None:
            found[key] = zone
        else:
            cited = tuple(dict.fromkeys((*known.citations, *zone.citations)))
            found[key] = replace(known, citations=cited, read_by=(*known.read_by, *zone.read_by))
    return tuple(
        replace(zone, id=f"{document.article.id}:z{number}")
        for number, zone in enumerate(found.values(), 1)
    )
