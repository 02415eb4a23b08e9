"""GDELT's rows are mentions of articles; none is a strike."""

from datetime import date
from pathlib import Path

from dashboard.importing.gdelt import heading, import_mentions
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore
from tests.importing.tables import TODAY, kept

MENTION = {
    "globaleventid": "1", "sqldate": "20160728", "actor1name": "RUSSIA", "eventcode": "195",
    "nummentions": "4", "actiongeo_type": "4", "actiongeo_fullname": "Aleppo, Syria",
    "actiongeo_countrycode": "SY", "actiongeo_lat": "36.2", "actiongeo_long": "37.15",
    "dateadded": "20160728", "sourceurl": "http://news.example/a",
}  # fmt: skip


def row(width: int, **changes: str) -> str:
    said = MENTION | changes
    names = heading(width)
    return "\t".join(said.get(name, "") for name in names[:width])


def test_rows_of_all_its_lengths_are_mentions_by_article(data: Path) -> None:
    lines = [
        row(61),
        row(58, globaleventid="2", eventcode="010"),
        row(58, globaleventid="3", sourceurl="http://news.example/b"),
        row(57, globaleventid="4"),
        row(58, globaleventid="5", actiongeo_countrycode="TU", actiongeo_fullname="Ankara"),
        row(58, globaleventid="3", sourceurl="http://news.example/b"),
        "torn\trow",
    ]
    file = data / "day.export.CSV"
    file.write_text("\n".join(lines), encoding="utf-8")
    report = import_mentions([file], data, TODAY)
    about = report.about
    assert (about.read, about.kept, about.repeated) == (7, 4, 1)
    assert about.reasons == {"cells": 1, "country": 1}
    assert any("2 articles" in note or "3 articles" in note for note in report.notes)
    found = {mention["mention_id"]: mention for mention in kept(data, "gdelt")}
    assert found[1]["code"] == "195"
    assert found[2]["code"] == "010"
    assert (found[1]["strike"], found[2]["strike"]) == (True, False)
    assert (found[1]["day"], found[4]["article"]) == (date(2016, 7, 28), "")


def test_no_mention_is_drawn_as_a_strike(data: Path) -> None:
    file = data / "day.csv"
    file.write_text(row(61), encoding="utf-8")
    import_mentions([file], data, TODAY)
    store = EventStore.load(data)
    assert store.count(StrikeFilter(every_type=True)) == 0


def test_a_country_is_known_by_its_middle_only(data: Path) -> None:
    file = data / "day.csv"
    country, town = row(61, actiongeo_type="1"), row(61, globaleventid="2")
    unsaid = row(61, globaleventid="3", actiongeo_type="")
    file.write_text("\n".join([country, town, unsaid]), "utf-8")
    import_mentions([file], data, TODAY)
    assert [mention["geo_precision"] for mention in kept(data, "gdelt")] == [3, 2, None]
