"""The zones of an article: their shapes' basis, their speakers, and who held a place when."""

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.domain.event import Factuality
from dashboard.domain.zone import ActorZone, ZoneBasis, ZoneOperation, ZoneRelation
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def zone(read: Read, text: str) -> ActorZone:
    (only,) = read(text).zones
    return only


@pytest.mark.parametrize(
    ("text", "basis", "footprint"),
    [
        ("The rebels hold Saraqib.", ZoneBasis.TOWN_RADIUS, None),
        ("The rebels hold Idlib province.", ZoneBasis.GOVERNORATE, "SY-ID"),
        ("The coalition operates in Syria.", ZoneBasis.COUNTRY, "SY"),
    ],
)
def test_the_basis_says_how_the_shape_was_found(
    read: Read, text: str, basis: ZoneBasis, footprint: str | None
) -> None:
    found = zone(read, text)
    assert (found.basis, found.place.footprint) == (basis, footprint)


@pytest.mark.parametrize(
    ("text", "by", "factuality"),
    [
        ("The rebels hold Saraqib.", "the article", Factuality.ASSERTED),
        ("Officials say the rebels hold Saraqib.", "Officials", Factuality.ATTRIBUTED),
        ("The rebels reportedly hold Saraqib.", "the article", Factuality.ALLEGED),
        ("Officials claim the rebels hold Saraqib.", "Officials", Factuality.ALLEGED),
    ],
)
def test_a_zone_is_as_sure_as_its_speaker(
    read: Read, text: str, by: str, factuality: Factuality
) -> None:
    found = zone(read, text)
    assert (found.by, found.factuality) == (by, factuality)


def test_a_zone_holds_from_the_articles_day_on(read: Read) -> None:
    found = zone(read, "The rebels hold Saraqib.")
    assert (found.valid_from, found.valid_to) == (date(2016, 3, 10), None)


def test_ground_told_twice_is_one_zone_with_both_sentences(read: Read) -> None:
    text = "The rebels hold Saraqib. Jets flew over rebel-held Saraqib."
    assert [c.quote for c in zone(read, text).citations] == [
        "The rebels hold Saraqib.",
        "Jets flew over rebel-held Saraqib.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The army recaptured Palmyra on Sunday. In May 2015 ISIS took the town within days.",
        "ISIS took Palmyra in May 2015. The army recaptured the town on Sunday.",
        "ISIS captured Palmyra in May 2015 and the army retook it in February 2016.",
    ],
)
def test_who_took_a_place_last_holds_it_however_it_is_told(read: Read, text: str) -> None:
    now = [z for z in read(text).zones if z.valid_to is None]
    before = [z for z in read(text).zones if z.valid_to is not None]
    assert [(z.actor, z.relation) for z in now] == [("syrian_government", ZoneRelation.CONTROLS)]
    assert [(z.actor, z.valid_from, z.valid_to) for z in before] == [
        ("islamic_state", date(2015, 5, 31), now[0].valid_from)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed rebel-held Saraqib. The rebels withdrew from Saraqib on Sunday.",
        "The rebels withdrew from Saraqib. The town has been in rebel hands since 2014.",
        "The rebels hold Saraqib. Army troops drove the rebels from Saraqib, medics said.",
    ],
)
def test_who_left_a_place_holds_it_no_longer(read: Read, text: str) -> None:
    found = [z.relation for z in read(text).zones if z.actor == "syrian_opposition"]
    assert found == [ZoneRelation.ABSENT]


def test_who_is_said_to_hold_it_still_may_do_so(read: Read) -> None:
    text = "The rebels withdrew from Saraqib. Officials said the rebels still held Saraqib."
    held = [z.by for z in read(text).zones if z.relation is ZoneRelation.CONTROLS]
    assert held == ["Officials"]


def test_those_who_took_a_place_together_both_hold_it(read: Read) -> None:
    text = "Saraqib was captured by the rebels and the Nusra Front."
    held = {z.actor for z in read(text).zones if z.relation is ZoneRelation.CONTROLS}
    assert held == {"syrian_opposition", "nusra_front"}


