"""Imports point down, and each half loads only what it needs."""

import subprocess
import sys

import pytest

from tests.paths import ROOT

LINT = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"


def run(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_the_import_contracts_are_kept() -> None:
    done = run(LINT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("module", "never"),
    [
        ("dashboard.web.app", ["spacy", "pebble", "trafilatura", "w3lib"]),
        ("dashboard.cli", ["babel", "spacy", "dash", "geopandas", "duckdb", "shapely", "plotly"]),
        ("dashboard.domain.event", ["pandas", "geopandas", "plotly", "duckdb", "spacy", "dash"]),
        ("dashboard.layers.geojson", ["spacy", "dash"]),
        ("dashboard.extraction.pipeline", ["dash", "plotly", "duckdb"]),
    ],
)
def test_what_a_module_never_loads(module: str, never: list[str]) -> None:
    script = f"import sys, {module}; print(*(set({never!r}) & set(sys.modules)))"
    done = run(script)
    assert (done.returncode, done.stderr, done.stdout.strip()) == (0, "", "")
