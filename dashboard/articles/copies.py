"""Copies of pages in web archives: what they are copies of."""

import re
from urllib.parse import urlsplit

_COPY = re.compile(
    r"https?://(?:web\.archive\.org/web|wayback\.archive-it\.org/\d+|"
    r"archive\.(?:today|ph|is|li|fo|md|vn))/\d{4,14}[a-z_]*/(?P<scheme>https?):/{1,2}(?P<rest>.+)"
)
_ARCHIVES = re.compile(
    r"(?:https?://)?(?:www\.)?(?:web\.archive\.org|wayback\.archive-it\.org|"
    r"archive\.(?:today|ph|is|li|fo|md|vn)|wayback machine|internet archive)/?",
    re.IGNORECASE,
)


def original_of(address: str) -> str:
    """The address that an archive's address is a copy of; "" where it is none."""
    copy = _COPY.match(address)
    return f"{copy['scheme']}://{copy['rest']}" if copy else ""


def unbroken(address: str) -> str:
    """An archive's address with both slashes of the original's scheme, of which tools drop one."""
    return re.sub(r"(?<=/)(https?):/(?!/)", r"\1://", address)


def is_archive(site: str) -> bool:
    """Whether a site's name is an archive's, not a publisher's."""
    return _ARCHIVES.fullmatch(site) is not None


def site_of(address: str) -> str:
    """`news.example` of `http://www.news.example/a`."""
    return (urlsplit(address).hostname or "").removeprefix("www.")
