"""Ids are names that others hold on to: scripts, style sheets, tests and the data contract."""

import re

import pytest

from dashboard.web.page import ids

PUBLIC = {
    "MAP": "map",
    "FILTER_ACTORS": "filter-actors",
    "FILTER_DATES": "filter-dates",
    "TIMELINE": "timeline",
    "EVENT_COUNT": "event-count",
    "EVENT_LIST": "event-list",
    "EVENT_TABLE": "event-table",
    "EVENT_CARD": "event-card",
    "TRAY": "tray",
    "EXPORT_MENU": "export-menu",
    "EXPORT_PNG": "export-png",
    "SHARE_LINK": "share-link",
}
NAMED = {
    name: value for name, value in vars(ids).items() if name.isupper() and isinstance(value, str)
}
ALL = [*NAMED.values(), *ids.TAB_LABELS.values()]


def test_the_ids_of_the_data_contract_stay() -> None:
    assert PUBLIC.items() <= NAMED.items()


def test_no_two_roles_share_an_id() -> None:
    assert len(set(ALL)) == len(ALL)
    assert ids.TABLE_COLUMNS != ids.TABLE_GRID


@pytest.mark.parametrize("value", ALL)
def test_an_id_can_be_written_in_a_style_sheet_and_a_callback(value: str) -> None:
    # Dash splits at dots; a selector would need anything else escaped.
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", value)
