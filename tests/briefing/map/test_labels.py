"""The two lines on a region: who and how many were killed, and what limits them."""

from collections.abc import Callable
from dataclasses import replace

from dashboard.briefing.map.labels import Label, label
from dashboard.briefing.parties import Parties
from dashboard.layers.strike import Strike
from dashboard.layers.viewport import AreaCount

Make = Callable[..., Strike]
HOMS = AreaCount(
    footprint="SY-HI",
    actors=(("russia", 1),),
    number=1,
    doubted=True,
    killed_low=None,
    event_ids=("a:1",),
    location="Homs",
    longitude=38.2,
    latitude=34.3,
    geo_precision=3,
)


def written(
    parties: Parties,
    region: AreaCount,
    single: Strike | None = None,
    others: tuple[Strike, ...] = (),
    *,
    strikes_only: bool = True,
    language: str = "en",
) -> Label:
    return label(
        region,
        single,
        lambda _strike: list(others),
        parties,
        strikes_only=strikes_only,
        language=language,
        theme="light",
    )


def test_one_strike_has_its_toll_and_how_sure_it_is(parties: Parties, make_strike: Make) -> None:
    made = written(parties, HOMS, make_strike(fatalities_low=24))
    assert (made.title, made.detail) == ("Russia · ≥ 24 killed", "Homs · alleged")
    assert made.short == made.title
    assert (made.event_id, made.longitude, made.latitude) == ("a:1", 38.2, 34.3)
    assert made.colour == parties.colour("russia", "light")


def test_without_a_toll_none_is_claimed(parties: Parties, make_strike: Make) -> None:
    assert "0" not in written(parties, HOMS, make_strike()).title


def test_a_shared_toll_names_every_place_once(parties: Parties, make_strike: Make) -> None:
    shared = {"fatalities_low": 24, "fatalities_group": "g"}
    homs, hama = make_strike(**shared), make_strike(2, location="Hama", **shared)
    made = written(parties, HOMS, homs, (hama, homs))
    assert (made.title, made.detail) == ("Russia · ≥ 24 killed", "in Homs and Hama together")
    assert made.short == "Russia", "without the places, each would seem to have the whole total"


def test_many_strikes_are_counted(parties: Parties) -> None:
    region = replace(HOMS, number=3, killed_low=30)
    made = written(parties, region)
    assert made.title == "Russia · ≥ 30 killed"
    assert "3 strikes" in made.detail
    assert "Homs" in made.detail
    assert written(parties, region, strikes_only=False).detail == "3 events in Homs"


def test_further_attackers_are_counted_not_named(parties: Parties) -> None:
    region = replace(HOMS, number=4, actors=(("turkey", 2), ("russia", 1), ("israel", 1)))
    made = written(parties, region)
    assert made.title == "Turkey +2"
    assert made.colour == parties.colour("turkey", "light")


def test_a_label_is_in_the_readers_language(parties: Parties, make_strike: Make) -> None:
    made = written(parties, HOMS, make_strike(fatalities_low=24), language="ar")
    assert made.title.startswith(parties.name("russia", "ar"))
