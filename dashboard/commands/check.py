"""`check`: the layers against the contract."""

import typer

from dashboard.commands.console import (
    DEFAULT_DATA,
    DataDir,
    errors,
    one_line_errors,
    tell,
)
from dashboard.errors import DashboardError


def check(data: DataDir = DEFAULT_DATA) -> None:
    """Check every layer against the contract; exit 1 where one breaks it.

    Example: python -m dashboard check --data data
    """
    with one_line_errors():
        from dashboard.layers.geojson import layer_names, read_layer

        faults: list[str] = []
        counts: list[str] = []
        for name in layer_names():
            try:
                items, lines = read_layer(data / "layers", name)
            except DashboardError as error:
                faults.append(str(error))
                continue
            faults += lines
            counts.append(f"{name}: {len(items)}")
    for fault in faults:
        errors.print(fault, style="red")
    if faults:
        raise typer.Exit(1)
    tell(", ".join(counts) + ", all valid")
