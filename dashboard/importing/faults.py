"""Why a row is refused, as SQL over `typed`: cases that give column, fault and value."""

from collections.abc import Iterable

from dashboard.domain.review import RowFault
from dashboard.importing.sheet import Column


def case(where: str, column: Column, fault: RowFault, value: str | None = None) -> str:
    """The case that a condition is met; its value is the cell, or another piece of SQL."""
    cell = column.name if column.kind == "text" else f"{column.name}_text"
    return _when(where, column.name, f"'{fault}'", value or cell)


def cell_faults(columns: Iterable[Column]) -> list[str]:
    """The cases of cells that mean nothing, then of needed ones that are empty."""
    known = list(columns)
    read = [
        _when(
            f"{each.name}_fault IS NOT NULL", each.name, f"{each.name}_fault", f"{each.name}_text"
        )
        for each in known
        if each.kind not in ("text", "country", "parties")
    ]
    empty = [case(f"{each.name} IS NULL", each, RowFault.EMPTY) for each in known if each.needed]
    return [*read, *empty]


def backwards(where: str, column: str, value: str) -> str:
    """The case of a range that ends before it begins."""
    return _when(where, column, f"'{RowFault.BACKWARDS}'", value)


def refusal(column: str, fault: str, value: str) -> str:
    """What is kept of a fault, of the column's name and two pieces of SQL."""
    return f"{{'col': '{column}', 'fault': {fault}, 'value': ({value})::VARCHAR}}"


def _when(where: str, column: str, fault: str, value: str) -> str:
    return f"WHEN {where} THEN {refusal(column, fault, value)}"
