"""What a user adds never takes a known place's name."""

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from dashboard.domain.place import Mention, NameMatch, Place, PlaceKind, Resolved, Unresolved
from dashboard.errors import GazetteerError
from dashboard.geocoding.added import AddedRegister, Provenance, index, is_unmistakable
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.places import GazetteerEntry, read_own
from dashboard.geocoding.resolve import resolve
from tests.geocoding.geonames_rows import entry
from tests.paths import DATA

SAID = Provenance(file="SY.txt", source="GeoNames", licence="CC BY 4.0", added="2026-01-02")


@pytest.fixture(scope="module")
def own() -> list[GazetteerEntry]:
    return read_own(DATA)


@pytest.fixture(scope="module")
def with_added(own: list[GazetteerEntry]) -> Callable[[Iterable[GazetteerEntry]], Gazetteer]:
    def build(places: Iterable[GazetteerEntry]) -> Gazetteer:
        return Gazetteer(own, [index("SY", SAID, places, {}, frozenset())])

    return build


def homonym(name: str, **fields: object) -> GazetteerEntry:
    """An added hamlet south of Suwayda, far from all that the news names."""
    place = replace(
        entry(name).place, name=name, name_ar="", latitude=32.4, longitude=36.9, **fields
    )
    return GazetteerEntry(place=replace(place, admin1="Suwayda", admin1_code="SY-SU"))


# --- names in running text ------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["qumaynas", "kafr hum", "tall ahmad", "rakaya sijnah"])
def test_names_that_can_only_be_places(key: str) -> None:
    assert is_unmistakable(key)


@pytest.mark.parametrize(
    "key",
    [
        "tah",
        "blin",
        "market",
        "police",
        "ibrahim",
        "husayn",
        "abu muhammad",
        "shaykh ali",
        "قميناس",
    ],
)
def test_words_and_people_are_not_places_by_themselves(key: str) -> None:
    assert not is_unmistakable(key)


def test_an_added_word_is_no_name_in_text_but_is_found_when_asked(
    with_added: Callable[[Iterable[GazetteerEntry]], Gazetteer],
) -> None:
    gazetteer = with_added([homonym("Blin"), homonym("Qumaynasa")])
    assert not gazetteer.is_name("Blin")
    assert gazetteer.is_name("Qumaynasa")
    assert isinstance(resolve(Mention(name="Blin"), gazetteer), Resolved)


# --- against known places -----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Homs", "Talbiseh", "Saraqib", "Kobani", "Al-Hawl", "Jobar"])
def test_a_known_place_keeps_its_name(
    with_added: Callable[[Iterable[GazetteerEntry]], Gazetteer],
    own: list[GazetteerEntry],
    name: str,
) -> None:
    before = resolve(Mention(name=name), Gazetteer(own))
    after = resolve(Mention(name=name), with_added([homonym(name)]))
    assert isinstance(before, Resolved)
    assert isinstance(after, Resolved)
    assert after.place == before.place


def test_a_like_sounding_known_place_makes_it_doubtful(
    with_added: Callable[[Iterable[GazetteerEntry]], Gazetteer],
) -> None:
    assert isinstance(resolve(Mention(name="Qminass"), with_added([])), Resolved)
    found = resolve(Mention(name="Qminass"), with_added([homonym("Qminass")]))
    assert isinstance(found, Unresolved)


def test_the_governorate_said_with_it_decides(
    with_added: Callable[[Iterable[GazetteerEntry]], Gazetteer],
) -> None:
    gazetteer = with_added([homonym("Talbiseh")])
    inside = resolve(Mention(name="Talbiseh", within=("Suwayda",)), gazetteer)
    assert isinstance(inside, Resolved)
    assert inside.place.admin1_code == "SY-SU"


def test_other_places_of_the_article_make_it_doubtful_at_most(
    with_added: Callable[[Iterable[GazetteerEntry]], Gazetteer],
) -> None:
    gazetteer = with_added([homonym("Qminas")])
    salkhad = gazetteer.candidates(Mention(name="Salkhad"))[0].place
    found = resolve(Mention(name="Qminas"), gazetteer, nearby=[salkhad])
    assert isinstance(found, Unresolved)


def test_a_hamlet_never_takes_a_name_by_its_kind(
    with_added: Callable[[Iterable[GazetteerEntry]], Gazetteer],
) -> None:
    gazetteer = with_added([homonym("Homs", kind=PlaceKind.AREA)])
    found = resolve(Mention(name="Homs", kind=PlaceKind.NEIGHBOURHOOD), gazetteer)
    assert isinstance(found, Unresolved)


def test_a_hamlet_called_like_a_governorate_is_no_hint(
    with_added: Callable[[Iterable[GazetteerEntry]], Gazetteer],
) -> None:
    gazetteer = with_added([homonym("Idlib")])
    found = resolve(Mention(name="Nayrab", within=("Idlib",)), gazetteer)
    assert isinstance(found, Resolved)
    assert found.place.admin1_code == "SY-ID"


def test_consonants_alone_never_lead_to_an_added_place(
    with_added: Callable[[Iterable[GazetteerEntry]], Gazetteer],
) -> None:
    gazetteer = with_added([homonym("Xarvatakun")])
    assert gazetteer.candidates(Mention(name="Xarvatakeen")) == ()
    (found,) = gazetteer.candidates(Mention(name="Xarvatakoon"))
    assert found.evidence.match is NameMatch.ADDED_SPELLING
    assert not gazetteer.is_spelling("Xarvatakoon")


# --- the file of an added register --------------------------------------------------------------


def test_a_register_is_the_same_after_writing_and_reading() -> None:
    added = index(
        "SY", SAID, [entry(), entry("Kafr Hūm", id="2")], {"x:1": ["Elsewhere"]}, frozenset()
    )
    again = AddedRegister.from_json("SY", added.to_json())
    assert again == added
    assert (len(again), again.spellings_of_known()) == (2, 1)
    assert again.place("gn:2") == added.place("gn:2") is not None


def test_names_of_others_lead_nowhere() -> None:
    added = index("SY", SAID, [entry()], {}, frozenset({"qumaynas", "kmenas"}))
    assert list(added.named("qumaynas")) == []
    assert [p.name for p in added.named("qmenas") if isinstance(p, Place)] == ["Qumaynas"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 0}', '{"format": 1}'])
def test_a_torn_register_says_what_to_run(text: str) -> None:
    with pytest.raises(GazetteerError, match="gazetteer remove SY"):
        AddedRegister.from_json("SY", text)


def test_a_spelling_of_a_place_since_dropped_leads_nowhere(own: list[GazetteerEntry]) -> None:
    added = index("SY", SAID, [], {"cur:gone": ["Elsewherea"]}, frozenset())
    assert Gazetteer(own, [added]).candidates(Mention(name="Elsewherea")) == ()
