"""Quotes stand as they were written, and can be copied with their source."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.layers.schema import ArticleRecord
from dashboard.web.page.components import quotes
from dashboard.web.page.markup import markup
from tests.records import citation, strike
from tests.web.conftest import find_all, text_of

QUOTE = "Aircraft struck Homs."
ARABIC = "قصفت الطائرات حمص."
ARTICLE = ArticleRecord(
    id="a",
    title="Jets over Homs",
    publisher="The Paper",
    published=date(2015, 9, 30),
    published_basis="",
    language="en",
    url="",
    text=QUOTE,
)


def _shown(*texts: str, article: ArticleRecord | None = ARTICLE, language: str = "en") -> str:
    cited = strike(citations=[citation(10, text) for text in texts])
    return markup(quotes.quotes(cited, {article.id: article} if article else {}, language))


@pytest.mark.parametrize(("text", "language"), [(QUOTE, "en"), (ARABIC, "ar")])
@pytest.mark.parametrize("element", [quotes.block, quotes.inline])
def test_a_quote_says_its_own_language_and_direction(
    element: Callable[[str], Any], text: str, language: str
) -> None:
    shown = markup(element(text))
    assert text_of(shown) == text
    assert find_all(shown, "lang") == [language]
    assert find_all(shown, "dir") == ["auto"]


def test_quotes_of_one_article_stand_over_its_name_once() -> None:
    shown = _shown(QUOTE, ARABIC)
    assert shown.count("<figure") == 1
    assert text_of(shown).endswith(f"{QUOTE} {ARABIC} Jets over Homs, The Paper, 30 Sep 2015")
    # Each can be copied by itself.
    assert len(find_all(shown, "data-copy")) == 2


def test_another_article_has_its_own_name() -> None:
    other = ARTICLE.model_copy(update={"id": "b", "title": "Homs again"})
    first, second = citation(10, QUOTE), citation(10, ARABIC)
    cited = strike(citations=[first, second.model_copy(update={"article_id": "b"})])
    shown = markup(quotes.quotes(cited, {"a": ARTICLE, "b": other}, "en"))
    assert shown.count("<figure") == 2
    assert "Jets over Homs" in text_of(shown)
    assert "Homs again" in text_of(shown)


def test_what_is_copied_has_quote_source_and_place() -> None:
    assert find_all(_shown(QUOTE), "data-copy") == [
        "“Aircraft struck Homs.” Jets over Homs, The Paper, 30 Sep 2015, characters 10–31."
    ]


@given(st.text(min_size=1, max_size=60))
def test_what_is_copied_has_the_quote_character_by_character(quote: str) -> None:
    (copied,) = find_all(_shown(quote), "data-copy")
    assert copied.startswith(f"“{quote}” ")


def test_a_date_that_was_inferred_says_so() -> None:
    article = ARTICLE.model_copy(update={"published_basis": "inferred from its first day"})
    assert "30 Sep 2015 (date inferred)" in text_of(_shown(QUOTE, article=article))


def test_an_article_without_a_title_or_a_record_is_its_id() -> None:
    untitled = ARTICLE.model_copy(update={"title": "", "publisher": ""})
    assert f"{QUOTE} a, 30 Sep 2015" in text_of(_shown(QUOTE, article=untitled))
    assert find_all(_shown(QUOTE, article=None), "data-copy") == [
        "“Aircraft struck Homs.” a, characters 10–31."
    ]


def test_in_arabic_latin_names_keep_their_direction() -> None:
    (copied,) = find_all(_shown(QUOTE, language="ar"), "data-copy")
    assert "\u2068Jets over Homs\u2069، \u2068The Paper\u2069، 30 أيلول 2015، " in copied


@pytest.mark.parametrize("url", ["https://paper.example/jets", "javascript:alert(1)", ""])
def test_a_source_leads_to_the_article_where_it_has_a_web_address(url: str) -> None:
    shown = _shown(QUOTE, article=ARTICLE.model_copy(update={"url": url}))
    linked = url.startswith("https://")
    assert (f'href="{url}"' in shown) == linked
    assert ("<a " in shown) == linked
    assert (f"{url}" in shown.partition("data-copy=")[2]) == (linked or not url)


def test_a_row_of_a_data_set_has_its_own_words_and_no_articles() -> None:
    row = strike(citations=[], data_set="acled", notes="Jets struck <the town>.")
    told = markup(quotes.quotes(row, {}, "en"))
    assert "In the data set’s words" in told
    assert "Jets struck &lt;the town&gt;." in told
    assert "article" not in told
    assert "words" not in markup(quotes.quotes(strike(citations=[], data_set="ucdp"), {}, "en"))
