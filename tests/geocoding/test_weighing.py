"""What speaks for a place decides between namesakes; where nothing does, it stays a tie."""

from dashboard.domain.place import Mention, Place, PlaceKind, Resolved
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.places import GazetteerEntry
from dashboard.geocoding.resolve import resolve


def village(place_id: str, latitude: float, name: str = "Hamra", country: str = "SY") -> Place:
    return Place(
        id=place_id,
        name=name,
        kind=PlaceKind.TOWN,
        latitude=latitude,
        longitude=37.0,
        uncertainty_km=1.5,
        country=country,
    )


def written(place: Place, named: int = 0, *alternates: str) -> GazetteerEntry:
    return GazetteerEntry(place=place, named=named, alternates=alternates)


def heard(place: Place, named: int) -> GazetteerEntry:
    return GazetteerEntry(place=place, named=named, heard=(place.name,))


def taken(*entries: GazetteerEntry, name: str = "Hamra") -> str | None:
    """The id of the place a name is taken for; None where it is not placed."""
    found = resolve(Mention(name=name), Gazetteer(entries))
    return found.place.id if isinstance(found, Resolved) else None


NORTH, SOUTH = village("north", 36.5), village("south", 33.0)


def test_of_namesakes_the_one_that_the_war_is_about_is_meant() -> None:
    assert taken(written(NORTH, 400), written(SOUTH, 3)) == "north"


def test_namesakes_that_both_are_in_the_war_stay_a_tie() -> None:
    assert taken(written(NORTH, 400), written(SOUTH, 90)) is None


def test_a_few_events_decide_nothing() -> None:
    assert taken(written(NORTH, 12), written(SOUTH)) is None


def test_nobody_counted_the_events_abroad() -> None:
    assert taken(written(NORTH, 400), written(village("abroad", 33.0, country="IQ"))) == "north"
    large = Place(
        id="abroad",
        name="Hamra",
        kind=PlaceKind.TOWN,
        latitude=34.5,
        longitude=41.0,
        uncertainty_km=5,
        country="IQ",
        population=90_000,
    )
    assert taken(written(NORTH, 400), written(large)) is None


def test_a_hamlet_that_one_dataset_names_once_takes_no_known_name() -> None:
    assert taken(written(NORTH), heard(SOUTH, 1)) == "north"


def test_a_village_that_it_names_often_makes_a_tie() -> None:
    assert taken(written(NORTH), heard(SOUTH, 30)) is None


def test_two_such_villages_stay_a_tie() -> None:
    assert taken(heard(NORTH, 2), heard(SOUTH, 1)) is None


def test_a_name_to_the_letter_goes_before_another_spelling() -> None:
    with_article = village("north", 36.5, name="al-Hader")
    other = written(village("south", 33.0, name="Hadar"), 60, "Hader")
    assert taken(written(with_article, 34), other, name="al-Hader") == "north"
    assert taken(written(with_article, 2), other, name="al-Hader") is None


def test_a_name_in_full_goes_before_a_like_sound_however_often_named() -> None:
    sounding = written(village("south", 33.0, name="Hamrah"), 900)
    assert taken(heard(village("north", 36.5, name="Hemra"), 3), sounding, name="Hemra") == "north"
