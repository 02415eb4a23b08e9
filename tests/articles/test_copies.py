"""A copy in an archive is known by its address, and so is what it copies."""

import pytest

from dashboard.articles.copies import is_archive, original_of, site_of
from dashboard.articles.page import read_page

ORIGINAL = "http://wire.example/news/raids"


@pytest.mark.parametrize(
    "copy",
    [
        f"https://web.archive.org/web/20160311094500/{ORIGINAL}",
        f"https://web.archive.org/web/20160311094500if_/{ORIGINAL}",
        "http://web.archive.org/web/2016/http:/wire.example/news/raids",
        f"https://archive.ph/20160311/{ORIGINAL}",
    ],
)
def test_an_archives_address_holds_that_of_the_original(copy: str) -> None:
    assert original_of(copy) == ORIGINAL


@pytest.mark.parametrize("address", [ORIGINAL, "https://web.archive.org/about", ""])
def test_other_addresses_are_of_no_copy(address: str) -> None:
    assert original_of(address) == ""


def test_an_archive_is_no_publisher() -> None:
    assert is_archive("web.archive.org")
    assert not is_archive("The Archive of Idlib")


def test_a_site_is_named_by_its_address() -> None:
    assert site_of("http://www.wire.example/a") == "wire.example"


def test_a_copied_page_has_its_originals_address_and_site_and_the_copy_beside() -> None:
    copy = f"https://web.archive.org/web/20160311094500/{ORIGINAL}"
    found = read_page(
        f'<html><head><link rel="canonical" href="{copy}"></head><body><article><h1>Raids</h1>'
        "<p>Russian jets bombed a market in Saraqib on Thursday, activists said.</p>"
        "</article></body></html>",
        "a.html",
    )
    assert (found.url, found.copy, found.publisher) == (ORIGINAL, copy, "wire.example")


def test_a_page_found_in_an_archive_that_names_its_original_has_the_copy_beside() -> None:
    copy = f"https://web.archive.org/web/20160311094500/{ORIGINAL}"
    found = read_page(
        f'<html><head><link rel="canonical" href="{ORIGINAL}"></head><body><article><h1>Raids</h1>'
        "<p>Russian jets bombed a market in Saraqib on Thursday, activists said.</p>"
        "</article></body></html>",
        "a.html",
        copy,
    )
    assert (found.url, found.copy) == (ORIGINAL, copy)
