"""Common speakers are found as articles write them, and called in Arabic."""

from dashboard.words.arabic.speakers import SPEAKERS
from tests.words.texts import ARABIC, LATIN


def test_names_are_in_small_letters_and_arabic() -> None:
    for written, name in SPEAKERS.items():
        assert written == written.casefold().strip()
        assert not written.startswith("the ")
        assert "defense" not in written
        assert ARABIC.search(name)
        assert not LATIN.search(name)
