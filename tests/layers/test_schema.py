"""What makes a layer's items valid, and how a fault is told."""

from typing import Any

import pytest

from dashboard.layers.schema import (
    ArticleRecord,
    CitationRecord,
    LayerRecord,
    ReviewRecord,
    checked,
)
from dashboard.layers.zone import ZoneProperties
from tests.records import claim, strike, zone

CITATION = {"article_id": "report", "start": 0, "end": 4, "quote": "Jets"}

ZONE: dict[str, Any] = {
    "zone_id": "report:z1",
    "actor": "russia",
    "relation": "controls",
    "place": "Homs",
    "latitude": 34.7,
    "longitude": 36.7,
    "footprint": None,
    "valid_from": "2016-03-07",
    "valid_to": None,
    "by": "the article",
    "factuality": "asserted",
    "basis": "town radius",
    "citations": [CITATION],
    "sources": ["report"],
}


def violations(record: type[LayerRecord], where: str, value: object) -> list[str]:
    return checked(record, where, value)[1]


def faults(**fields: Any) -> list[str]:
    return violations(ZoneProperties, "zones.geojson, feature 1", ZONE | fields)


def test_a_valid_item_has_no_faults() -> None:
    assert faults() == []


@pytest.mark.parametrize("relation", ["controls", "present", "absent", "operates"])
@pytest.mark.parametrize("basis", ["governorate", "country", "inferred from target", "imported"])
def test_the_contracts_words_are_known(relation: str, basis: str) -> None:
    assert faults(relation=relation, basis=basis) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("relation", "owns"),
        ("basis", "guess"),
        ("zone_id", ""),
        ("longitude", 200),
        ("valid_from", None),
        ("valid_to", "2016-03-01"),
        ("citations", None),
        ("citations", [{**CITATION, "start": -1}]),
    ],
)
def test_a_fault_names_file_feature_and_field(field: str, value: object) -> None:
    (line,) = faults(**{field: value})
    assert line.startswith("zones.geojson, feature 1: ")
    assert field in line
    assert "\n" not in line


def test_every_fault_has_its_line() -> None:
    assert len(faults(actor="", latitude=99, relation="owns")) == 3


@pytest.mark.parametrize("value", [None, 5, "text", []])
def test_an_item_that_is_no_table_is_a_fault(value: object) -> None:
    (line,) = violations(ArticleRecord, "articles.json, feature 3", value)
    assert line.startswith("articles.json, feature 3: properties: ")


def test_a_citation_spans_its_quote() -> None:
    assert CitationRecord.model_validate(CITATION).quote == "Jets"
    (line,) = violations(CitationRecord, "x, feature 1", CITATION | {"end": 9})
    assert "span 0-9 is not as long as its quote" in line


def test_a_review_item_needs_a_reason() -> None:
    item = {"kind": "row", "text": "bad.txt", "reason": "", "candidates": [], "citation": None}
    (line,) = violations(ReviewRecord, "review.json, feature 1", item)
    assert "reason" in line


@pytest.mark.parametrize("turning", ["\u202e", "\u202d", "\u2067", "\u2069", "\u200f", "\u061c"])
def test_names_and_titles_cannot_turn_round_the_words_beside_them(turning: str) -> None:
    said = f"The {turning}Wire"
    record = ArticleRecord(
        id="a", title=said, publisher=said, published="2016-03-10", published_basis="",
        language="en", url="", text=said,
    )  # type: ignore[arg-type]  # fmt: skip
    assert (record.title, record.publisher, record.text) == ("The Wire", "The Wire", said)
    assert strike(location=said, admin1=said).location == "The Wire"
    assert zone(place=said, by=said).by == "The Wire"
    assert claim(said, "russia").by == "The Wire"
