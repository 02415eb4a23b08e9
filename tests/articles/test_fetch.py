"""One request, and every fault of a site is one line."""

import pytest

from dashboard.articles.fetch import fetch
from dashboard.errors import ArticleError
from tests.articles.site import PAGE


def fault(address: str) -> str:
    """The one line of an error."""
    with pytest.raises(ArticleError) as caught:
        fetch(address)
    (line,) = str(caught.value).splitlines()
    return line


@pytest.mark.parametrize("path", ["packed", "untyped"])
def test_a_page_is_the_same_bytes_however_it_is_sent(site: str, path: str) -> None:
    assert fetch(f"{site}/{path}").raw == PAGE.encode()


@pytest.mark.parametrize(
    ("path", "media_type", "charset"),
    [
        ("old", "text/html", "cp1252"),  # as browsers read ISO-8859-1
        ("text", "text/plain", "utf-8"),
        ("packed", "text/html", ""),
        ("untyped", "", ""),
    ],
)
def test_the_server_says_type_and_charset(
    site: str, path: str, media_type: str, charset: str
) -> None:
    got = fetch(f"{site}/{path}")
    assert (got.media_type, got.charset) == (media_type, charset)


def test_the_address_is_where_redirects_end(site: str) -> None:
    assert fetch(f"{site}/moved").url == f"{site}/2016/03/10/raids?utm_source=x"


def test_a_password_and_a_fragment_are_not_kept(site: str) -> None:
    address = site.replace("//", "//me:secret@")
    assert fetch(f"{address}/packed#comments").url == f"{site}/packed"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("gone", "HTTP 404"),
        ("forbidden", "save the page as HTML"),
        ("fault", "HTTP 503"),
        ("loop", "from one address to the next"),
        ("elsewhere", "no web address"),
        ("empty", "empty"),
        ("said_large", "over 10 MB"),
        ("bomb", "over 10 MB"),
        ("torn", "broke off"),
        ("unpackable", "broke off"),
    ],
)
def test_what_a_site_does_wrong_is_one_line(site: str, path: str, says: str) -> None:
    line = fault(f"{site}/{path}")
    assert line.startswith(f"{site}/{path}: ")
    assert says in line


def test_a_length_that_is_no_number_is_not_believed(site: str) -> None:
    assert fetch(f"{site}/odd").raw == b"x"


def test_a_site_that_speaks_no_tls_is_not_read_without(site: str) -> None:
    address = site.replace("http:", "https:")
    assert "no secure connection" in fault(f"{address}/packed")


@pytest.mark.parametrize("path", ["slow", "drip", "headers", "hops"])
def test_a_site_that_never_answers_or_drips_is_left(site: str, path: str) -> None:
    # On a busy machine one answer of many may take all the time there is.
    with pytest.raises(ArticleError, match=r"too slow|no answer in time"):
        fetch(f"{site}/{path}", seconds=0.1)


def test_who_is_too_slow_is_named_without_the_password(site: str) -> None:
    with pytest.raises(ArticleError) as left:
        fetch(f"{site.replace('://', '://me:secret@')}/drip#part", seconds=0.1)
    assert str(left.value).startswith(f"{site}/drip: ")


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://127.0.0.1:1/x", "nobody answers"),
        ("http://nobody.invalid/x", "no such host"),
        ("ftp://levant.example/x", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http://", "only http and https"),
        ("http://[::x/", "no web address"),
        (f"http://{'a' * 80}.example/", "no web address"),
    ],
)
def test_an_address_nobody_can_read_is_one_line(address: str, says: str) -> None:
    assert says in fault(address)
