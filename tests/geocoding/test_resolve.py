"""A mention becomes the place it means, or says why it does not."""

import pytest

from dashboard.domain.place import (
    DoubtfulPlace,
    Mention,
    Place,
    PlaceKind,
    Resolved,
    SharedName,
    UnknownName,
    Unresolved,
)
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.places import GazetteerEntry
from dashboard.geocoding.resolve import rank, resolve
from tests.paths import DATA


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load(DATA)


def village(place_id: str, latitude: float, longitude: float, **fields: object) -> Place:
    known: dict[str, object] = {
        "id": place_id,
        "name": "Hamra",
        "kind": PlaceKind.TOWN,
        "latitude": latitude,
        "longitude": longitude,
        "uncertainty_km": 1.5,
        "country": "SY",
    }
    return Place(**(known | fields))  # type: ignore[arg-type]


def placed(found: Resolved | Unresolved) -> Place:
    assert isinstance(found, Resolved), found
    return found.place


def test_a_bare_name_is_the_town(gazetteer: Gazetteer) -> None:
    place = placed(resolve(Mention(name="Homs"), gazetteer))
    assert (place.kind, place.admin1_code) == (PlaceKind.TOWN, "SY-HI")


@pytest.mark.parametrize(("name", "code"), [("Homs", "SY-HI"), ("Hama", "SY-HM")])
def test_a_province_is_the_governorate(gazetteer: Gazetteer, name: str, code: str) -> None:
    mention = Mention(name=name, kind=PlaceKind.GOVERNORATE)
    place = placed(resolve(mention, gazetteer))
    assert (place.id, place.footprint, place.kind) == (code, code, PlaceKind.GOVERNORATE)
    assert placed(resolve(Mention(name=f"{name} province"), gazetteer)) == place


@pytest.mark.parametrize("name", ["Douma", "Daraa", "Ras al-Ayn", "Salma", "Jobar", "Mezzeh"])
def test_a_shared_name_is_first_of_all_syrian(gazetteer: Gazetteer, name: str) -> None:
    assert placed(resolve(Mention(name=name), gazetteer)).country == "SY"


@pytest.mark.parametrize(
    ("name", "country"),
    [("Baghdad", "IQ"), ("Moscow", "RU"), ("New York", "US"), ("Vienna", "AT"), ("Mosul", "IQ")],
)
def test_a_city_abroad_is_known_as_abroad(gazetteer: Gazetteer, name: str, country: str) -> None:
    found = resolve(Mention(name=name), gazetteer)
    assert placed(found).country == country
    assert isinstance(found, Resolved)
    assert found.evidence.abroad == country


@pytest.mark.parametrize(
    "name",
    "Fallujah Ramadi Haditha al-Qaim Anbar Nineveh Erbil Kirkuk Tikrit Rutba Kilis Gaziantep Hatay"
    " Incirlik Antakya Nusaybin Suruc Reyhanli Arsal Hermel Beirut Baalbek Zahle Irbid Mafraq"
    " Zaatari Haifa Akrotiri Tehran Hamadan".split(),
)
def test_a_neighbours_place_is_never_put_in_syria(gazetteer: Gazetteer, name: str) -> None:
    assert placed(resolve(Mention(name=name), gazetteer)).country != "SY"


@pytest.mark.parametrize("name", ["Hmeimim", "Khmeimim", "al-Tanf", "Kobani", "Majdal Shams"])
def test_a_syrian_place_is_never_put_abroad(gazetteer: Gazetteer, name: str) -> None:
    assert placed(resolve(Mention(name=name), gazetteer)).country == "SY"


def test_a_far_larger_namesake_abroad_makes_a_small_place_doubtful(gazetteer: Gazetteer) -> None:
    assert isinstance(resolve(Mention(name="Sinjar"), gazetteer), Unresolved)
    for hint, country in (("Idlib", "SY"), ("Iraq", "IQ")):
        mention = Mention(name="Sinjar", within=(hint,))
        assert placed(resolve(mention, gazetteer)).country == country
    saraqib = placed(resolve(Mention(name="Saraqib"), gazetteer))
    near = resolve(Mention(name="Sinjar"), gazetteer, nearby=[saraqib])
    assert placed(near).country == "SY"


@pytest.mark.parametrize("name", ["Jinan village", "Buraydah village", "Hamdaniyah village"])
def test_a_village_is_no_city_abroad_and_no_quarter(gazetteer: Gazetteer, name: str) -> None:
    assert isinstance(resolve(Mention(name=name), gazetteer), Unresolved)


@pytest.mark.parametrize(
    ("name", "district"),
    [
        ("Albu Kamal district", "cur:abu-kamal-district"),
        ("Al-Bab district", "cur:al-bab-district"),
        ("Jisr ash Shughur district", "cur:jisr-al-shughur-district"),
        ("Menbij district", "cur:manbij-district"),
    ],
)
def test_a_district_has_every_name_of_its_seat(
    gazetteer: Gazetteer, name: str, district: str
) -> None:
    assert placed(resolve(Mention(name=name), gazetteer)).id == district


