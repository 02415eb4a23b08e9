"""Reasons of review items survive being written and read."""

import json

from hypothesis import given
from hypothesis import strategies as st

from dashboard.domain.review import ReviewReason
from dashboard.layers.reasons import reason_of, reason_values

REASONS: st.SearchStrategy[ReviewReason] = st.from_type(ReviewReason)


@given(REASONS)
def test_a_reason_is_the_same_once_written_and_read(reason: ReviewReason) -> None:
    values = json.loads(json.dumps(reason_values(reason)))
    assert reason_of(reason.code, values) == reason


def test_a_reason_of_another_version_is_not_known() -> None:
    assert reason_of("solar_flare", {}) is None
    assert reason_of("unknown_name", {}) is None
    assert reason_of(None, {}) is None
