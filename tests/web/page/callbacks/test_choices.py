"""What the filters offer is the same whatever is chosen."""

from collections.abc import Callable
from typing import Any

import pytest

Call = Callable[..., dict[str, dict[str, Any]]]
Read = Callable[[Any], str]


@pytest.fixture
def offered(call: Call, read: Read) -> Callable[[str], dict[str, str]]:
    """The text of each filter's choices, by the control's id."""

    def offered(query: str) -> dict[str, str]:
        given = {"theme.data": "light", "state.data": None, "query.data": query}
        answer = call("filter-sources.children", given)
        return {control: read(props["children"]) for control, props in answer.items()}

    return offered


def test_every_choice_stands_whatever_is_chosen(offered: Callable[[str], dict[str, str]]) -> None:
    every = offered("")
    assert every == offered("actor=russia&q=nowhere")
    assert "Russia" in every["filter-actors"]
    assert "Air" in every["filter-types"]


def test_choices_are_in_the_readers_words(offered: Callable[[str], dict[str, str]]) -> None:
    assert "روسيا" in offered("lang=ar")["filter-actors"]
