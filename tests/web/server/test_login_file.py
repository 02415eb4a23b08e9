"""The file that says who may log in."""

from pathlib import Path

import pytest
from werkzeug.security import generate_password_hash

from dashboard.errors import ServeError
from dashboard.web.server.login_file import OpenId, read_login

SECRET = 'secret = "0123456789abcdef0123456789abcdef"\n'
CHEAP = "scrypt:256:8:1"


def write(folder: Path, text: str) -> Path:
    path = folder / "login.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_password_has_its_role(tmp_path: Path) -> None:
    lines = [f'{r} = "{generate_password_hash(r * 2, CHEAP)}"' for r in ("viewer", "editor")]
    login = read_login(write(tmp_path, f"{SECRET}[password]\n" + "\n".join(lines)))
    assert login.role("viewerviewer") == "viewer"
    assert login.role("editoreditor") == "editor"
    assert login.role("other") is login.role("") is None


def test_any_change_of_the_file_ends_all_sessions(tmp_path: Path) -> None:
    text = f'{SECRET}[password]\nviewer = "scrypt:256:8:1$a$b"\n'
    before = read_login(write(tmp_path, text)).key
    assert read_login(write(tmp_path, text)).key == before
    assert read_login(write(tmp_path, f"{text}# changed\n")).key != before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "secret"),
        ('secret = "short"', "secret"),
        (SECRET, "nobody could log in"),
        (f'{SECRET}[password]\nviewer = "plain words"', "password.viewer"),
        (f'{SECRET}[password]\nviewer = "scrypt:9:9:9$a$b"', "password.viewer"),
        (f'{SECRET}[password]\nowner = "scrypt:x"', "password.owner"),
        (f'{SECRET}[openid]\nissuer = "ftp://x"\nclient_id = "a"\nclient_secret = "b"', "issuer"),
        ("= 1", "not TOML"),
    ],
)
def test_what_is_wrong_is_named_and_no_secret_is(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ServeError, match=r"login\.toml: ") as fault:
        read_login(write(tmp_path, text))
    assert said in str(fault.value)
    assert "plain words" not in str(fault.value)
    assert "0123456789" not in str(fault.value)


def test_addresses_and_whole_domains() -> None:
    provider = OpenId(
        issuer="https://id.example",
        client_id="a",
        client_secret="b",  # type: ignore[arg-type]
        viewers=("@press.example",),
        editors=("Ana@press.example",),
    )
    assert provider.role("ana@PRESS.example") == "editor"
    assert provider.role("ben@press.example") == "viewer"
    assert provider.role("ben@evil.example") is None
    assert provider.role("ben@press.example.evil") is provider.role("") is None
