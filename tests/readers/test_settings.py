"""Nothing is asked of anybody unless somebody said whom; a key is in no file."""

from pathlib import Path

import pytest

from dashboard.errors import ReaderError
from dashboard.readers.settings import read_settings

FILE = 'address = "http://127.0.0.1:11434/v1"\nmodel = "qwen3"\n'


def written(folder: Path, text: str) -> Path:
    (folder / "reader.toml").write_text(text, encoding="utf-8")
    return folder


def test_without_any_setting_no_model_reads(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="READER_ADDRESS and READER_MODEL"):
        read_settings(tmp_path, {})


def test_the_file_says_whom_to_ask_and_how(tmp_path: Path) -> None:
    more = "at_once = 2\ntimeout = 60\nretries = 0\noptions = { temperature = 0 }\n"
    settings = read_settings(written(tmp_path, FILE + more), {})
    assert (settings.host, settings.model) == ("127.0.0.1:11434", "qwen3")
    assert (settings.at_once, settings.timeout, settings.retries) == (2, 60, 0)
    assert settings.options == {"temperature": 0}


def test_the_environment_goes_first_and_alone_has_the_key(tmp_path: Path) -> None:
    environment = {
        "READER_ADDRESS": "https://models.example/v1",
        "READER_MODEL": "large",
        "READER_KEY": "secret-key",
    }
    settings = read_settings(written(tmp_path, FILE), environment)
    assert (settings.host, settings.model) == ("models.example", "large")
    assert settings.key.get_secret_value() == "secret-key"
    assert "secret-key" not in f"{settings!r} {settings.model_dump_json()}"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (FILE + 'key = "secret-key"\n', "set READER_KEY in the environment"),
        ("address = ", "cannot be read"),
        (FILE + "temperature = 0\n", "temperature: Extra inputs"),
        (FILE + "at_once = 0\n", "at_once"),
        (FILE + "timeout = 'long'\n", "timeout"),
        ('address = "127.0.0.1:11434"\nmodel = "m"\n', "no address such as"),
        ('address = "ftp://x/v1"\nmodel = "m"\n', "no address such as"),
        ('address = "http://me:secret-key@x/v1"\nmodel = "m"\n', "a key belongs into READER_KEY"),
        ('model = "m"\n', "write address and model"),
    ],
)
def test_what_is_wrong_is_one_line_without_the_key(tmp_path: Path, text: str, line: str) -> None:
    with pytest.raises(ReaderError) as caught:
        read_settings(written(tmp_path, text), {})
    assert line in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "secret-key" not in str(caught.value)
