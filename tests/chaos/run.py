"""`make chaos`: builds, imports, exports and serves while everything goes wrong.

At the end the troubles cease, and it must be as if there had been none: the layers are those of a
build that nothing disturbed, the data set is there, `check` passes, the server answers, and no
temporary file is left. Prints figures; exits 1 where one of these does not hold.
"""

import argparse
import http.client
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.chaos.troubles import Troubles, small_disk
from tests.paths import DATA, ROOT
from tests.servers import free_port

_TOWNS = ("Saraqib", "Raqqa", "Azaz", "Palmyra", "Manbij", "Jarabulus", "Tadef", "Kafr Nabl")
_ROUTES = ("", "scene", "panels?tab=strikes", "rows", "timeline", "export?format=csv", "readyz",
           "figure", "export?format=png", "card?event=russian-airstrikes-begin:1")  # fmt: skip
_TEMPORARY = (".part", ".tmp", ".ready.json", ".making-")
_LONGEST_S = 120


class Work:
    """The commands that run meanwhile, and what became of them."""

    def __init__(self, folder: Path, port: int, chance: random.Random) -> None:
        self.folder, self.port, self.chance = folder, port, chance
        self.data, self.seeds = folder / "data", folder / "seeds"
        self.ended: Counter[str] = Counter()
        self.answers: Counter[int | str] = Counter()
        self.tracebacks: list[str] = []
        self.articles = 0
        self.over = threading.Event()

    def command(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "dashboard", *arguments],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def run(self, troubles: Troubles | None, *arguments: str) -> int:
        process = self.command(*arguments)
        if troubles:
            troubles.running[process.pid] = process
        _, said = process.communicate()
        if troubles:
            troubles.running.pop(process.pid, None)
        outcome = {0: "done", 1: "refused in a line"}.get(process.returncode, "killed")
        self.ended[f"{arguments[0]}: {outcome}"] += 1
        if b"Traceback" in said and process.returncode > 0:
            self.tracebacks.append(said.decode("utf-8", "replace"))
        return process.returncode

    def build(self, troubles: Troubles) -> None:
        self.add_article()
        where = ("--seeds", str(self.seeds), "--data", str(self.data), "--jobs", "1")
        self.run(troubles, "build", *where)

    def add_article(self) -> None:
        """One more, whole: the seeds are not what is being tested."""
        town, number = self.chance.choice(_TOWNS), self.articles
        text = (
            f"Russian warplanes struck {town} on 3 March 2016, killing {number + 2} people, "
            "activists said.\n"
        )
        about = f'title = "Raid on {town}"\npublisher = "P{number}"\npublished = 2016-03-04\n'
        self.seeds.joinpath(f"raid-{number}.toml").write_text(about, encoding="utf-8")
        self.seeds.joinpath(f"raid-{number}.txt").write_text(text, encoding="utf-8")
        self.articles += 1

    def bring_in(self, troubles: Troubles) -> None:
        sample = str(DATA / "samples" / "ucdp_syria_2015.csv")
        self.run(troubles, "import", "ucdp", sample, "--data", str(self.data))

    def draw(self, troubles: Troubles) -> None:
        form = self.chance.choice(["png", "csv", "kml", "pdf"])
        place = self.folder / f"out.{form}"
        self.run(troubles, "export", "--data", str(self.data), "-o", str(place))

    def serve(self, troubles: Troubles) -> None:
        self.run(troubles, "serve", "--data", str(self.data), "--port", str(self.port))

    def read(self, _troubles: Troubles) -> None:
        """One reader more; one in four goes before the answer comes."""
        address = self.chance.choice(_ROUTES)
        try:
            if self.chance.random() < 0.25:
                with socket.create_connection(("127.0.0.1", self.port), timeout=5) as gone:
                    gone.sendall(f"GET /{address} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
                self.answers["left"] += 1
                return
            with urllib.request.urlopen(
                f"http://127.0.0.1:{self.port}/{address}", timeout=_LONGEST_S
            ) as answer:
                answer.read()
                self.answers[answer.status] += 1
        except urllib.error.HTTPError as refused:
            self.answers[refused.code] += 1
        except http.client.IncompleteRead:
            self.answers["cut short"] += 1  # the server was killed while it answered
        except (OSError, ValueError):
            self.answers["no server just then"] += 1
            self.over.wait(0.5)

    def loop(self, work: Callable[[Troubles], None], troubles: Troubles) -> None:
        while not self.over.is_set():
            try:
                work(troubles)
            except OSError:
                self.over.wait(0.5)


def _layers(data: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(data.glob("layers/*.*"))}


def _left(folder: Path) -> list[str]:
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.name.startswith(".") and any(mark in path.name for mark in _TEMPORARY)
    ]


