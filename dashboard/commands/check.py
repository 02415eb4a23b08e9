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
        from dashboard.layers.geojson import STRIKES, layer_names, stream_layer
        from dashboard.layers.incident import incident_faults
        from dashboard.layers.strike import Strike

        faults: list[str] = []
        counts: list[str] = []
        for name in layer_names():
            try:
                items = list(stream_layer(data / "layers", name))
            except DashboardError as error:
                faults.append(str(error))
                continue
            faults += [fault for item in items for fault in item.faults]
            reports = [item.record for item in items if isinstance(item.record, Strike)]
            faults += incident_faults(reports, name)
            told = f" ({len({report.incident_id for report in reports})} strikes)"
            counts.append(f"{name}: {len(items)}{told if name == STRIKES else ''}")
    for fault in faults:
        errors.print(fault, style="red")
    if faults:
        raise typer.Exit(1)
    tell(", ".join(counts) + ", all valid")
