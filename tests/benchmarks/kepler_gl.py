"""The same strikes in kepler.gl: `kepler_gl.py POINTS.csv --port 8050`.

It runs in an environment of its own and imports nothing of this project. It is the widget of
kepler.gl's own package, whole, in a bare page. Without a network it has no basemap, and is given
none.
"""

import argparse
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files

import pandas as pd
from keplergl.serializers import serialize_dataset

_LAYER = {
    "id": "strikes",
    "type": "point",
    "config": {
        "dataId": "strikes",
        "label": "Strikes",
        "columns": {"lat": "latitude", "lng": "longitude", "altitude": None},
        "isVisible": True,
        "visConfig": {"radius": 6},
    },
    "visualChannels": {
        "colorField": {"name": "actor1", "type": "string"},
        "colorScale": "ordinal",
        "sizeField": {"name": "size", "type": "real"},
        "sizeScale": "sqrt",
    },
}
_PAGE = """<!DOCTYPE html>
<title>kepler.gl</title>
<link rel="stylesheet" href="/widget.css">
<div id="map"></div>
<script type="module">
import widget from "/widget.js";
const { layer, data } = await (await fetch("/data.json")).json();
const config = { version: "v1", config: {
  mapState: { longitude: 38.9, latitude: 34.9, zoom: 5.6 },
  mapStyle: { styleType: "no_map" },
  visState: { layers: [layer] },
} };
const values = { data, config, height: 850, mapbox_token: "", theme: "", app_name: "" };
const model = { get: (name) => values[name], set() {}, save_changes() {}, on() {} };
widget.render({ model, el: document.getElementById("map") });
</script>
"""


def _answers(points: str) -> dict[str, tuple[str, bytes]]:
    rows = pd.read_csv(points)
    told = {
        "layer": _LAYER,
        "data": {"strikes": serialize_dataset(rows, "strikes")},
    }
    static = files("keplergl") / "static"
    return {
        "/": ("text/html; charset=utf-8", _PAGE.encode()),
        "/data.json": ("application/json", json.dumps(told).encode()),
        "/widget.js": ("text/javascript", (static / "widget.js").read_bytes()),
        "/widget.css": ("text/css", (static / "widget.css").read_bytes()),
    }


def main() -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("points")
    parser.add_argument("--port", type=int, default=8050)
    asked = parser.parse_args()
    answers = _answers(asked.points)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, body = answers.get(self.path, ("", b""))
            self.send_response(200 if kind else 404)
            self.send_header("Content-Type", kind or "text/plain")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the times are taken in the browser."""

    ThreadingHTTPServer(("127.0.0.1", asked.port), Handler).serve_forever()


if __name__ == "__main__":
    main()
