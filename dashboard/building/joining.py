"""Joins what articles report with the rows of data sets: which of them are probably one strike.

Rows of one data set are never joined, so of millions only those are compared that lie near, in
place and day, what an article or another data set tells of.
"""

import json
import tempfile
import tomllib
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

import duckdb

from dashboard.atomic import replace_together
from dashboard.building.corrections import Corrections, read_corrections
from dashboard.building.incidents import joined
from dashboard.domain.actor import ActorKind, ActorRegistry
from dashboard.domain.event import TimePrecision
from dashboard.domain.incident import ARTICLES, MOST_DAYS
from dashboard.errors import LayerError
from dashboard.extraction.resources import load_resources
from dashboard.layers.data_sets import FOLDER, JOINED, folder, read_sets, set_files
from dashboard.layers.geojson import STRIKES, stream_layer
from dashboard.layers.incident import report_of
from dashboard.layers.set_tables import RECORD
from dashboard.layers.strike import Strike

_OUTSIDERS = (ActorKind.STATE, ActorKind.COALITION)

_CELL = 0.25
"""Degrees: nothing further apart than that is joined, as latitudes go; longitudes are wider."""

_POINTS = """
INSERT INTO points
    SELECT event_id, data_set, event_date, event_date_end, latitude, longitude,
        CASE WHEN geo_precision = 3 THEN coalesce(footprint, '') END
    FROM read_parquet($path)
    WHERE time_precision < $month AND date_diff('day', event_date, event_date_end) < $days
"""
_NEAR = f"""
CREATE TABLE places AS
    SELECT event_id, data_set, unnest(generate_series(first, last, INTERVAL 1 DAY))::DATE AS day,
        floor(latitude / {_CELL})::INTEGER AS down,
        floor(longitude / {_CELL * 1.5})::INTEGER AS across, area
    FROM points;
CREATE TABLE around AS
    SELECT DISTINCT data_set, day, down + y AS down, across + x AS across, area
    FROM places, range(-1, 2) AS ys(y), range(-1, 2) AS xs(x);
CREATE TABLE near AS
SELECT DISTINCT event_id FROM places JOIN around USING (day, down, across)
    WHERE places.data_set <> around.data_set
        AND (places.area IS NULL) = (around.area IS NULL)
UNION
SELECT DISTINCT event_id
    FROM places JOIN (SELECT DISTINCT data_set, day, area FROM places) AS others USING (day, area)
    WHERE places.data_set <> others.data_set
"""


def is_behind(data_dir: Path) -> bool:
    """Whether a data set was brought in, and joining it was cut short."""
    try:
        joined = (folder(data_dir) / JOINED).stat().st_mtime_ns
    except OSError:
        return True
    return any(path.stat().st_mtime_ns > joined for path in set_files(data_dir))


def rejoin(data_dir: Path) -> int:
    """Joins anew after an import, with the corrections of the data folder. Raises LayerError."""
    registry, corrections = ActorRegistry.load(data_dir), Corrections()
    path = data_dir / "gazetteer" / "corrections.toml"
    try:
        text = path.read_text(encoding="utf-8")
        if tomllib.loads(text):
            # The gazetteer takes a while to load, and only corrections need it.
            _, gazetteer = load_resources(data_dir)
            corrections, _ = read_corrections(text, registry, gazetteer)
    except (OSError, ValueError):
        pass  # build says what is wrong with it
    return join_data_sets(data_dir, registry, corrections)


def join_data_sets(data_dir: Path, registry: ActorRegistry, corrections: Corrections) -> int:
    """Writes which reports of different data sets tell of one strike; gives how many strikes.

    Where there is no data set, nothing is written. Raises LayerError where it cannot be made.
    """
    try:
        return _join(data_dir, registry, corrections)
    except (OSError, duckdb.Error) as error:
        why = getattr(error, "strerror", None) or str(error).partition("\n")[0]
        raise LayerError(
            f"{FOLDER}/{JOINED}: cannot be made ({why}). What was brought in stands, but not which"
            " of it tells of one strike. When that is put right: python -m dashboard build"
        ) from error


