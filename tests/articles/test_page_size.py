"""A page of more tags or attributes than any has is refused before it is parsed."""

from itertools import count, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles.page import read_page
from dashboard.articles.page_size import refuse_huge
from dashboard.errors import ArticleError

ARTICLE = (
    "<article><h1>Raids</h1><p>Russian jets bombed Homs on Monday, activists said.</p></article>"
)
MANY = 300_000


def attributes(form: str, number: int) -> str:
    return "".join(form.format(each) for each in islice(count(), number))


@pytest.mark.parametrize(
    "form", [' a{}="x"', " a{}", " a{}='>'", "\na{} = <b", "/a{}", ' a{}="<b>"', ' a{0}=">" b{0}']
)
def test_a_tag_of_hundreds_of_thousands_of_attributes(form: str) -> None:
    with pytest.raises(ArticleError, match="attributes is no article's"):
        read_page(f"<body><div{attributes(form, MANY // 10)}>{ARTICLE}</div></body>", "a.html")


@pytest.mark.parametrize("start", ['<div b" a=">"', "<p><br/><div", "<!-- <x --><div", '<a b="\'"'])
def test_wherever_the_tag_begins(start: str) -> None:
    with pytest.raises(ArticleError, match="attributes"):
        refuse_huge(f"{start}{attributes(' a{}', 2_000)}>", "a.html")


@pytest.mark.parametrize(
    "tags",
    [
        '<meta name="date" content="10 March 2016">',
        '<a href="/x">y</a>',
        "<div>",
        "<span class=date></span>",
        "< ",
    ],
)
def test_a_page_of_hundreds_of_thousands_of_tags(tags: str) -> None:
    with pytest.raises(ArticleError, match="tags are no article's page"):
        read_page(f"<html><head></head><body>{ARTICLE}{tags * MANY}</body></html>", "a.html")


def test_a_long_page_is_read() -> None:
    data = f'<img src="data:image/png;base64,{"QUJD" * 100_000}" alt="{"word " * 5_000}">'
    tag = f"<div{attributes(' data-{}=1', 200)}>"
    links = '<p>Read <a href="/x">this</a>.</p>' * 2_000
    assert "bombed Homs" in read_page(f"<body>{tag}{data}{ARTICLE}{links}</div></body>", "a").text


@given(st.text(alphabet="<>a/=' \"\n-!", max_size=400))
def test_any_markup_is_looked_through(html: str) -> None:
    refuse_huge(html, "a.html")
