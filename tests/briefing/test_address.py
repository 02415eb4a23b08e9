"""Whatever an address says is read as far as it is understood, and the rest is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing.map_notes import MOST_NOTES
from dashboard.briefing.selection import Selection
from dashboard.briefing.text.notices import LongSearch, NotUnderstood
from dashboard.layers.filters import MOST_WORDS
from dashboard.layers.study_area import StudyArea


@given(st.text())
def test_no_address_raises(query: str) -> None:
    Selection.from_query(query).to_query()


@pytest.mark.parametrize(
    "query",
    [
        "actor=nobody",
        "from=30-09-2015",
        "to=2015-13-01",
        "from=2015-10-07&to=2015-09-30",
        "lat=120",
        "lon=nan",
        "zoom=inf",
        "type=laser",
        "factuality=sure",
        "layers=clouds",
        "lang=fr",
        "theme=neon",
        "event=gone:1",
        "colour=red",
        "notes=star:36,34",
        "compare=2015-10-07..2015-10-01",
        "compare=source:",
    ],
)
def test_what_is_not_understood_is_left_out_with_a_notice(query: str) -> None:
    known = {"actor": {"russia"}, "source": {"a"}, "event": {"a:1"}, "type": {"Armed clash"}}
    selection = Selection.from_query(query, known)
    assert selection == Selection()
    assert len(selection.notices) == 1


def test_the_good_part_of_a_list_is_kept() -> None:
    selection = Selection.from_query("actor=russia,nobody", {"actor": {"russia"}})
    assert selection.actors == ("russia",)
    assert len(selection.notices) == 1


def test_of_many_notes_the_first_are_kept_and_it_is_said() -> None:
    written = ["text:36,34:here"] * (MOST_NOTES + 5)
    kept = Selection.from_query(f"notes={';'.join(written)}")
    assert len(kept.notes) == MOST_NOTES
    assert kept.notices == (NotUnderstood("notes=text:36,34:here"),)
    assert Selection.from_query(f"notes={';'.join(written[:MOST_NOTES])}").notices == ()


def test_of_a_pasted_paragraph_the_first_words_are_searched_and_it_is_said() -> None:
    words = [f"word{number}" for number in range(MOST_WORDS + 23)]
    selection = Selection.from_query("q=" + "+".join(words))
    assert selection.text.split() == words[:MOST_WORDS]
    assert selection.notices == (LongSearch(MOST_WORDS),)
    assert Selection.from_query("q=" + "+".join(words[:MOST_WORDS])).notices == ()


def test_an_area_is_known_by_its_name_and_no_other_is() -> None:
    known = {"area": {"idlib": "SY-ID", "syid": "SY-ID"}}
    for text in ("Idlib", "SY-ID", "idlib"):
        assert Selection.from_query(f"area={text}", known).area == StudyArea(code="SY-ID")
    for text in ("Atlantis", "SY-ZZ", "37,35,36,36"):
        unknown = Selection.from_query(f"area={text}", known)
        assert unknown.area is None
        assert len(unknown.notices) == 1
    assert Selection.from_query("area=36,35,37,36", known).area == StudyArea.parse("36,35,37,36")
