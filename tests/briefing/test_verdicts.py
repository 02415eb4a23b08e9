"""Claim against zone: what speaks against a claimed target, what for it, and what says nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from shapely import box

from dashboard.briefing.map.marks import ground
from dashboard.briefing.parties import Parties
from dashboard.briefing.verdicts import VerdictKind, verdicts
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.schema import ClaimRecord
from dashboard.layers.store import EventStore
from dashboard.layers.zone import Zone
from tests.paths import ROOT

Make = Callable[..., Any]
HOMS = box(36.5, 33.5, 40.0, 35.0)


def test_on_the_seed_russias_target_conflicts_with_what_officials_say() -> None:
    store = EventStore.load(ROOT / "data")
    parties = Parties.load(ROOT / "data")
    strikes = store.strikes(StrikeFilter())
    assert len(strikes) == 2
    for strike in strikes:
        found = verdicts(strike, ground(strike, store.footprints), store.zones(), parties)
        russia = next(v for v in found if v.by == "Russia")
        assert (russia.target, russia.finding) == ("islamic_state", VerdictKind.CONFLICTS)
        assert "Homs and Hama do not have ISIS fighters" in russia.reason
        assert russia.reason.startswith("Russia says the target was ISIS.")
        # The rebels' presence was inferred from the officials' own claim.
        others = {v.finding for v in found if v.target == "syrian_opposition"}
        assert others == {VerdictKind.CANNOT_TELL}


@pytest.fixture
def finding(parties: Parties, make_strike: Make, make_claim: Make) -> Callable[..., VerdictKind]:
    def of(*zones: Zone, claims: tuple[ClaimRecord, ...] = (), **changes: Any) -> VerdictKind:
        claimed = make_claim("Russia", "islamic_state")
        strike = make_strike(claims=[claimed, *claims], **changes)
        return next(v for v in verdicts(strike, HOMS, zones, parties) if v.by == "Russia").finding

    return of


def test_absent_there_conflicts(finding: Callable[..., VerdictKind], make_zone: Make) -> None:
    assert finding(make_zone()) is VerdictKind.CONFLICTS


@pytest.mark.parametrize("relation", ["present", "controls"])
def test_present_there_is_consistent(
    finding: Callable[..., VerdictKind], make_zone: Make, relation: str
) -> None:
    assert finding(make_zone(relation=relation)) is VerdictKind.CONSISTENT


def test_nothing_said_cannot_tell(finding: Callable[..., VerdictKind]) -> None:
    assert finding() is VerdictKind.CANNOT_TELL


@pytest.mark.parametrize(
    "silent",
    [
        {"by": "russia"},
        {"actor": "sdf"},
        {"relation": "operates"},
        {"valid_from": "2015-10-01"},
        {"valid_from": "2015-01-01", "valid_to": "2015-09-29"},
        {"shape": box(30, 30, 31, 31)},
        {"shape": box(36.5, 35.0, 40.0, 36.0)},
    ],
    ids=["itself", "another actor", "operates", "later", "over", "elsewhere", "only touching"],
)
def test_what_says_nothing_of_the_claim(
    finding: Callable[..., VerdictKind], make_zone: Make, silent: dict[str, Any]
) -> None:
    assert finding(make_zone(**silent)) is VerdictKind.CANNOT_TELL


def test_absent_from_one_town_says_little_of_a_whole_province(
    finding: Callable[..., VerdictKind], make_zone: Make
) -> None:
    town = box(37.0, 34.0, 37.2, 34.2)
    assert finding(make_zone(shape=town)) is VerdictKind.CANNOT_TELL
    assert finding(make_zone(shape=town, relation="present")) is VerdictKind.CONSISTENT


def _eastern_part(share: float) -> Any:
    """That share of Homs, with as much again beyond its border."""
    west, south, east, north = HOMS.bounds
    wide = (east - west) * share
    return box(east - wide, south, east + wide, north)


@pytest.mark.parametrize(
    ("relation", "share", "found"),
    [
        ("absent", 0.05, VerdictKind.CANNOT_TELL),
        ("absent", 0.49, VerdictKind.CANNOT_TELL),
        ("absent", 0.51, VerdictKind.CONFLICTS),
        ("present", 0.012, VerdictKind.CONSISTENT),
        ("controls", 0.012, VerdictKind.CONSISTENT),
    ],
)
def test_half_of_the_ground_must_be_free_of_the_target_and_a_little_is_enough_for_it(
    finding: Callable[..., VerdictKind],
    make_zone: Make,
    relation: str,
    share: float,
    found: VerdictKind,
) -> None:
    zone = make_zone(relation=relation, shape=_eastern_part(share))
    assert finding(zone) is found


@pytest.mark.parametrize(
    ("overlap", "found"),
    [(0.015, VerdictKind.CANNOT_TELL), (0.025, VerdictKind.CONSISTENT)],
)
def test_a_neighbour_that_reaches_over_the_border_is_not_present(
    finding: Callable[..., VerdictKind], make_zone: Make, overlap: float, found: VerdictKind
) -> None:
    # As large as Homs, so that the overlap is the same share of both.
    west, south, east, north = HOMS.bounds
    shift = (east - west) * (1 - overlap)
    neighbour = box(west + shift, south, east + shift, north)
    assert finding(make_zone(relation="present", shape=neighbour)) is found


def test_absent_from_the_whole_country_conflicts(
    finding: Callable[..., VerdictKind], make_zone: Make
) -> None:
    assert finding(make_zone(shape=box(35, 32, 43, 38), footprint="SY")) is VerdictKind.CONFLICTS


def test_another_speakers_denial_conflicts(
    finding: Callable[..., VerdictKind], make_claim: Make
) -> None:
    denial = make_claim("US officials", "islamic_state", stance="denies")
    assert finding(claims=(denial,)) is VerdictKind.CONFLICTS


def test_what_was_inferred_from_a_claim_does_not_prove_it(
    parties: Parties, make_strike: Make, make_claim: Make, make_zone: Make
) -> None:
    said = make_claim("officials", "syrian_opposition")
    other = make_claim("Rebels", "syrian_opposition")
    zone = make_zone(
        actor="syrian_opposition",
        relation="present",
        basis="inferred from target",
        citations=[said.citation],
    )
    strike = make_strike(claims=[said, other])
    found = verdicts(strike, HOMS, [zone], parties)
    assert {v.finding for v in found} == {VerdictKind.CANNOT_TELL}


def test_the_reason_names_both_speakers_and_quotes(
    parties: Parties, make_strike: Make, make_claim: Make, make_zone: Make
) -> None:
    strike = make_strike(claims=[make_claim("Russia", "islamic_state")])
    (verdict,) = verdicts(strike, HOMS, [make_zone()], parties)
    assert verdict.reason == (
        "Russia says the target was ISIS. Officials say ISIS is not in Homs: "
        "“Homs does not have ISIS fighters.”"
    )


# --- control maps of others ---


@pytest.fixture
def on_map(make_zone: Make) -> Callable[..., Zone]:
    def of(actor: str, shape: Any, **changes: Any) -> Zone:
        by = changes.pop("by", "BBC")
        drawn = {"relation": "controls", "basis": "imported", "citations": [], "footprint": None}
        zone_id = f"{by.lower()}:z{actor}{changes.get('valid_from', '')}"
        return make_zone(
            **drawn | {"zone_id": zone_id, "by": by} | changes, actor=actor, shape=shape
        )

    return of


@pytest.fixture
def verdict(parties: Parties, make_strike: Make, make_claim: Make) -> Callable[..., Any]:
    def of(*zones: Zone, **changes: Any) -> Any:
        strike = make_strike(claims=[make_claim("Russia", "islamic_state")], **changes)
        (found,) = verdicts(strike, HOMS, zones, parties)
        return found

    return of


ELSEWHERE = box(38, 35.5, 40, 36.5)


@pytest.mark.parametrize(
    ("isis", "rebels", "found"),
    [
        (0.6, 0.4, VerdictKind.CONSISTENT),
        (0.3, 0.7, VerdictKind.CANNOT_TELL),
        (0.005, 0.9, VerdictKind.CONFLICTS),
        (0.005, 0.4, VerdictKind.CANNOT_TELL),
    ],
)
def test_a_map_is_asked_for_the_shares_of_the_ground(
    verdict: Callable[..., Any],
    on_map: Callable[..., Zone],
    isis: float,
    rebels: float,
    found: VerdictKind,
) -> None:
    west, south, east, north = HOMS.bounds
    wide = east - west
    told = verdict(
        on_map("islamic_state", box(west, south, west + wide * isis, north)),
        on_map("syrian_opposition", box(east - wide * rebels, south, east, north)),
    )
    assert told.finding is found
    (evidence,) = told.evidence
    assert evidence.by == "BBC"
    assert f"Syrian rebels {rebels:.0%}" in evidence.sentence
    assert evidence.sentence in told.reason


def test_the_share_is_of_the_ground_on_the_ellipsoid(
    verdict: Callable[..., Any], on_map: Callable[..., Zone], parties: Parties
) -> None:
    # Half of the degrees to the north are less than half of the ground.
    west, south, east, north = HOMS.bounds
    middle = (south + north) / 2
    told = verdict(on_map("islamic_state", box(west, middle, east, north)))
    assert told.finding is VerdictKind.CANNOT_TELL
    told = verdict(on_map("islamic_state", box(west, south, east, middle)))
    assert told.finding is VerdictKind.CONSISTENT


def test_a_map_that_draws_the_target_nowhere_says_nothing_of_it(
    verdict: Callable[..., Any], on_map: Callable[..., Zone]
) -> None:
    rebels = on_map("syrian_opposition", HOMS)
    assert verdict(rebels).finding is VerdictKind.CANNOT_TELL
    assert verdict(rebels, on_map("islamic_state", ELSEWHERE)).finding is VerdictKind.CONFLICTS


def test_maps_stand_side_by_side_each_named(
    verdict: Callable[..., Any], on_map: Callable[..., Zone]
) -> None:
    told = verdict(
        on_map("islamic_state", HOMS, by="ISW"),
        on_map("syrian_opposition", HOMS),
        on_map("islamic_state", ELSEWHERE),
    )
    assert {evidence.by for evidence in told.evidence} == {"BBC", "ISW"}
    assert told.finding is VerdictKind.CONFLICTS


def test_the_map_of_the_strikes_day_is_asked(
    verdict: Callable[..., Any], on_map: Callable[..., Zone]
) -> None:
    maps = [
        on_map("islamic_state", HOMS, valid_from="2015-08-01", zone_id="august:z1"),
        on_map("syrian_opposition", HOMS, valid_from="2015-09-01", zone_id="september:z1"),
        on_map("islamic_state", ELSEWHERE, valid_from="2015-09-01", zone_id="september:z2"),
        on_map("islamic_state", HOMS, valid_from="2015-10-01", zone_id="october:z1"),
    ]
    assert verdict(*maps).finding is VerdictKind.CONFLICTS
    october = {"event_date": "2015-10-02", "event_date_end": "2015-10-02"}
    assert verdict(*maps, **october).finding is VerdictKind.CONSISTENT
    either = {"event_date": "2015-09-28", "event_date_end": "2015-10-02"}
    told = verdict(*maps, **either)
    assert told.finding is VerdictKind.CANNOT_TELL
    assert [evidence.sentence.partition(",")[0] for evidence in told.evidence] == [
        "On the map of BBC of 1 Sep 2015",
        "On the map of BBC of 1 Oct 2015",
    ]


def test_a_map_of_a_day_between_is_asked_too(
    verdict: Callable[..., Any], on_map: Callable[..., Zone]
) -> None:
    days = {"event_date": "2015-09-28", "event_date_end": "2015-10-02"}
    isis = [
        on_map("islamic_state", HOMS, valid_from="2015-09-28", valid_to="2015-09-29"),
        on_map("islamic_state", HOMS, valid_from="2015-10-01"),
    ]
    between = [
        on_map("syrian_opposition", HOMS, valid_from="2015-09-30", valid_to="2015-09-30"),
        on_map("islamic_state", ELSEWHERE, valid_from="2015-09-30", valid_to="2015-09-30"),
    ]
    assert verdict(*isis, **days).finding is VerdictKind.CONSISTENT
    assert verdict(*isis, *between, **days).finding is VerdictKind.CANNOT_TELL


def test_ground_that_two_others_share_is_theirs_once(
    verdict: Callable[..., Any], on_map: Callable[..., Zone]
) -> None:
    west, south, east, north = HOMS.bounds
    part = box(west, south, west + (east - west) * 0.3, north)
    both = [on_map("sdf", part), on_map("turkey", part), on_map("islamic_state", ELSEWHERE)]
    assert verdict(*both).finding is VerdictKind.CANNOT_TELL


def test_part_of_the_ground_is_said_of_articles_too(
    verdict: Callable[..., Any], make_zone: Make
) -> None:
    told = verdict(make_zone(shape=_eastern_part(0.6)))
    assert told.evidence[0].sentence == "Officials say ISIS is not in Homs (60% of that ground)"
