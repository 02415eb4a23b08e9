"""An export names the address of its view, but none that only one machine can open."""

import pytest

from dashboard.briefing.exports.view_link import view_link


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8350/",
        "http://127.8.8.8/map/",
        "http://localhost:8050/",
        "http://map.LOCALHOST/",
        "http://[::1]:8050/",
        "http://0.0.0.0:8050/",
    ],
)
def test_a_machines_own_address_is_left_away(address: str) -> None:
    assert view_link(address, "actor=russia") == "?actor=russia"
    assert view_link(address, "") == ""


@pytest.mark.parametrize(
    "address",
    [
        "https://map.example/",
        "http://192.168.1.7:8050/",
        "http://localhost.example/",
        "http://[fd00::7]/",
    ],
)
def test_another_machines_address_stands_whole(address: str) -> None:
    assert view_link(address, "actor=russia") == f"{address}?actor=russia"
    assert view_link(address, "") == address
