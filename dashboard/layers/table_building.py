"""Builds the store's tables from the files of the layers."""

import hashlib
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

import duckdb

from dashboard.errors import LayerError
from dashboard.layers import tables
from dashboard.layers.data_sets import set_files
from dashboard.layers.geojson import layer_names, stream_layer
from dashboard.layers.schema import summed
from dashboard.layers.set_tables import add_sets
from dashboard.reading import open_file

_CHUNK = 1 << 20


def data_files(data_dir: Path) -> list[Path]:
    """All files that the tables are made of; a layer is named though it is not there."""
    return [*(data_dir / "layers" / name for name in layer_names()), *set_files(data_dir)]


def make_tables(
    connection: duckdb.DuckDBPyConnection, layers: Path, drawn: Collection[str]
) -> None:
    """Reads a folder of layers into an empty database; `drawn` are footprints with a known shape.

    Valid items are kept; any other, and a layer that is missing or torn, is a line in `problems`.
    """
    tables.stage(connection)
    problems: list[str] = []
    for name in layer_names():
        faults: list[str] = []
        connection.execute("BEGIN")
        try:
            tables.add(connection, name, layer_rows(layers, name, faults))
            connection.execute("COMMIT")
        except LayerError as error:
            connection.execute("ROLLBACK")
            faults = [str(error)]
        problems += summed(faults)
    problems += add_sets(connection, layers.parent)
    tables.finish(connection, drawn=drawn, data_hash=data_hash(layers.parent), problems=problems)


def layer_rows(layers: Path, name: str, faults: list[str]) -> Iterator[tuple[str, ...]]:
    """What the tables take of each valid item; `faults` gains a line for each fault."""
    yield from tables.item_rows(stream_layer(layers, name), faults)


def data_hash(data_dir: Path) -> str:
    """The first 12 hex digits of the SHA-256 over the bytes of the layers and the data sets."""
    digest = hashlib.sha256()
    for path in data_files(data_dir):
        # What cannot be read is a problem of the layer, and told as one.
        with suppress(OSError), open_file(path) as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    return digest.hexdigest()[:12]
