"""Modes are what `--reader` takes; asking loads no parser."""

import subprocess
import sys

from dashboard.readers.mode import Mode
from tests.paths import ROOT


def test_the_modes_are_those_of_the_contract() -> None:
    assert [mode.value for mode in Mode] == ["rules", "model", "both"]


def test_what_asks_a_model_loads_no_parser_and_no_client_before_it_is_used() -> None:
    script = (
        "import sys, dashboard.readers.asking, dashboard.readers.chat, dashboard.building.build;"
        "print({'spacy', 'openai', 'httpx2'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
