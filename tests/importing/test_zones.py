"""Control maps become zones, with whose they are and from when; no shape is made up."""

import json
import shutil
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import geopandas
import pytest
from shapely import Polygon, box

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.formats import export
from dashboard.briefing.exports.order import Order
from dashboard.briefing.selection import Selection
from dashboard.errors import ImportingError
from dashboard.importing.importer import ImportReport
from dashboard.importing.zones import ZoneOptions, import_zones
from dashboard.layers.store import EventStore
from tests.importing.tables import TODAY
from tests.paths import DATA

RAQQA, IDLIB = box(38, 35.5, 40, 36.5), box(36, 35.5, 37, 36)
HOLDERS = {"holder": ["ISIS", "Some Band"], "name": ["Raqqa", "Idlib"], "since": ["2016-08-01"] * 2}


def drawn(path: Path, *shapes: Any, crs: int | None = 4326, **columns: list[str]) -> Path:
    geopandas.GeoDataFrame(columns, geometry=list(shapes), crs=crs).to_file(path)
    return path


def bring(data: Path, file: Path, **options: Any) -> ImportReport:
    said = {"actor": "holder", "first": "2016-08-01", "source": "A map"} | options
    return import_zones(file, data, TODAY, ZoneOptions(**said))


@pytest.mark.parametrize("ending", ["geojson", "gpkg", "shp", "kml"])
def test_polygons_of_any_format_are_zones(data: Path, ending: str) -> None:
    file = drawn(data / f"map.{ending}", RAQQA, IDLIB, **HOLDERS)
    about = bring(data, file).about
    assert (about.read, about.kept, about.parties) == (2, 2, {"Some Band": 1})
    store = EventStore.load(data)
    first, second = store.zones()
    assert (first.actor, first.place, second.actor) == ("islamic_state", "Raqqa", "Some Band")
    assert (first.relation, first.valid_from, first.valid_to) == (
        "controls", date(2016, 8, 1), None,
    )  # fmt: skip
    assert first.basis == "imported"
    assert first.sources == ["A map"]
    assert first.shape.equals_exact(RAQQA.normalize(), 1e-4) or first.shape.equals(RAQQA)


def test_days_may_be_a_column_or_in_the_files_name(data: Path) -> None:
    bring(
        data, drawn(data / "a.geojson", RAQQA, IDLIB, **HOLDERS), first="since", last="2016-09-01"
    )
    assert [zone.valid_to for zone in EventStore.load(data).zones()] == [date(2016, 9, 1)] * 2
    report = bring(data, drawn(data / "b_20160801.geojson", RAQQA, IDLIB, **HOLDERS), first="")
    assert report.notes == ("the day is that of the file's name: 2016-08-01. --date says another.",)


def test_other_projections_are_turned_into_degrees(data: Path) -> None:
    shapes = geopandas.GeoSeries([RAQQA], crs=4326).to_crs(3857)
    bring(data, drawn(data / "a.gpkg", *shapes, crs=3857, holder=["ISIS"]))
    (zone,) = EventStore.load(data).zones()
    assert zone.shape.symmetric_difference(RAQQA).area < 0.001


def test_what_has_no_ground_is_refused_with_its_reason(data: Path) -> None:
    line = {"type": "LineString", "coordinates": [[36, 35], [37, 36]]}
    text = json.loads(drawn(data / "a.geojson", RAQQA, box(0, 50, 1, 51), holder=["ISIS"] * 2)
                      .read_text(encoding="utf-8"))  # fmt: skip
    text["features"].append({"type": "Feature", "properties": {"holder": "x"}, "geometry": line})
    opened = {"type": "Polygon", "coordinates": [[[38, 35], [39, 35], [39, 36], [38, 36]]]}
    text["features"].append({"type": "Feature", "properties": {"holder": "x"}, "geometry": opened})
    (data / "a.geojson").write_text(json.dumps(text), encoding="utf-8")
    about = bring(data, data / "a.geojson").about
    assert (about.kept, about.reasons) == (1, {"outside": 1, "ground": 2})
    assert len(EventStore.load(data).review) == 3


def test_a_bare_feature_and_a_ring_that_crosses_itself_are_ground(data: Path) -> None:
    crossing = Polygon([(38, 35), (39, 36), (39, 35), (38, 36)])
    feature = {"type": "Feature", "properties": {}, "geometry": crossing.__geo_interface__}
    (data / "a.json").write_text(json.dumps(feature), encoding="utf-8")
    assert bring(data, data / "a.json", actor="ISIS").about.kept == 1
    (zone,) = EventStore.load(data).zones()
    assert zone.shape.is_valid


