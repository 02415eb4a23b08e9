"""Who speaks last in a sentence tells of all that stands before."""

from collections.abc import Callable

import pytest

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    "told",
    [
        "US-led coalition aircraft bombed Tokhar on Tuesday",
        "The US-led coalition bombed Tokhar on Tuesday, killing 56 civilians",
        "US-led aircraft bombed a school in Ariha and killed nine people",
        "Turkish-backed rebels shelled the town of Ariha near Saraqib",
        "Two men wounded in shelling of Ariha",
    ],
)
@pytest.mark.parametrize(
    ("speaker", "names"),
    [
        ("activists said", {"activists"}),
        ("residents and medics said on Tuesday", {"residents", "medics"}),
        (
            "the Syrian Observatory for Human Rights reported",
            {"Syrian Observatory for Human Rights"},
        ),
    ],
)
def test_the_last_speaker_is_heard(read: Read, told: str, speaker: str, names: set[str]) -> None:
    claims = [c for event in read(f"{told}, {speaker}.").events for c in event.claims]
    assert {claim.by for claim in claims if claim.about == "occurrence"} == names


def test_a_site_speaks_by_its_name(read: Read) -> None:
    (event,) = read(
        "Jets bombed Malah, in the southern Syrian province of Suwayda, "
        "the local news site Suwayda 24 reported."
    ).events
    assert {claim.by for claim in event.claims} == {"Suwayda 24"}


@pytest.mark.parametrize(
    "text",
    [
        "US-led coalition aircraft bombed Ariha on Tuesday, and activists said nothing.",
        "Russian jets bombed Ariha, killing 16 people, a figure announced on Tuesday.",
    ],
)
def test_who_says_nothing_of_it_is_not_heard(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert {claim.by for claim in event.claims} == {"the article"}


def test_who_demands_that_others_leave_is_not_told_to_leave(read: Read) -> None:
    (zone,) = read("Damascus demands that American soldiers leave al-Tanf.").zones
    assert (zone.actor, zone.relation) == ("syrian_government", ZoneRelation.DEMANDS_EXCLUSION)
