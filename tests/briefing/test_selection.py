"""A link is a view: what is written is read back, what is not understood is said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing.address import DEEPEST_ZOOM, DEFAULT_LAYERS, KEYS, LAYERS, RELATIONS
from dashboard.briefing.comparison import Comparison
from dashboard.briefing.map_notes import MapNote, NoteKind
from dashboard.briefing.selection import Selection
from dashboard.layers.study_area import StudyArea

NAMES = st.lists(st.text(min_size=1, max_size=12), max_size=3).map(tuple)
DAYS = st.dates(date(2011, 3, 1), date(2026, 1, 1))

_BOX = StudyArea.parse("36.1,35,37.2,36.25")
_RING = StudyArea.parse("36.1,35;37.2,35.5;36.5,36.2512")

NOTES = st.builds(
    MapNote,
    kind=st.sampled_from([NoteKind.ARROW, NoteKind.CIRCLE]),
    points=st.tuples(*[st.tuples(st.floats(-180, 180), st.floats(-85, 85))] * 2).filter(
        lambda ends: abs(ends[0][0] - ends[1][0]) > 0.01
    ),
    text=st.text(max_size=90),
)
COMPARISONS = st.one_of(
    st.builds(Comparison, days=st.tuples(DAYS, DAYS).map(sorted).map(tuple)),
    st.builds(Comparison, source=st.text(min_size=1, max_size=12)),
    st.builds(Comparison, data_set=st.text(min_size=1, max_size=12)),
)


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    days = sorted(draw(st.lists(DAYS, min_size=2, max_size=2)))
    first, last = (day if draw(st.booleans()) else None for day in days)
    return Selection(
        actors=draw(NAMES),
        targets=draw(NAMES),
        sources=draw(NAMES),
        types=draw(st.sets(st.sampled_from(["Air/drone strike", "Armed clash"])).map(tuple)),
        agreements=draw(st.sets(st.sampled_from(["agreed", "single", "differed"])).map(tuple)),
        factualities=draw(st.sets(st.sampled_from(["alleged", "denied", "asserted"])).map(tuple)),
        date_from=first,
        date_to=last,
        text=draw(st.text(max_size=20)),
        area=draw(st.sampled_from([None, StudyArea(code="SY-ID"), _BOX, _RING])),
        notes=tuple(draw(st.lists(NOTES, max_size=3))),
        since=draw(st.none() | DAYS),
        compare=draw(st.none() | COMPARISONS),
        event=draw(st.text(max_size=20)),
        layers=draw(st.sets(st.sampled_from(LAYERS)).map(tuple)),
        latitude=draw(st.none() | st.floats(-85, 85)),
        longitude=draw(st.none() | st.floats(-180, 180)),
        zoom=draw(st.none() | st.floats(0, 22)),
        language=draw(st.sampled_from(["en", "ar"])),
        theme=draw(st.sampled_from([None, "light", "dark"])),
    )


@given(selections())
def test_a_link_is_a_view(selection: Selection) -> None:
    read = Selection.from_query(selection.to_query())
    assert read == selection
    assert read.notices == ()


def test_a_first_visit_has_an_empty_address() -> None:
    assert Selection().to_query() == ""
    assert Selection.from_query("") == Selection()


def test_the_address_reads_as_the_contract_says() -> None:
    selection = Selection.from_query(
        "?actor=russia,turkey&from=2015-09-30&to=2015-10-07&type=air_strike&factuality=alleged"
        "&q=homs+city&event=a:1&layers=zones,strikes&lat=34.5&lon=38.25&zoom=6.5&lang=ar&theme=dark"
    )
    assert selection.notices == ()
    assert selection.actors == ("russia", "turkey")
    assert (selection.date_from, selection.date_to) == (date(2015, 9, 30), date(2015, 10, 7))
    assert selection.types == ("Air/drone strike",)
    assert selection.text == "homs city"
    assert selection.event == "a:1"
    assert selection.layers == LAYERS
    assert (selection.latitude, selection.longitude, selection.zoom) == (34.5, 38.25, 6.5)
    assert (selection.language, selection.theme) == ("ar", "dark")


def test_order_and_repetition_do_not_make_another_view() -> None:
    assert Selection(actors=("b", "a", "b")) == Selection(actors=("a", "b"))


def test_every_relation_is_written_as_zones_and_no_layer_as_none() -> None:
    assert Selection(layers=RELATIONS).to_query() == "layers=zones"
    assert Selection(layers=LAYERS).to_query() == "layers=strikes,zones"
    assert Selection(layers=()).to_query() == "layers=none"
    assert Selection.from_query("layers=none").layers == ()
    assert Selection(layers=DEFAULT_LAYERS).to_query() == ""


def test_dates_that_run_backwards_are_refused() -> None:
    with pytest.raises(ValueError, match="before"):
        Selection(date_from=date(2015, 10, 1), date_to=date(2015, 9, 30))


def test_the_other_side_is_the_same_but_for_what_is_compared() -> None:
    query = "actor=russia&from=2015-09-24&to=2015-09-30&source=a&q=homs&compare="
    other = Selection.from_query(f"{query}2015-09-17..2015-09-23").compared()
    assert (other.date_from, other.date_to) == (date(2015, 9, 17), date(2015, 9, 23))
    assert (other.actors, other.sources, other.text) == (("russia",), ("a",), "homs")
    other = Selection.from_query(f"{query}source:b").compared()
    assert (other.sources, other.date_from) == (("b",), date(2015, 9, 24))
    other = Selection.from_query(f"{query}data:ucdp").compared()
    assert (other.sources, other.data_sets) == ((), ("ucdp",))
    assert Selection(text="homs").compared() == Selection(text="homs")


def test_a_zoom_deeper_than_the_deepest_is_the_deepest() -> None:
    selection = Selection.from_query("lat=34.7&lon=36.7&zoom=20")
    assert selection.zoom == DEEPEST_ZOOM
    assert selection.notices == ()
    assert Selection.from_query("zoom=-1").zoom is None


def test_an_address_is_written_in_the_order_of_its_keys() -> None:
    whole = Selection.from_query(
        "theme=dark&lang=ar&zoom=7&lon=38&lat=34&layers=none&event=a:1&q=x&factuality=denied"
        "&agreement=single&since=2015-10-01&area=SY-HI&notes=text:36,34"
        "&compare=data:ucdp"
        "&data=ucdp&source=a&type=shelling&to=2015-10-02&from=2015-10-01&target=b&actor=c"
    )
    assert tuple(part.partition("=")[0] for part in whole.to_query().split("&")) == KEYS
