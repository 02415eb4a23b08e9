"""Each zone once, and ended where others took the place."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.domain.article import Citation
from dashboard.domain.event import Factuality
from dashboard.domain.place import Place, PlaceKind
from dashboard.domain.zone import ZoneBasis, ZoneOperation, ZoneRelation
from dashboard.extraction.ground.captures import Capture
from dashboard.extraction.ground.zone_ledger import ZoneLedger, basis_of

PUBLISHED = date(2016, 3, 27)
SARAQIB = Place(
    id="saraqib",
    name="Saraqib",
    kind=PlaceKind.TOWN,
    country="SY",
    latitude=35.86,
    longitude=36.8,
    uncertainty_km=3,
)


def cite(start: int) -> Citation:
    return Citation(article_id="a", start=start, end=start + 1, quote="x")


@pytest.fixture
def ledger() -> ZoneLedger:
    return ZoneLedger("a", PUBLISHED)


def hold(
    ledger: ZoneLedger,
    actor: str,
    *,
    at: int = 1,
    relation: ZoneRelation = ZoneRelation.CONTROLS,
    operation: ZoneOperation | None = None,
    capture: Capture | None = None,
) -> None:
    ledger.add(
        actor=actor,
        relation=relation,
        place=SARAQIB,
        by=("the article",),
        factuality=Factuality.ASSERTED,
        basis=ZoneBasis.TOWN_RADIUS,
        citations=(cite(at),),
        operation=operation,
        capture=capture,
    )


def test_a_zone_told_twice_is_one_with_both_sentences(ledger: ZoneLedger) -> None:
    hold(ledger, "army")
    hold(ledger, "army", at=5)
    (zone,) = ledger.zones
    assert [c.start for c in zone.citations] == [1, 5]
    assert (zone.id, zone.valid_from, zone.valid_to) == ("a:z1", PUBLISHED, None)


def test_a_sentence_that_says_as_what_somebody_operates_tells_it_of_the_zone(
    ledger: ZoneLedger,
) -> None:
    for operation in (None, ZoneOperation.SIEGE, ZoneOperation.ADVANCE):
        hold(ledger, "army", relation=ZoneRelation.OPERATES, operation=operation)
    (zone,) = ledger.zones
    assert zone.operation is ZoneOperation.SIEGE


def test_a_capture_ends_what_others_held_before(ledger: ZoneLedger) -> None:
    may = Capture("isis", date(2015, 5, 20), cite(1))
    hold(ledger, "isis", capture=may)
    hold(ledger, "rebels")
    ledger.end_control("saraqib", Capture("army", PUBLISHED, cite(2)), {"army"})
    assert [(z.actor, z.valid_to) for z in ledger.zones] == [("isis", PUBLISHED)]


def test_those_who_took_it_together_keep_it(ledger: ZoneLedger) -> None:
    hold(ledger, "army")
    ledger.end_control("saraqib", Capture("nusra", PUBLISHED, cite(2)), {"army", "nusra"})
    assert [z.actor for z in ledger.zones] == ["army"]


def test_who_left_holds_nothing_there(ledger: ZoneLedger) -> None:
    hold(ledger, "army")
    hold(ledger, "isis")
    hold(ledger, "army", relation=ZoneRelation.OPERATES)
    ledger.end_own_control("saraqib", "army", PUBLISHED)
    left = [(z.actor, z.relation) for z in ledger.zones]
    assert left == [("isis", ZoneRelation.CONTROLS), ("army", ZoneRelation.OPERATES)]


def test_only_demands_are_refused(ledger: ZoneLedger) -> None:
    hold(ledger, "army")
    hold(ledger, "russia", relation=ZoneRelation.DEMANDS_EXCLUSION)
    ledger.refuse_demands(["US officials"], cite(9))
    held, demand = ledger.zones
    assert held.claims == ()
    assert (demand.factuality, demand.claims[0].stance) == (Factuality.DISPUTED, "denies")


def test_the_basis_is_that_of_the_place() -> None:
    assert basis_of(SARAQIB) is ZoneBasis.TOWN_RADIUS
    assert basis_of(replace(SARAQIB, kind=PlaceKind.COUNTRY)) is ZoneBasis.COUNTRY