def test_two_cities_abroad_with_one_name_stay_unresolved(gazetteer: Gazetteer) -> None:
    found = resolve(Mention(name="Tripoli"), gazetteer)
    assert isinstance(found, Unresolved)
    assert {candidate.place.country for candidate in found.candidates} >= {"LB", "LY"}
    assert placed(resolve(Mention(name="Tripoli", within=("Lebanon",)), gazetteer)).country == "LB"


def test_shared_name_stays_unresolved(gazetteer: Gazetteer) -> None:
    found = resolve(Mention(name="Nayrab"), gazetteer)
    assert isinstance(found, Unresolved)
    assert isinstance(found.reason, SharedName)
    assert {place.name for place in found.reason.places} == {"Nayrab"}
    assert len(found.candidates) >= 2


def test_a_name_in_full_is_not_shaken_by_a_like_sound(gazetteer: Gazetteer) -> None:
    assert placed(resolve(Mention(name="Houla"), gazetteer)).kind is PlaceKind.AREA


def test_a_nerve_agent_is_no_town(gazetteer: Gazetteer) -> None:
    assert isinstance(resolve(Mention(name="Sarin"), gazetteer), Unresolved)


@pytest.mark.parametrize(("hint", "code"), [("Idlib", "SY-ID"), ("Aleppo", "SY-HL")])
def test_the_governorate_named_nearby_decides(gazetteer: Gazetteer, hint: str, code: str) -> None:
    found = resolve(Mention(name="Nayrab", within=(hint,)), gazetteer)
    assert placed(found).admin1_code == code


def test_a_place_in_another_governorate_is_not_taken(gazetteer: Gazetteer) -> None:
    found = resolve(Mention(name="Talbiseh", within=("Hama",)), gazetteer)
    assert isinstance(found, Unresolved)
    assert isinstance(found.reason, DoubtfulPlace)
    assert found.reason.evidence.outside == ("Hama",)


def test_other_places_of_the_article_decide() -> None:
    hama, homs = village("x:1", 35.3, 37.1), village("x:2", 34.5, 38.6)
    gazetteer = Gazetteer([GazetteerEntry(place=hama), GazetteerEntry(place=homs)])
    mention = Mention(name="Hamra")
    assert isinstance(resolve(mention, gazetteer), Unresolved)
    near = village("x:3", 34.6, 38.5, name="Elsewhere")
    assert placed(resolve(mention, gazetteer, nearby=[near])) == homs


def test_the_country_of_the_war_decides() -> None:
    at_home, abroad = village("x:1", 35.3, 37.1), village("x:2", 33.5, 44.0, country="IQ")
    gazetteer = Gazetteer([GazetteerEntry(place=at_home), GazetteerEntry(place=abroad)])
    assert placed(resolve(Mention(name="Hamra"), gazetteer)) == at_home
    assert placed(resolve(Mention(name="Hamra"), gazetteer, country="IQ")) == abroad


def test_consonants_alone_need_support(gazetteer: Gazetteer) -> None:
    alone = resolve(Mention(name="Suqaylbiyah"), gazetteer)
    assert isinstance(alone, Unresolved)
    inside = placed(resolve(Mention(name="Suqaylbiyah", within=("Hama",)), gazetteer))
    assert inside.name == "Suqaylabiyah"


def test_an_unknown_name_says_so(gazetteer: Gazetteer) -> None:
    found = resolve(Mention(name="Xyzzyville"), gazetteer)
    assert isinstance(found, Unresolved)
    assert found.reason == UnknownName(name="Xyzzyville")


def test_a_site_named_after_a_town_is_only_near_it(gazetteer: Gazetteer) -> None:
    town = placed(resolve(Mention(name="Idlib"), gazetteer))
    hospital = placed(resolve(Mention(name="Idlib", kind=PlaceKind.SITE), gazetteer))
    assert hospital.id == town.id
    assert hospital.uncertainty_km > town.uncertainty_km


def test_two_names_of_one_place(gazetteer: Gazetteer) -> None:
    assert placed(resolve(Mention(name="Tadmur/Palmyra town"), gazetteer)).name == "Palmyra"
    assert placed(resolve(Mention(name="Al-Rai town (Choban Bey)"), gazetteer)).name == "al-Rai"


def test_candidates_are_ranked_by_all_that_resolve_weighs(gazetteer: Gazetteer) -> None:
    mention = Mention(name="Nayrab", within=("Idlib",))
    best, *others = rank(mention, gazetteer)
    assert best.place == placed(resolve(mention, gazetteer))
    assert best.evidence.within == "Idlib"
    assert all(other.score <= best.score for other in others)
    assert any(other.evidence.outside == ("Idlib",) for other in others)


