"""Each value a reader can choose stands in a set order, with a place for its count."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing.address import DEFAULT_LAYERS, LAYERS
from dashboard.briefing.parties import Parties
from dashboard.web.page.components import filters
from dashboard.words import LANGUAGES
from tests.paths import DATA
from tests.web.conftest import find_all, sent, text_of

NAMES = st.lists(st.text(min_size=1, max_size=3), max_size=60, unique=True).map(tuple)


@pytest.fixture(scope="module")
def parties() -> Parties:
    return Parties.load(DATA)


def _boxes(parts: list[Any]) -> list[str]:
    return [each for each in find_all(sent(parts), "value") if isinstance(each, str)]


def test_actors_of_most_strikes_come_first_then_as_in_the_legend(parties: Parties) -> None:
    counts = {"turkey": 2, "us_coalition": 0, "russia": 0, "israel": 7}
    boxes = filters.actor_choices("actors", counts, parties, "en", "light")
    assert _boxes(boxes) == ["israel", "turkey", "russia", "us_coalition"]


def test_an_actor_has_its_name_and_colour(parties: Parties) -> None:
    (box,) = filters.actor_choices("targets", {"russia": 1}, parties, "ar", "dark")
    shown = sent(box)
    assert text_of(shown) == "روسيا"
    assert find_all(shown, "style") == [{"background": parties.colour("russia", "dark")}]
    assert find_all(shown, "data-count") == ["targets russia"]


def test_values_are_called_by_their_words_in_the_order_of_the_words() -> None:
    boxes = filters.word_choices("types", {"b": "Shelling", "a": "Air strike"})
    assert _boxes(boxes) == ["b", "a"]
    assert text_of(sent(boxes)) == "Shelling Air strike"
    assert find_all(sent(boxes), "data-count") == ["types b", "types a"]


@given(common=NAMES, chosen=NAMES)
def test_the_sources_of_most_strikes_are_offered_and_what_is_chosen_stays(
    common: tuple[str, ...], chosen: tuple[str, ...]
) -> None:
    offered = filters.sources_offered(common, chosen)
    assert len(set(offered)) == len(offered)
    assert offered[: len(chosen)] == chosen
    rest = offered[len(chosen) :]
    assert rest == tuple(each for each in common[:40] if each not in chosen)


def test_sources_are_called_by_title_and_those_left_out_are_counted() -> None:
    some = filters.source_choices(("a", "b"), 2, {"a": "Jets"}, "en")
    assert text_of(sent(some)) == "Jets b"
    more = filters.source_choices(("a",), 1235, {"a": "Jets"}, "en")
    assert _boxes(more) == ["a"]
    assert "1,234 more sources" in text_of(sent(more))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_layer_can_be_chosen_by_a_name_of_its_own(language: str) -> None:
    boxes = filters.layer_choices(language)
    assert _boxes(boxes) == list(LAYERS)
    names = [text_of(sent(box)) for box in boxes]
    assert len(set(names)) == len(LAYERS)
    assert all(names)


def test_a_first_visit_shows_the_usual_layers_and_no_other_filter() -> None:
    chosen = [each for each in find_all(sent(filters.panel("en", None, areas={})), "value") if each]
    assert chosen == [list(DEFAULT_LAYERS)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_filter_is_named_for_those_who_cannot_see_it(language: str) -> None:
    panel = sent(filters.panel(language, None, areas={}))
    groups = [each["root"] for each in find_all(panel, "attributes")]
    assert {each["id"] for each in groups} == {
        f"filter-{name}"
        for name in (
            *("actors", "targets", "factualities", "types", "agreements", "data-sets"),
            *("sources", "layers"),
        )
    }
    assert all(each["aria-label"] for each in groups)
    assert all(find_all(panel, "aria-label"))


def test_two_readers_are_asked_for_only_where_they_were_compared() -> None:
    def hidden(*, compared: bool) -> int:
        return sum(
            map(
                bool,
                find_all(sent(filters.panel("en", None, areas={}, compared=compared)), "hidden"),
            )
        )

    assert (hidden(compared=False), hidden(compared=True)) == (1, 0)


def test_an_area_of_an_address_can_be_seen_and_cleared_like_a_governorate() -> None:
    areas = {"SY-HI": "Homs", "SY-HL": "Aleppo"}
    named = [each["label"] for each in filters.area_choices(areas, "SY-HI", "en")]
    assert named == ["Aleppo", "Homs"]
    drawn, *_ = filters.area_choices(areas, "36.0,34.0;37.0,34.0;37.0,35.0", "en")
    assert drawn["value"] == "36.0,34.0;37.0,34.0;37.0,35.0"
    assert drawn["label"]
