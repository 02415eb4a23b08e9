"""The one table of the parser's labels."""

import pytest

from dashboard.extraction.english.labels import Role, role_of
from dashboard.extraction.english.parser import load_parser


@pytest.mark.parametrize(("label", "role"), [("nsubj", Role.SUBJECT), ("ROOT", Role.ROOT)])
def test_a_label_is_a_role(label: str, role: Role) -> None:
    assert role_of(label) is role


def test_an_unknown_label_is_other() -> None:
    assert role_of("no such label") is Role.OTHER


def test_every_role_is_of_a_label_that_the_parser_gives() -> None:
    labels = {*load_parser().get_pipe("parser").labels, "ROOT"}
    assert {role_of(label) for label in labels} | {Role.OTHER} == set(Role)