def test_nobody_holds_all_of_a_land(read: Read) -> None:
    found = zone(read, "The army controls most of Syria.")
    assert found.relation is ZoneRelation.PRESENT


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jets bombed a rebel-held town. Medics said ten people died in Ariha.", "Ariha"),
        ("Jets bombed a town seized by rebels. Medics said ten people died in Ariha.", "Ariha"),
        ("Jets bombed a rebel-held town. Ten people died in Ariha and in Saraqib.", None),
    ],
)
def test_a_town_of_the_lead_is_the_one_the_next_sentence_names(
    read: Read, text: str, place: str | None
) -> None:
    held = [z.place.name for z in read(text).zones if z.relation is ZoneRelation.CONTROLS]
    assert held == ([place] if place else [])


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Shells hit militant-held Ariha.", "syrian_opposition"),
        ("ISIS lost ten men. Shells hit militant-held Ariha.", "islamic_state"),
        ("Shells hit militant-held Ariha. Far away, jets bombed ISIS.", None),
    ],
)
def test_militants_are_the_group_named_last_or_else_the_rebels(
    read: Read, text: str, actor: str | None
) -> None:
    held = [z.actor for z in read(text).zones if z.relation is ZoneRelation.CONTROLS]
    assert held == ([actor] if actor else [])


def test_a_refused_demand_is_disputed(read: Read) -> None:
    text = (
        "Russian officials said the Americans should avoid Syrian airspace. "
        "US officials rejected the demand."
    )
    found = zone(read, text)
    assert found.factuality is Factuality.DISPUTED
    assert [(c.by, c.stance) for c in found.claims] == [("US officials", "denies")]


def test_ground_of_an_unclear_name_waits_for_review(read: Read) -> None:
    found = read("The rebels hold Nayrab.")
    assert found.zones == ()
    assert [(item.kind, item.text) for item in found.review] == [("zone", "Nayrab")]


def test_ground_of_a_sentence_on_another_country_is_none_of_syria(read: Read) -> None:
    assert not read("In Iraq, jets bombed ISIS fighters near Mosul, Sinjar and Rutbah.").zones
    assert read("In Syria, jets bombed ISIS fighters near Palmyra.").zones


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("ISIS seized Palmyra in May 2014.", False),
        ("ISIS seized Palmyra in January.", True),
        ("ISIS has held Palmyra since May 2014.", True),
    ],
)
def test_what_was_taken_long_ago_is_history(read: Read, text: str, holds: bool) -> None:
    assert any(z.relation is ZoneRelation.CONTROLS for z in read(text).zones) is holds


def test_a_stronghold_is_whose_who_took_it(read: Read) -> None:
    text = "Palmyra is one of the last bastions of ISIS. The army now controls all of Palmyra."
    assert [(z.actor, z.place.name) for z in read(text).zones] == [("syrian_government", "Palmyra")]


def test_militants_are_others_than_who_speaks_of_them(read: Read) -> None:
    text = "Rebels said on Sunday that Palmyra was in the hands of the militants."
    assert "syrian_opposition" not in {z.actor for z in read(text).zones}


def test_one_sides_word_is_whichever_group_was_named_last(read: Read) -> None:
    text = "ISIS shelled Homs. Troops bombed the positions of the Takfiri terrorists near Palmyra."
    assert {(z.actor, z.place.name) for z in read(text).zones} == {
        ("islamic_state", "near Palmyra")
    }


def test_what_was_done_before_in_the_same_sentence_is_over(read: Read) -> None:
    text = "The army recaptured Palmyra, six days after rebels seized the town."
    assert [(z.actor, z.place.name) for z in read(text).zones] == [("syrian_government", "Palmyra")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army said troops had taken Ariha.", {("syrian_government", "Ariha")}),
        ("Rebels said troops had taken Ariha.", set()),
        ("Residents said troops had taken Ariha.", set()),
    ],
)
def test_troops_are_those_of_the_army_that_speaks(
    read: Read, text: str, expected: set[tuple[str, str]]
) -> None:
    assert {(z.actor, z.place.name) for z in read(text).zones} == expected


def test_a_province_is_not_said_beside_the_town_of_its_sentence(read: Read) -> None:
    text = "Troops struck ISIS fighters in Homs province after hitting ISIS positions in Palmyra."
    assert [z.place.name for z in read(text).zones] == ["Palmyra"]


def test_a_name_cut_short_is_another_place(read: Read) -> None:
    assert not read("The army took Umm Palmyra.").zones
    assert read("The army took Palmyra.").zones


