"""The zones of a newer map take the place of those that stood, and nothing is half written."""

import json
from pathlib import Path

from dashboard.importing.importer import ImportReport
from dashboard.importing.zones import ZoneOptions, import_zones
from tests.importing.tables import TODAY
from tests.importing.test_zones import HOLDERS, IDLIB, RAQQA, drawn


def bring(data: Path, name: str, *, preview: bool = False) -> ImportReport:
    file = drawn(data / name, RAQQA, IDLIB, **HOLDERS)
    options = ZoneOptions(
        actor="holder", first="2016-08-01", source="A map", name="map", preview=preview
    )
    return import_zones(file, data, TODAY, options)


def test_a_preview_writes_nothing(data: Path) -> None:
    report = bring(data, "a.geojson", preview=True)
    assert report.change is not None
    assert report.change.added == 2
    assert report.sample[1] == ("islamic_state", "Raqqa", "2016-08-01", "")
    assert not (data / "events" / "map.geojson").exists()


def test_zones_take_the_place_of_rows_of_the_same_name(data: Path) -> None:
    (data / "events").mkdir()
    (data / "events" / "map.parquet").write_bytes(b"")
    bring(data, "a.geojson")
    assert not (data / "events" / "map.parquet").exists()
    layer = json.loads((data / "events" / "map.geojson").read_text(encoding="utf-8"))
    assert len(layer["features"]) == layer["about"]["kept"] == 2
    assert bring(data, "b.gpkg").change is None
