"""The gazetteer finds places by every way their names are written."""

from pathlib import Path

import pytest

from dashboard.domain.place import Mention, NameMatch, Place, PlaceKind
from dashboard.errors import GazetteerError
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.places import COLUMNS, GazetteerEntry
from tests.paths import DATA

HEADER = ",".join(COLUMNS)
ROW = "x:1,Talbiseh,تلبيسة,town,34.84,36.73,3,SY,Homs,SY-HI,,38491,Tallbisah|Telbiseh,test"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load(DATA)


def folder(tmp_path: Path, places: str, supplement: str = HEADER) -> Path:
    tables = tmp_path / "gazetteer"
    tables.mkdir()
    (tables / "places.csv").write_text(places + "\n", encoding="utf-8")
    (tables / "supplement.csv").write_text(supplement + "\n", encoding="utf-8")
    return tmp_path


def best(gazetteer: Gazetteer, name: str) -> tuple[str, NameMatch]:
    candidate = gazetteer.candidates(Mention(name=name))[0]
    return candidate.place.name, candidate.evidence.match


@pytest.mark.parametrize(
    "name",
    ["Zafaraniya", "Deir Foul", "Latamneh", "Salma", "Eastern Ghouta", "Homs", "Kobani", "Ghab"],
)
def test_places_of_this_war_are_names(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.is_name(name)


@pytest.mark.parametrize("text", ["at Homs", "as Hama", "Tell", "strikes", "Islamic State", "US"])
def test_other_words_are_no_names(gazetteer: Gazetteer, text: str) -> None:
    assert not gazetteer.is_name(text)


def test_a_word_with_its_article_is_a_name(gazetteer: Gazetteer) -> None:
    assert gazetteer.is_name("al-Tall")
    assert not gazetteer.is_name("Tall")
    assert gazetteer.is_name("al-Omar")
    assert not gazetteer.is_name("Omar")


def test_longest_name_is_counted_in_words(gazetteer: Gazetteer) -> None:
    assert gazetteer.max_words >= 3  # "Northern Aleppo countryside"


def test_a_spelling_nobody_listed_is_still_a_spelling(gazetteer: Gazetteer) -> None:
    assert not gazetteer.is_name("Telbisa")
    assert gazetteer.is_spelling("Sarakib")
    assert not gazetteer.is_spelling("Saraqib")
    assert not gazetteer.is_spelling("bombers")


def test_names_come_before_spellings(tmp_path: Path) -> None:
    gazetteer = Gazetteer.load(folder(tmp_path, f"{HEADER}\n{ROW}"))
    assert best(gazetteer, "Talbiseh") == ("Talbiseh", NameMatch.NAME)
    assert best(gazetteer, "Telbiseh") == ("Talbiseh", NameMatch.ALTERNATE)
    assert best(gazetteer, "تلبيسة") == ("Talbiseh", NameMatch.ARABIC)
    assert best(gazetteer, "Talbissa") == ("Talbiseh", NameMatch.SPELLING)
    assert best(gazetteer, "Attalbiseh") == ("Talbiseh", NameMatch.SPELLING)
    assert gazetteer.candidates(Mention(name="Damascus")) == ()


def test_candidates_are_sorted_and_scored(gazetteer: Gazetteer) -> None:
    scores = [candidate.score for candidate in gazetteer.candidates(Mention(name="Mansoura"))]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_same_consonants_with_other_letters_are_no_candidate() -> None:
    place = Place(
        id="x:1",
        name="Saidnaya",
        kind=PlaceKind.TOWN,
        latitude=33.7,
        longitude=36.4,
        uncertainty_km=3,
        country="SY",
    )
    gazetteer = Gazetteer([GazetteerEntry(place=place)])
    assert gazetteer.candidates(Mention(name="Suwaydan")) == ()


def test_a_later_table_renames_and_keeps_the_old_name(tmp_path: Path) -> None:
    over = f"{HEADER}\nx:1,Talbisa,,town,,,,,,,,,Talbeesa,test"
    gazetteer = Gazetteer.load(folder(tmp_path, f"{HEADER}\n{ROW}", over))
    place = gazetteer.place("x:1")
    assert (place.name, place.name_ar, place.population) == ("Talbisa", "تلبيسة", 38491)
    assert best(gazetteer, "Talbiseh") == ("Talbisa", NameMatch.ALTERNATE)


def test_country_and_unknown_ids(gazetteer: Gazetteer) -> None:
    assert gazetteer.country("SY").name == "Syria"
    assert gazetteer.country("SY").footprint == "SY"
    with pytest.raises(GazetteerError, match="'XX'"):
        gazetteer.country("XX")
    with pytest.raises(GazetteerError, match="'SY-HI'"):
        gazetteer.country("SY-HI")
    with pytest.raises(GazetteerError, match="nowhere"):
        gazetteer.place("nowhere")


@pytest.mark.parametrize("name", ["Umm Sharshou", "Abu Hardub", "Jurniyat al-Asi", "Najiyeh"])
def test_villages_the_conflict_names_are_names(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.is_name(name)


@pytest.mark.parametrize("word", ["Rami", "Tah", "Ara", "Burj", "Sheikh Ali"])
def test_a_village_called_like_a_word_or_a_man_is_found_only_when_asked(
    gazetteer: Gazetteer, word: str
) -> None:
    assert not gazetteer.is_name(word)
    assert gazetteer.candidates(Mention(name=word))


def test_an_abbreviation_is_no_part_of_a_spelling(gazetteer: Gazetteer) -> None:
    assert not gazetteer.is_spelling("NE Syria")


def test_how_often_the_war_is_about_a_place(gazetteer: Gazetteer) -> None:
    homs = gazetteer.candidates(Mention(name="Homs"))[0].place
    assert gazetteer.named(homs.id) > 1000
    assert gazetteer.named("nowhere") == 0
