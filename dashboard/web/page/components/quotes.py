"""Words of an article as they were written, with where they stand."""

from collections.abc import Mapping
from itertools import groupby

from dash import html

from dashboard.briefing.text import phrases
from dashboard.layers.schema import ArticleRecord, CitationRecord
from dashboard.layers.strike import Strike
from dashboard.web.page import texts
from dashboard.web.page.components.attributes import attributes
from dashboard.web.page.components.icons import icon


def quotes(strike: Strike, articles: Mapping[str, ArticleRecord], language: str) -> html.Section:
    """Each citation of a strike, under a heading."""
    told, said = words(strike, articles, language), texts.of(language)
    heading = html.H3(said.quote if strike.citations else said.row_words)
    return html.Section([heading, *told] if told else [])


def words(
    strike: Strike, articles: Mapping[str, ArticleRecord], language: str
) -> list[html.Figure | html.Blockquote]:
    """The citations of a strike, each to be copied; those of one article under its name once.

    Of a row of a data set, what it says itself.
    """
    notes = [block(strike.notes)] if strike.notes and not strike.citations else []
    of_articles = groupby(strike.citations, key=lambda citation: citation.article_id)
    return notes + [
        html.Figure(
            [
                *(_quote(citation, articles, language) for citation in (first, *others)),
                html.Figcaption(_linked(first, articles, language)),
            ],
            className="quote",
        )
        for _, (first, *others) in of_articles
    ]


def _quote(
    citation: CitationRecord, articles: Mapping[str, ArticleRecord], language: str
) -> html.Div:
    label = texts.of(language).copy_citation
    copy = html.Button(
        icon("copy"),
        title=label,
        className="quiet-button",
        **attributes(data_copy=_citation(citation, articles, language), aria_label=label),
    )
    return html.Div([block(citation.quote), copy], className="quoted")


def block(quote: str) -> html.Blockquote:
    """The words, in their own language and direction."""
    return html.Blockquote(quote, dir="auto", lang=phrases.written_in(quote))


def inline(quote: str) -> html.Q:
    """The words between quotation marks."""
    return html.Q(quote, dir="auto", lang=phrases.written_in(quote))


def _linked(
    citation: CitationRecord, articles: Mapping[str, ArticleRecord], language: str
) -> html.A | html.Span:
    """The source, which leads to the article where its address is known."""
    source = _source(citation, articles, language)
    url = _address(citation, articles)
    return html.A(source, href=url, target="_blank", rel="noopener") if url else html.Span(source)


def _address(citation: CitationRecord, articles: Mapping[str, ArticleRecord]) -> str:
    found = articles.get(citation.article_id)
    return found.web_address if found else ""


def _source(citation: CitationRecord, articles: Mapping[str, ArticleRecord], language: str) -> str:
    found = articles.get(citation.article_id)
    if found is None:
        return citation.article_id
    told = (found.title or found.id, found.publisher, phrases.published(found, language))
    return phrases.comma(language).join(phrases.isolated(part, language) for part in told if part)


def _citation(
    citation: CitationRecord, articles: Mapping[str, ArticleRecord], language: str
) -> str:
    said = texts.of(language)
    span = said.characters.format(start=citation.start, end=citation.end)
    source = _source(citation, articles, language)
    told = f"“{citation.quote}” {source}{phrases.comma(language)}{span}."
    return f"{told} {_address(citation, articles)}".rstrip()
