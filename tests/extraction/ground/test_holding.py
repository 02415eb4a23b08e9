"""Who holds which ground: phrases that say so now, and those that say it of then, or not at all."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
ZonesOf = Callable[[str], set[tuple[str, str, str]]]


def holders(read: Read, text: str) -> set[tuple[str, str]]:
    return {(z.actor, z.place.name) for z in read(text).zones if z.relation == "controls"}


@pytest.mark.parametrize(
    "text",
    [
        "ISIS is in control of Raqqa.",
        "ISIS claims full control of Raqqa.",
        "ISIS has claimed full control of Raqqa.",
        "ISIS maintains control over Raqqa.",
        "Raqqa is in the hands of ISIS.",
        "Raqqa, a city ISIS holds, was quiet.",
        "Jets flew over Raqqa, which ISIS has run since 2014 and still holds.",
        "ISIS seized Raqqa in 2014. It still controls Raqqa.",
        "ISIS lost men. The group, which seized Raqqa in 2014 and now controls it, was silent.",
    ],
)
def test_who_is_said_to_hold_it(read: Read, text: str) -> None:
    assert holders(read, text) == {("islamic_state", "Raqqa")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Turkey and its Syrian allies hold Ariha.",
            {("turkey", "Ariha"), ("syrian_opposition", "Ariha")},
        ),
        ("Ariha is run by Turkey's Syrian proxies.", {("syrian_opposition", "Ariha")}),
        ("Turkish-backed factions hold Ariha.", {("syrian_opposition", "Ariha")}),
        ("Pro-Turkish fighters control Ariha.", {("syrian_opposition", "Ariha")}),
        (
            "Russia and its Syrian allies control Ariha.",
            {("russia", "Ariha"), ("syrian_government", "Ariha")},
        ),
        ("The Syrian government's allies hold Ariha.", set()),
        ("US-backed Syrian forces hold Ariha.", set()),
    ],
)
def test_allies_hold_what_is_theirs_not_their_patron_s(
    read: Read, text: str, expected: set[tuple[str, str]]
) -> None:
    assert holders(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bread is dear in Ariha, where the rebels are in control.",
        "Bread is dear in Ariha, where the rebels hold sway.",
        "Bread is dear in Ariha, which is under rebel control.",
        "Bread is dear in Ariha, which is in the hands of the rebels.",
    ],
)
def test_who_holds_the_place_of_a_relative_clause(read: Read, text: str) -> None:
    assert holders(read, text) == {("syrian_opposition", "Ariha")}


def test_whose_a_crossing_is_only_says_where_it_is(read: Read) -> None:
    assert "Daraa" not in {
        place for _, place in holders(read, "Rebels hold Daraa's Nasib crossing.")
    }


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Nubl and Zahraa, two towns held by the government, were quiet.", "syrian_government"),
        ("Nubl and Zahraa, two rebel-held towns, were quiet.", "syrian_opposition"),
        ("The government holds Nubl and Zahraa.", "syrian_government"),
        ("Jets hit the rebel held towns of Nubl and Zahraa.", "syrian_opposition"),
    ],
)
def test_two_places_are_held_each(read: Read, text: str, actor: str) -> None:
    assert holders(read, text) == {(actor, "Nubl"), (actor, "Zahraa")}


@pytest.mark.parametrize(
    "text",
    [
        "ISIS had been in control of Raqqa.",
        "ISIS was in control of Raqqa until 2017.",
        "Raqqa was in the hands of ISIS.",
        "Raqqa had been in the hands of ISIS.",
        "ISIS once claimed full control of Raqqa.",
        "Raqqa, a city ISIS held until 2017, was quiet.",
        "Jets flew over Raqqa, which ISIS ran until 2017.",
        "ISIS lost control of Raqqa.",
        "The formerly ISIS-held city of Raqqa was quiet.",
        "Raqqa is no longer ISIS-held.",
        "Families fled after the fall of ISIS-held Raqqa.",
    ],
)
def test_what_was_held_once_is_not_held(read: Read, text: str) -> None:
    assert holders(read, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "ISIS is not in control of Raqqa.",
        "ISIS does not claim control of Raqqa.",
        "ISIS wants full control of Raqqa.",
        "ISIS hopes to take Raqqa.",
        "ISIS has yet to take Raqqa.",
        "A deal will see ISIS take Raqqa.",
        "ISIS could take control of Raqqa.",
        "ISIS plans to take control of Raqqa.",
        "If ISIS takes control of Raqqa, the road is open.",
        "Is ISIS in control of Raqqa?",
    ],
)
def test_what_is_denied_wished_or_asked_is_not_held(read: Read, text: str) -> None:
    assert holders(read, text) == set()


def test_the_group_is_nobody_where_none_was_named(read: Read) -> None:
    text = "The group, which seized Raqqa in 2014 and now controls it, was silent."
    assert holders(read, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Raqqa, the ex-capital of ISIS, was quiet.",
        "Raqqa, the former capital of ISIS, was quiet.",
        "Jets bombed Raqqa. The north of Syria is held by a coalition of factions.",
    ],
)
def test_a_bygone_capital_and_a_nameless_coalition_hold_nothing(read: Read, text: str) -> None:
    assert holders(read, text) == set()


def test_the_villages_that_are_named_after_among_are_held(zones: ZonesOf) -> None:
    assert zones("Among the villages still held by the rebels are Hass and Ariha.") == {
        ("syrian_opposition", "controls", "Hass"),
        ("syrian_opposition", "controls", "Ariha"),
    }


def test_land_that_others_vow_to_take_is_held_still(zones: ZonesOf) -> None:
    text = "The rebels vowed to take the SDF-held areas near Aleppo, including the town of Manbij."
    assert ("sdf", "controls", "Manbij") in zones(text)
    text = "The rebels took an SDF-held village near Aleppo."
    assert ("sdf", "present", "Aleppo") not in zones(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jets flew over the rebel controlled town of Ariha.",
        "Jets flew over the rebel-controlled town of Ariha.",
    ],
)
def test_a_hyphen_is_not_what_tells_of_a_hold(read: Read, text: str) -> None:
    assert holders(read, text) == {("syrian_opposition", "Ariha")}


def test_each_of_two_towns_is_held_by_its_own(read: Read) -> None:
    text = "The river flows between SDF-held Manbij and Turkish-held Jarabulus."
    assert holders(read, text) == {("sdf", "Manbij"), ("turkey", "Jarabulus")}


@pytest.mark.parametrize("others", ["Qamishli and Hasakah city", "Saraqib and Ariha town"])
def test_what_others_hold_beside_areas_is_theirs_alone(zones: ZonesOf, others: str) -> None:
    found = zones(
        "The plan covers SDF-held areas, where millions live, including many in need of help, as "
        f"well as government-held {others}."
    )
    assert {actor for actor, _, _ in found} == {"syrian_government"}
    assert len(found) == 2
