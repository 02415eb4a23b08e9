"""`check`: the layers and the data sets of others against the contract."""

import typer

from dashboard.commands.console import (
    DEFAULT_DATA,
    DataDir,
    errors,
    one_line_errors,
    tell,
)
from dashboard.errors import LayerError


def check(data: DataDir = DEFAULT_DATA) -> None:
    """Check layers and data sets against the contract and the map; exit 1 where one breaks it.

    Example: python -m dashboard check --data data
    """
    with one_line_errors():
        from dashboard.atomic import interrupted
        from dashboard.layers.consistency import OF_TWO_BUILDS, contradictions
        from dashboard.layers.data_sets import read_sets
        from dashboard.layers.footprints import load_footprints
        from dashboard.layers.geojson import STRIKES, layer_names, stream_layer
        from dashboard.layers.schema import LayerRecord, summed
        from dashboard.layers.set_consistency import set_faults
        from dashboard.layers.strike import Strike

        faults: list[str] = []
        layers: dict[str, list[LayerRecord | None]] = {}
        for name in layer_names():
            records: list[LayerRecord | None] = []
            try:
                for item in stream_layer(data / "layers", name):
                    faults += item.faults
                    records.append(item.on_ground)
            except LayerError as error:
                faults.append(str(error))
            else:
                layers[name] = records
        if interrupted(data / "layers"):
            faults.append(f"{data / 'layers'}: {OF_TWO_BUILDS}")
        footprints = {}
        sets, _ = read_sets(data)
        if layers or sets:
            try:
                footprints = load_footprints(data)
            except LayerError as error:
                faults.append(str(error))
        faults += contradictions(layers, footprints)
        faults += set_faults(data, footprints)
        for fault in summed(faults):
            errors.print(fault, style="red")
        if faults:
            raise typer.Exit(1)
        strikes = {each.incident_id for each in layers[STRIKES] if isinstance(each, Strike)}
        told = [f"{name}: {len(records)}" for name, records in layers.items()]
        told[0] += f" ({len(strikes)} strikes)"
        told += [f"{about.name}: {about.kept} {about.holds}" for about in sets.values()]
        tell(f"{', '.join(told)}, all valid")
