"""The heading of a table is found among titles, notes and rows."""

import pytest

from dashboard.importing.headings import found_heading, is_tags, plain, score


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("id,Where,,event date\n,latitude,lon,\n", ("id", "latitude", "lon", "event_date")),
        ("Report,x\n\nNummer,Tag,Ort\n", ("nummer", "tag", "ort")),
        ("Nummer,Tag,Ort\n1,id,3\n", ("nummer", "tag", "ort")),
    ],
    ids=["over two lines", "of no known name", "of no known name, above one"],
)  # fmt: skip
def test_a_heading_is_found(heading: str, names: tuple[str, ...]) -> None:
    rows = [line.split(",") for line in (heading + "1,2,3,\n").splitlines()]
    cells, at = found_heading(rows, {"id", "event_date", "latitude", "lon"})
    assert tuple(map(plain, cells)) == names
    assert rows[at + 1] == ["1", "2", "3", ""] or at == 0


def test_names_of_columns_are_compared_plainly() -> None:
    assert plain(" Event-Date (UTC) ") == plain("EVENT_DATE_UTC") == "event_date_utc"


def test_hashtags_are_a_heading_of_their_own() -> None:
    assert is_tags(["#event+id", "", "#date"])
    assert not is_tags(["#1", "Homs"])
    assert not is_tags(["", ""])


def test_a_name_that_stands_twice_counts_once() -> None:
    assert score(["Event date", "event_date", "Homs"], {"event_date", "latitude"}) == 1
