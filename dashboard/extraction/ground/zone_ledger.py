"""The zones an article has told of so far: each once, and ended where another took the place."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date

from dashboard.domain.article import Citation
from dashboard.domain.event import Claim, Factuality
from dashboard.domain.place import Place, PlaceKind
from dashboard.domain.zone import ActorZone, ZoneBasis, ZoneOperation, ZoneRelation
from dashboard.extraction.ground.captures import Capture

_BASIS = {
    PlaceKind.GOVERNORATE: ZoneBasis.GOVERNORATE,
    PlaceKind.COUNTRY: ZoneBasis.COUNTRY,
}


def basis_of(place: Place) -> ZoneBasis:
    """How the shape of a place is known."""
    if place.side is not None:
        return ZoneBasis.SIDE
    drawn = ZoneBasis.TOWN_RADIUS if place.footprint is None else ZoneBasis.AREA
    return _BASIS.get(place.kind, drawn)


class ZoneLedger:
    """The zones of one article, in the order they were told."""

    def __init__(self, article: str, published: date) -> None:
        self.zones: list[ActorZone] = []
        self._article = article
        self._published = published
        self._counted = 0

    def add(
        self,
        *,
        actor: str,
        relation: ZoneRelation,
        place: Place,
        by: Iterable[str],
        factuality: Factuality,
        basis: ZoneBasis,
        citations: tuple[Citation, ...],
        part: str = "",
        operation: ZoneOperation | None = None,
        capture: Capture | None = None,
    ) -> None:
        """A zone; where it is told of already, its sentences join those it has."""
        until = capture.until if capture is not None else None
        for number, zone in enumerate(self.zones):
            same = (zone.actor, zone.relation, zone.place.id) == (actor, relation, place.id)
            if same and zone.valid_to == until:
                merged = zone.citations
                for citation in citations:
                    merged = _with(merged, citation)
                as_what = zone.operation or operation
                self.zones[number] = replace(zone, citations=merged, operation=as_what)
                return
        self._counted += 1
        self.zones.append(
            ActorZone(
                id=f"{self._article}:z{self._counted}",
                actor=actor,
                relation=relation,
                place=place,
                valid_from=capture.since if capture is not None else self._published,
                valid_to=until,
                by=", ".join(by),
                factuality=factuality,
                basis=basis,
                citations=citations,
                part=part,
                operation=operation,
            )
        )

    def end_control(self, place: str, capture: Capture, together: Collection[str]) -> None:
        """Who held a place that others took held it until then; `together` are who took it."""
        self._end(place, capture.since, lambda holder: holder not in together)

    def end_own_control(self, place: str, actor: str, since: date) -> None:
        """Who is gone from a place held it until then."""
        self._end(place, since, lambda holder: holder == actor)

    def _end(self, place: str, since: date, of: Callable[[str], bool]) -> None:
        """End these actors' control of a place; where no day is said, they held it not at all.

        A report's own day is no day on which both held it.
        """
        kept: list[ActorZone] = []
        for zone in self.zones:
            held = zone.place.id == place and zone.relation is ZoneRelation.CONTROLS
            if held and of(zone.actor) and zone.valid_to is None:
                if zone.valid_from < since:
                    kept.append(replace(zone, valid_to=since))
            else:
                kept.append(zone)
        self.zones = kept

    def holders(self, place: str) -> set[str]:
        """Who is said to hold a place still."""
        return {
            zone.actor
            for zone in self.zones
            if zone.place.id == place
            and zone.relation is ZoneRelation.CONTROLS
            and zone.valid_to is None
        }

    def drop(self, held: Collection[tuple[str, str]]) -> None:
        """Forget that these actors control these places."""
        self.zones = [
            zone
            for zone in self.zones
            if zone.relation is not ZoneRelation.CONTROLS or (zone.actor, zone.place.id) not in held
        ]

    def refuse_demands(self, speakers: Iterable[str], citation: Citation) -> None:
        """A demand that somebody rejects is disputed ground."""
        names = tuple(speakers)
        for number, zone in enumerate(self.zones):
            if zone.relation is not ZoneRelation.DEMANDS_EXCLUSION:
                continue
            refusals = tuple(
                Claim(
                    by=by,
                    about="occurrence",
                    value=zone.actor,
                    stance="denies",
                    citation=citation,
                )
                for by in names
            )
            self.zones[number] = replace(
                zone,
                factuality=Factuality.DISPUTED,
                claims=(*zone.claims, *refusals),
                citations=_with(zone.citations, citation),
            )

    def drop_inferred(self, grounds: Collection[tuple[str, str]]) -> None:
        """Forget what only follows from a strike, of these actors at these places."""
        self.zones = [
            zone
            for zone in self.zones
            if zone.basis is not ZoneBasis.INFERRED_FROM_TARGET
            or (zone.actor, zone.place.id) not in grounds
        ]


def _with(citations: tuple[Citation, ...], citation: Citation) -> tuple[Citation, ...]:
    return citations if citation in citations else (*citations, citation)