def test_exchanged_coordinates_are_offered_to_be_turned(data: Path) -> None:
    file = drawn(data / "a.geojson", box(35.5, 38, 36.5, 40), holder=["ISIS"])
    with pytest.raises(ImportingError, match=r"1 of 1 would be in Syria if .*--swapped"):
        bring(data, file)
    bring(data, file, swapped=True)
    (zone,) = EventStore.load(data).zones()
    assert zone.shape.equals(RAQQA)


@pytest.mark.parametrize("name", ["gpkg", "geojson"])
def test_zones_that_were_exported_say_what_they_said(data: Path, name: str) -> None:
    shutil.copytree(DATA / "layers", data / "layers")
    state = DataState.load(data)
    file = data / f"out.{name}"
    with file.open("wb") as stream:
        export(state, Order(selection=Selection(layers=("zones",))), name, stream)
    about = bring(data, file, actor="actor", first="").about
    assert about.reasons == {"empty": 2}  # strikes have no days of zones
    before = {(z.actor, z.relation, z.valid_from, z.place) for z in state.store.zones()}
    after = {
        (z.actor, z.relation, z.valid_from, z.place)
        for z in EventStore.load(data).zones()
        if z.data_set == "out"
    }
    assert after == before
    assert {relation for _, relation, _, _ in after} > {"absent", "operates"}


def test_a_zone_that_is_drawn_twice_is_kept_once(data: Path) -> None:
    elsewhere_begun = Polygon([*RAQQA.exterior.coords[2:], *RAQQA.exterior.coords[1:3]])
    columns = {"holder": ["ISIS", "Daesh", "SDF", "ISIS"], "until": ["", "", "", "2016-09-01"]}
    shapes = [RAQQA, elsewhere_begun, RAQQA, RAQQA]
    about = bring(data, drawn(data / "a.geojson", *shapes, **columns), last="until").about
    assert (about.read, about.kept, about.repeated, about.refused) == (4, 3, 1, [])
    refused = (data / "events" / "a.refused.csv").read_text(encoding="utf-8").splitlines()
    assert refused[1:] == ["a.geojson,2,geometry,repeated,a:z1"]


def test_ground_is_drawn_or_refused_however_fine_its_outline_is(data: Path) -> None:
    """Rounded to a metre it may vanish, or its outline touch itself."""
    tooth = [(38 + step * 1e-4, 36 + step % 2 * 3e-6) for step in range(50)]
    narrow = [(38, 36), (38.5, 36.0000041), (39, 36), (39, 35), (38.5, 36.0000039), (38, 35)]
    shapes = [box(38, 36, 38.000001, 36.000001), Polygon([*tooth, (38, 37)]), Polygon(narrow)]
    about = bring(data, drawn(data / "a.geojson", *shapes, holder=["ISIS"] * 3)).about
    assert (about.kept, about.reasons) == (2, {"ground": 1})
    assert all(zone.shape.is_valid for zone in EventStore.load(data).zones())
    assert not [line for line in EventStore.load(data).problems if "a.geojson" in line]


@pytest.mark.parametrize("encoding", ["cp1256", "utf-8"])
def test_names_in_arabic_are_whole_where_a_shapefile_does_not_say_how_they_are_written(
    data: Path, encoding: str
) -> None:
    frame = geopandas.GeoDataFrame({"holder": ["قسد وحلفاؤها"]}, geometry=[RAQQA], crs=4326)
    frame.to_file(data / "a.shp", encoding=encoding)
    (data / "a.cpg").unlink()
    report = bring(data, data / "a.shp")
    assert [zone.actor for zone in EventStore.load(data).zones()] == ["قسد وحلفاؤها"]
    assert [note.partition(".")[0] for note in report.notes] == (
        ["a: its texts are read as cp1256"] if encoding == "cp1256" else []
    )


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"source": ""}, r"whose map is it\? Say it: --source"),
        ({"actor": ""}, r"who holds the ground\? .* columns: holder"),
        ({"first": ""}, r"of which day is it\? .*--date"),
    ],
)
def test_what_nobody_says_is_asked_for(data: Path, options: dict[str, str], said: str) -> None:
    file = drawn(data / "a.geojson", RAQQA, holder=["ISIS"])
    with pytest.raises(ImportingError, match=said):
        bring(data, file, **options)
    assert not list((data / "events").glob("a*"))


