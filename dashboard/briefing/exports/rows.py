"""The selected strikes as CSV, for any spreadsheet: a row for each report of them.

Rows with the same `incident_id` tell of probably one strike: their tolls are not to be added up.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import IO

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import cited, seal
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.safety import cell
from dashboard.briefing.exports.seal import COLUMN
from dashboard.briefing.text import phrases
from dashboard.layers.strike import PROPERTIES, Strike

_COLUMNS = tuple(name for name, declared in PROPERTIES.items() if declared.csv)


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """ACLED's column names, then the precision in words, who speaks, the sentences, and the
    articles they stand in, several between bars; last the data and the view it is from. UTF-8 with
    its mark."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    table = csv.writer(text)
    table.writerow([*_COLUMNS, "precision", "speakers", "quotes", *cited.COLUMNS, COLUMN])
    exported_from = seal.short(composition)
    more = cited.citing(state, composition.language)
    for strike in state.store.each_report(composition.order.selection.strike_filter()):
        speakers = cited.speakers(strike, state.store.sets)
        row = [*_row(strike, speakers, more(strike), composition.language), exported_from]
        table.writerow([_plain(value) for value in row])
    text.detach()


def _row(
    strike: Strike, speakers: list[str], more: Mapping[str, list[str]], language: str
) -> list[object]:
    precision = phrases.precision(strike, language)
    quotes = _several(each.quote for each in strike.citations)
    values = [getattr(strike, name) for name in _COLUMNS]
    return [*values, precision, _several(speakers), quotes, *map(_several, more.values())]


def _several(values: Iterable[str]) -> str:
    return " | ".join(dict.fromkeys(value for value in values if value))


def _plain(value: object) -> object:
    if isinstance(value, list):
        value = ";".join(value)
    return cell(value) if isinstance(value, str) else value
