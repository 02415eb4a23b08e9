"""The package that `make wheel` makes: its command works without the project's folder."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests import servers
from tests.paths import ROOT

_PARTS = ("dashboard", "data", "seeds")
_FILES = ("pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`conflict-map`, installed from the wheel; its libraries are those of the tests."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for name in _PARTS:
        ignored = shutil.ignore_patterns("__pycache__", "cache", "events")
        shutil.copytree(ROOT / name, source / name, ignore=ignored)
    for name in _FILES:
        shutil.copy(ROOT / name, source / name)
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "-q")
    made = ("wheel", "--no-deps", "--no-build-isolation", "-w", str(folder), str(source))
    subprocess.run([*pip, *made], check=True)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "venv", with_pip=False, symlinks=os.name != "nt")
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / Path(sys.executable).name
    into = ("--python", str(python), "install", "--no-deps", "--no-index", str(wheel))
    subprocess.run([*pip, *into], check=True)
    where = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    )
    libraries = Path(where.stdout.strip()) / "libraries.pth"
    libraries.write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return scripts / "conflict-map"


def _run(command: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [command, *arguments], cwd=cwd, capture_output=True, text=True, check=False, timeout=300
    )


def test_a_folder_is_made_built_checked_and_exported(command: Path, tmp_path: Path) -> None:
    missing = _run(command, "check", cwd=tmp_path)
    assert missing.returncode == 1
    assert _run(command, "init", cwd=tmp_path).returncode == 0
    built = _run(command, "build", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert _run(command, "check", cwd=tmp_path).returncode == 0
    drawn = _run(command, "export", "-o", "map.png", cwd=tmp_path)
    assert drawn.returncode == 0, drawn.stderr
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")


def test_it_serves_the_page_with_its_scripts(command: Path, tmp_path: Path) -> None:
    assert _run(command, "init", cwd=tmp_path).returncode == 0
    port = servers.free_port()
    process = subprocess.Popen(
        [command, "serve", "--port", str(port)], cwd=tmp_path, stderr=subprocess.DEVNULL
    )
    try:
        where = servers.answering(f"http://127.0.0.1:{port}/")
        servers.answering(where, "assets/scripts/opening.js")
        servers.answering(where, "basemap/names.geojson")
    finally:
        process.kill()
        process.wait()