def test_the_same_map_again_changes_nothing_and_a_newer_one_says_what(data: Path) -> None:
    file = drawn(data / "a.geojson", RAQQA, IDLIB, **HOLDERS)
    bring(data, file)
    assert bring(data, file).change is None
    drawn(file, IDLIB, holder=["ISIS"])
    change = bring(data, file).change
    assert change is not None
    assert (change.added, change.revised, change.withdrawn) == (0, 1, 1)


@pytest.mark.parametrize(
    "text", ["", "{}", "not a map", '{"type":"FeatureCollection","features":[]}']
)
def test_a_file_without_a_map_is_one_line(data: Path, text: str) -> None:
    (data / "a.geojson").write_text(text, encoding="utf-8")
    with pytest.raises(ImportingError, match=r"^a\.geojson: [^\n]*$"):
        bring(data, data / "a.geojson")


KML = """<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>حمص</name><TimeSpan><begin>2016-08-01</begin><end>2016-08-31</end></TimeSpan>
<Polygon><outerBoundaryIs><LinearRing><coordinates>36,34 37,34 37,35 36,34</coordinates>
</LinearRing></outerBoundaryIs></Polygon></Placemark>
<Placemark><name>Idlib</name><TimeSpan><begin>2016-09-01</begin></TimeSpan>
<Polygon><outerBoundaryIs><LinearRing><coordinates>36,35 37,35 37,36 36,35</coordinates>
</LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>"""


@pytest.mark.parametrize("packed", [False, True])
def test_a_kml_says_itself_from_when_to_when(data: Path, packed: bool) -> None:
    file = data / ("map.kmz" if packed else "map.kml")
    if packed:
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("doc.kml", KML)
    else:
        file.write_text(KML, encoding="utf-8")
    report = bring(data, file, actor="ISIS", first="")
    assert report.notes == (
        "the days are those of the columns begin and end. --date and --to say others.",
    )
    first, second = EventStore.load(data).zones()
    assert (first.place, first.valid_from, first.valid_to) == (
        "حمص", date(2016, 8, 1), date(2016, 8, 31),
    )  # fmt: skip
    assert (second.valid_from, second.valid_to) == (date(2016, 9, 1), None)


def test_a_zipped_shapefile_is_one_map(data: Path) -> None:
    drawn(data / "map.shp", RAQQA, IDLIB, **HOLDERS)
    with zipfile.ZipFile(data / "map.zip", "w") as archive:
        for part in data.glob("map.*"):
            if part.suffix != ".zip":
                archive.write(part, part.name)
    assert bring(data, data / "map.zip").about.kept == 2


def test_a_map_for_each_of_some_days_stands_until_the_next(data: Path) -> None:
    days = ["2016-08-01", "2016-08-01", "2016-09-01", "2016-09-01", "2016-10-01"]
    holders = {"holder": ["ISIS", "SDF", "SDF", "ISIS", "SDF"], "since": days}
    file = drawn(data / "series.gpkg", RAQQA, IDLIB, RAQQA, IDLIB, RAQQA, **holders)
    report = bring(data, file, first="since")
    assert report.notes[-1].startswith("a map for each of 3 days: each stands until the next.")
    ends = [zone.valid_to for zone in EventStore.load(data).zones()]
    august, september = date(2016, 8, 31), date(2016, 9, 30)
    assert ends == [august, august, september, september, None]


def test_ground_taken_one_after_the_other_is_no_series(data: Path) -> None:
    file = drawn(
        data / "a.gpkg", RAQQA, IDLIB, holder=["ISIS"] * 2, since=["2014-01-01", "2015-01-01"]
    )
    report = bring(data, file, first="since")
    assert not any("stands until" in note for note in report.notes)


def test_a_folder_may_say_whose_ground_it_is_and_a_shape_has_the_days_it_has(data: Path) -> None:
    """A KML's shapes have a span or a stamp."""
    ring = "38,35 39,35 39,36 38,35"
    area = (
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>" + ring
        + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"
    )  # fmt: skip
    span = "<TimeSpan><begin>2016-08-01</begin><end>2016-08-31</end></TimeSpan>"
    stamp = "<TimeStamp><when>2016-09-02</when></TimeStamp>"
    (data / "a.kml").write_text(
        '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
        f"<Folder><name>ISIS</name><Placemark>{span}{area}"
        f"</Folder><Folder><name>SDF</name><Placemark>{stamp}{area}</Folder></Document></kml>"
    )
    bring(data, data / "a.kml", actor="layer", first="")
    found = {(z.actor, z.valid_from, z.valid_to) for z in EventStore.load(data).zones()}
    assert found == {
        ("islamic_state", date(2016, 8, 1), date(2016, 8, 31)),
        ("sdf", date(2016, 9, 2), None),
    }