def _after(work: Work, elsewhere: Path) -> list[str]:
    """What is not as it would be without any trouble."""
    wrong = []
    data = ("--data", str(work.data))
    if work.run(None, "build", "--seeds", str(work.seeds), *data):
        wrong.append("the last build failed")
    work.bring_in(None)  # type: ignore[arg-type]
    # What a killed one left half written beside it, it removes.
    if work.run(None, "export", *data, "-o", str(work.folder / "out.csv")):
        wrong.append("the last export failed")
    shutil.copytree(DATA / "gazetteer", elsewhere / "gazetteer")
    shutil.copytree(DATA / "basemap", elsewhere / "basemap")
    work.run(None, "build", "--seeds", str(work.seeds), "--data", str(elsewhere))
    if _layers(work.data) != _layers(elsewhere):
        wrong.append("the layers are not those of a build that nothing disturbed")
    if not list((work.data / "events").glob("*.parquet")):
        wrong.append("the data set is gone")
    if work.run(None, "check", *data):
        wrong.append("check does not pass")
    server = work.command("serve", *data, "--port", str(work.port))
    try:
        until = time.monotonic() + _LONGEST_S
        while not _is_well(work.port):
            if time.monotonic() > until:
                wrong.append("the server does not answer")
                break
            work.over.wait(0.1) or time.sleep(0.1)
    finally:
        server.terminate()
        server.communicate()
    wrong += [f"left behind: {name}" for name in _left(work.folder)]
    wrong += [f"a traceback: {each.splitlines()[-1]}" for each in work.tracebacks]
    wrong += [f"{n} answers of {status}" for status, n in work.answers.items() if status == 500]
    return wrong


def _is_well(port: int) -> bool:
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=10).close()
        urllib.request.urlopen(f"http://127.0.0.1:{port}/scene", timeout=30).close()
    except OSError:
        return False
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    with tempfile.TemporaryDirectory() as name, small_disk(Path(name)) as own_disk:
        folder = Path(name)
        work = Work(folder, free_port(), chance)
        for each in ("layers", "gazetteer", "basemap"):
            shutil.copytree(DATA / each, work.data / each)
        shutil.copytree(ROOT / "seeds", work.seeds)
        jobs = (work.build, work.bring_in, work.draw, work.serve, work.read, work.read)
        with Troubles(folder, work.data, own_disk=own_disk, chance=chance) as troubles:
            threads = [threading.Thread(target=work.loop, args=(job, troubles)) for job in jobs]
            for each in threads:
                each.start()
            work.over.wait(asked.minutes * 60)
            work.over.set()
        for process in list(troubles.running.values()):
            process.terminate()
        for each in threads:
            each.join()
        with tempfile.TemporaryDirectory() as elsewhere:
            wrong = _after(work, Path(elsewhere) / "data")
    print(f"minutes   {asked.minutes:g}, a small disk: {'yes' if own_disk else 'no'}")
    print(f"articles  {work.articles}")
    for title, counted in (
        ("troubles", troubles.counted), ("commands", work.ended), ("answers", work.answers)
    ):  # fmt: skip
        parts = (f"{what} {number}" for what, number in sorted(counted.items(), key=str))
        print(f"{title:9} {'; '.join(parts)}")
    print("result    " + ("; ".join(wrong) or "nothing lost, nothing left behind"))
    return bool(wrong)


if __name__ == "__main__":
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    raise SystemExit(main())
