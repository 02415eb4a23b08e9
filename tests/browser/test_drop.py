"""A file that is dropped on the page is looked at, brought in, shown, and taken away again."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.building import intake
from dashboard.importing.dropped import Intake
from dashboard.web.server.hosting import Hosting
from tests.browser.conftest import serving
from tests.browser.pages import counted
from tests.importing.tables import acled_rows, written

pytestmark = pytest.mark.xdist_group("browser, page")

Open = Callable[..., Page]

# As a file manager does it.
_DROP = """([name, text]) => {
  const held = new DataTransfer();
  held.items.add(new File([text], name));
  const said = { dataTransfer: held, bubbles: true, cancelable: true };
  const over = new DragEvent("dragover", said);
  document.body.dispatchEvent(over);
  document.body.dispatchEvent(new DragEvent("drop", said));
  return over.defaultPrevented;
}"""


@pytest.fixture(scope="module")
def taking(data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page that takes files."""
    folder = tmp_path_factory.mktemp("taking") / "data"
    shutil.copytree(data_dir, folder, ignore=shutil.ignore_patterns("cache"))
    allowed = Hosting(intake=Intake(start=intake.start, remove=intake.remove))
    with serving(folder, allowed) as where:
        yield where


def test_a_dropped_table_is_previewed_accepted_shown_and_undone(
    taking: str, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(at=taking, fresh=True)
    counted(page, "2 of 2 strikes")
    rows = acled_rows({}, {"country": "Iraq"}, {"event_date": "2015-10-02", "location": "تلبيسة"})
    text = written(tmp_path / "acled.csv", rows).read_text(encoding="utf-8")
    assert page.evaluate(_DROP, ["acled.csv", text])
    dialog = page.locator("#drop-dialog")
    expect(dialog.locator(".drop-counts")).to_contain_text("3 rows")
    expect(dialog).to_contain_text("another country: 1")
    expect(dialog.locator(".drop-sample tbody tr")).to_have_count(2)
    expect(dialog.locator("td", has_text="تلبيسة")).to_be_visible()
    counted(page, "2 of 2 strikes")
    dialog.get_by_role("button", name="Bring it in").click()
    expect(dialog.locator(".drop-done")).to_be_visible()
    counted(page, "4 of 4 strikes")
    dialog.get_by_role("button", name="Undo").click()
    expect(dialog.locator(".drop-done")).to_contain_text("acled")
    counted(page, "2 of 2 strikes")


def test_what_a_file_does_not_say_is_asked_for(
    taking: str, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(at=taking, fresh=True)
    page.locator("#drop-open").click()
    dialog = page.locator("#drop-dialog")
    file = written(tmp_path / "raids.csv", [{"Day": "3/4/2015", "Up": "34.8", "X": "36.7"}])
    with page.expect_file_chooser() as chooser:
        dialog.get_by_role("button", name="Choose").click()
    chooser.value.set_files(file)
    expect(dialog.locator(".drop-fault")).to_contain_text("which column is latitude")
    dialog.locator('[data-column="up"]').select_option("latitude")
    again = dialog.locator('[data-drop="preview"]')
    again.click()
    expect(dialog.locator(".drop-fault")).to_contain_text("day or month first")
    dialog.locator("#drop-order").select_option("day-first")
    dialog.locator("#drop-name").fill("raids-of-april")
    again.click()
    expect(dialog.locator("td", has_text="2015-04-03")).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()


def test_a_page_that_takes_no_files_offers_none(address: str, open_page: Open) -> None:
    page = open_page()
    expect(page.locator("#drop-open")).to_have_count(0)
    assert not page.evaluate(_DROP, ["a.csv", "x"])
