"""An order is refused where no export can fill it."""

from collections.abc import Callable

import pytest

from dashboard.briefing.exports.order import Order
from dashboard.errors import ExportError


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"layout": "5:3"}, "16:9, 4:3"),
        ({"banner": "TOP"}, "SECRET"),
        ({"theme": "blue"}, "light, dark"),
        ({"title": "x" * 201}, "at most 200"),
    ],
)
def test_an_order_that_none_can_fill_is_refused(
    order: Callable[..., Order], changes: dict[str, str], told: str
) -> None:
    with pytest.raises(ExportError, match=told):
        order(**changes)
