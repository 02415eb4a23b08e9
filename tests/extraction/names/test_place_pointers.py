"""Words that point to a place named before, and those that only seem to."""

from collections.abc import Callable

import pytest

from dashboard.extraction.article.document import Document

ReadDocument = Callable[[str], Document]
Struck = Callable[[str], list[tuple[str, str]]]


def pointed(document: ReadDocument, text: str) -> list[tuple[str, str]]:
    """Each pointing word of a text with the name it stands for."""
    return [
        (place.span.text, place.stands_for.name)
        for read in document(text).sentences
        for place in read.places
        if place.stands_for is not None
    ]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Saraqib was quiet. Jets bombed the town.", "town", "Saraqib"),
        ("Saraqib was quiet. Jets bombed the village.", "village", "Saraqib"),
        ("Saraqib was quiet. Jets bombed the same town.", "town", "Saraqib"),
        ("Saraqib fell. The army wants Aleppo city. Jets bombed the town.", "town", "Saraqib"),
        ("Saraqib was quiet. Jets bombed this town.", "town", "Saraqib"),
        ("Saraqib was quiet. The town's market was hit.", "town", "Saraqib"),
        ("Aleppo was quiet. Jets bombed the same city.", "city", "Aleppo"),
        ("Saraqib was quiet. Nobody was out. It was hot. Jets bombed the town.", "town", "Saraqib"),
        ("Shayrat airbase was quiet. Jets bombed the base.", "base", "Shayrat airbase"),
        ("Shayrat airbase was quiet. Jets bombed the air base.", "base", "Shayrat airbase"),
        ("Idlib province was quiet. Jets bombed the province.", "province", "Idlib"),
        ("Families fled Saraqib. Jets struck there.", "there", "Saraqib"),
        ("Families fled to Saraqib, where jets bombed a market.", "where", "Saraqib"),
    ],
)
def test_a_word_that_points_back(document: ReadDocument, text: str, word: str, name: str) -> None:
    assert pointed(document, text) == [(word, name)]


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("both towns", ["Ariha", "Saraqib"]),
        ("the two towns", ["Ariha", "Saraqib"]),
        ("these villages", ["Ariha", "Saraqib"]),
        ("the three towns", []),
        ("several towns", []),
    ],
)
def test_as_many_places_as_are_counted(
    document: ReadDocument, phrase: str, names: list[str]
) -> None:
    found = pointed(document, f"Ariha and Saraqib were quiet. Jets bombed {phrase}.")
    assert [name for _, name in found] == names


def test_places_told_of_one_by_one_are_pointed_to_together(document: ReadDocument) -> None:
    found = pointed(document, "Ariha was quiet. Saraqib was quiet. Jets bombed both towns.")
    assert [name for _, name in found] == ["Ariha", "Saraqib"]


def test_the_nearest_place_is_pointed_to(document: ReadDocument) -> None:
    text = "Saraqib was quiet. Ariha was quiet. Jets bombed the town."
    assert pointed(document, text) == [("town", "Ariha")]


@pytest.mark.parametrize(
    "text",
    [
        "Saraqib was quiet. Jets bombed the town of Ariha.",
        "Saraqib was quiet. Jets bombed a town.",
        "Saraqib was quiet. Jets bombed another town.",
        "Saraqib was quiet. Jets bombed the market.",
        "Saraqib was quiet. Jets bombed both towns.",
        "Jets bombed the town. Saraqib was quiet.",
    ],
)
def test_what_names_or_counts_anew_does_not_point(document: ReadDocument, text: str) -> None:
    assert pointed(document, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Saraqib was quiet. Jets bombed the base.",
        "Saraqib was quiet. Jets bombed the province.",
        "Shayrat airbase was quiet. Jets bombed the town.",
        "Idlib province was quiet. Jets bombed the town.",
    ],
)
def test_a_word_does_not_point_to_another_kind(document: ReadDocument, text: str) -> None:
    assert pointed(document, text) == []


def test_there_is_says_no_place(document: ReadDocument) -> None:
    assert pointed(document, "Jets bombed Saraqib. There was no toll.") == []


def test_what_was_named_long_ago_is_forgotten(document: ReadDocument) -> None:
    between = "Nobody was out. It was hot. It was late. It was dark. All slept."
    assert pointed(document, f"Saraqib was quiet. {between} Jets bombed the town.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Mosul was quiet. Russian jets bombed the city.",
        "Mosul was quiet. Russian jets bombed the Syrian city.",
        "Gaziantep and Kilis were quiet. Russian jets bombed both Syrian towns.",
    ],
)
def test_a_place_abroad_is_never_struck_by_pointing(struck: Struck, text: str) -> None:
    assert struck(text) == []


def test_the_syrian_town_is_not_the_foreign_one_named_last(struck: Struck) -> None:
    text = "Saraqib was quiet. Mosul was quiet. Russian jets bombed the Syrian town."
    assert struck(text) == [("russia", "Saraqib")]


def test_a_pointing_word_means_the_same_place_as_the_name(document: ReadDocument) -> None:
    read = document("Saraqib was quiet. Jets bombed the town.")
    (named,), (pointing,) = (sentence.places for sentence in read.sentences)
    assert pointing.stands_for is named
    assert read.resolve(pointing).place == read.resolve(named).place


def test_the_airport_is_no_oil_field(document: ReadDocument) -> None:
    assert pointed(document, "Al-Omar oil field was quiet. Jets bombed the airport.") == []
    assert pointed(document, "Al-Omar oil field was quiet. Jets bombed the field.") == [
        ("field", "Al-Omar oil field")
    ]


def test_the_city_is_not_where_officials_abroad_speak(document: ReadDocument) -> None:
    text = "Jets bombed Aleppo. The ministry in {} said its jets had hit the city."
    assert pointed(document, text.format("Moscow")) == [("city", "Aleppo")]
    assert pointed(document, text.format("Damascus")) == [("city", "Damascus")]


def test_guns_stand_where_nothing_is_pointed_to(struck: Struck) -> None:
    text = (
        "Turkish guns shelled Azaz. The shells were fired from a base located in the village of "
        "Marea. Turkish shelling of the village killed two."
    )
    assert struck(text) == [("turkey", "Azaz")]


def test_a_name_of_two_words_is_named_and_points_nowhere(struck: Struck) -> None:
    text = "Turkish forces shelled Azaz on Monday. On Tuesday they shelled the village of Hass {}."
    assert struck(text.format("Saghir")) == [("turkey", "Azaz")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Turkey took Afrin. Many live in the nearby Azaz region. Jets bombed the city.", "Afrin"),
        ("Shells hit the Kobani region. Jets bombed the town.", "Kobani"),
    ],
)
def test_a_region_is_the_city_only_where_no_other_is(
    document: ReadDocument, text: str, name: str
) -> None:
    assert [stands_for for _, stands_for in pointed(document, text)] == [name]


@pytest.mark.parametrize(("pointing", "meant"), [("that city", "Raqqa"), ("the city", "Manbij")])
def test_that_city_is_the_one_named_last(document: ReadDocument, pointing: str, meant: str) -> None:
    text = f"Families left Manbij city for Raqqa, and shells hit {pointing}."
    assert pointed(document, text) == [("city", meant)]
