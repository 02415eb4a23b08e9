"""Files are taken where the operator allows it, from the page alone, and one can undo it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.building import intake
from dashboard.importing.dropped import Intake
from dashboard.web.app import create_app
from dashboard.web.server.dropped import ASKED_BY
from dashboard.web.server.hosting import Hosting
from tests.importing.tables import acled_rows, written
from tests.web.server.test_login import EDITOR, VIEWER, hosting

ID = "0123456789abcdef" * 2
HEADERS = {ASKED_BY: "page"}


@pytest.fixture
def editing(own_data: Path) -> FlaskClient:
    """A page that takes files; they are read before it answers."""
    taken = Intake(start=intake.take_in, remove=intake.remove)
    return create_app(own_data, Hosting(intake=taken)).server.test_client()


def send(client: FlaskClient, content: bytes, name: str = "a.csv") -> None:
    for at in range(0, len(content), 300):
        url = f"/dropped?id={ID}&at={at}&name={name}"
        answer = client.post(url, data=content[at : at + 300], headers=HEADERS)
        assert answer.status_code == 204, answer.text


def ask(client: FlaskClient, what: str, **asked: object) -> int:
    url = f"/dropped/asked?id={ID}&do={what}"
    return client.post(url, data=json.dumps(asked), headers=HEADERS).status_code


def told(client: FlaskClient, language: str = "en") -> dict[str, str]:
    answer = client.get(f"/dropped/told?id={ID}&lang={language}", headers=HEADERS)
    found: dict[str, str] = answer.get_json()
    return found


def test_a_page_that_takes_no_files_has_no_such_place(client: FlaskClient) -> None:
    for answer in (
        client.post(f"/dropped?id={ID}", data=b"x", headers=HEADERS),
        client.post(f"/dropped/asked?id={ID}", headers=HEADERS),
        client.get(f"/dropped/told?id={ID}"),
    ):
        assert answer.status_code == 401
    assert "drop-dialog" not in client.get("/_dash-layout").text


def test_a_form_of_another_site_is_refused(editing: FlaskClient, own_data: Path) -> None:
    assert editing.post(f"/dropped?id={ID}&name=a.csv", data=b"x").status_code == 403
    assert not (own_data / "events").exists()


def test_a_file_is_looked_at_brought_in_and_undone(editing: FlaskClient, own_data: Path) -> None:
    assert "drop-dialog" in editing.get("/_dash-layout").text
    rows = written(own_data / "a.csv", acled_rows({}, {"latitude": "95"})).read_bytes()
    send(editing, rows)
    assert ask(editing, "preview") == 204
    found = told(editing)
    assert (found["state"], found["form"]) == ("preview", "acled")
    assert "2 rows read: 1 kept, 0 repeated, 1 refused. 1 new, 0 changed, 0 gone." in found["html"]
    assert "Talbiseh" in found["html"]
    assert "قُرئ من الصفوف 2" in told(editing, "ar")["html"]
    parquet = own_data / "events" / "acled.parquet"
    assert not parquet.exists()
    assert ask(editing, "undo") == 422
    assert ask(editing, "write", form="acled", name="mine") == 204
    assert told(editing)["state"] == "written"
    assert parquet.with_name("mine.parquet").exists()
    assert ask(editing, "undo") == 204
    assert told(editing)["state"] == "removed"
    assert not parquet.with_name("mine.parquet").exists()
    assert ask(editing, "forget") == 204
    assert list((own_data / "events" / ".dropped").iterdir()) == []


def test_what_the_page_could_not_have_sent_is_refused(editing: FlaskClient) -> None:
    assert ask(editing, "nothing") == 400
    assert ask(editing, "preview", unknown="x") == 400
    assert ask(editing, "preview", form="sql") == 400
    url = "/dropped?id=../../x&at=0&name=a.csv"
    assert editing.post(url, data=b"x", headers=HEADERS).status_code == 422


def test_a_fault_is_a_line_on_the_page(editing: FlaskClient) -> None:
    send(editing, b"a,b\n<img src=x onerror=alert(1)>,2\n", "<b>.csv")
    ask(editing, "preview")
    found = told(editing)
    assert found["state"] == "failed"
    assert "which column is" in found["html"]
    assert "<b>" not in found["html"]
    assert 'data-column="a"' in found["html"]


def test_where_there_is_a_login_editors_alone_drop_files(own_data: Path, tmp_path: Path) -> None:
    taken = Intake(start=intake.take_in, remove=intake.remove)
    client = create_app(own_data, replace(hosting(tmp_path), intake=taken)).server.test_client()
    for word, status, dialog in ((VIEWER, 401, False), (EDITOR, 204, True)):
        client.post("/login", data={"password": word})
        answer = client.post(f"/dropped?id={ID}&at=0&name=a.csv", data=b"x", headers=HEADERS)
        assert answer.status_code == status
        assert ("drop-dialog" in client.get("/_dash-layout").text) == dialog
