"""A data set is named in full: what it is, which file, when it came in, which licence."""

from typing import Any

from dashboard.briefing.text.credits import credit
from dashboard.layers.data_sets import AboutSet
from tests.importing.tables import TODAY


def about(**changes: Any) -> AboutSet:
    usual: dict[str, Any] = {
        "name": "ucdp",
        "format": "ucdp",
        "files": ["ged.csv"],
        "imported": TODAY,
    }
    return AboutSet(**(usual | {"imported": TODAY, "read": 1, "kept": 1} | changes))


def test_what_a_licence_asks_for_is_said() -> None:
    assert credit(about(), "en") == (
        "UCDP Georeferenced Event Dataset, file ged.csv, imported 1 Jan 2026; CC BY 4.0"
    )
    assert credit(about(name="acled", format="acled", files=["a.csv", "b.csv"]), "en") == (
        "Armed Conflict Location & Event Data (ACLED), file a.csv + 1, imported 1 Jan 2026;"
        " ACLED’s Terms of Use and Attribution Policy"
    )
    assert "CC BY 4.0" in credit(about(), "ar")
    assert "2026" in credit(about(), "ar")


def test_two_editions_of_one_data_set_are_told_apart() -> None:
    assert credit(about(name="older"), "en").startswith("UCDP Georeferenced Event Dataset (older)")


def test_a_table_has_its_files_name_and_what_the_user_calls_it() -> None:
    table: dict[str, Any] = {"format": "table", "files": ["Raids 2016.xlsx"]}
    assert credit(about(name="raids-2016", **table), "en") == (
        "Raids 2016.xlsx, imported 1 Jan 2026"
    )
    assert credit(about(name="field", **table), "en") == (
        "Raids 2016.xlsx (field), imported 1 Jan 2026"
    )


def test_a_control_map_is_by_whom_the_user_says() -> None:
    drawn = about(name="ground", format="zones", files=["ground.kml"])
    assert credit(drawn, "en", ["Institute"]) == ("Institute, ground.kml, imported 1 Jan 2026")
