"""One strike that many tell of: drawn and counted once, its reports one step from each other."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import serving

pytestmark = pytest.mark.xdist_group("browser, page")

Open = Callable[..., Page]
LEAD = "russian-airstrikes-begin:1"


@pytest.fixture(scope="module")
def thrice(data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page whose strike on Homs has three reports; that on Hama has one."""
    folder = tmp_path_factory.mktemp("thrice") / "data"
    shutil.copytree(data_dir, folder, ignore=shutil.ignore_patterns("cache"))
    path = folder / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    first = layer["features"][0]
    first["properties"]["incident_why"] = ["same_area", "same_day", "same_attacker"]
    for name, low in (("wire", 30), ("post", 36)):
        told = {"event_id": f"{name}:1", "fatalities_low": low, "sources": [name], "claims": []}
        layer["features"].append(first | {"properties": first["properties"] | told})
    path.write_text(json.dumps(layer), encoding="utf-8")
    with serving(folder) as where:
        yield where


def test_a_strike_is_there_once_and_its_reports_are_stepped_through(
    thrice: str, open_page: Open
) -> None:
    page = open_page(at=thrice)
    expect(page.locator("#event-count")).to_have_text("2 of 2 strikes (4 reports)")
    expect(page.locator("#event-list .row-strike")).to_have_count(2)
    expect(page.locator("#map-labels button")).to_have_count(2)
    page.locator(f'#event-list [data-event="{LEAD}"]').click()
    card = page.locator("#event-card")
    expect(card.get_by_role("heading", name="3 reports, probably one strike")).to_be_visible()
    shown = card.locator(".report:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Report 1 of 3")
    for step, at in (("Next report", 2), ("Next report", 3), ("Next report", 1)):
        shown.get_by_role("button", name=step).click()
        expect(shown).to_have_count(1)
        expect(shown).to_contain_text(f"Report {at} of 3")
        # The key that was pressed can be pressed again.
        expect(shown.get_by_role("button", name=step)).to_be_focused()
    shown.get_by_role("button", name="Report before").click()
    expect(shown).to_contain_text("at least 36 killed")


def test_a_link_to_a_report_opens_its_strike_at_that_report(thrice: str, open_page: Open) -> None:
    page = open_page("?event=wire:1", at=thrice)
    expect(page.locator("#event-card .report:visible")).to_contain_text("Report 2 of 3")
    row = page.locator(f'#event-list [data-event="{LEAD}"]')
    expect(row).to_have_attribute("aria-current", "true")
