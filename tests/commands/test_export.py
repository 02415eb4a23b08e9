"""`export`: files of a selection without a server, or one line why not."""

from pathlib import Path

import pytest
from PIL import Image

from tests.commands.runner import fails, run


def test_a_file_names_its_format(tmp_path: Path) -> None:
    path = tmp_path / "brief.kml"
    result = run("export", "--actor", "russia", "--from", "2015-09-30", "-o", path)
    assert result.exit_code == 0
    assert "2 of 2 strikes. Attacker: Russia." in result.stdout
    assert path.read_bytes().startswith(b"<?xml")


def test_without_a_name_the_file_says_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("export", "--format", "csv").exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == [
        "syria-strikes_20150930-20150930_russia.csv"
    ]


def test_a_link_is_the_view(tmp_path: Path) -> None:
    path = tmp_path / "brief.png"
    link = "http://127.0.0.1:8050/?actor=russia&theme=dark"
    assert run("export", "--link", link, "--lang", "ar", "-o", path).exit_code == 0
    with Image.open(path) as image:
        assert image.size == (1920, 1080)
        assert max(image.convert("RGB").getpixel((3, 3))) < 40


def test_a_series_is_a_file_for_each_step_with_strikes(tmp_path: Path) -> None:
    folder = tmp_path / "days"
    assert run("export", "--format", "geojson", "--series", "day", "-o", folder).exit_code == 0
    assert [path.name for path in folder.iterdir()] == [
        "syria-strikes_20150930-20150930_russia.geojson"
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--actor", "us_coalition"], "nothing to export"),
        (["--actor", "martians"], "There are: islamic_state (ISIS), russia, syrian_opposition ("),
        (["--source", "nowhere"], "There are: russian-airstrikes-begin."),
        (["--type", "rocket"], "--type rocket: not known. There are: air_strike (Air or"),
        (["--factuality", "sure"], "--factuality sure: not known. There are: alleged, asserted"),
        (["--layers", "roads"], "--layers roads: not known. There are: "),
        (["--lang", "tlh"], "--lang tlh: not known. There are: ar, en."),
        (["--from", "30-09-2015"], "--from 30-09-2015: no day. Write it as 2015-09-30."),
        (["--to", "tomorrow"], "--to tomorrow: no day. Write it as 2015-09-30."),
        (
            ["--from", "2016-01-02", "--to", "2016-01-01"],
            "is after --to 2016-01-01. Exchange them.",
        ),
        (["--link", "http://a/?zoom=near"], "--link: “zoom=near” is not understood. Correct it,"),
        (["--link", "http://a/?actr=russia"], "--link actr: not known. There are: actor, target,"),
        (["--link", "russia"], "--link russia: “russia” is no part of a view. Copy the page's"),
        (["--link", "http://a/?actor"], "“actor” is no part of a view."),
        (["--format", "docx"], "--format docx: not known. There are: png, pdf"),
        (["--layout", "5:3"], "--layout 5:3: not known. There are: 16:9"),
        (["--theme", "blue"], "--theme blue: not known. There are: dark, light."),
        (["--atlas", "village"], "--atlas village: not known. There are: governorate, week"),
        (["--text", "raid " * 100], "--text: more than "),
        (["--series", "decade"], "day, week, month"),
        (["--banner", "TOP"], "UNCLASSIFIED"),
    ],
)
def test_a_refusal_is_one_line_and_no_file(tmp_path: Path, arguments: list[str], told: str) -> None:
    path = tmp_path / "out"
    assert told in fails("export", *arguments, "-o", path)
    assert not path.exists()


def test_no_folder_is_made_for_a_file_and_none_but_its_own_for_a_series(tmp_path: Path) -> None:
    there = f"there is no folder {tmp_path / 'typo'}. Make it, or name another."
    assert there in fails("export", "-o", tmp_path / "typo" / "x.csv")
    path = tmp_path / "typo" / "days"
    assert there in fails("export", "--format", "csv", "--series", "day", "-o", path)
    assert list(tmp_path.iterdir()) == []


def test_an_address_without_a_view_is_the_whole_view(tmp_path: Path) -> None:
    path = tmp_path / "all.kml"
    assert run("export", "--link", "http://map.example/", "-o", path).exit_code == 0
    assert "http://map.example/" in path.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "-o" in fails("export", "--format", "csv", "-o", tmp_path / "file" / "x.csv")


def test_an_area_and_a_day_make_a_brief(tmp_path: Path) -> None:
    path = tmp_path / "homs.html"
    told = run("export", "--area", "Homs", "--since", "2015-09-30", "-o", path)
    assert told.exit_code == 0
    assert "Homs · " in told.stdout
    assert "What is new since 30 Sep 2015" in path.read_text(encoding="utf-8")


def test_an_area_that_is_none_is_told_with_those_there_are(tmp_path: Path) -> None:
    told = fails("export", "--area", "Atlantis", "-o", tmp_path / "x.pdf")
    assert "--area Atlantis" in told
    assert "Idlib" in told
    assert "--since someday: no day" in fails("export", "--since", "someday")


def test_rows_that_have_no_room_for_caveats_are_told_with_them(tmp_path: Path) -> None:
    told = run("export", "-o", tmp_path / "rows.csv")
    assert "impossible to place" in told.stderr
