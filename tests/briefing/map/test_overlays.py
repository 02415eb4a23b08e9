"""Ground on the map: how regions and zones look."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pyproj import Geod
from shapely import Point, box

from dashboard.briefing import mercator
from dashboard.briefing.map.overlays import Overlay
from dashboard.briefing.map.palette import palette
from dashboard.briefing.map.shapes import Shapes
from dashboard.briefing.parties import Parties
from dashboard.layers.viewport import AreaCount
from dashboard.layers.zone import Zone

HOMS = box(36.5, 33.5, 40.0, 35.0)
SYRIA = box(35.7, 32.3, 42.4, 37.3)
Make = Callable[..., Zone]


def struck(*actors: str, doubted: bool = False) -> AreaCount:
    return AreaCount(
        footprint="SY-HI",
        actors=tuple((actor, 1) for actor in actors),
        number=len(actors),
        doubted=doubted,
        killed_low=None,
        event_ids=("a:1",),
        location="Homs",
        longitude=38.2,
        latitude=34.3,
        geo_precision=3,
    )


def overlay(parties: Parties, *given: Zone, theme: str = "light") -> Overlay:
    shapes = Shapes({"SY-HI": HOMS, "SY": SYRIA}, given)
    return Overlay(shapes=shapes, parties=parties, language="en", theme=theme, zoom=6.0)


def region(parties: Parties, area: AreaCount) -> Overlay:
    made = overlay(parties)
    made.add_region(area, "Homs")
    return made


def zones(parties: Parties, *given: Zone, theme: str = "light") -> Overlay:
    made = overlay(parties, *given, theme=theme)
    made.add_zones(given)
    return made


def properties(features: list[Any]) -> list[dict[str, Any]]:
    return [feature["properties"] for feature in features]


def test_a_region_opens_its_newest_strike_and_says_what_it_is(parties: Parties) -> None:
    (ground,) = properties(region(parties, struck("russia")).grounds)
    assert (ground["event"], ground["text"]) == ("a:1", "Homs")
    assert 0 < ground["opacity"] < 0.1


@pytest.mark.parametrize("doubted", [True, False])
def test_a_regions_edge_is_dashed_where_every_strike_is_doubted(
    parties: Parties, doubted: bool
) -> None:
    (edge,) = properties(region(parties, struck("russia", doubted=doubted)).edges)
    assert edge["dashed"] is doubted


def test_attackers_take_turns_in_the_hatching(parties: Parties) -> None:
    hatches = properties(region(parties, struck("russia", "turkey")).hatches)
    by_colour = {hatch["shape"].split("~")[2]: hatch["colour"] for hatch in hatches}
    assert by_colour == {
        "0of2": parties.colour("russia", "light"),
        "1of2": parties.colour("turkey", "light"),
    }


def test_more_attackers_than_can_be_told_apart_share_the_first_six_stripes(
    parties: Parties,
) -> None:
    many = struck("russia", "turkey", "us_coalition", "israel", "iran", "jordan", "france", "sdf")
    stripes = {hatch["shape"].split("~")[2] for hatch in properties(region(parties, many).hatches)}
    assert stripes == {f"{number}of6" for number in range(6)}


def test_control_is_a_stronger_fill_than_presence(parties: Parties, make_zone: Make) -> None:
    opacity = {
        relation: properties(zones(parties, make_zone(relation=relation)).grounds)[0]["opacity"]
        for relation in ("controls", "present", "absent", "operates", "demands_exclusion")
    }
    assert opacity["controls"] > opacity["present"] > 0
    assert opacity["absent"] == opacity["operates"] == opacity["demands_exclusion"] == 0


def test_the_band_where_an_actor_operates_lets_the_edge_of_an_alleged_strike_be_seen(
    parties: Parties, make_zone: Make
) -> None:
    (band,) = properties(zones(parties, make_zone(relation="operates")).edges)
    (edge,) = properties(region(parties, struck("russia", doubted=True)).edges)
    assert edge["dashed"]
    assert band["width"] > 2 * edge["width"]
    assert band["opacity"] < edge["opacity"] / 2


def test_a_zone_says_who_and_where(parties: Parties, make_zone: Make) -> None:
    (ground,) = properties(zones(parties, make_zone(relation="present")).grounds)
    assert ground["text"] == "ISIS: present · Homs"


def test_the_same_ground_said_twice_is_drawn_once(parties: Parties, make_zone: Make) -> None:
    (once,) = zones(parties, make_zone(), make_zone(2, by="rebels")).grounds
    assert once["properties"]["colour"] == parties.colour("islamic_state", "light")


def test_ground_of_several_is_grey_and_names_each(parties: Parties, make_zone: Make) -> None:
    held = make_zone(relation="present"), make_zone(2, relation="controls", actor="sdf")
    (ground,) = properties(zones(parties, *held).grounds)
    assert ground["colour"] == palette("light").bar
    assert ground["text"] == "SDF: in control · Homs\nISIS: present · Homs"


def test_a_side_of_a_region_is_fainter_and_has_no_edge(parties: Parties, make_zone: Make) -> None:
    side = make_zone(relation="controls", basis="side of region", footprint=None)
    made = zones(parties, side)
    (ground,), (whole,) = made.grounds, zones(parties, make_zone(relation="controls")).grounds
    assert ground["properties"]["opacity"] < whole["properties"]["opacity"]
    assert made.edges == []


def test_of_many_the_pointer_shows_the_first(parties: Parties, make_zone: Make) -> None:
    actors = ("sdf", "russia", "turkey", "israel", "iran", "islamic_state")
    made = [make_zone(n, relation="present", actor=actor) for n, actor in enumerate(actors)]
    (ground,) = properties(zones(parties, *made).grounds)
    assert ground["text"].split("\n")[-1] == "+2"


def test_what_is_known_of_the_country_alone_covers_nothing(
    parties: Parties, make_zone: Make
) -> None:
    made = overlay(parties)
    made.add_region(replace(struck("russia"), footprint="SY"), "Syria")
    made.add_zones([make_zone(relation="present", footprint="SY")])
    assert made.grounds == made.hatches == []
    assert {edge["properties"]["shape"] for edge in made.edges} == {"SY"}


def test_a_zone_round_a_town_is_a_circle_of_its_radius(parties: Parties, make_zone: Make) -> None:
    at, km = Point(38.2, 34.3), 20
    _, north, _ = Geod(ellps="WGS84").fwd(at.x, at.y, 0, km * 1000)
    zone = make_zone(
        relation="controls", basis="town radius", footprint=None, shape=at.buffer(north - at.y)
    )
    made = zones(parties, zone)
    (circle,) = properties(made.circles)
    assert made.grounds == made.edges == []
    metres = circle["radius"] * mercator.ground_metres_per_pixel(0, at.y)
    assert metres == pytest.approx(km * 1000, rel=0.01)


def test_colours_follow_the_theme(parties: Parties, make_zone: Make) -> None:
    zone = make_zone(relation="present")
    light, dark = (zones(parties, zone, theme=theme).grounds for theme in ("light", "dark"))
    assert properties(light)[0]["colour"] == parties.colour("islamic_state", "light")
    assert properties(dark)[0]["colour"] == parties.colour("islamic_state", "dark")
