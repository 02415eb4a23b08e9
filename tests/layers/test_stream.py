"""Items come one by one, whatever the file's size and layout, and a torn file is an error."""

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.layers.stream import NoListError, stream_items

# Larger than what is read at a time, so that items, words and numbers lie across its edges.
ITEMS: list[Any] = [
    {"number": n, "text": "دمشق “Damascus” \\ \n" * (n % 50), "list": [n, [n / 7, None, True]]}
    for n in range(4000)
]


def _write(path: Path, document: Any, **layout: Any) -> Path:
    path.write_text(json.dumps(document, **layout), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "layout", [{}, {"indent": 2}, {"ensure_ascii": False, "separators": (",", ":")}]
)
def test_all_items_of_a_large_file(tmp_path: Path, layout: dict[str, Any]) -> None:
    path = _write(tmp_path / "list.json", ITEMS, **layout)
    assert path.stat().st_size > 1 << 20
    assert list(stream_items(path, None)) == ITEMS


def test_items_of_a_member_among_others(tmp_path: Path) -> None:
    document = {"crs": {"features": [0]}, "features": ITEMS, "bbox": [35, 32, 43, 38]}
    path = _write(tmp_path / "object.json", document)
    assert list(stream_items(path, "features")) == ITEMS


def test_numbers_are_whole_at_the_edge_of_what_is_read(tmp_path: Path) -> None:
    numbers = list(range(10**7, 10**7 + 300_000))
    path = _write(tmp_path / "numbers.json", numbers, separators=(",", ":"))
    assert list(stream_items(path, None)) == numbers


def test_an_item_longer_than_what_is_read_at_a_time(tmp_path: Path) -> None:
    items = ["a" * 5_000_000, "b"]
    assert list(stream_items(_write(tmp_path / "long.json", items), None)) == items


def test_no_item_is_kept_until_the_last_is_read(tmp_path: Path) -> None:
    path = _write(tmp_path / "torn.json", ITEMS)
    path.write_text(path.read_text(encoding="utf-8")[:-1], encoding="utf-8")
    items = stream_items(path, None)
    assert next(items) == ITEMS[0]
    with pytest.raises(ValueError, match="expected"):
        list(items)


@pytest.mark.parametrize(
    "text", ["", "[", "[1", "[1,", "[1 2]", "[1]]", "[1] 2", "{", '{"a"', "[tru]", '["a]', "nul"]
)
def test_what_is_no_whole_json_is_an_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "broken.json"
    path.write_text(text, encoding="utf-8")
    for member in (None, "features"):
        with pytest.raises(ValueError, match=r"."):
            list(stream_items(path, member))


@pytest.mark.parametrize("text", ["5", "{}", '{"features": 5}', '"text"', "null"])
def test_another_document_holds_no_list(tmp_path: Path, text: str) -> None:
    path = tmp_path / "other.json"
    path.write_text(text, encoding="utf-8")
    for member in (None, "features"):
        with pytest.raises(NoListError):
            list(stream_items(path, member))


def test_no_items_are_no_error(tmp_path: Path) -> None:
    assert list(stream_items(_write(tmp_path / "none.json", []), None)) == []
    path = _write(tmp_path / "empty.json", {"features": []})
    assert list(stream_items(path, "features")) == []
