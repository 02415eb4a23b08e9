"""What anybody may have made is opened within bounds."""

import logging
import sqlite3

import pytest
from pypdf.errors import PyPdfError

from dashboard.briefing.exports.untrusted import database, pages


def _made(sql: str) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.executescript(sql)
    return connection.serialize()


def test_a_database_is_asked_and_never_changed() -> None:
    with database(_made("CREATE TABLE a AS SELECT 1 AS b")) as ask:
        assert ask("SELECT b FROM a") == [(1,)]
        with pytest.raises(sqlite3.OperationalError):
            ask("DELETE FROM a")


def test_a_view_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.briefing.exports.untrusted._MOST_STEPS", 2_000_000)
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n"
    interrupted = pytest.raises(sqlite3.OperationalError, match="interrupted")
    with database(_made(f"CREATE VIEW a AS {endless}")) as ask, interrupted:
        ask("SELECT count(*) FROM a")


def test_what_is_wrong_with_a_pdf_is_no_line_on_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(logging.getLogger(), "handlers", [])  # as it is in a command
    with pytest.raises(PyPdfError):
        pages(b"%PDF-1.4\ntrailer<</Root 1 0 R>>\x1b[2Jmatches the data").metadata  # noqa: B018
    assert capsys.readouterr().err == ""