def _join(data_dir: Path, registry: ActorRegistry, corrections: Corrections) -> int:
    found, _ = read_sets(data_dir)
    paths = [path for path, about in found.items() if about.holds == "events"]
    if not paths and not (folder(data_dir) / JOINED).exists():
        return 0
    articles = _articles(data_dir)
    by_hand = {event for grouping in corrections.groupings for event in grouping.events}
    # What does not fit into memory is not to lie where the command was called.
    with tempfile.TemporaryDirectory() as beside:
        rows = _candidates(paths, articles, by_hand, beside)
    told = [*articles, *sorted(rows, key=lambda row: (row.data_set, row.event_date, row.event_id))]
    incidents = joined(
        [replace(report_of(strike), sides=_may_have_struck(strike, registry)) for strike in told],
        {actor.id: actor.parent for actor in registry if actor.parent},
        corrections.incidents(strike.event_id for strike in told),
    )
    several = {report: [each.id, *each.why] for each in incidents for report in each.reports}
    lines = {
        strike.event_id: several.get(strike.event_id, [strike.event_id])
        for strike in told
        # An article's report that was joined in the layer and is no more stands alone.
        if strike.event_id in several or strike.incident_id != strike.event_id
    }
    text = json.dumps(lines, ensure_ascii=False, indent=0)
    replace_together(folder(data_dir), {JOINED: text})
    sets = {strike.event_id: strike.data_set for strike in told}
    return sum(len({sets[report] for report in each.reports}) > 1 for each in incidents)


def _may_have_struck(strike: Strike, registry: ActorRegistry) -> frozenset[str]:
    """The sides of a row with all who fight beside them; nobody where some side is not known.

    States and coalitions of whom nobody says whose side they are on may have struck anywhere.
    """
    sides = set(strike.sides)
    if not all(side in registry for side in sides):
        return frozenset()
    beside = (
        actor.id
        for actor in registry
        if sides.intersection((*registry.lineage(actor.id), actor.syrian_allies))
        or (actor.kind in _OUTSIDERS and not actor.syrian_allies and not actor.at_home)
    )
    return frozenset(beside) if sides else frozenset()


def _articles(data_dir: Path) -> list[Strike]:
    try:
        items = list(stream_layer(data_dir / "layers", STRIKES))
    except LayerError:
        return []
    return [item.record for item in items if isinstance(item.record, Strike)]


def _candidates(
    paths: Iterable[Path], articles: Iterable[Strike], by_hand: Collection[str], beside: str
) -> list[Strike]:
    """The rows that another data set, an article or a person may say are told of elsewhere."""
    found: list[Strike] = []
    with duckdb.connect(":memory:", config={"memory_limit": "400MB"}) as connection:
        connection.execute(
            f"SET enable_progress_bar = false; SET temp_directory = '{beside}';"
            "CREATE TABLE points (event_id VARCHAR, data_set VARCHAR, first DATE, last DATE,"
            " latitude DOUBLE, longitude DOUBLE, area VARCHAR)"
        )
        for path in paths:
            connection.execute(
                _POINTS,
                {"path": str(path), "month": int(TimePrecision.MONTH), "days": MOST_DAYS},
            )
        for strike in articles:
            area = (strike.footprint or "") if strike.geo_precision == 3 else None
            connection.execute(
                "INSERT INTO points VALUES (?, ?, ?, ?, ?, ?, ?)",
                [strike.event_id, ARTICLES, strike.event_date, strike.event_date_end,
                 strike.latitude, strike.longitude, area],
            )  # fmt: skip
        connection.execute(_NEAR)
        connection.execute("INSERT INTO near SELECT unnest(?::VARCHAR[])", [sorted(by_hand)])
        for path in paths:
            rows = connection.execute(
                f"SELECT {RECORD} FROM read_parquet(?) SEMI JOIN near USING (event_id)",
                [str(path)],
            ).fetchall()
            found += [Strike.model_validate_json(record) for (record,) in rows]
    return found
