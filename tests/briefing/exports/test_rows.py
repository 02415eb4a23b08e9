"""The selected strikes as CSV, for any spreadsheet."""

import csv
import io
from collections.abc import Callable

Written = Callable[..., bytes]


def test_csv_is_a_row_a_strike(written: Written) -> None:
    content = written("csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [row["location"] for row in rows] == ["Homs", "Hama"]
    assert rows[0]["precision"] == "known to province level only"
    assert rows[0]["fatalities_low"] == "24"
    assert rows[0]["fatalities_high"] == ""
    assert rows[0]["targets"] == "islamic_state;syrian_opposition"
    assert "alleged that Russian aircraft" in rows[0]["quotes"]
    assert "The Guardian" in rows[0]["source_publisher"]
    assert rows[0]["source_published"] == "2015-09-30"
    assert rows[0]["speakers"].split(" | ")[:2] == ["Syrian rebels", "opposition media outlets"]


def test_csv_is_a_row_a_report_with_the_strike_it_tells_of(written_twice: Written) -> None:
    content = written_twice("csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content, newline="")))
    homs, hama = "russian-airstrikes-begin:1", "russian-airstrikes-begin:2"
    assert [(row["event_id"], row["incident_id"]) for row in rows] == [
        (homs, homs),
        ("wire:1", homs),
        (hama, hama),
    ]
    assert [row["fatalities_low"] for row in rows] == ["24", "30", "24"]
    assert rows[1]["incident_why"] == "same_area;same_day;same_attacker"
