"""Actors and places as a reader meets them; what nobody registered keeps its own name."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing.parties import Parties
from dashboard.domain.actor import ActorRegistry
from dashboard.errors import GazetteerError
from tests.paths import DATA
from tests.records import strike

TOML = """
[russia]
name = "Russia"
name_ar = "روسيا"
kind = "state"
colour = "#c2410c"
colour_dark = "#fb923c"

[sdf]
name = "SDF"
name_ar = "قسد"
kind = "armed group"
colour = "#111111"
colour_dark = "#eeeeee"
"""
COLOUR = re.compile(r"#[0-9a-f]{6}")
THEMES = st.sampled_from(["light", "dark"])
LANGUAGES = st.sampled_from(["en", "ar"])


@pytest.fixture(scope="module")
def two() -> Parties:
    """Russia, then the SDF."""
    return Parties(ActorRegistry.from_toml(TOML), {"Homs": "حمص"})


def _gazetteer(folder: Path, **files: str) -> Path:
    """A data folder whose gazetteer has these tables of `name,name_ar`, and Russia and the SDF."""
    gazetteer = folder / "gazetteer"
    gazetteer.mkdir()
    (gazetteer / "actors.toml").write_text(TOML, encoding="utf-8")
    for name, rows in files.items():
        (gazetteer / f"{name}.csv").write_text(f"name,name_ar\n{rows}\n", encoding="utf-8")
    return folder


def test_an_actor_has_a_name_for_each_language_and_a_colour_for_each_theme(two: Parties) -> None:
    assert (two.name("russia"), two.name("russia", "ar")) == ("Russia", "روسيا")
    assert (two.colour("russia"), two.colour("russia", "dark")) == ("#c2410c", "#fb923c")


@given(actor=st.text(), language=LANGUAGES, theme=THEMES)
def test_an_id_nobody_registered_is_its_own_name_dull_and_last(
    actor: str, language: str, theme: str
) -> None:
    nobody, two = Parties.nobody(), Parties(ActorRegistry.from_toml(TOML))
    assert nobody.ids() == frozenset()
    assert nobody.name(actor, language) == actor.replace("_", " ")
    red, green, blue = (int(nobody.colour(actor, theme)[at : at + 2], 16) for at in (1, 3, 5))
    assert max(red, green, blue) - min(red, green, blue) < 64
    if actor not in two.ids():
        assert two.rank(actor) > two.rank("sdf")
        assert two.colour(actor, theme) == nobody.colour(actor, theme)


def test_actors_rank_as_they_stand_in_their_file(two: Parties) -> None:
    assert two.ids() == {"russia", "sdf"}
    assert sorted(["nobody", "sdf", "russia"], key=two.rank) == ["russia", "sdf", "nobody"]


def test_a_place_without_an_arabic_name_keeps_its_english_one(two: Parties) -> None:
    assert (two.place("Homs"), two.place("Homs", "ar")) == ("Homs", "حمص")
    assert two.place("Nowhere", "ar") == "Nowhere"


def test_the_projects_own_list_has_the_last_word_on_places(tmp_path: Path) -> None:
    places = "Homs,first\nHama,حماة\nRaqqa,"
    parties = Parties.load(_gazetteer(tmp_path, places=places, supplement="Homs,حمص"))
    assert [parties.place(name, "ar") for name in ("Homs", "Hama", "Raqqa")] == [
        "حمص",
        "حماة",
        "Raqqa",
    ]


def test_a_province_is_named_as_its_seat(tmp_path: Path) -> None:
    parties = Parties.load(_gazetteer(tmp_path, supplement="Idlib,محافظة إدلب"))
    assert parties.place("Idlib", "ar") == "إدلب"


def test_without_places_actors_are_still_read(tmp_path: Path) -> None:
    folder = _gazetteer(tmp_path)
    (folder / "gazetteer" / "places.csv").write_bytes(b"name,name_ar\nHoms,\xff\n")
    parties = Parties.load(folder)
    assert parties.name("sdf", "ar") == "قسد"
    assert parties.place("Homs", "ar") == "Homs"


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"[russia", b'[russia]\nname = "Russia"\n'])
def test_actors_that_cannot_be_read_are_an_error_that_names_their_file(
    tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "gazetteer").mkdir()
        (tmp_path / "gazetteer" / "actors.toml").write_bytes(content)
    with pytest.raises(GazetteerError, match=r"actors\.toml"):
        Parties.load(tmp_path)


def test_every_actor_of_the_project_is_told_apart_in_either_theme(tmp_path: Path) -> None:
    shutil.copytree(DATA / "gazetteer", tmp_path / "gazetteer")
    parties = Parties.load(tmp_path)
    for theme in ("light", "dark"):
        colours = [parties.colour(actor, theme) for actor in parties.ids()]
        assert all(COLOUR.fullmatch(colour) for colour in colours)
        assert len(set(colours)) == len(colours)


def test_both_sides_stand_where_no_attacker_is_said(parties: Parties) -> None:
    battle = {"actor1": "unknown", "sub_event_type": "Armed clash", "targets": []}
    sides = ["syrian_government", "syrian_opposition"]
    told = parties.attacker(strike(1, **battle, sides=sides))
    assert told == "Syrian government – Syrian rebels"
    assert parties.attacker(strike(1, **battle, sides=[*sides, "russia"])) == (
        "Syrian government, Syrian rebels and Russia"
    )
    assert "روسيا" in parties.attacker(strike(1, **battle, sides=["russia", "MFS"]), "ar")


def test_whom_nobody_names_is_unknown(parties: Parties) -> None:
    sides = ["syrian_government", "syrian_opposition"]
    # A strike has an attacker, and who is hit is none.
    assert parties.attacker(strike(1, actor1="unknown", targets=[], sides=sides)) == "Unknown"
    battle = {"actor1": "unknown", "sub_event_type": "Armed clash"}
    assert parties.attacker(strike(1, **battle, targets=["sdf"], sides=sides)) == "Unknown"
    assert parties.attacker(strike(1, **battle, targets=[], sides=["sdf"])) == "Unknown"
    assert parties.attacker(strike(1, actor1="russia", targets=[], sides=sides)) == "Russia"


def test_strikes_of_no_attacker_are_not_said_to_be_of_unknown_parties(parties: Parties) -> None:
    assert parties.of_many("unknown") == "Attacker not said"
    assert parties.of_many("russia", "ar") == "روسيا"


def test_a_party_speaks_by_its_own_names_and_by_those_that_stand_for_it() -> None:
    parties = Parties.load(DATA)
    for by in ("Russia", "Moscow", "the Kremlin", "Russian Defense Ministry"):
        assert parties.speaking(by) == "russia"
    assert parties.speaking("the Pentagon") == "united_states"
    assert parties.speaking("Amaq") == "islamic_state"
    # Anybody's, or a part's of many.
    for by in ("the army", "officials", "Jaish al-Islam", "White Helmets", ""):
        assert parties.speaking(by) is None


def test_a_name_of_two_parties_speaks_for_neither() -> None:
    shared = TOML.replace('colour = "#', 'metonyms = ["the capital"]\ncolour = "#')
    assert Parties(ActorRegistry.from_toml(shared)).speaking("The capital") is None
