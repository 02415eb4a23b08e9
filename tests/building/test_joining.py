"""Rows of data sets are joined with reports of the same strike, and with none of their own set."""

import json
import shutil
from pathlib import Path

import pytest

from dashboard.building.joining import is_behind, rejoin
from dashboard.errors import LayerError
from dashboard.layers.data_sets import JOINED
from dashboard.layers.store import EventStore
from tests.importing.tables import bring_acled, bring_ucdp, folder
from tests.paths import DATA

HERE = {"latitude": "34.8407", "longitude": "36.7309", "where_coordinates": "Talbiseh"}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return folder(tmp_path / "data")


def joined(data: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads((data / "events" / JOINED).read_text(encoding="utf-8"))
    return found


def test_two_data_sets_that_tell_of_one_strike_are_one_incident(data: Path) -> None:
    bring_acled(data, {}, {"event_date": "2015-10-05"})
    bring_ucdp(data, HERE, {"date_start": "2016-01-01", "date_end": "2016-01-01"})
    assert rejoin(data) == 1
    assert joined(data)["ucdp:1"][0] == joined(data)["acled:SYR1"][0] == "acled:SYR1"
    assert EventStore.load(data).every == 3


@pytest.mark.parametrize(
    ("side_a", "side_b", "number"),
    [
        ("Government of Syria", "Syrian insurgents", 1),  # Russia fights beside it
        ("SDF", "IS", 0),
        ("A band nobody knows", "IS", 1),  # it may be anybody
    ],
)
def test_who_fights_by_one_row_must_be_among_those_of_the_other(
    data: Path, side_a: str, side_b: str, number: int
) -> None:
    bring_acled(data, {})
    bring_ucdp(data, HERE | {"side_a": side_a, "side_b": side_b})
    assert rejoin(data) == number


def test_joining_that_cannot_be_written_is_one_line_and_is_made_up_for(data: Path) -> None:
    bring_acled(data, {})
    bring_ucdp(data, HERE)
    (data / "events" / JOINED).mkdir()  # nothing can take its place
    with pytest.raises(LayerError, match=r"^events/incidents\.json: cannot be made \([^\n]*build$"):
        rejoin(data)
    (data / "events" / JOINED).rmdir()
    assert is_behind(data)
    assert rejoin(data) == 1
    assert not is_behind(data)


def test_rows_of_one_data_set_are_never_joined(data: Path) -> None:
    bring_acled(data, {}, {})
    assert rejoin(data) == 0
    assert joined(data) == {}


def test_a_row_that_fits_two_equally_is_joined_to_neither(data: Path) -> None:
    bring_acled(data, {})
    bring_ucdp(data, HERE, HERE)
    assert rejoin(data) == 0


def test_a_month_and_a_country_are_joined_with_nothing(data: Path) -> None:
    bring_acled(data, {"time_precision": "3"})
    bring_ucdp(data, HERE, HERE | {"where_prec": "6"})
    assert rejoin(data) == 0


def test_it_is_the_same_again_and_goes_with_the_data_set(data: Path) -> None:
    bring_acled(data, {})
    bring_ucdp(data, HERE)
    assert rejoin(data) == rejoin(data) == 1
    (data / "events" / "ucdp.parquet").unlink()
    assert rejoin(data) == 0
    assert joined(data) == {}


def test_a_person_may_join_what_nothing_else_would(data: Path) -> None:
    gazetteer = data / "gazetteer"
    gazetteer.unlink()
    shutil.copytree(DATA / "gazetteer", gazetteer)
    bring_acled(data, {})
    bring_ucdp(data, {"latitude": "36.2", "longitude": "37.16"})
    assert rejoin(data) == 0
    text = '[[join]]\nevents = ["acled:SYR1", "ucdp:1"]\nreason = "one raid"\n'
    (gazetteer / "corrections.toml").write_text(text, encoding="utf-8")
    assert rejoin(data) == 1
    assert joined(data)["ucdp:1"] == ["acled:SYR1", "by_hand"]


def test_without_data_sets_nothing_is_written(data: Path) -> None:
    assert rejoin(data) == 0
    assert not (data / "events").exists()
