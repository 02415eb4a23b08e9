"""Whose forces a phrase names, and whom it points to."""

from collections.abc import Callable

import pytest

from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.parties import Parties, Pointing
from dashboard.extraction.names.mentions import ReadSentence

Read = Callable[[str], ReadSentence]
ZonesOf = Callable[[str], set[tuple[str, str, str]]]


def parties(read: ReadSentence, antecedent: str | None) -> Parties:
    by_token = {token.i: mention for mention in read.actors for token in mention.span}
    return Parties(by_token, Pointing((), lambda _: antecedent, lambda _: None, lambda _: None))


def word(read: ReadSentence, text: str) -> Token:
    return next(token for token in read.sentence.span if token.text == text)


@pytest.mark.parametrize(
    ("text", "phrase", "actors"),
    [
        ("ISIS fighters left Ariha.", "fighters", ["islamic_state"]),
        ("Fighters of Hezbollah left Ariha.", "Fighters", ["hezbollah"]),
        ("The group left Ariha.", "group", ["sdf"]),
        ("They left Ariha.", "They", ["sdf"]),
        ("A group left Ariha.", "group", []),
        ("A coalition led by Hezbollah left Ariha.", "coalition", ["hezbollah"]),
        ("Hundreds of ISIS fighters left Ariha.", "Hundreds", ["islamic_state"]),
        ("Our forces left Ariha, the YPG said.", "forces", ["sdf"]),
        ("The Syrian tribes left Ariha.", "tribes", []),
        ("Residents left Ariha.", "Residents", []),
    ],
)
def test_a_phrase_names_an_actor_or_points_to_one(
    sentence: Read, text: str, phrase: str, actors: list[str]
) -> None:
    read = sentence(text)
    assert list(parties(read, "sdf").actors_in(word(read, phrase))) == actors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "US-backed forces entered Ariha, the Syrian Democratic Forces said.",
            {("sdf", "present", "Ariha")},
        ),
        (
            "US-backed rebels entered Ariha, the Syrian Democratic Forces said.",
            {("syrian_opposition", "present", "Ariha")},
        ),
        ("US-backed forces entered Ariha.", set()),
        ("Troops entered Ariha, the Britain-based Observatory said.", set()),
    ],
)
def test_forces_that_others_back_are_those_the_article_names(
    zones: ZonesOf, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert zones(text) == expected


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "Rebels including fighters of the Nusra Front hold Ariha.",
            {"syrian_opposition", "nusra_front"},
        ),
        ("The militias, including the Fatemiyoun, hold Ariha.", {"iran"}),
        ("These forces, the SDF, hold Ariha.", {"sdf"}),
    ],
)
def test_who_is_said_to_be_among_them(zones: ZonesOf, text: str, actors: set[str]) -> None:
    assert zones(text) == {(actor, "controls", "Ariha") for actor in actors}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("A source close to ISIS said the group now controls Ariha.", {"islamic_state"}),
        ("Shells hit positions of the al-Qaida-linked groups in Ariha.", {"nusra_front"}),
        ("Rebel gunners aided the Arab fighters clashing with the SDF in Ariha.", {"sdf"}),
    ],
)
def test_whom_a_group_belongs_to_or_is_told_of_by(
    zones: ZonesOf, text: str, actors: set[str]
) -> None:
    assert {actor for actor, _, _ in zones(text)} == actors


def test_whose_base_was_attacked_is_not_who_attacked_it(zones: ZonesOf) -> None:
    text = "Six SDF fighters were killed in ISIS attacks on their checkpoints in Gharanij."
    assert zones(text) == {("sdf", "present", "Gharanij")}


def test_the_coalition_may_be_one_of_groups(zones: ZonesOf) -> None:
    text = "A coalition of Islamist groups attacked Ariha. The coalition seized Saraqib in March."
    assert not any(actor == "us_coalition" for actor, _, _ in zones(text))


@pytest.mark.parametrize(
    "text",
    [
        "Army units and former rebel groups fighting alongside them captured Saraqib.",
        "Army forces, backed by Iranian-linked militias and the Russian air force, took Saraqib.",
    ],
)
def test_neither_former_foes_nor_backers_hold_what_an_army_took(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("syrian_government", "controls", "Saraqib")}


def test_a_commanders_own_rebels_are_rebels(zones: ZonesOf) -> None:
    text = "A man hated by the Nusra Front said that his rebels withdrew from Saraqib."
    assert zones(text) == {("syrian_opposition", "absent", "Saraqib")}


@pytest.mark.parametrize(
    "text",
    ["Its rival, ISIS, holds Saraqib.", "The army's foe, ISIS, holds Saraqib."],
)
def test_a_rival_is_who_is_named_after_it(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("islamic_state", "controls", "Saraqib")}


@pytest.mark.parametrize(
    "text",
    [
        "Iran-aligned militias hold Saraqib.",
        "Militias affiliated with the Revolutionary Guards hold Saraqib.",
        "Afghan forces supported by Iran hold Saraqib.",
    ],
)
def test_militias_that_iran_backs_are_counted_as_its_own(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("iran", "controls", "Saraqib")}


def test_they_are_both_who_did_it_together(zones: ZonesOf) -> None:
    text = "Turkey's forces and rebel fighters attacked Afrin, which they captured in March."
    assert {("turkey", "controls", "Afrin"), ("syrian_opposition", "controls", "Afrin")} <= zones(
        text
    )


def test_backed_militants_are_others_than_those_named_before(zones: ZonesOf) -> None:
    text = "ISIS lost Palmyra. The army is south of al-Bab, where {} militants are active."
    backed = zones(text.format("Turkish-backed Takfiri"))
    assert ("syrian_opposition", "present", "Al-Bab") in backed
    assert not any(actor == "islamic_state" and place == "Al-Bab" for actor, _, place in backed)
    assert ("islamic_state", "present", "Al-Bab") in zones(text.format("the Takfiri"))


def test_nobody_operates_against_posts_of_its_own(zones: ZonesOf) -> None:
    said = zones("Army units carried out intensive operations against their positions in Ariha.")
    assert ("syrian_government", "present", "Ariha") not in said
