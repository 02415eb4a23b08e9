"""The selected strikes as CSV, for any spreadsheet: a row for each report of them.

Rows with the same `incident_id` tell of probably one strike: their tolls are not to be added up.
"""

import csv
import io
from typing import IO

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.safety import cell
from dashboard.briefing.text import phrases
from dashboard.layers.strike import PROPERTIES, Strike

_COLUMNS = tuple(name for name, declared in PROPERTIES.items() if declared.csv)


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """ACLED's column names, then the precision in words and the sentences; UTF-8 with its mark."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    table = csv.writer(text)
    table.writerow([*_COLUMNS, "precision", "quotes"])
    for strike in state.store.each_report(composition.order.selection.strike_filter()):
        table.writerow([_plain(value) for value in _row(strike, composition.language)])
    text.detach()


def _row(strike: Strike, language: str) -> list[object]:
    precision = phrases.precision(strike.geo_precision, strike.footprint, language)
    quotes = " | ".join(each.quote for each in strike.citations)
    return [*(getattr(strike, name) for name in _COLUMNS), precision, quotes]


def _plain(value: object) -> object:
    if isinstance(value, list):
        value = ";".join(value)
    return cell(value) if isinstance(value, str) else value
