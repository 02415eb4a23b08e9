"""Reports that may agree are found, wherever cells of ground and days end."""

import random
from dataclasses import replace
from datetime import timedelta

from dashboard.building.near_pairs import near_pairs
from tests.building.pairs import ALLIED, BASE, MONDAY


def test_what_is_near_is_found_across_the_edges_of_cells_and_days() -> None:
    drawn = random.Random(9)
    for _ in range(200):
        north, east = drawn.uniform(-0.2, 0.2), drawn.uniform(-0.2, 0.2)
        radius = drawn.choice([3.0, 12.0, 24.0])
        here = replace(
            BASE,
            id="a:1",
            sources=("a",),
            latitude=35 + north,
            longitude=37 + east,
            radius_km=radius,
        )
        off = radius / 111.2 * 0.7
        turn = drawn.choice([(off, off), (off, -off), (-off, off), (-off, -off)])
        there = replace(
            BASE,
            id="b:1",
            sources=("b",),
            latitude=here.latitude + turn[0],
            longitude=here.longitude + turn[1],
            radius_km=radius,
            last=MONDAY + timedelta(days=drawn.randrange(7)),
        )
        assert list(near_pairs([here, there], ALLIED)) == [(0, 1)]


def test_what_can_never_agree_is_not_compared() -> None:
    here = replace(BASE, id="a:1", sources=("a",))
    for other in (
        replace(here, id="a:2"),
        replace(here, id="b:1", sources=("b",), latitude=here.latitude + 1),
        replace(here, id="b:1", sources=("b",), first=here.first + timedelta(days=9),
                last=here.last + timedelta(days=9)),
        replace(here, id="b:1", sources=("b",), type="Shelling/artillery/missile attack"),
        replace(here, id="b:1", sources=("b",), attacker="turkey"),
    ):  # fmt: skip
        assert list(near_pairs([here, other], ALLIED)) == []
