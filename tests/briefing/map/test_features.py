"""Features are valid GeoJSON, rounded to about a metre."""

from shapely.geometry import shape

from dashboard.briefing.map.features import lines, point, shaped


def test_a_point_is_rounded_to_five_decimals() -> None:
    made = point((38.1234567, 34.7654321), event="a:1")
    assert made["geometry"] == {"type": "Point", "coordinates": [38.12346, 34.76543]}
    assert made["properties"] == {"event": "a:1"}


def test_a_shaped_feature_names_its_geometry() -> None:
    assert shaped("SY-HI", opacity=0.1) == {
        "type": "Feature",
        "geometry": None,
        "properties": {"shape": "SY-HI", "opacity": 0.1},
    }


def test_lines_join_their_ends() -> None:
    made = lines([((38.0, 34.0), (38.0, 35.0)), ((38.0, 34.0), (39.0, 34.0))], width=0.8)
    drawn = shape(made["geometry"])
    assert drawn.geom_type == "MultiLineString"
    assert drawn.length == 2
