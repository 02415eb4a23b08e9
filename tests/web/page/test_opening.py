"""The order of the page's scripts: the map's modules first, all known at once, none in a circle."""

import json
import re
from pathlib import PurePosixPath

from flask.testing import FlaskClient

from dashboard.web.page import opening
from tests.paths import ASSETS

SCRIPTS = sorted((ASSETS / "scripts").rglob("*.js"))


def test_every_module_is_reached_from_the_two_that_the_page_loads() -> None:
    reached = {*opening.imported("scripts/opening.js"), *opening.imported("scripts/page.js")}
    assert reached == {path.relative_to(ASSETS).as_posix() for path in SCRIPTS}


def test_the_map_needs_nothing_of_the_page_about_it() -> None:
    folders = {PurePosixPath(name).parent.name for name in opening.imported("scripts/opening.js")}
    assert folders == {"scripts", "map"}


def test_no_module_imports_itself_in_a_circle() -> None:
    def direct(name: str) -> set[str]:
        return set(opening.imports(name))

    for path in SCRIPTS:
        name = path.relative_to(ASSETS).as_posix()
        beyond = {far for near in direct(name) for far in opening.imported(near)}
        assert name not in beyond


def test_the_page_names_all_modules_so_that_none_waits_for_another(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    addresses = json.loads(opening.import_map())["imports"]
    preloaded = re.findall(r'<link rel="modulepreload" href="([^"]+)"', page)
    fetched_ahead = re.findall(r'<link data-ahead as="script" href="(\./assets/[^"]+)"', page)
    assert {*preloaded, *fetched_ahead} == set(addresses.values())
    assert page.index('type="importmap"') < page.index("modulepreload")
    # The largest comes first: it would have to wait until all of these had been answered.
    (plotly,) = re.findall(
        r'<link rel="preload" as="script" fetchpriority="high" href="([^"]+)"', page
    )
    assert f'<script defer src="{plotly}"' in page
    assert page.index(plotly) < page.index("modulepreload")


def test_modules_are_kept_for_good_under_an_address_that_changes_with_them(
    client: FlaskClient,
) -> None:
    for address in json.loads(opening.import_map())["imports"].values():
        answer = client.get(address.removeprefix("."), buffered=True)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.mimetype.endswith("javascript")


def test_dashs_scripts_wait_for_the_map(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    waiting = re.findall(r'<script type="text/plain" data-later data-src="([^"?]+)', page)
    assert any("dash_renderer" in address for address in waiting)
    assert any("react-dom" in address for address in waiting)
    at_once = re.findall(r'<script (?:type="module"|defer) src="([^"?]+)', page)
    assert at_once == ["./assets/scripts/opening.js", "./assets/vendor/plotly-map.min.js"]
    assert "plotly.min.js" not in page