# --- names as the war's reports have them -------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Ain Essa", 36.39, 38.86),
        ("Ein Eesa", 36.39, 38.86),
        ("Zirgan", 36.85, 40.33),
        ("Maarat Hurmah", 35.55, 36.54),
        ("Baghuz at-Tahtani", 34.43, 40.99),
        ("Abu Hardub", 34.85, 40.63),
        ("Tabqa military airbase", 35.75, 38.57),
        ("Kweires military airport", 36.19, 37.58),
        ("Shayrat air base", 34.49, 36.91),
        ("Conico gas field", 35.34, 40.32),
        ("Kurd Mountain", 35.72, 36.18),
        ("55-kilometer zone", 33.50, 38.62),
        ("Qabasin", 36.43, 37.57),
        ("al-Hader", 35.99, 37.05),
        ("al-Zakah", 35.34, 36.58),
    ],
)
def test_newsroom_names_are_placed(
    gazetteer: Gazetteer, name: str, latitude: float, longitude: float
) -> None:
    place = placed(resolve(Mention(name=name), gazetteer))
    assert (place.latitude, place.longitude) == pytest.approx((latitude, longitude), abs=0.08)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Sarja", "western countryside of Hama"),
        ("Qusayr", "Damascus countryside"),
        ("Suwaydah village", "west of Raqqa"),
        ("Talbiseh", "northern Aleppo"),
        ("Telbisa", "Idlib's southern countryside"),
        ("Zakyeh", "northern Hama"),
    ],
)
def test_a_region_said_beats_the_name(gazetteer: Gazetteer, name: str, hint: str) -> None:
    assert isinstance(resolve(Mention(name=name, within=(hint,)), gazetteer), Unresolved)


@pytest.mark.parametrize(
    ("hint", "admin1"),
    [
        ("southern Idlib", "SY-ID"),
        ("the southern countryside of Idlib", "SY-ID"),
        ("Damascus countryside", "SY-RD"),
    ],
)
def test_of_namesakes_the_one_in_the_region_said_is_meant(
    gazetteer: Gazetteer, hint: str, admin1: str
) -> None:
    place = placed(resolve(Mention(name="Madaya", within=(hint,)), gazetteer))
    assert place.admin1_code == admin1


def test_a_side_of_another_country_is_that_country(gazetteer: Gazetteer) -> None:
    mention = Mention(name="Sinjar", within=("northern Iraq",))
    assert placed(resolve(mention, gazetteer)).country == "IQ"


@pytest.mark.parametrize("name", ["Suwaydah village", "Idlib village", "Chama/Jamani village"])
def test_a_village_is_no_capital_of_a_governorate(gazetteer: Gazetteer, name: str) -> None:
    assert isinstance(resolve(Mention(name=name), gazetteer), Unresolved)


@pytest.mark.parametrize(
    "name", ["Marzal gas field (Hayyan)", "Hayyan oil field", "Mallih oil field"]
)
def test_a_field_is_no_town_that_bears_its_name(gazetteer: Gazetteer, name: str) -> None:
    assert isinstance(resolve(Mention(name=name), gazetteer), Unresolved)


@pytest.mark.parametrize(
    "name",
    ["northern countryside of Hama", "Hama's northern countryside", "northern Hama countryside"],
)
def test_a_countryside_is_found_in_every_order(gazetteer: Gazetteer, name: str) -> None:
    assert placed(resolve(Mention(name=name), gazetteer)).kind is PlaceKind.AREA


def test_the_land_around_a_town_is_wider_than_the_town(gazetteer: Gazetteer) -> None:
    town = placed(resolve(Mention(name="Kobani"), gazetteer))
    around = placed(resolve(Mention(name="countryside of Kobani"), gazetteer))
    assert (around.latitude, around.longitude) == (town.latitude, town.longitude)
    assert around.uncertainty_km > town.uncertainty_km
    east = placed(resolve(Mention(name="Manbij's eastern countryside"), gazetteer))
    manbij = placed(resolve(Mention(name="Manbij"), gazetteer))
    assert east.longitude > manbij.longitude


def test_a_quarter_called_a_district_is_no_larger_for_it(gazetteer: Gazetteer) -> None:
    assert placed(resolve(Mention(name="Waer district"), gazetteer)).uncertainty_km <= 2


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Khan Elsobol", "Khan al-Subul"),
        ("Madiq Castle", "Qalaat al-Madiq"),
        ("Barada Valley", "Wadi Barada"),
        ("Taftanadh", "Taftanaz"),
        ("Qmenas", "Qminas"),
    ],
)
def test_a_spelling_of_lists_is_the_place(gazetteer: Gazetteer, name: str, known: str) -> None:
    assert placed(resolve(Mention(name=name), gazetteer)).name == known
