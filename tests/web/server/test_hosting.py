"""What whoever runs the map may say of where it lies, and what is no such thing."""

import pytest

from dashboard.errors import ServeError
from dashboard.web.server.hosting import Hosting


@pytest.mark.parametrize("path", ["", "/map", "/a/b-c_d.e", "/~press"])
def test_paths(path: str) -> None:
    assert Hosting(base_path=path).base_path == path


@pytest.mark.parametrize("path", ["map", "/", "/map/", "//map", "/../x", "/a b", "/a?b", "/a\n"])
def test_what_is_no_path_is_refused(path: str) -> None:
    with pytest.raises(ServeError, match="--base-path"):
        Hosting(base_path=path)


def test_hosts_are_all_unless_some_are_named_and_this_machine_then_too() -> None:
    assert Hosting().hosts is None
    hosts = Hosting(allowed_hosts=("map.example.org",)).hosts
    assert hosts is not None
    assert {"map.example.org", "localhost", "127.0.0.1"} <= set(hosts)


@pytest.mark.parametrize("host", ["https://a.org", "a.org:80", "*", "a b", ""])
def test_what_is_no_host_is_refused(host: str) -> None:
    with pytest.raises(ServeError, match="--allowed-host"):
        Hosting(allowed_hosts=(host,))


@pytest.mark.parametrize(
    "site", ["https://a.org", "*.a.org", "http://localhost:9000", "a.org", "*"]
)
def test_sites(site: str) -> None:
    assert Hosting(embedded_by=(site,)).embedded_by == (site,)


@pytest.mark.parametrize(
    "site", ["a.org; script-src *", "javascript:", "'none'", "", "a,b", "foo", "https://"]
)
def test_what_is_no_site_adds_nothing_to_the_policy(site: str) -> None:
    with pytest.raises(ServeError, match="--embedded-by"):
        Hosting(embedded_by=(site,))
