"""Each half loads only what it needs, and tests mirror the code."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.paths import ROOT

READING = ["spacy", "trafilatura", "w3lib"]


def run(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("module", "never"),
    [
        (
            "dashboard.web.serve",
            ["spacy", "trafilatura", "w3lib", "matplotlib", "pypdf", "pptx"],
        ),
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


# --- tests mirror the code ------------------------------------------------------------------------

CROSS_CUTTING = {
    "building/test_rebuilding.py": "what is built again, and the same bytes everywhere",
    "extraction/test_composed_reports.py": "reports put together of parts",
    "extraction/test_fuzz.py": "texts nobody would write",
    "geocoding/test_ucdp.py": "placing against a published register",
    "layers/test_broken_layers.py": "what is read of layers that were harmed",
    "test_architecture.py": "this file",
    "web/server/test_hostile_requests.py": "requests over all routes that nobody sends in earnest",
    "test_documentation.py": "the lists in docs/, and what is written for people",
}
# Rooms that mirror another folder than `dashboard/`.
OTHER_ROOMS = {"benchmarks", "browser", "data", "deploy", "evaluation"}


def test_every_module_has_its_test_file() -> None:
    without = {
        str(path)
        for path in _modules()
        if not (ROOT / "tests" / path.parent / f"test_{path.name}").exists()
    }
    assert without == set(), "write a test file for each"


def test_every_test_file_mirrors_a_module_or_is_named_as_cross_cutting() -> None:
    mirrored = {str(path.parent / f"test_{path.name}") for path in _modules()}
    packages = {
        str(path.parent.parent / f"test_{path.parent.name}.py")
        for path in _below("dashboard", "__init__.py")
    }
    found = {str(path) for path in _below("tests", "test_*.py") if path.parts[0] not in OTHER_ROOMS}
    assert found - mirrored - packages - set(CROSS_CUTTING) == set()
    assert set(CROSS_CUTTING) - found == set(), "named, but gone"


def _modules() -> list[Path]:
    """Modules with something in them to test, as paths below `dashboard/`."""
    return [path for path in _below("dashboard", "*.py") if not path.name.startswith("__")]


def _below(folder: str, pattern: str) -> list[Path]:
    return [path.relative_to(ROOT / folder) for path in (ROOT / folder).rglob(pattern)]
