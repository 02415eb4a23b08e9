"""The offline page: whole in one file, every shape on its map told, and nothing fetched."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from lxml import html

Written = Callable[..., bytes]


@pytest.fixture(scope="module")
def page(written: Written) -> Any:
    return html.document_fromstring(written("html", "area=homs&since=2015-09-30").decode())


def test_nothing_is_asked_of_a_network(page: Any) -> None:
    asked = page.xpath("//@src | //@srcset | //link/@href | //script")
    assert asked
    assert all(each.startswith("data:image/png;base64,") for each in asked)
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv]/@content")[0]
    assert not re.search(r"url\(|@import", page.xpath("//style")[0].text)


def test_a_shape_on_the_map_leads_to_its_strike(page: Any) -> None:
    links = page.xpath("//svg//a")
    assert links
    for link in links:
        (strike,) = page.xpath(f"//article[@id='{link.get('href').removeprefix('#')}']")
        assert "30 Sep 2015" in strike.text_content()
        assert link.xpath("./title")[0].text


def test_it_says_who_speaks_what_is_new_and_what_is_not_known(page: Any) -> None:
    text = page.text_content()
    assert page.xpath("//h1")[0].text_content().startswith("Homs · ")
    for told in ("Syrian rebels: 1 strike", "New (1)", "impossible to place", "US officials"):
        assert told in text, told
    assert len(page.xpath("//ol[@class='sources']/li")) == 1


def test_arabic_runs_from_the_right_and_keeps_foreign_names_apart(written: Written) -> None:
    page = html.document_fromstring(written("html", "lang=ar").decode())
    assert (page.get("dir"), page.get("lang")) == ("rtl", "ar")
    assert "\u2068Russian airstrikes begin" in page.text_content()
    assert {quote.get("dir") for quote in page.xpath("//blockquote")} == {"auto"}
