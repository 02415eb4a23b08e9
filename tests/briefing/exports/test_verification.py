"""Whether a picture that came back is what the data gives."""

import io
import json
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, PngImagePlugin

from dashboard.briefing.exports import seal
from dashboard.briefing.exports.verification import Finding, verify
from dashboard.briefing.reading import Reading

Written = Callable[..., bytes]


def test_an_untouched_picture_matches(reading: Reading, written: Written, tmp_path: Path) -> None:
    for name in ("png", "pdf", "pptx"):
        path = tmp_path / f"brief.{name}"
        path.write_bytes(written(name, "actor=russia"))
        found = verify(reading, path)
        assert found.finding is Finding.MATCHES
        assert "actor=russia" in found.told
        assert ("not compared" in found.told) == (name != "png")


def test_a_painted_over_picture_does_not(
    reading: Reading, written: Written, tmp_path: Path
) -> None:
    # Whatever its name says it is.
    for name in ("brief.png", "brief.jpg", "brief"):
        path = tmp_path / name
        with Image.open(io.BytesIO(written("png"))) as image:
            about = PngImagePlugin.PngInfo()
            about.add_itxt(seal.KEY, image.info[seal.KEY])
            ImageDraw.Draw(image).rectangle((400, 400, 560, 480), fill="#ffffff")
            image.save(path, "PNG", pnginfo=about)
        assert verify(reading, path).finding is Finding.CHANGED


def test_a_picture_of_other_data_says_of_which(
    reading: Reading, written: Written, tmp_path: Path
) -> None:
    path = tmp_path / "brief.png"
    with Image.open(io.BytesIO(written("png"))) as image:
        about = PngImagePlugin.PngInfo()
        told = json.loads(image.info[seal.KEY]) | {"data_hash": "0123456789ab"}
        about.add_itxt(seal.KEY, json.dumps(told))
        image.save(path, pnginfo=about)
    found = verify(reading, path)
    assert found.finding is Finding.OTHER_DATA
    assert "0123456789ab" in found.told
    assert reading.store.data_hash in found.told
