"""Readings kept in files: found by their key alone, whole or not at all."""

import os
import time
from pathlib import Path

import pytest

from dashboard.building.batch.cache import ResultCache
from dashboard.building.batch.work import decode

EMPTY = b'{"events": [], "zones": [], "review": []}'


@pytest.fixture
def cache(tmp_path: Path) -> ResultCache:
    """A cache with one reading under the key `one`."""
    kept = ResultCache(tmp_path / "cache")
    kept.put("one", EMPTY)
    return kept


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "cache").iterdir())


def aged(path: Path, days: int) -> None:
    then = time.time() - days * 86400
    os.utime(path, (then, then))


def test_what_was_kept_is_found_under_its_key_only(cache: ResultCache) -> None:
    assert cache.get("one") == decode(EMPTY)
    assert cache.get("two") is None


@pytest.mark.parametrize("raw", [b"", b"one", b"one\n", b"one\n{", b"one\n[]", b"two\n" + EMPTY])
def test_a_torn_or_strange_file_is_no_reading(
    cache: ResultCache, tmp_path: Path, raw: bytes
) -> None:
    (tmp_path / "cache" / "one.json").write_bytes(raw)
    assert cache.get("one") is None
    cache.put("one", EMPTY)
    assert cache.get("one") is not None


def test_nothing_but_readings_is_left_in_the_folder(cache: ResultCache, tmp_path: Path) -> None:
    cache.put("two", EMPTY)
    cache.put("two", EMPTY)
    assert files(tmp_path) == ["one.json", "two.json"]


def test_what_nobody_used_for_a_month_goes(cache: ResultCache, tmp_path: Path) -> None:
    cache.put("two", EMPTY)
    (tmp_path / "cache" / ".torn").write_bytes(b"half of one")
    for name in ("one.json", "two.json", ".torn"):
        aged(tmp_path / "cache" / name, 31)
    assert cache.get("two") is not None
    cache.prune()
    assert files(tmp_path) == ["two.json"]


def test_what_another_folder_of_articles_uses_stays(cache: ResultCache, tmp_path: Path) -> None:
    aged(tmp_path / "cache" / "one.json", 29)
    cache.prune()
    assert files(tmp_path) == ["one.json"]


def test_a_folder_that_takes_nothing_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    cache = ResultCache(tmp_path / "cache")
    cache.put("one", EMPTY)
    cache.prune()
    assert cache.get("one") is None
