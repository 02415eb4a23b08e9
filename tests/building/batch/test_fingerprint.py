"""What decides a result decides its key."""

from pathlib import Path

import pytest

from dashboard.building.batch.fingerprint import basis, sources
from tests.paths import ROOT


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with one table of places and one register that a user added."""
    (tmp_path / "gazetteer" / "added").mkdir(parents=True)
    (tmp_path / "gazetteer" / "places.csv").write_text("id,name\n", encoding="utf-8")
    (tmp_path / "gazetteer" / "added" / "SY.json").write_text("{}", encoding="utf-8")
    return tmp_path


def test_the_same_tables_give_the_same_basis(data: Path) -> None:
    assert basis(data) == basis(data)


@pytest.mark.parametrize("table", ["places.csv", "added/SY.json"])
def test_a_changed_table_of_places_changes_it(data: Path, table: str) -> None:
    before = basis(data)
    path = data / "gazetteer" / table
    path.write_text(path.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert basis(data) != before


def test_an_added_or_removed_register_changes_it(data: Path) -> None:
    before = basis(data)
    (data / "gazetteer" / "added" / "SY.json").unlink()
    assert basis(data) != before


def test_corrections_do_not_change_it(data: Path) -> None:
    before = basis(data)
    (data / "gazetteer" / "corrections.toml").write_text("", encoding="utf-8")
    assert basis(data) == before


@pytest.mark.parametrize("room", ["domain", "articles", "geocoding", "extraction"])
def test_all_code_that_reads_is_part_of_it(room: str) -> None:
    assert set((ROOT / "dashboard" / room).rglob("*.py")) <= set(sources())


@pytest.mark.parametrize("name", ["extraction/english/lexicon.toml", "building/batch/work.py"])
def test_its_words_and_how_a_result_is_packed_are_too(name: str) -> None:
    assert ROOT / "dashboard" / name in sources()
