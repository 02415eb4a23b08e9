"""The card of the open strike."""

from collections.abc import Callable
from typing import Any

Read = Callable[[Any], str]


def test_the_card_tells_what_where_when_and_who(card: Callable[[str], Any], read: Read) -> None:
    text = read(card("russian-airstrikes-begin:1"))
    assert "known to province level only" in text
    assert "30 Sep 2015" in text
    assert "At least 24 killed in Homs and Hama together one total, not one each" in text
    assert "Conflicts Russia: ISIS" in text
    assert "US officials" in text
    assert "hedged" in text
    assert "not ISIS" in text
    assert "denies" not in text


def test_the_article_marks_every_span_and_its_own_stronger(
    card: Callable[[str], Any], values_of: Callable[..., list[Any]], read: Read
) -> None:
    shown = card("russian-airstrikes-begin:1")
    assert values_of(shown, "class").count("current") >= 3
    # Marks lead to a strike or, where only a zone cites them, to a place.
    assert "russian-airstrikes-begin:1" in values_of(shown, "data-event")
    assert values_of(shown, "data-fly")
    assert "vicious jihadists" in read(shown)


def test_no_strike_no_card(card: Callable[[str], Any]) -> None:
    assert card("") is None
    assert card("gone:9") is None
