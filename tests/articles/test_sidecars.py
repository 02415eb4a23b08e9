"""What sidecars say in vain, and those that stand alone."""

from pathlib import Path

import pytest

from dashboard.articles.sidecars import KEYS, strange_keys, without_article


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("publishd = 2016-03-10", ["a.toml: publishd means nothing. Write published."]),
        ("Title = 'A'", ["a.toml: Title means nothing. Write title."]),
        ("weather = 'fair'", [f"a.toml: weather means nothing. It may say: {', '.join(KEYS)}."]),
        ("title = 'A'\npublished_basis = 'given'", []),
        ("title = ", []),
    ],
)
def test_a_key_that_means_nothing_is_named(tmp_path: Path, text: str, lines: list[str]) -> None:
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    assert strange_keys(tmp_path / "a.txt") == lines


def test_an_article_without_a_sidecar_has_no_strange_keys(tmp_path: Path) -> None:
    assert strange_keys(tmp_path / "a.txt") == []


def test_a_sidecar_without_an_article_is_named() -> None:
    names = ("a.txt", "a.toml", "b.html", "b.toml", "c.toml", ".d.toml", "e.csv", "e.toml")
    assert [line.partition(":")[0] for line in without_article(map(Path, names))] == [
        "c.toml",
        "e.toml",
    ]
