"""Tables and maps are refused as what they are; a text with a table in it is a text."""

import json

import pytest

from dashboard.articles.other_files import refuse_data, refuse_data_file
from dashboard.errors import ArticleError

ROWS = "\n".join(f'2016-03-{day:02},Saraqib,{day},"killed, it says"' for day in range(1, 20))
MAP = {
    "type": "FeatureCollection",
    "features": [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [36.8, 35.8]},
         "properties": {"name": "Saraqib", "killed": 4}}
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        f"date,place,killed,note\n{ROWS}",
        f"date;place;killed\n{ROWS.replace(',', ';')}".replace(';"killed; it says"', ""),
        "date\tplace\tkilled\n2016-03-01\tSaraqib\t4\n2016-03-02\tAriha\t5",
        "| date | place | killed |\n| 1 March | Ariha | 2 |\n| 2 March | Hass | 3 |",
    ],
    ids=["commas", "semicolons", "tabs", "bars"],
)
def test_a_table_is_refused_with_the_way_to_bring_it_in(text: str) -> None:
    with pytest.raises(
        ArticleError, match=r"rows.csv: a table, .* import acled, ucdp, gdelt or table rows.csv"
    ):
        refuse_data(text, "rows.csv")


UNEVEN = [
    "date,place,killed,note\n2016-03-01,Saraqib,4,jets bombed it, they said.\n2016-03-02,Ariha,5\n"
    "2016-03-04,Hass,,a barrel, dropped.\n2016-03-05,Saraqib,4,jets bombed it, they said.",
    "place\tkilled\tnote\nAriha\t3\nHass\t4\tx\ty\nSaraqib\t5\tjets.",
    'day;place;note\n1.3.2016;Hass;"jets\n2.3.2016;Ariha\n3.3.2016;Saraqib;a;b;c\n',
    "20160301\tSYR\t34.8\thttps://news.example/a-long-address-of-an-article-on-saraqib\n"
    "20160302\tSYR\t\n20160303\tSYR\t35.1\thttps://news.example/b\tmore\n",
]


@pytest.mark.parametrize("text", UNEVEN, ids=["commas", "tabs", "semicolons", "no heading"])
def test_a_table_with_uneven_rows_is_one(text: str) -> None:
    with pytest.raises(ArticleError, match=r"a\.txt: a table, .* or table a\.txt"):
        refuse_data(text, "a.txt")


@pytest.mark.parametrize("text", [json.dumps(MAP), json.dumps(MAP, indent=2)])
def test_a_map_is_refused_with_the_way_to_bring_it_in(text: str) -> None:
    with pytest.raises(ArticleError, match=r"map.geojson: GeoJSON, .* import zones map.geojson"):
        refuse_data(text, "map.geojson")


@pytest.mark.parametrize(
    ("name", "command"),
    [("rows.XLSX", "table"), ("rows.csv", "table"), ("aug.kmz", "zones"), ("aug.gpkg", "zones")],
)
def test_a_file_that_is_named_as_data_is_sent_to_its_command(name: str, command: str) -> None:
    with pytest.raises(ArticleError, match=rf"not an article\..* {command} {name}$"):
        refuse_data_file(name)
    refuse_data_file(f"{name}.txt")


def test_other_json_is_refused() -> None:
    with pytest.raises(ArticleError, match=r"a.json: JSON, not an article"):
        refuse_data('{"title": "Raids on Saraqib"}', "a.json")


@pytest.mark.parametrize(
    "text",
    [
        "Raids on Saraqib\n\nJets bombed Saraqib, Ariha, Hass and Kafr Nabl on Thursday.",
        "Jets bombed Saraqib, Ariha and Hass.\n\nThey killed two men, a woman, and a child.\n\n"
        "They left at dawn, it was said, by the same road.",
        "{Updated} Jets bombed Saraqib.",
        "[Translated from Arabic] Jets bombed Saraqib.\n\nNine people died.",
        "Raids\n\nDay | Place | Killed\n\n1 March | Ariha | 2\n\nJets bombed Hass on Friday, the "
        "Observatory said, and nine died.\n\nThe town is held by rebels.\n\nIt lies south.",
        "Timeline, March 2016, Idlib\n\nMarch 1, 2016, Saraqib: jets bombed it, killing 4.\n\n"
        "March 2, 2016, Ariha: they came back.\n\nMarch 5, 2016, Hass: a school was hit, at noon.",
        "2016, 2017, 2018: three years of raids.\n\nIn 2016, 40 died; in 2017, 60 did.",
    ],
)
def test_prose_is_no_table(text: str) -> None:
    refuse_data(text, "a.txt")


@pytest.mark.parametrize("start", ["", '<?xml version="1.0"?>\n<!-- drawn -->\n'])
def test_a_control_map_is_sent_to_its_command(start: str) -> None:
    text = start + '<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>'
    with pytest.raises(ArticleError, match=r"KML, not an article.*import zones a\.kml"):
        refuse_data(text, "a.kml")
    refuse_data("The <kml> format is for maps.", "a.txt")
