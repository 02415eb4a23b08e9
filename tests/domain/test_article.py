"""An article's citations are its exact words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.domain.article import EARLIEST, LATEST, Article, Citation

TEXT = "Jets bombed Saraqib — “hard”. حمص"
ARTICLE = Article(id="one", text=TEXT, published=date(2016, 3, 10))


@given(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT)))
def test_a_citation_is_what_the_article_says_there(start: int, length: int) -> None:
    end = min(start + length, len(TEXT))
    cited = ARTICLE.cite(start, end)
    assert (cited.article_id, cited.quote) == ("one", TEXT[start:end])


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (-3, 4), (0, len(TEXT) + 1)])
def test_a_span_that_is_not_in_the_article_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="citation of one"):
        ARTICLE.cite(start, end)


def test_citations_are_ordered_as_they_are_read() -> None:
    later, earlier = ARTICLE.cite(5, 11), ARTICLE.cite(0, 4)
    assert sorted([later, earlier]) == [earlier, later]


def test_the_same_span_is_the_same_citation_whatever_was_quoted() -> None:
    assert Citation(article_id="a", start=0, end=2, quote="ab") == Citation(
        article_id="a", start=0, end=2, quote="xy"
    )


@pytest.mark.parametrize("published", [EARLIEST, LATEST])
def test_the_first_and_last_day_an_article_can_have(published: date) -> None:
    assert Article(id="one", text="", published=published).published == published


@pytest.mark.parametrize("published", [date(1899, 12, 31), date(2200, 1, 1), date(16, 3, 10)])
def test_a_slip_in_the_date_is_refused(published: date) -> None:
    with pytest.raises(ValueError, match="article one: published"):
        Article(id="one", text="", published=published)


@pytest.mark.parametrize(
    ("start", "end", "quote"), [(5, 5, ""), (6, 5, ""), (-1, 3, "Jets"), (0, 4, "Jet")]
)
def test_a_quote_that_does_not_fit_its_span_is_refused(start: int, end: int, quote: str) -> None:
    with pytest.raises(ValueError, match="citation of report"):
        Citation(article_id="report", start=start, end=end, quote=quote)
