"""A clause with "where" is of the place that it hangs on, and of none beside it."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Families fled to Saraqib, where Russian jets bombed a market.", "Saraqib"),
        ("Families fled to Saraqib, near Idlib, where Russian jets bombed a market.", "Saraqib"),
        ("Families fled to Saraqib, east of Idlib, where Russian jets bombed a mill.", "Saraqib"),
        ("Families fled to the town of Saraqib, where Russian jets bombed a mill.", "Saraqib"),
    ],
)
def test_where_is_the_place_of_its_clause(struck: Struck, text: str, place: str) -> None:
    assert struck(text) == [("russia", place)]
