"""The order a file was made from comes back from it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.briefing.exports import seal
from dashboard.briefing.exports.order import Order
from dashboard.errors import ExportError

Written = Callable[..., bytes]


@pytest.mark.parametrize("name", ["png", "pdf", "pptx"])
def test_the_seal_comes_back(
    written: Written, order: Callable[..., Order], tmp_path: Path, name: str
) -> None:
    asked: dict[str, str] = {"title": "عنوان", "banner": "CUI", "layout": "4:3"}
    path = tmp_path / f"brief.{name}"
    path.write_bytes(written(name, "actor=russia&lang=ar&event=x:1", **asked))
    found = seal.read(path)
    assert found.order.selection.actors == ("russia",)
    assert found.order == order("actor=russia&lang=ar", **asked)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x89PNG not really", "carries no seal"),
        (b"%PDF-1.4 torn", "carries no seal"),
        (b"PK torn", "carries no seal"),
        (b"", "carries no seal"),
    ],
)
def test_a_file_of_another_hand_has_no_seal(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "other.png"
    path.write_bytes(content)
    with pytest.raises(ExportError, match=told):
        seal.read(path)
