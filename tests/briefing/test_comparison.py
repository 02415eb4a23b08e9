"""What a view is compared with is one thing, and is read back as it was written."""

from datetime import date

import pytest

from dashboard.briefing.comparison import Comparison


@pytest.mark.parametrize(
    "written", ["2015-10-01..2015-10-07", "source:a%2Cb:1", "data:ucdp", "data:%D8%AD"]
)
def test_what_is_written_is_read_back(written: str) -> None:
    assert str(Comparison.parse(written)) == written


@pytest.mark.parametrize(
    "written", ["", "2015-10-01", "2015-10-07..2015-10-01", "source:", "actor:x", "..", "data"]
)
def test_what_is_nothing_to_compare_with_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|before|one thing"):
        Comparison.parse(written)


def test_two_things_at_once_are_not_compared() -> None:
    with pytest.raises(ValueError, match="one thing"):
        Comparison(days=(date(2015, 10, 1), date(2015, 10, 2)), source="a")
