"""Who may log in: the file of `--login`."""

import hashlib
import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from werkzeug.security import check_password_hash

from dashboard.errors import ServeError
from dashboard.reading import read_text

Role = Literal["viewer", "editor"]
_NEXT = "docs/operators.md shows how."
_STRICT = ConfigDict(extra="forbid", frozen=True)


class Passwords(BaseModel):
    """Shared passwords, hashed as `conflict-map password` prints them."""

    model_config = _STRICT

    viewer: SecretStr | None = None
    editor: SecretStr | None = None

    @field_validator("viewer", "editor")
    @classmethod
    def _is_hashed(cls, value: SecretStr | None) -> SecretStr | None:
        hashed = value.get_secret_value() if value else "scrypt:$$"
        if not hashed.startswith("scrypt:") or hashed.count("$") != 2:
            raise ValueError("no hash of a password: `password` makes one")
        if value:
            check_password_hash(hashed, "")  # one that is odd raises ValueError
        return value


class OpenId(BaseModel):
    """A provider of OpenID Connect. `viewers` and `editors` are addresses, or "@example.org"."""

    model_config = _STRICT

    issuer: Annotated[str, Field(pattern=r"^https?://[^\s/]+")]
    client_id: str
    client_secret: SecretStr
    name: str = "OpenID Connect"
    viewers: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()

    def role(self, address: str) -> Role | None:
        """What whoever has this address may do; None is nothing."""
        known = {address.casefold(), "@" + address.casefold().rpartition("@")[2]}
        if known & {each.casefold() for each in self.editors}:
            return "editor"
        return "viewer" if known & {each.casefold() for each in self.viewers} else None


class Login(BaseModel):
    """All of the file; `key` signs sessions, and is another once anything in the file is."""

    model_config = _STRICT

    secret: Annotated[SecretStr, Field(min_length=32)]
    password: Passwords = Passwords()
    openid: OpenId | None = None
    key: bytes = b""

    def role(self, password: str) -> Role | None:
        """What whoever knows this password may do; None where it is none of them."""
        roles: tuple[Role, ...] = ("editor", "viewer")
        for role in roles:
            kept = getattr(self.password, role)
            if kept and check_password_hash(kept.get_secret_value(), password):
                return role
        return None

    @property
    def has_passwords(self) -> bool:
        """Whether a form for one is worth showing."""
        return bool(self.password.viewer or self.password.editor)


def read_login(path: Path) -> Login:
    """The file, checked. Raises ServeError, OSError."""
    try:
        text = read_text(path)
        login = Login.model_validate(tomllib.loads(text))
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise ServeError(f"{path}: {where}: {first['msg']}. {_NEXT}") from error
    except ValueError as error:
        raise ServeError(f"{path}: not TOML: {error}. {_NEXT}") from error
    if not (login.has_passwords or login.openid):
        raise ServeError(f"{path}: nobody could log in. Add [password] or [openid].")
    return login.model_copy(update={"key": hashlib.sha256(text.encode()).digest()})
