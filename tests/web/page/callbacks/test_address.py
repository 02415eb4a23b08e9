"""The controls follow the address."""

from collections.abc import Callable
from typing import Any

Call = Callable[..., dict[str, dict[str, Any]]]
Read = Callable[[Any], str]


def test_an_address_restores_the_controls_and_says_what_it_left_out(call: Call, read: Read) -> None:
    search = "?actor=russia,nobody&from=2015-09-30&to=2015-09-30&layers=zones&q=homs"
    answer = call("notices.children", {"address.data": {"search": search, "at": 0}})
    assert answer["filter-actors"]["value"] == ["russia"]
    assert answer["filter-dates"]["value"] == ["2015-09-30", "2015-09-30"]
    assert answer["filter-text"]["value"] == "homs"
    assert "strikes" not in answer["filter-layers"]["value"]
    assert "nobody" in read(answer["notices"]["children"])
