"""The picture itself: its strikes, its paper, its banner."""

import io
from collections.abc import Callable

import numpy as np
from PIL import Image

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.formats import export
from dashboard.briefing.exports.order import MARKINGS, Order

Written = Callable[..., bytes]


def pixels(content: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(content)) as image:
        return np.asarray(image.convert("RGB"))


def test_a_png_shows_the_strikes_in_their_colour(state: DataState, written: Written) -> None:
    wanted = state.parties.colour("russia", "light").removeprefix("#")
    red = np.array([int(wanted[at : at + 2], 16) for at in (0, 2, 4)])

    def drawn(query: str) -> int:
        away = np.abs(pixels(written("png", query)).astype(int) - red).max(axis=2)
        return int((away < 24).sum())

    assert drawn("") > 2000
    assert drawn("layers=present") < 100


def test_light_and_dark_are_of_their_paper(written: Written) -> None:
    assert pixels(written("png"))[4, 4].min() > 240
    assert pixels(written("png", theme="dark"))[4, 4].max() < 40


def test_a_banner_is_of_its_colour(written: Written) -> None:
    content = pixels(written("png", banner="SECRET"))
    red = tuple(int(MARKINGS["SECRET"][at : at + 2], 16) for at in (1, 3, 5))
    assert tuple(content[3, 3]) == tuple(content[-4, -4]) == red


def test_the_same_order_is_the_same_picture(
    written: Written, state: DataState, order: Callable[..., Order]
) -> None:
    again = io.BytesIO()
    export(state, order(), "png", again)
    assert again.getvalue() == written("png")
