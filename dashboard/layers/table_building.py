"""Builds the store's tables from the files of the layers."""

import hashlib
import json
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

import duckdb

from dashboard.errors import LayerError
from dashboard.layers import tables
from dashboard.layers.geojson import layer_names, stream_layer
from dashboard.layers.schema import summed
from dashboard.layers.strike import Strike
from dashboard.reading import open_file

_CHUNK = 1 << 20


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
    tables.finish(connection, drawn=drawn, data_hash=layers_hash(layers), problems=problems)


def layer_rows(layers: Path, name: str, faults: list[str]) -> Iterator[tuple[str, ...]]:
    """What the tables take of each valid item; `faults` gains a line for each fault."""
    for item in stream_layer(layers, name):
        faults += (
            f"{fault}. It is left out. Run: python -m dashboard check" for fault in item.faults
        )
        if item.record is None:
            continue
        if isinstance(item.record, Strike):
            yield item.json, _words(item.record)
        elif item.geometry is not None:
            yield item.json, json.dumps(item.geometry)
        else:
            yield (item.json,)


def _words(strike: Strike) -> str:
    """All that a strike can be found by, in lower case."""
    quotes = [citation.quote for citation in strike.citations]
    speakers = [claim.by for claim in strike.claims]
    words = " ".join([strike.location, strike.admin1, *speakers, *quotes])
    return " ".join(words.casefold().split())


def layers_hash(layers: Path) -> str:
    """The first 12 hex digits of the SHA-256 over the layers' bytes."""
    digest = hashlib.sha256()
    for name in layer_names():
        # What cannot be read is a problem of the layer, and told as one.
        with suppress(OSError), open_file(layers / name) as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    return digest.hexdigest()[:12]
