"""The basemap's style: self-contained, stable anchors, readable names."""

import json
import re
from urllib.parse import urlsplit

import pytest

from dashboard.briefing.basemap import style as basemap
from dashboard.errors import LayerError
from tests.paths import DATA

STYLES = [(theme, language) for theme in ("light", "dark") for language in ("en", "ar")]


def style(theme="light", language="en", base_url="/basemap"):
    return basemap.style(DATA, theme=theme, language=language, base_url=base_url)


@pytest.mark.parametrize(("theme", "language"), STYLES)
def test_every_layer_draws_from_a_source_that_exists(theme, language):
    drawn = style(theme, language)
    used = {layer["source"] for layer in drawn["layers"] if layer["type"] != "background"}
    assert used == set(drawn["sources"])
    names = [layer["id"] for layer in drawn["layers"]]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("base_url", ["/basemap", None])
def test_nothing_is_asked_of_another_host(base_url):
    drawn = style(base_url=base_url)
    assert "glyphs" not in drawn
    assert "sprite" not in drawn
    assert not re.search(r"(https?:)?//[a-z0-9]", json.dumps(drawn["layers"]))
    for source in drawn["sources"].values():
        address = source.get("url") or source["data"]
        if isinstance(address, str):
            parts = urlsplit(address)
            assert (parts.scheme, parts.netloc) in {("", ""), ("data", "")}, address[:60]


def test_addresses_lead_to_files_and_change_with_their_content(tmp_path):
    copy = tmp_path / "basemap"
    for path in (DATA / "basemap").rglob("*"):
        if path.is_file():
            target = copy / path.relative_to(DATA / "basemap")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    (copy / "names.geojson").write_text('{"type":"FeatureCollection","features":[]}')
    changed = basemap.style(tmp_path, theme="light", language="en", base_url="/basemap")["sources"]
    sources = style()["sources"]
    addresses = {k: s.get("url") or s["data"] for k, s in sources.items()}
    addresses = {k: a for k, a in addresses.items() if isinstance(a, str)}
    assert set(addresses) == {"ground-low", "ground-high", "names", "relief"}
    for address in addresses.values():
        assert (DATA / "basemap" / address.removeprefix("/basemap/").split("?v=")[0]).is_file()
    assert changed["names"]["data"] != addresses["names"]
    assert changed["ground-low"]["data"] == addresses["ground-low"]


def test_without_a_server_everything_is_in_the_style():
    sources = style(base_url=None)["sources"]
    assert sources["relief"]["url"].startswith("data:image/webp;base64,")
    collections = [s["data"] for s in sources.values() if s["type"] == "geojson"]
    assert all(c["type"] == "FeatureCollection" and c["features"] for c in collections)


@pytest.mark.parametrize(("theme", "language"), STYLES)
def test_the_datas_fills_come_under_the_lines_and_strikes_under_the_names(theme, language):
    layers = style(theme, language)["layers"]
    names = [layer["id"] for layer in layers]
    lines, labels = names.index(basemap.BELOW_LINES), names.index(basemap.BELOW_LABELS)
    assert lines < labels
    kinds = [layer["type"] for layer in layers]
    assert "fill" not in kinds[lines:]
    assert "raster" not in kinds[lines:]
    assert "symbol" not in kinds[:labels]
    assert names.index("line-governorates") > lines
    assert names.index("line-borders") == lines


def kinds_of(file):
    found = json.loads((DATA / "basemap" / file).read_text(encoding="utf-8"))["features"]
    return {feature["properties"]["kind"] for feature in found}


def kinds_drawn(source):
    """The kinds that the filters of a source's layers name."""
    filters = [layer["filter"] for layer in style()["layers"] if layer.get("source") == source]
    text = json.dumps(filters)
    lists = [json.loads(found) for found in re.findall(r'\["literal", (\[[^]]*\])\]', text)]
    single = re.findall(r'\["==", \["get", "kind"\], "([^"]+)"\]', text)
    return {kind for found in lists for kind in found} | set(single)


@pytest.mark.parametrize(
    ("source", "file"),
    [("ground-low", "low/ground.geojson"), ("ground-high", "high/ground.geojson")],
)
def test_whatever_lies_on_the_ground_is_drawn(source, file):
    assert kinds_of(file) <= kinds_drawn(source)


def test_whatever_has_a_name_is_labelled():
    assert kinds_of("names.geojson") == kinds_drawn("names")


def test_roads_are_not_drawn_closer_than_they_are_true():
    assert "road" in kinds_of("low/ground.geojson")
    assert "road" not in kinds_of("high/ground.geojson")
    far = [layer["filter"] for layer in style()["layers"] if layer.get("source") == "ground-low"]
    assert far
    # Closer than zoom 8 only what lies outside the fine ground goes on; roads do not.
    assert all(f[2] == ["any", ["<", ["zoom"], 8], ["has", "outside"]] for f in far)


def test_the_graphics_card_has_few_programs_to_build():
    """A kind of layer with another set of properties that follow the data is another program."""

    def follows_data(value):
        return bool({"get", "has"} & set(re.findall(r"\w+", json.dumps(value))))

    programs = {
        (
            layer["type"],
            "line-dasharray" in layer["paint"],
            *(name for name, value in sorted(layer["paint"].items()) if follows_data(value)),
        )
        for layer in style()["layers"]
    }
    assert sorted(kind for kind, *_ in programs) == [
        "background",
        "circle",
        "fill",
        "line",
        "line",
        "raster",
        "symbol",
    ]
    # An edge drawn by the fill would be one more.
    fills = [layer for layer in style()["layers"] if layer["type"] == "fill"]
    assert all(layer["paint"]["fill-antialias"] is False for layer in fills)


def test_the_view_looks_at_syria():
    view, bounds = basemap.SYRIA_VIEW, basemap.SYRIA_BOUNDS
    assert bounds.west < view.longitude < bounds.east
    assert bounds.south < view.latitude < bounds.north


def test_the_credits_on_the_map_are_those_of_the_data():
    credits = json.loads((DATA / "basemap" / "credits.json").read_text(encoding="utf-8"))
    assert credits["short"] == basemap.CREDITS


def test_a_missing_layer_is_named(tmp_path):
    with pytest.raises(LayerError, match="Restore data/basemap"):
        basemap.style(tmp_path, theme="light", language="en", base_url=None)
