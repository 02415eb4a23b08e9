"""Whom "militants" mean, and which town "a town" is."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Shells hit militant-held Saraqib.", {("syrian_opposition", "Saraqib")}),
        ("ISIS fled. Shells hit jihadist-held Saraqib.", {("islamic_state", "Saraqib")}),
        ("Shells hit militant-held Saraqib. ISIS was not there.", set()),
        (
            "Jets bombed a rebel-held village. Medics said five people died in Saraqib.",
            {("syrian_opposition", "Saraqib")},
        ),
        ("Jets bombed a rebel-held village. Medics said Ariha and Saraqib were hit.", set()),
        ("Jets bombed a rebel-held village. Medics spoke in Idlib province.", set()),
        (
            "The SDF won. ISIS fled. Shells hit the jihadist group's bastion of Saraqib.",
            {("islamic_state", "Saraqib")},
        ),
    ],
)
def test_what_a_word_means_is_said_elsewhere_in_the_article(
    read: Read, text: str, held: set[tuple[str, str]]
) -> None:
    zones = read(text).zones
    assert {(z.actor, z.place.name) for z in zones if z.relation == "controls"} == held


@pytest.mark.parametrize(
    "text",
    [
        "The rebels took Ariha. Dozens of Zalqa fighters fled after they left Saraqib.",
        "The rebels took Ariha. Hundreds of their relatives fled after they left Saraqib.",
    ],
)
def test_they_are_not_a_group_named_before_where_others_do_something(
    zones: Callable[[str], set[tuple[str, str, str]]], text: str
) -> None:
    assert "Saraqib" not in {place for _, _, place in zones(text)}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "The army struck. The troops took Saraqib, which ISIS had held. They took Ariha.",
            "syrian_government",
        ),
        (
            "A rebel coalition drove ISIS from Saraqib, and the group fled. Then it took Ariha.",
            "islamic_state",
        ),
    ],
)
def test_they_and_it_are_whom_the_sentence_before_is_about(
    zones: Callable[[str], set[tuple[str, str, str]]], text: str, actor: str
) -> None:
    assert {(who, what) for who, what, where in zones(text) if where == "Ariha"} == {
        (actor, "controls")
    }


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Iran-backed militias were hit near SDF posts. The militias hold Ariha.", "iran"),
        ("ISIS is under attack by the SDF. Ariha is the group's capital.", "islamic_state"),
        ("The SDF is near Saraqib. The group holds Ariha.", "sdf"),
    ],
)
def test_a_group_is_whom_the_article_calls_so(
    zones: Callable[[str], set[tuple[str, str, str]]], text: str, actor: str
) -> None:
    assert (actor, "controls", "Ariha") in zones(text)


def test_the_group_is_not_the_alliance_named_last_after_militants(
    zones: Callable[[str], set[tuple[str, str, str]]],
) -> None:
    text = "The SDF left Saraqib. The militants are near it, and Ariha is the group's capital."
    assert ("sdf", "controls", "Ariha") not in zones(text)


def test_militants_of_an_earlier_paragraph_are_not_the_rebels_named_since(
    zones: Callable[[str], set[tuple[str, str, str]]],
) -> None:
    text = "ISIS seized Saraqib.\n\nThe Islamic Front is near.\n\nThe group runs Ariha."
    assert ("islamic_state", "controls", "Ariha") in zones(text)


def test_a_unit_nobody_knows_is_not_whoever_was_named_before(
    zones: Callable[[str], set[tuple[str, str, str]]],
) -> None:
    text = "ISIS seized Saraqib. The Ninth Division fled to Tadmur, where it has a base."
    assert {actor for actor, _, place in zones(text) if place == "Palmyra"} == set()


def test_troops_are_those_told_to_be_loyal_to_a_state(read: Read) -> None:
    text = "Troops loyal to Assad pushed forward. Activists said troops battled rebels in Zamalka."
    assert {(z.actor, z.place.name) for z in read(text).zones} == {
        ("syrian_government", "Zamalka"),
        ("syrian_opposition", "Zamalka"),
    }


@pytest.mark.parametrize("word", ["organisation", "organization"])
def test_the_organisation_is_the_group_of_militants(zones: ZonesOf, word: str) -> None:
    text = f"ISIS fought the coalition in Raqqa. The {word} fights to defend its presence there."
    assert ("us_coalition", "controls", "Raqqa") not in zones(text)
    text = f"Coalition jets bombed ISIS near Raqqa. The {word} controls Saraqib."
    assert ("islamic_state", "controls", "Saraqib") in zones(text)


def test_the_rebel_coalition_is_whom_the_article_calls_a_coalition(zones: ZonesOf) -> None:
    said = "The rebel coalition controls Saraqib."
    named = f"HTS, a hardline coalition formed in January, is led by Golani. {said}"
    assert zones(named) == {("nusra_front", "controls", "Saraqib")}
    assert zones(said) == {("syrian_opposition", "controls", "Saraqib")}
