"""What is said of the same ground is one piece of it."""

from collections.abc import Callable

from shapely import Point, box

from dashboard.briefing.map.grounds import Ground, grounds
from dashboard.layers.zone import Zone

Make = Callable[..., Zone]


def key(zone: Zone) -> str:
    return zone.footprint or zone.zone_id


def only(*zones: Zone) -> Ground:
    (ground,) = grounds(zones, key)
    return ground


def test_each_actor_fills_ground_once_whoever_controls_it_first(make_zone: Make) -> None:
    held = only(
        make_zone(1, relation="present", actor="sdf"),
        make_zone(2, relation="present", actor="islamic_state"),
        make_zone(3, relation="controls", actor="islamic_state"),
        make_zone(4, relation="absent", actor="turkey"),
    ).held
    assert [(zone.actor, zone.relation) for zone in held] == [
        ("islamic_state", "controls"),
        ("sdf", "present"),
    ]


def test_what_does_not_fill_stands_once_for_each_actor_and_relation(make_zone: Make) -> None:
    others = only(
        make_zone(1, relation="absent"),
        make_zone(2, relation="absent"),
        make_zone(3, relation="operates"),
        make_zone(4, relation="controls"),
    ).others
    assert [zone.relation for zone in others] == ["absent", "operates"]


def test_circles_of_one_town_are_one_piece(make_zone: Make) -> None:
    town = {"basis": "town radius", "footprint": None, "shape": Point(38.2, 34.3).buffer(0.1)}
    wider = town | {"shape": Point(38.2, 34.3).buffer(0.2)}
    pieces = grounds([make_zone(1, **town), make_zone(2, **town), make_zone(3, **wider)], key)
    assert [len(piece.zones) for piece in pieces] == [1, 2]
    assert pieces[1].round is not None
    assert pieces[1].round.at == (38.2, 34.3)


def test_a_circle_that_ends_at_the_border_is_drawn_as_its_shape(make_zone: Make) -> None:
    half = Point(38.2, 34.3).buffer(0.1) & box(38, 34, 38.2, 35)
    assert only(make_zone(basis="town radius", footprint=None, shape=half)).round is None


def test_the_largest_comes_first(make_zone: Make) -> None:
    large = make_zone(1, footprint="SY-HI", shape=box(36, 33, 40, 35))
    small = make_zone(2, footprint="SY-TA", shape=box(35.8, 34.6, 36.2, 35))
    assert [piece.shape for piece in grounds([small, large], key)] == ["SY-HI", "SY-TA"]


def test_who_is_present_in_the_country_may_be_anywhere(make_zone: Make) -> None:
    assert only(make_zone(relation="present", footprint="SY")).is_anywhere
    assert not only(make_zone(relation="controls", footprint="SY")).is_anywhere
    assert not only(make_zone(relation="present")).is_anywhere
