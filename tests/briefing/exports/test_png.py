"""A PNG has the size that was asked for."""

import io
from collections.abc import Callable

import pytest
from PIL import Image

Written = Callable[..., bytes]


@pytest.mark.parametrize(
    ("layout", "scale", "size"),
    [
        ("16:9", 1, (1920, 1080)),
        ("16:9", 2, (3840, 2160)),
        ("4:3", 1, (1440, 1080)),
        ("square", 1, (1080, 1080)),
    ],
)
def test_a_png_has_its_size(
    written: Written, layout: str, scale: int, size: tuple[int, int]
) -> None:
    with Image.open(io.BytesIO(written("png", layout=layout, scale=scale))) as image:
        assert image.format == "PNG"
        assert image.size == size
