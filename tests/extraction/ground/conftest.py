"""What a text says of ground, for tests of the rules of ground."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction


@pytest.fixture(scope="session")
def zones(read: Callable[..., Extraction]) -> Callable[[str], set[tuple[str, str, str]]]:
    """Who does what with which place at the end of a text: `("russia", "present", "Ariha")`."""

    def said(text: str) -> set[tuple[str, str, str]]:
        now = (zone for zone in read(text).zones if zone.valid_to is None)
        return {(zone.actor, str(zone.relation), zone.place.name) for zone in now}

    return said
