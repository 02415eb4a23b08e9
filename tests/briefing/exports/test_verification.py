"""Whether a picture that came back is what the data gives."""

import io
import json
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, PngImagePlugin

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import seal
from dashboard.briefing.exports.verification import VerificationResult, verify

Written = Callable[..., bytes]


def test_an_untouched_picture_matches(state: DataState, written: Written, tmp_path: Path) -> None:
    for name in ("png", "pdf", "pptx"):
        path = tmp_path / f"brief.{name}"
        path.write_bytes(written(name, "actor=russia"))
        found = verify(state, path)
        assert found.finding is VerificationResult.MATCHES
        assert "actor=russia" in found.told
        assert ("not compared" in found.told) == (name != "png")


def test_a_painted_over_picture_does_not(
    state: DataState, written: Written, tmp_path: Path
) -> None:
    # Whatever its name says it is.
    for name in ("brief.png", "brief.jpg", "brief"):
        path = tmp_path / name
        with Image.open(io.BytesIO(written("png"))) as image:
            about = PngImagePlugin.PngInfo()
            about.add_itxt(seal.KEY, image.info[seal.KEY])
            ImageDraw.Draw(image).rectangle((400, 400, 560, 480), fill="#ffffff")
            image.save(path, "PNG", pnginfo=about)
        assert verify(state, path).finding is VerificationResult.CHANGED


def test_a_picture_of_other_data_says_of_which(
    state: DataState, written: Written, tmp_path: Path
) -> None:
    path = tmp_path / "brief.png"
    with Image.open(io.BytesIO(written("png"))) as image:
        about = PngImagePlugin.PngInfo()
        told = json.loads(image.info[seal.KEY]) | {"data_hash": "0123456789ab"}
        about.add_itxt(seal.KEY, json.dumps(told))
        image.save(path, pnginfo=about)
    found = verify(state, path)
    assert found.finding is VerificationResult.OTHER_DATA
    assert "0123456789ab" in found.told
    assert state.store.data_hash in found.told