def test_a_town_seized_by_others_was_theirs_before_it_was_retaken(read: Read) -> None:
    text = (
        "The army has retaken a town seized by ISIS on Thursday. The town of Khanasir is quiet. "
        "ISIS captured it two days before, activists said."
    )
    held = {z.actor for z in read(text).zones if z.relation == "controls" and not z.valid_to}
    assert held == {"syrian_government"}


def test_who_left_a_place_held_it_only_until_then(read: Read) -> None:
    text = "ISIS withdrew from Saraqib. Long out of regime control, it had fallen to ISIS in May."
    held = [z for z in read(text).zones if z.relation == "controls" and not z.valid_to]
    assert held == []


def test_parts_that_were_taken_long_ago_are_history_too(read: Read) -> None:
    assert read("ISIS overran large parts of Homs in 2014.").zones == ()
    (zone,) = read("ISIS overran large parts of Homs on Sunday.").zones
    assert (zone.actor, zone.relation, zone.place.name) == ("islamic_state", "present", "Homs")


OLD = (
    "Battle of Ariha\n\nOn 4 March 2013 rebels attacked the town of Ariha. The army in Saraqib "
    "was besieged by rebels. "
)


def test_an_old_story_tells_nothing_of_now(read: Read) -> None:
    assert read(OLD).zones == ()


def test_what_an_old_story_says_is_so_today_is(read: Read) -> None:
    said = {(z.actor, z.place.name) for z in read(f"{OLD}The army holds Ariha.").zones}
    assert said == {("syrian_government", "Ariha")}


def test_posts_of_those_who_lost_a_place_put_nobody_there(read: Read) -> None:
    text = (
        "ISIS captured Ain Issa from the YPG on Monday. The YPG had reported an attack on its "
        "positions in the town."
    )
    now = {z.actor for z in read(text).zones if z.valid_to is None}
    assert now == {"islamic_state"}


def test_what_nusra_took_the_rebels_took_too(read: Read) -> None:
    text = "The Nusra Front took Saraqib. The army said rebels had seized Saraqib."
    assert {zone.actor for zone in read(text).zones if zone.valid_to is None} == {
        "nusra_front",
        "syrian_opposition",
    }
    text = "The Nusra Front took Saraqib. Rebels then took Saraqib from the Nusra Front."
    assert [zone.actor for zone in read(text).zones if zone.valid_to is None] == [
        "syrian_opposition"
    ]


def test_a_year_later_is_of_the_old_days_told_before(read: Read) -> None:
    text = (
        "The army retook Saraqib. In 2011, it was one of the first towns to revolt. "
        "It was captured a year later by rebels."
    )
    now = [zone.actor for zone in read(text).zones if zone.valid_to is None]
    assert now == ["syrian_government"]


@pytest.mark.parametrize(("day", "holds"), [("On 2 October 2010", False), ("On Tuesday", True)])
@pytest.mark.parametrize("took", ["managed to capture", "succeeded in capturing"])
def test_what_they_managed_to_take_long_ago_is_history(
    read: Read, day: str, took: str, holds: bool
) -> None:
    assert bool(read(f"{day}, the army {took} Saraqib.").zones) == holds


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Troops took the village of Sura, 16 kilometres southwest of al-Bab.", set()),
        ("Troops took the villages of Sura and Hass, located 20 km east of Manbij.", set()),
        ("The army took Deir Hafer, 50 km east of Aleppo.", {"Deir Hafer"}),
    ],
)
def test_a_namesake_far_from_where_it_is_said_to_lie_is_not_taken(
    read: Read, text: str, held: set[str]
) -> None:
    assert {zone.place.name for zone in read(text).zones} == held


@pytest.mark.parametrize(
    ("text", "operation"),
    [
        ("The army has besieged Douma since 2013.", ZoneOperation.SIEGE),
        ("The rebels have cut off Ariha.", ZoneOperation.SIEGE),
        ("The army tightened its siege of Douma.", ZoneOperation.SIEGE),
        ("The SDF is advancing on Manbij.", ZoneOperation.ADVANCE),
        ("Turkey began an offensive into northern Raqqa on Wednesday.", ZoneOperation.ADVANCE),
        ("ISIS operates in Manbij. The SDF says ISIS is strong.", None),
        ("The army entered Ariha on Sunday.", None),
        ("The army took Ariha. The army has besieged Ariha since Monday.", None),
    ],
)
def test_as_what_somebody_operates_is_kept(
    read: Read, text: str, operation: ZoneOperation | None
) -> None:
    assert zone(read, text).operation is operation
