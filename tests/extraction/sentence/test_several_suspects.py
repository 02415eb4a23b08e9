"""Where one of several struck, none of them is told as the attacker."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Saraqib on Monday. Activists blamed Russia or the Syrian army.",
        "Jets bombed Saraqib on Monday. Some blamed Russia and others the Syrian army.",
        "Jets bombed Saraqib on Monday. It was not clear whether they were Syrian or Russian jets.",
    ],
)
def test_of_several_suspects_each_is_a_claim(read: Callable[[str], Extraction], text: str) -> None:
    (event,) = read(text).events
    claimed = {claim.value for claim in event.claims if claim.about == "attacker"}
    assert claimed == {"russia", "syrian_government"}
    assert event.factuality.hedged


def test_one_suspect_is_the_attacker(read: Callable[[str], Extraction]) -> None:
    (event,) = read("Jets bombed Saraqib on Monday. Activists blamed Russia.").events
    assert event.actor1 == "russia"


@pytest.mark.parametrize(
    "doubt",
    [
        "It is unclear whether the Syrian or the Russian air force carried out the attack.",
        "It is not possible to say whether Russian or Syrian jets perpetrated the attack.",
        "It is impossible to tell if Russia or the Syrian army carried out the attack.",
    ],
)
def test_who_did_it_of_two_is_left_open(read: Callable[[str], Extraction], doubt: str) -> None:
    (event,) = read(f"Jets bombed Saraqib on Monday. {doubt}").events
    assert event.actor1 == "unknown"
    assert event.factuality.hedged
    (named,) = read(f"Russian jets bombed Saraqib on Monday. {doubt}").events
    assert named.factuality.hedged
