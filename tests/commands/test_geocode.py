"""`geocode`: what a name means, with what speaks for it."""

import json

import pytest

from tests.commands.runner import fails, run


def test_it_prints_the_place_and_its_candidates() -> None:
    result = run("geocode", "Saraqib")
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    assert report["place"]["name"] == "Saraqib"
    assert {"name", "admin1", "country", "latitude", "longitude", "score", "why"} <= set(
        report["candidates"][0]
    )


def test_a_governorate_near_by_settles_a_shared_name() -> None:
    assert json.loads(run("geocode", "Nayrab").stdout)["place"] is None
    near = json.loads(run("geocode", "Nayrab", "--near", "Idlib").stdout)
    assert near["place"] is not None
    taken = next(c for c in near["candidates"] if c["id"] == near["place"]["id"])
    assert taken["admin1"] == "Idlib"


def test_the_place_taken_is_the_best_candidate() -> None:
    near = json.loads(run("geocode", "Nayrab", "--near", "Idlib").stdout)
    first, second = near["candidates"][:2]
    assert first["id"] == near["place"]["id"]
    assert first["score"] > second["score"]


@pytest.mark.parametrize("name", ["", "  "])
def test_no_name_is_a_line(name: str) -> None:
    assert fails("geocode", name).startswith("No name is given.")


def test_a_place_near_by_that_nobody_knows_is_told() -> None:
    told = run("geocode", "Saraqib", "--near", "Narnia", "--near", "Idlib")
    assert json.loads(told.stdout)["place"]["name"] == "Saraqib"
    assert told.stderr == "--near Narnia: no place of this name is known, and it is left out.\n"


def test_a_name_nobody_knows_says_so() -> None:
    report = json.loads(run("geocode", "Xyzzy Qwrt").stdout)
    assert (report["place"], report["candidates"]) == (None, [])
    assert report["reason"]
