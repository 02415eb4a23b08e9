"""The same strikes in Panel, shaded by datashader: `panel_datashader.py POINTS.csv --port 8050`.

Each choice sends one picture of all chosen strikes, drawn on the server; it runs in an environment
of its own and imports nothing of this project.
"""

import argparse

import datashader
import numpy as np
import pandas as pd
import panel
from bokeh.models import ColumnDataSource
from bokeh.plotting import figure

_WIDE, _HIGH = 1100, 850
_BOUNDS = {"x_range": (35.0, 43.0), "y_range": (32.0, 38.0)}


def shade(rows: pd.DataFrame, colours: dict[str, str]) -> np.ndarray:
    """Premultiplied pixels as Bokeh takes them, a colour for each actor."""
    canvas = datashader.Canvas(_WIDE, _HIGH, **_BOUNDS)
    counted = canvas.points(rows, "longitude", "latitude", datashader.count_cat("actor1"))
    shaded = datashader.transfer_functions.shade(counted, color_key=colours, min_alpha=120)
    pixels: np.ndarray = datashader.transfer_functions.spread(shaded, px=3).values
    return pixels


def page(rows: pd.DataFrame) -> panel.Row:
    """A box for each actor beside the picture."""
    actors = list(rows["actor1"].value_counts().index)
    colours = dict(zip(rows["actor1"], rows["colour"], strict=True))
    rows = rows.assign(actor1=rows["actor1"].astype("category"))
    shown = ColumnDataSource({"image": [shade(rows, colours)]})
    drawn = figure(width=_WIDE, height=_HIGH, **_BOUNDS)
    drawn.image_rgba(image="image", source=shown, x=35, y=32, dw=8, dh=6)
    count = panel.pane.HTML(f'<p class="count">{len(rows)}</p>')
    boxes = panel.widgets.CheckBoxGroup(options=actors, value=[])

    def draw(event: object) -> None:
        chosen = rows[rows["actor1"].isin(boxes.value)] if boxes.value else rows
        shown.data = {"image": [shade(chosen, colours)]}
        count.object = f'<p class="count">{len(chosen)}</p>'

    boxes.param.watch(draw, "value")
    return panel.Row(panel.Column(count, boxes, width=240), drawn)


def main() -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("points")
    parser.add_argument("--port", type=int, default=8050)
    asked = parser.parse_args()
    rows = pd.read_csv(asked.points)
    panel.serve(lambda: page(rows), port=asked.port, address="127.0.0.1", show=False)


if __name__ == "__main__":
    main()
