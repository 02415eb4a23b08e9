"""A data folder in object storage: all of one state or all of another, on every machine."""

import json
import shutil
from pathlib import Path

import pytest

from dashboard.errors import ServeError
from dashboard.layers.published import Copy, publish
from tests.paths import DATA


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    for name in ("layers", "gazetteer", "basemap"):
        shutil.copytree(DATA / name, folder / name)
    (folder / "cache").mkdir()
    (folder / "cache" / "own").write_text("not for others")
    return folder


@pytest.fixture
def bucket(tmp_path: Path) -> Path:
    folder = tmp_path / "bucket"
    folder.mkdir()
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_copy_is_what_was_published_and_stays_so(
    source: Path, bucket: Path, tmp_path: Path
) -> None:
    address = bucket.as_uri()
    assert publish(source, address) > 0
    copy = Copy(address, tmp_path / "copy")
    assert copy.renew()
    expected = {name: text for name, text in files(source).items() if not name.startswith("cache")}
    assert files(copy.data_dir) == expected
    assert not copy.renew()
    (source / "layers" / "review.json").write_text("[]")
    (source / "basemap" / "relief.webp").unlink()
    assert publish(source, address) == 1
    assert copy.renew()
    assert (copy.data_dir / "layers" / "review.json").read_text() == "[]"
    assert not (copy.data_dir / "basemap" / "relief.webp").exists()
    assert not list(tmp_path.joinpath("copy").rglob("*.part"))


def test_a_copy_of_an_earlier_run_is_taken_up(source: Path, bucket: Path, tmp_path: Path) -> None:
    publish(source, bucket.as_uri())
    Copy(bucket.as_uri(), tmp_path / "copy").renew()
    shutil.rmtree(bucket / "objects")
    again = Copy(bucket.as_uri(), tmp_path / "copy")
    assert again.renew()
    assert (again.data_dir / "layers" / "strikes.geojson").is_file()


def test_what_two_states_ago_had_is_removed(source: Path, bucket: Path) -> None:
    counts = []
    for text in ("[]", "[ ]", "[  ]", "[   ]"):
        (source / "layers" / "review.json").write_text(text)
        publish(source, bucket.as_uri())
        counts.append(len(list((bucket / "objects").iterdir())))
    assert counts[1] == counts[2] == counts[3] == counts[0] + 1


def test_an_object_that_was_changed_is_not_taken(
    source: Path, bucket: Path, tmp_path: Path
) -> None:
    publish(source, bucket.as_uri())
    copy = Copy(bucket.as_uri(), tmp_path / "copy")
    copy.renew()
    (source / "layers" / "review.json").write_text("[]")
    publish(source, bucket.as_uri())
    listing = json.loads((bucket / "map.json").read_text())
    (bucket / "objects" / listing["layers/review.json"]).write_text("[1]")
    before = files(copy.data_dir)
    with pytest.raises(ServeError, match="not what was published"):
        copy.renew()
    assert files(copy.data_dir) == before


@pytest.mark.parametrize(
    "listing",
    [
        b"",
        b"[]",
        b"[" * 100_000,
        b'{"layers/a": 1}',
        b'{"layers/../../a": "' + b"0" * 64 + b'"}',
        b'{"/etc/passwd": "' + b"0" * 64 + b'"}',
        b'{"cache/a": "' + b"0" * 64 + b'"}',
        b'{"layers/.hidden": "' + b"0" * 64 + b'"}',
        b'{"layers/a": "../../map.json"}',
    ],
)
def test_a_listing_that_is_none_changes_nothing(
    bucket: Path, tmp_path: Path, listing: bytes
) -> None:
    (bucket / "map.json").write_bytes(listing)
    with pytest.raises(ServeError):
        Copy(bucket.as_uri(), tmp_path / "copy").renew()
    assert not (tmp_path / "copy" / "data").exists()


def test_nothing_published_and_nothing_to_publish(bucket: Path, tmp_path: Path) -> None:
    with pytest.raises(ServeError, match="nothing is published"):
        Copy(bucket.as_uri(), tmp_path / "copy").renew()
    with pytest.raises(ServeError, match="no layers"):
        publish(tmp_path, bucket.as_uri())
