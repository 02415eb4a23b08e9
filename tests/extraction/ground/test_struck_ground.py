"""Ground that strikes tell of: contested targets, and how far a campaign goes."""

from collections.abc import Callable

from dashboard.domain.zone import ZoneBasis, ZoneRelation
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]

CONTESTED = (
    "Russian jets bombed ISIS fighters in Homs province on Monday, Russia said. "
    "US officials said the targets were rebels rather than ISIS."
)


def test_a_contested_target_says_who_is_on_that_ground(read: Read) -> None:
    (found,) = (z for z in read(CONTESTED).zones if z.basis is ZoneBasis.INFERRED_FROM_TARGET)
    assert (found.actor, found.relation) == ("syrian_opposition", ZoneRelation.PRESENT)
    assert (found.place.footprint, found.by) == ("SY-HI", "US officials")
    assert "the targets were rebels" in found.citations[0].quote


def test_a_target_nobody_contests_implies_who_is_there(read: Read) -> None:
    (zone,) = read("Russian jets bombed ISIS fighters in Homs province on Monday.").zones
    assert (zone.actor, zone.basis) == ("islamic_state", ZoneBasis.INFERRED_FROM_TARGET)


def test_a_target_that_others_contest_is_not_drawn(read: Read) -> None:
    assert "islamic_state" not in {zone.actor for zone in read(CONTESTED).zones}


def test_a_campaign_that_goes_farther_operates_where_it_struck(read: Read) -> None:
    text = "Russian jets bombed Ariha. Russian jets are striking farther west, officials said."
    found = {(z.actor, z.relation, z.place.name) for z in read(text).zones}
    assert ("russia", ZoneRelation.OPERATES, "Ariha") in found
