"""Nothing is known of a file that nobody dropped."""

from pathlib import Path

from dashboard.building import intake
from dashboard.importing.dropped import Intake
from dashboard.web.app import create_app
from dashboard.web.server.hosting import Hosting

ID = "0123456789abcdef" * 2


def test_a_file_that_nobody_dropped_is_not_read(own_data: Path) -> None:
    taken = Intake(start=intake.start, remove=intake.remove)
    client = create_app(own_data, Hosting(intake=taken)).server.test_client()
    answer = client.get(f"/dropped/told?id={ID}")
    assert answer.get_json() == {"state": "received", "form": "", "share": 0, "html": ""}
    assert answer.headers["Cache-Control"] == "no-store"
    assert client.get("/dropped/told?id=x").status_code == 422
