"""The file of a data set of zones: compared with the edition that stands, and put in its place."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from dashboard.atomic import replace_together
from dashboard.domain.review import RefusedRow
from dashboard.errors import LayerError
from dashboard.importing.editions import Change
from dashboard.layers.data_sets import ABOUT, ROWS, ZONES, AboutSet, folder
from dashboard.layers.schema import JsonObject, dump
from dashboard.layers.stream import stream_items


def put_zones_in_place(
    features: list[JsonObject],
    refused: list[RefusedRow],
    about: AboutSet,
    data_dir: Path,
    *,
    preview: bool,
) -> Change | None:
    """Writes the zones in place of what stood, but for a preview; None where they are the same."""
    path = folder(data_dir) / f"{about.name}{ZONES}"
    new = {str(each["properties"]["zone_id"]): dump(each) for each in features}
    old = dict(_standing(path))
    change = Change(
        added=len(new.keys() - old.keys()),
        revised=sum(old[key] != text for key, text in new.items() if key in old),
        withdrawn=len(old.keys() - new.keys()),
    )
    if old and not change:
        return None
    if preview:
        return change
    said = about.model_dump_json()
    body = ",\n".join(new.values())
    replace_together(
        path.parent,
        {
            f"{about.name}.refused.csv": _table(refused),
            path.name: f'{{"type": "FeatureCollection", "{ABOUT}": {said}, "features": [\n'
            f"{body}\n]}}\n",
        },
    )
    path.with_suffix(ROWS).unlink(missing_ok=True)
    return change


def _table(refused: list[RefusedRow]) -> str:
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(["file", "line", "column", "reason", "value"])
    table.writerows([row.file, row.line, row.column, row.fault, row.value] for row in refused)
    return text.getvalue()


def _standing(path: Path) -> Iterator[tuple[str, str]]:
    """The zones of the edition that stands; none where it is torn."""
    try:
        for feature in stream_items(path, "features"):
            if isinstance(feature, dict):
                yield str(feature["properties"]["zone_id"]), dump(feature)
    except (OSError, ValueError, KeyError, TypeError, LayerError):
        return
