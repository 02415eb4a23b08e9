"""The newest data is found without being asked for, and an open page keeps the state it shows."""

import json
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.web.app import create_app
from dashboard.web.server import states as state_module
from dashboard.web.server.states import DataStates
from tests.importing.tables import bring_acled


@pytest.fixture(autouse=True)
def looks_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state_module, "_WAIT_S", 0.0)


def _until(met: Callable[[], bool]) -> None:
    """Waits for a state that a background thread brings about."""
    pause = threading.Event()
    for _ in range(600):
        if met():
            return
        pause.wait(0.05)
    pytest.fail("it never came")


def _drop_one(own_data: Path) -> None:
    path = own_data / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    del layer["features"][1]
    path.write_text(json.dumps(layer), encoding="utf-8")


def test_changed_layers_become_the_newest_and_the_old_state_stays_for_who_names_it(
    own_data: Path,
) -> None:
    states = DataStates(own_data)
    before = states.newest()
    _drop_one(own_data)
    _until(lambda: states.newest() is not before)
    after = states.newest()
    assert (before.store.total, after.store.total) == (2, 1)
    assert states.of(f"actor=russia&v={before.version}") is before
    assert states.of(f"v={after.version}") is after
    assert states.of("v=gone") is states.of("") is after


def test_nothing_is_read_again_while_nothing_changes(own_data: Path) -> None:
    states = DataStates(own_data)
    first = states.newest()
    assert all(states.newest() is first for _ in range(20))


def test_layers_that_are_touched_but_the_same_are_no_new_state(own_data: Path) -> None:
    states = DataStates(own_data)
    first = states.newest()
    path = own_data / "layers" / "zones.geojson"
    path.write_bytes(path.read_bytes())
    assert all(states.newest() is first for _ in range(20))


def test_damaged_tables_are_read_again_and_nobody_is_told_a_fault(own_data: Path) -> None:
    client = create_app(own_data).server.test_client()
    (path,) = (own_data / "cache").glob("layers-*.duckdb")
    with path.open("r+b") as file:
        file.seek(3 * 4096)
        file.write(bytes(path.stat().st_size - 3 * 4096))
    answers = set()

    def answered() -> bool:
        answer = client.get("/export?format=csv", buffered=True)
        answers.add(answer.status_code)
        return answer.status_code == 200

    _until(answered)
    assert answers == {200, 503}
    assert client.get("/scene").status_code == 200


def test_a_data_set_that_comes_in_is_in_the_newest_state(own_data: Path) -> None:
    states = DataStates(own_data)
    before = states.newest()
    bring_acled(own_data, {}, {"event_type": "Battles", "sub_event_type": "Armed clash"})
    _until(lambda: states.newest() is not before)
    after = states.newest()
    assert (before.store.every, after.store.total, after.store.every) == (2, 3, 4)
    assert states.of(f"v={before.version}") is before


def test_a_page_that_another_server_made_of_newer_data_is_told_to_ask_again(
    own_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = shutil.copytree(own_data, tmp_path_factory.mktemp("other") / "data")
    _drop_one(other)
    newer = DataStates(other).newest().version
    client = create_app(own_data).server.test_client()

    def asked() -> tuple[int, int | None, str | None]:
        answer = client.get(f"/scene?v={newer}")
        told = answer.get_json(silent=True)
        return answer.status_code, told and told["total"], answer.headers.get("Cache-Control")

    # Of data that nobody has put here nothing is known: what there is is given, and not kept.
    assert asked() == (200, 2, "no-cache")
    _drop_one(own_data)
    found = [asked()]
    _until(lambda: found.append(asked()) or found[-1][0] == 200)
    assert set(found[:-1]) == {(503, None, None)}
    assert found[-1] == (200, 1, "private, max-age=600")
