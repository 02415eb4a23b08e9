"""A fault the user can fix is one kind of error, whatever went wrong."""

import inspect

import pytest

from dashboard import errors
from dashboard.errors import DashboardError

KINDS = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if kind.__module__ == errors.__name__
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_is_caught_as_the_users(kind: type[Exception]) -> None:
    with pytest.raises(DashboardError) as caught:
        raise kind("a.txt: empty.")
    assert str(caught.value) == "a.txt: empty."


def test_the_overview_names_every_kind() -> None:
    assert errors.__doc__ is not None
    assert all(kind.__name__ in errors.__doc__ for kind in KINDS)


def test_kinds_differ_from_faults_of_the_program() -> None:
    for kind in KINDS:
        assert not issubclass(kind, (ValueError, OSError, LookupError))
