"""Who did what after an opening clause, and what a description at the end describes."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    "text",
    [
        "As the Nusra Front is imposing its law on Ariha, its main rival, ISIS, seized Saraqib.",
        "As the Nusra Front is imposing its law on Ariha, its rival group, the Islamic State "
        "(ISIS), seized Saraqib.",
    ],
)
def test_the_rival_named_after_an_opening_clause_did_it(read: Read, text: str) -> None:
    held = {(z.actor, z.place.name) for z in read(text).zones if z.place.name == "Saraqib"}
    assert held == {("islamic_state", "Saraqib")}


def test_a_description_at_the_end_is_of_the_name_before_it(read: Read) -> None:
    text = "The army hit rebels hard by seizing Wadi Barada, the last rebel enclave near Damascus."
    found = {(z.actor, z.place.name) for z in read(text).zones}
    assert found == {("syrian_government", "Wadi Barada")}


@pytest.mark.parametrize("driving", ["expelling ISIS fighters", "ousting ISIS fighters"])
def test_who_retook_a_town_drove_them_out(read: Read, driving: str) -> None:
    text = f"The SDF retook Ariha, {driving} who had seized the town."
    assert {(z.actor, z.place.name) for z in read(text).zones} == {("sdf", "Ariha")}
