"""Which actors a sentence names, and in which way."""

from collections.abc import Callable

import pytest

from dashboard.domain.actor import ActorRegistry
from dashboard.extraction.names.actor_finder import ActorFinder
from dashboard.extraction.names.mentions import ReadSentence

Read = Callable[[str], ReadSentence]


def named(read: ReadSentence) -> list[tuple[str, str, str]]:
    return [(m.span.text, m.actor, m.form) for m in read.actors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia bombed Ariha.", [("Russia", "russia", "aliases")]),
        ("Russian jets bombed Ariha.", [("Russian", "russia", "demonyms")]),
        ("The Kremlin was silent.", [("Kremlin", "russia", "metonyms")]),
        ("Daesh withdrew.", [("Daesh", "islamic_state", "aliases")]),
        (
            "GoS forces fought non-State armed groups (NSAGs).",
            [
                ("GoS", "syrian_government", "aliases"),
                ("non-State armed groups", "syrian_opposition", "aliases"),
                ("NSAGs", "syrian_opposition", "aliases"),
            ],
        ),
        (
            "Turkey and its Syrian allies shelled Ariha.",
            [("Turkey", "turkey", "aliases"), ("Syrian", "syrian_opposition", "demonyms")],
        ),
        ("Syrian partners of the jihadists shelled Ariha.", []),
        (
            "US and British jets flew.",
            [("US", "united_states", "aliases"), ("British", "united_kingdom", "demonyms")],
        ),
        (
            "The Syrian army and Hezbollah shelled Ariha.",
            [
                ("Syrian army", "syrian_government", "aliases"),
                ("Hezbollah", "hezbollah", "aliases"),
            ],
        ),
    ],
)
def test_an_actor_is_named_by_name_adjective_or_what_stands_for_it(
    sentence: Read, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert named(sentence(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They told us to leave.",
        "It is late.",
        "Russian tea was served.",
        "The Saudi-led coalition bombed Sanaa.",
        "Nobody came.",
    ],
)
def test_what_names_no_actor(sentence: Read, text: str) -> None:
    assert sentence(text).actors == []


def test_the_longest_name_at_a_spot_wins(sentence: Read) -> None:
    read = sentence("Islamic State of Iraq and Syria fighters shelled Ariha.")
    assert [m.span.text for m in read.actors] == ["Islamic State of Iraq and Syria"]


def test_a_short_name_counts_in_capitals_only(sentence: Read) -> None:
    assert [m.actor for m in sentence("The US bombed Ariha.").actors] == ["united_states"]
    assert sentence("Jets bombed us in Ariha.").actors == []


def test_a_mention_knows_its_party(sentence: Read) -> None:
    (mention,) = sentence("Turkey bombed Ariha.").actors
    assert mention.party.air_force
    assert mention.actor == mention.party.id


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The British-led coalition bombed Ariha.", {"us_coalition"}),
        ("The Russian-led coalition bombed Ariha.", set()),
        ("The Saudi-led coalition bombed Ariha.", set()),
        ("Russian-backed rebels shelled Ariha.", {"russia", "syrian_opposition"}),
        ("Qatari-backed rebels shelled Ariha.", set()),
    ],
)
def test_a_general_name_is_a_partys_where_its_own_lead_or_back_it(
    sentence: Read, text: str, actors: set[str]
) -> None:
    assert {mention.actor for mention in sentence(text).actors} == actors


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("UK Ministry of Defence", "united_kingdom"),
        ("Russian Defence Ministry", "russia"),
        ("The Daily Gazette", None),
        ("", None),
    ],
)
def test_a_publisher_may_be_a_party(registry: ActorRegistry, name: str, actor: str | None) -> None:
    assert ActorFinder(registry).publisher(name) == actor
