"""Who tells whom to keep out of which ground, and who refuses."""

from collections.abc import Callable

import pytest

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.ground.demands import find_demand, refuses_demand
from dashboard.extraction.names.mentions import ReadSentence
from dashboard.extraction.pipeline import Extraction

Read = Callable[[str], ReadSentence]


@pytest.mark.parametrize(
    ("text", "actor", "land"),
    [
        ("Russia demanded that American jets leave Syrian airspace.", "russia", "Syria"),
        ("Turkey told the Russians to avoid Turkish airspace.", "turkey", "Turkey"),
        ("US officers asked Iran to vacate Iraqi soil.", "united_states", "Iraq"),
    ],
)
def test_a_demand_names_who_makes_it_and_the_ground(
    sentence: Read, registry: ActorRegistry, text: str, actor: str, land: str
) -> None:
    read = sentence(text)
    demand = find_demand(read.sentence, read.actors, read.places, registry.lands())
    assert demand is not None
    assert (demand.actor, demand.place, demand.place_name) == (actor, None, land)
    assert demand.relation is ZoneRelation.DEMANDS_EXCLUSION


def test_who_refuses_is_the_subject_of_the_refusal(sentence: Read) -> None:
    refuser = refuses_demand(sentence("American officials rejected the demand.").sentence)
    assert refuser is not None
    assert refuser.text == "officials"


def test_a_demand_that_is_refused_is_disputed(read: Callable[..., Extraction]) -> None:
    text = (
        "Russia demanded that American jets leave Syrian airspace. "
        "US officials rejected the demand."
    )
    (zone,) = read(text).zones
    assert (zone.actor, zone.factuality) == ("russia", "disputed")
    assert [claim.stance for claim in zone.claims] == ["denies"]


def test_a_demand_without_ground_is_for_review(read: Callable[..., Extraction]) -> None:
    found = read("Russia asked that American planes leave.")
    assert found.zones == ()
    assert [item.kind for item in found.review] == ["zone"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Turkey is urging Kurdish fighters to pull out of Manbij.", "turkey"),
        ("Turkey demanded that Kurdish fighters leave Manbij.", "turkey"),
        ("Damascus asked the Americans to withdraw from Manbij.", "syrian_government"),
        ("Turkey wants the SDF to leave Manbij.", "turkey"),
        ("Damascus called on American soldiers to get out of Manbij.", "syrian_government"),
    ],
)
def test_who_asks_for_a_withdrawal_is_not_who_is_gone(
    read: Callable[..., Extraction], text: str, actor: str
) -> None:
    (zone,) = read(text).zones
    assert (zone.actor, zone.relation, zone.place.name) == (
        actor,
        ZoneRelation.DEMANDS_EXCLUSION,
        "Manbij",
    )


def test_who_wants_to_leave_demands_nothing(read: Callable[..., Extraction]) -> None:
    assert read("The SDF wants to leave Manbij.").zones == ()


def test_a_withdrawal_somebody_tells_of_is_no_demand(read: Callable[..., Extraction]) -> None:
    (zone,) = read("Turkey said the Kurdish fighters had withdrawn from Manbij.").zones
    assert (zone.actor, zone.relation) == ("sdf", ZoneRelation.ABSENT)


def test_who_is_told_that_others_left_hears_no_demand(read: Callable[..., Extraction]) -> None:
    text = "ISIS fighters withdrew from Manbij on Monday, rebel sources told reporters."
    said = {(zone.actor, str(zone.relation)) for zone in read(text).zones}
    assert said == {("islamic_state", "absent")}
