"""The state of an article: which strikes a later sentence may still speak of."""

from datetime import date

from dashboard.articles.dates import unsaid
from dashboard.domain.article import Citation
from dashboard.domain.event import EventType, Factuality, GeoPrecision
from dashboard.domain.place import Place, PlaceKind
from dashboard.extraction.article.article_state import ArticleState
from dashboard.extraction.article.draft import Draft

PLACE = Place(
    id="x",
    name="Saraqib",
    kind=PlaceKind.TOWN,
    latitude=35.9,
    longitude=36.8,
    uncertainty_km=2,
    country="SY",
)
DRAFT = Draft(
    attacker="russia",
    place=PLACE,
    geo_precision=GeoPrecision.EXACT,
    when=unsaid(date(2016, 3, 10)),
    dated=False,
    type=EventType.AIR_STRIKE,
    factuality=Factuality.ASSERTED,
    citations=[Citation(article_id="a", start=0, end=1, quote="J")],
)


def test_nothing_is_reached_before_anything_is_reported() -> None:
    empty = ArticleState()
    assert empty.since(3) is None
    assert not empty.reaches(0)
    assert empty.counted_by(0) == ()


def test_a_strike_is_reached_for_two_sentences_and_counted_for_three() -> None:
    state = ArticleState().after((DRAFT,), 4)
    assert [state.reaches(index) for index in range(3, 8)] == [False, True, True, True, False]
    assert [bool(state.counted_by(index)) for index in range(4, 9)] == [*[True] * 4, False]


def test_a_sentence_without_strikes_leaves_the_state_as_it_was() -> None:
    state = ArticleState().after((DRAFT,), 4)
    assert state.after((), 5) is state
