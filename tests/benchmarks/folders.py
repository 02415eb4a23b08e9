"""The data of each size: made once, kept in build/benchmarks/, never shipped."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from tests.benchmarks import points, synthetic
from tests.benchmarks.points import Facts
from tests.benchmarks.servers import ROOT

SIZES = {"1k": 10**3, "10k": 10**4, "100k": 10**5, "1M": 10**6, "10M": 10**7}
SEED = "seed"
BUILD = ROOT / "build" / "benchmarks"


def data_of(size: str) -> Path:
    """The data folder of a size, made once for each state of the generator."""
    if size == SEED:
        folder = BUILD / "data" / SEED
        shutil.rmtree(folder, ignore_errors=True)
        for name in ("layers", "gazetteer", "basemap"):
            shutil.copytree(ROOT / "data" / name, folder / name)
        return folder
    sources = sorted(Path(__file__).parent.glob("synthetic*"))
    made_by = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:8]
    folder = BUILD / "data" / f"{size}-{made_by}"
    if not synthetic.ready(folder):
        shutil.rmtree(folder, ignore_errors=True)
        make(SIZES[size], folder)
    return folder


def make(number: int, folder: Path, *options: str) -> None:
    """Synthetic strikes; in a process of its own: what it needs of memory is given back."""
    command = [sys.executable, "-m", "tests.benchmarks.synthetic", f"{number}", f"{folder}"]
    subprocess.run([*command, *options], cwd=ROOT, check=True)


def facts_of(folder: Path, *, with_points: bool) -> Facts:
    """The facts of a data folder, and its points as a file where they are wanted."""
    wanted = ["--points"] if with_points and not (folder / points.POINTS).exists() else []
    if wanted or not (folder / points.FACTS).exists():
        command = [sys.executable, "-m", "tests.benchmarks.points", str(folder), *wanted]
        subprocess.run(command, cwd=ROOT, check=True)
    return Facts.read(folder)


def log_of(candidate: str, size: str) -> Path:
    """Where a server's log goes."""
    folder = BUILD / "logs"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{candidate.replace(' ', '-')}-{size}.log"
