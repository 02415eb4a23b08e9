"""The same strikes in a plain Dash app, as its documentation would have it: one figure, sent whole.

`python -m tests.benchmarks.plain_dash POINTS.csv --port 8050`. Its map has no basemap at all, and
waitress serves it as it serves ours.
"""

import argparse

import pandas as pd
import plotly.graph_objects as go
import waitress
from dash import Dash, Input, Output, dcc, html

# Plotly's own empty style fails on the second update: a style must name a source.
_PAPER = {
    "version": 8,
    "sources": {"none": {"type": "geojson", "data": {"type": "FeatureCollection", "features": []}}},
    "layers": [{"id": "paper", "type": "background", "paint": {"background-color": "#f6f3ec"}}],
}
_HOVER = "%{customdata[0]} · %{customdata[1]} · %{customdata[2]}<extra></extra>"


def figure(rows: pd.DataFrame) -> go.Figure:
    """A trace for each actor, every strike in it."""
    made = go.Figure(
        [
            go.Scattermap(
                lon=group["longitude"],
                lat=group["latitude"],
                mode="markers",
                name=actor,
                marker={"color": group["colour"].iloc[0], "size": group["size"]},
                customdata=group[["location", "event_date", "event_id"]],
                hovertemplate=_HOVER,
            )
            for actor, group in rows.groupby("actor1", sort=True)
        ]
    )
    return made.update_layout(
        map={"style": _PAPER, "center": {"lon": 38.9, "lat": 34.9}, "zoom": 5.6},
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        uirevision="one",
    )


def create_app(points: str) -> Dash:
    """A checklist of actors beside the map."""
    rows = pd.read_csv(points)
    actors = list(rows["actor1"].value_counts().index)
    app = Dash("plain")
    app.layout = html.Div(
        [
            html.Div(
                [html.P(id="count"), dcc.Checklist(actors, [], id="actors")],
                style={"width": "15rem"},
            ),
            dcc.Graph(id="map", style={"flex": "1", "height": "100%"}),
        ],
        style={"display": "flex", "height": "95vh"},
    )

    @app.callback(Output("map", "figure"), Output("count", "children"), Input("actors", "value"))
    def draw(chosen: list[str]) -> tuple[go.Figure, str]:
        shown = rows[rows["actor1"].isin(chosen)] if chosen else rows
        return figure(shown), f"{len(shown):,} of {len(rows):,} strikes"

    return app


def main() -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("points")
    parser.add_argument("--port", type=int, default=8050)
    asked = parser.parse_args()
    waitress.serve(create_app(asked.points).server, host="127.0.0.1", port=asked.port, threads=8)


if __name__ == "__main__":
    main()
