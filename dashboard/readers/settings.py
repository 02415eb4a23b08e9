"""Which model is asked, and where: `data/reader.toml`, or the environment.

Nothing is asked of anybody unless somebody set an address here. The key is taken from the
environment alone: a file in a project is copied and shared.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from dashboard.errors import ReaderError

FILE = "reader.toml"
ADDRESS, MODEL, KEY = "READER_ADDRESS", "READER_MODEL", "READER_KEY"
_NEXT = "docs/reader.md shows how."


class ReaderSettings(BaseModel):
    """A server that speaks the OpenAI chat interface, and how it is asked.

    `options` go with every request ("temperature", "max_tokens"); `timeout` is in seconds, for one
    answer; `retries` are those of one question; `at_once` is how many questions are asked together.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    address: str
    model: Annotated[str, Field(min_length=1)]
    at_once: Annotated[int, Field(ge=1, le=256)] = 4
    timeout: Annotated[float, Field(gt=0)] = 300.0
    retries: Annotated[int, Field(ge=0, le=20)] = 4
    options: dict[str, object] = {}
    key: SecretStr = SecretStr("none")

    @field_validator("address")
    @classmethod
    def _is_an_address(cls, address: str) -> str:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("is no address such as http://127.0.0.1:11434/v1")
        if parts.username or parts.password:
            raise ValueError(f"holds a name or password; a key belongs into {KEY}")
        return address

    @property
    def host(self) -> str:
        """Where the articles go: host and port."""
        return urlsplit(self.address).netloc


def read_settings(data_dir: Path, environment: Mapping[str, str]) -> ReaderSettings:
    """The settings of a data folder; what the environment has goes first.

    Raises ReaderError where no model is named, or something in the file is wrong.
    """
    path = data_dir / FILE
    try:
        values: dict[str, object] = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        values = {}
    except (OSError, ValueError) as error:
        raise ReaderError(f"{path}: cannot be read ({error}). Correct it. {_NEXT}") from error
    if "key" in values:
        raise ReaderError(f"{path}: holds a key. Remove it and set {KEY} in the environment.")
    named = {"address": ADDRESS, "model": MODEL, "key": KEY}
    values |= {name: environment[at] for name, at in named.items() if environment.get(at)}
    if "address" not in values or "model" not in values:
        raise ReaderError(
            f"no model is set up to read. Set {ADDRESS} and {MODEL}, or write address and model "
            f"into {path}. {_NEXT}"
        )
    try:
        return ReaderSettings.model_validate(values)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, fault["loc"]))
        raise ReaderError(f"{path}: {where}: {fault['msg']}. {_NEXT}") from error
