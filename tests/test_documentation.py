"""The documentation names all that there is, and nothing else."""

import re

import pytest
import typer

from dashboard.cli import app
from tests.documentation import PAGES, licences
from tests.paths import ROOT

DOCS = ROOT / "docs"


@pytest.mark.parametrize("name", ["commands.md", "routes.md"])
def test_the_lists_are_those_of_the_code(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name](), "run make docs"


def test_every_library_that_is_pinned_has_its_licence_stated() -> None:
    def names(text: str) -> list[str]:
        return [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| ")]

    written = (DOCS / "licences.md").read_text(encoding="utf-8")
    assert names(written) == names(licences()), "run make docs"


def test_every_option_that_a_page_for_people_names_exists() -> None:
    known = set(re.findall(r"`(--[a-z-]+)`", (DOCS / "commands.md").read_text(encoding="utf-8")))
    for name in ("docs/operators.md", "SECURITY.md", "deploy/compose.yaml"):
        text = (ROOT / name).read_text(encoding="utf-8")
        called = re.findall(r"conflict-map [a-z][^`\n]*|- --[a-z-]+", text)
        named = {each for line in called for each in re.findall(r"--[a-z-]+", line)}
        assert named <= known | {"--help", "--password"}, name


def test_every_option_of_serving_is_explained_to_operators() -> None:
    text = (DOCS / "operators.md").read_text(encoding="utf-8")
    (serve,) = [
        command
        for name, command in getattr(typer.main.get_command(app), "commands", {}).items()
        if name == "serve"
    ]
    options = {name for each in serve.params for name in each.opts if name.startswith("--")}
    assert {name for name in options - {"--help"} if name not in text} == set()


MADE = {"data/cache/"}
"""What a build or a server makes."""


@pytest.mark.parametrize("page", ["docs/operators.md", "SECURITY.md", "CONTRIBUTING.md"])
def test_files_that_are_named_exist(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = re.findall(r"`((?:deploy|docs|dashboard|tests|data)/[A-Za-z0-9_./-]+)`", text)
    named += re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
    base = ROOT / "docs" if page.startswith("docs/") else ROOT
    named = [each for each in named if each not in MADE]
    assert [each for each in named if not ((ROOT / each).exists() or (base / each).exists())] == []


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for page in ("docs/operators.md", "SECURITY.md", "CONTRIBUTING.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        assert set(re.findall(r"`make ([a-z0-9-]+)", text)) <= targets, page
