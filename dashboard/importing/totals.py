"""Totals that rows share: one number for all of them, or else none of them is to be believed."""

import duckdb

from dashboard.domain.review import RowFault
from dashboard.importing.faults import refusal

_NUMBERS = "fatalities_low, fatalities_high, fatalities_best"
_SAYS = f"coalesce({_NUMBERS}) IS NOT NULL"
_SHARED = "fatalities_group IS NOT NULL AND fault IS NULL AND (file, line) NOT IN"
_REFUSED = refusal(
    "shared_toll",
    f"'{RowFault.TOTAL}'",
    "concat(substr(fatalities_group, len(split_part(fatalities_group, ':', 1)) + 2), ': ',"
    " concat_ws('–', fatalities_low, nullif(fatalities_high, fatalities_low)))",
)


def settle_totals(connection: duckdb.DuckDBPyConnection) -> None:
    """Refuses the rows of `judged` that share a total and give different numbers for it.

    Which of them is right nobody can tell, and added up they would be more than anybody says. A row
    that gives none has the number of those it shares with: tables write it once, beside the first.
    Rows in `repeats` are not asked.
    """
    shared = f"{_SHARED} (SELECT (file, line) FROM repeats)"
    connection.execute(
        f"""CREATE TABLE totals AS SELECT fatalities_group AS shared,
            count(DISTINCT ({_NUMBERS})) AS told, any_value(fatalities_low) AS low,
            any_value(fatalities_high) AS high, any_value(fatalities_best) AS best
            FROM judged WHERE {shared} AND {_SAYS} GROUP BY fatalities_group;
        UPDATE judged SET fault = {_REFUSED} FROM totals
            WHERE fatalities_group = totals.shared AND told > 1 AND {shared} AND {_SAYS};
        UPDATE judged SET fatalities_low = low, fatalities_high = high, fatalities_best = best
            FROM totals WHERE fatalities_group = totals.shared AND told = 1 AND {shared}"""
    )
