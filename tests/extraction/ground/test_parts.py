"""Parts of places: half of a city is not the city, and what lies beside a town is not the town."""

from collections.abc import Callable

import pytest

from dashboard.domain.zone import ActorZone
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
ZonesOf = Callable[[str], set[tuple[str, str, str]]]


def only(read: Read, text: str) -> ActorZone:
    (zone,) = read(text).zones
    return zone


def test_half_of_a_city_is_a_zone_within_it(read: Read) -> None:
    whole = only(read, "The army controls Aleppo.").place
    zone = only(read, "Shops opened in government-held western Aleppo.")
    assert (zone.relation, zone.part, zone.place.name) == ("controls", "western", "western Aleppo")
    assert zone.place.longitude < whole.longitude
    assert zone.place.uncertainty_km < whole.uncertainty_km
    assert zone.place.id != whole.id


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The rebels control districts of Aleppo.", "districts"),
        ("Shells hit a rebel-held district of the city of Aleppo.", "district"),
        ("The rebels hold half of Homs.", "half"),
        ("The rebels control northern Idlib province.", "northern"),
        ("The rebels hold the outskirts of Hama.", "outskirts"),
        ("The rebels hold areas south of Ariha.", "south of"),
        ("The rebels captured villages around Ariha.", "villages around"),
        ("The rebels control most of Idlib province.", "most of"),
        ("The rebels hold Ariha and the vast majority of Raqqa province.", "most of"),
        ("The rebels still hold almost the entire province of Idlib.", "most of"),
        ("The rebels control nearly all of Idlib province.", "most of"),
        ("The rebels captured key Idlib army bases.", "bases"),
        ("The rebels captured three Aleppo districts.", "districts"),
        ("The rebels control Ariha and parts of Aleppo region.", "part of"),
        ("The rebels seized villages south Ariha.", "south of"),
        ("Ariha was quiet after the rebels seized villages surrounding the town.", "around"),
        ("Medics work in Idlib province, which is mostly under rebel control.", "most of"),
        ("Shells hit areas of Hama and Idlib provinces, which are held by the rebels.", "areas"),
    ],
)
def test_who_holds_some_of_a_place_is_in_it(read: Read, text: str, part: str) -> None:
    found = {(z.actor, z.relation, z.part) for z in read(text).zones if z.place.is_area or z.part}
    assert found == {("syrian_opposition", "present", part)}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels hold the town of Ariha.",
        "The rebels hold the towns of Ariha and Saraqib.",
        "The rebels took control of the villages of Kafr Nabl, Hass, and Ariha.",
        "The rebels control the whole province of Idlib.",
        "The rebels captured the Salaheddin and Sakhur districts.",
        "Families fled to a camp south of the rebel-held town of Ariha.",
        "Helicopters flew over the rebel-held suburb of Daraya.",
    ],
)
def test_a_place_in_full_has_no_part(read: Read, text: str) -> None:
    assert {(z.relation, z.part) for z in read(text).zones} == {("controls", "")}


def test_who_left_some_of_a_place_may_still_be_in_it(read: Read) -> None:
    found = read("The rebels withdrew from parts of Homs.")
    assert found.zones == ()
    assert [item.kind for item in found.review] == ["zone"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("ISIS controls most villages in the Jabal al-Zawiya area.", "most of"),
        ("ISIS controls 75 per cent of the city of Aleppo.", "cent"),
        ("ISIS controls Daraa's old city.", "old city"),
        ("ISIS seized the Idlib bastion of an ally.", "bastion"),
    ],
)
def test_most_towns_or_a_bastion_of_a_land_are_not_the_land(
    read: Read, text: str, part: str
) -> None:
    zone = only(read, text)
    assert (zone.relation, zone.part) == ("present", part)


def test_the_sides_of_a_city_are_not_all_of_it(read: Read) -> None:
    found = only(read, "The SDF seized full control of the northern and eastern sides of Manbij.")
    assert (str(found.relation), found.part) == ("present", "part of")


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Rebels are present in northern Syria.", 0.0),
        ("Rebels are present in north-eastern Syria.", 45.0),
        ("Rebels are present in the western part of Idlib province.", 270.0),
        ("Rebels are present in Syria.", None),
        ("Rebels are present in central Syria.", None),
    ],
)
def test_a_side_of_a_region_is_not_all_of_it(read: Read, text: str, side: float | None) -> None:
    zone = only(read, text)
    assert zone.place.side == side
    assert (zone.basis == "side of region") is (side is not None)


def test_the_village_is_not_the_region_that_an_unknown_village_is_in(zones: ZonesOf) -> None:
    text = "The army shelled al-Zubzab village in Idlib countryside, and regained the village."
    assert zones(text) == set()


@pytest.mark.parametrize("taken", ["an eastern Aleppo neighbourhood", "another Aleppo district"])
def test_one_quarter_of_a_city_is_not_the_city(zones: ZonesOf, taken: str) -> None:
    found = zones(f"The army captured {taken} on Monday.")
    assert {relation for _, relation, _ in found} == {"present"}


@pytest.mark.parametrize(
    "text",
    [
        "The army took control of nine villages in the countryside of Hama.",
        "The army took control of nine villages in Hama's countryside.",
    ],
)
def test_villages_in_a_countryside_are_some_of_it(read: Read, text: str) -> None:
    zone = only(read, text)
    assert (zone.relation, zone.part, zone.place.name) == (
        "present",
        "villages",
        "Hama countryside",
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The SDF controls wide parts of the eastern region of Syria.", "eastern region of Syria"),
        ("ISIS holds the northern region of Aleppo.", "northern region of Aleppo"),
    ],
)
def test_a_region_to_one_side_is_a_part(read: Read, text: str, name: str) -> None:
    zone = only(read, text)
    assert (zone.relation, zone.place.name) == ("present", name)


@pytest.mark.parametrize("side", ["southern", "eastern"])
def test_a_side_of_the_rural_part_is_that_side(read: Read, side: str) -> None:
    zone = only(read, f"ISIS fighters are in {side} rural Idlib.")
    assert (zone.relation, zone.place.name) == ("present", f"{side} rural Idlib")
