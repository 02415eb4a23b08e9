"""A store of made-up strikes, and all of them one by one."""

import pytest

from dashboard.layers.store import EventStore
from tests.benchmarks import synthetic
from tests.layers.oracle import NUMBER, Made


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("answers") / "data"
    synthetic.make(NUMBER, folder)
    return Made(EventStore.load(folder))
