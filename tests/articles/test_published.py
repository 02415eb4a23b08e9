"""When a page was published: what it declares of itself, surest first, and nothing else."""

from datetime import date

import pytest
from lxml.html import document_fromstring

from dashboard.articles.published import (
    full_date,
    json_ld_articles,
    publication_day,
    shown_day,
)

BODY = "<p>Russian jets bombed a market in Saraqib on Thursday, activists said.</p>"


def page(head: str = "", body: str = BODY, *, after: str = "") -> str:
    return (
        f"<html><head><title>x</title>{head}</head><body><article><h1>Raids hit Saraqib</h1>{body}"
        f"</article>{after}</body></html>"
    )


def dated(html: str, address: str = "") -> tuple[date, str] | None:
    """The day a page declares, else the day it shows."""
    tree = document_fromstring(html)
    shown = shown_day(tree)
    return publication_day(tree, address) or ((shown, "shown") if shown else None)


@pytest.mark.parametrize(
    ("head", "body", "basis"),
    [
        (
            '<script type="application/ld+json">[{"@type": ["Article", "X"], '
            '"datePublished": "2016-03-10"}]</script>',
            "",
            "from its JSON-LD",
        ),
        ('<meta property="article:published_time" content="2016-03-10T23:59-05:00">', "", "meta"),
        ('<meta name="DC.date.issued" content="20160310">', "", "meta"),
        ('<meta name="pubdate" content="Thu, 10 Mar 2016 08:00:00 GMT">', "", "meta"),
        ("", '<span itemprop="datePublished" content="2016-03-10">today</span>', "<time>"),
        ("", '<time datetime="2016-03-10T08:00Z">Thursday</time>', "<time>"),
        ("", "<time>March 10, 2016</time>", "<time>"),
        ("", '<p>Published on <time datetime="2016-03-10">Thursday</time>.</p>', "<time>"),
        ("", '<p class="post-date">Published: 10 March 2016 | By Staff</p>', "shown"),
    ],
)
def test_a_page_is_dated_by_what_it_declares(head: str, body: str, basis: str) -> None:
    found = dated(page(head, body + BODY))
    assert found is not None
    assert found[0] == date(2016, 3, 10)
    assert basis in found[1]


def test_an_address_dates_its_page() -> None:
    found = dated(page(), "https://wire.example/2016/03/10/raids")
    assert found == (date(2016, 3, 10), "from its address")


def test_what_is_surer_comes_first() -> None:
    meta = '<meta property="article:published_time" content="2016-03-10">'
    time = '<time datetime="2016-03-11">x</time>'
    found = dated(page(meta, time + BODY), "https://wire.example/2016/03/12/raids")
    assert found == (date(2016, 3, 10), "from its meta tags")


@pytest.mark.parametrize(
    ("head", "around"),
    [
        ('<meta property="article:modified_time" content="2019-01-01">', ""),
        ('<meta name="date" content="1970-01-01T00:00:00Z">', ""),
        ('<meta name="date" content="2016-02-30">', ""),
        ('<meta name="date" content="10/03/2016">', ""),
        ('<script type="application/ld+json">{"@type": "VideoObject", '
         '"datePublished": "2016-01-01"}</script>', ""),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePu</script>', ""),
        ('<script type="application/ld+json">' + "[" * 100_000 + "</script>", ""),
        ("", '<time class="updated" datetime="2019-01-01">x</time>'),
        ("", '<div class="comment"><time datetime="2019-01-01">x</time></div>'),
        ("", '<aside><time datetime="2019-01-01">x</time></aside>'),
        ("", '<div class="related-posts"><span class="date">1 May 2014</span></div>'),
        ("", '<footer><p class="date">© 2016, 1 May 2014</p></footer>'),
        ("", '<p class="date">Updated: 1 May 2014</p>'),
        ("", '<p class="date">Thursday, 10 March</p>'),
    ],
    ids=[
        "changed", "epoch", "no such day", "month or day", "a film", "torn JSON", "deep JSON",
        "updated", "a comment", "aside", "another story", "copyright", "shown update", "no year",
    ],
)  # fmt: skip
def test_a_date_of_something_else_dates_nothing(head: str, around: str) -> None:
    assert dated(page(head, after=around)) is None


def test_the_body_of_a_page_may_be_of_any_class() -> None:
    html = page(body='<time datetime="2016-03-10">x</time>' + BODY).replace(
        "<body>", '<body class="single has-sidebar comments-open">'
    )
    assert dated(html) == (date(2016, 3, 10), "from its <time>")


def test_prose_that_names_a_day_does_not_date_its_page() -> None:
    said = "<p>The truce of 27 February 2016 had held in most places until then.</p>"
    assert dated(page(body=BODY + said)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Geneva, 3 May 2018 – The UN", date(2018, 5, 3)),
        ("published March 10, 2016", date(2016, 3, 10)),
        ("on 3 May", None),
        ("in May 2018", None),
        ("", None),
    ],
)
def test_a_full_date_says_day_month_and_year(text: str, expected: date | None) -> None:
    assert full_date(text) == expected


def test_json_ld_is_of_the_article_and_not_of_those_it_lists() -> None:
    said = (
        '{"@graph": [{"@type": "NewsArticle", "headline": "mine"}, {"@type": "ItemList", '
        '"itemListElement": [{"@type": "NewsArticle", "headline": "another"}]}]}'
    )
    html = page(f'<script type="application/ld+json">{said}</script>')
    assert [node["headline"] for node in json_ld_articles(document_fromstring(html))] == ["mine"]


@pytest.mark.parametrize(
    "footer",
    [
        '<footer class="node__meta"><div>Submitted by editor on 30 September 2015</div></footer>',
        '<footer class="entry-meta"><span>Posted 30 September 2015</span></footer>',
        '<footer class="article-byline"><p>30 September 2015, by a writer</p></footer>',
    ],
)
def test_an_articles_own_footer_dates_it(footer: str) -> None:
    assert shown_day(document_fromstring(page(body=f"{footer}{BODY}"))) == date(2015, 9, 30)


@pytest.mark.parametrize(
    "after",
    [
        '<footer class="site-meta"><p>30 September 2015</p></footer>',
        '<footer class="node__meta related"><p>30 September 2015</p></footer>',
    ],
)
def test_a_sites_footer_dates_nothing(after: str) -> None:
    assert shown_day(document_fromstring(page(after=after))) is None
