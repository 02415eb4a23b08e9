"""Exports over HTTP: the view of the address, as a file."""

import io
import zipfile
from collections.abc import Callable
from threading import Barrier, Thread

import pypdf
import pytest
from flask.testing import FlaskClient
from PIL import Image

from dashboard.briefing.address import DEEPEST_ZOOM
from dashboard.briefing.exports.formats import FORMATS

Read = Callable[[FlaskClient, str], bytes]

# Pixels of a picture. Beside the map stands the minute it was made in.
ON_THE_MAP = (300, 300, 1200, 800)


@pytest.mark.parametrize("name", list(FORMATS))
def test_each_format_is_a_file_with_a_name(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/export?actor=russia&format={name}", buffered=True)
    assert answer.status_code == 200
    assert answer.mimetype == FORMATS[name].media
    disposition = answer.headers["Content-Disposition"]
    assert f"syria-strikes_20150930-20150930_russia.{name}" in disposition
    assert len(answer.data) > 500


def test_a_page_is_paper_where_no_size_is_asked_for(client: FlaskClient) -> None:
    def sizes(query: str) -> tuple[float, float]:
        answer = client.get(f"/export?format=pdf{query}", buffered=True)
        box = pypdf.PdfReader(io.BytesIO(answer.data)).pages[0].mediabox
        return round(box.width), round(box.height)

    assert sizes("") == sizes("&layout=a4") == (842, 595)
    assert sizes("&layout=16:9") == (960, 540)


def test_a_view_that_was_moved_is_shown_at_least(client: FlaskClient) -> None:
    view = "lat=34.7&lon=36.7&zoom=9"
    one = client.get(f"/export?{view}", buffered=True).data
    same = client.get(f"/export?{view}&frame=792,726", buffered=True).data
    larger = client.get(f"/export?{view}&frame=1584,1452&format=geojson", buffered=True).data
    with Image.open(io.BytesIO(one)) as image, Image.open(io.BytesIO(same)) as again:
        assert image.crop(ON_THE_MAP).tobytes() == again.crop(ON_THE_MAP).tobytes()
    assert b"zoom=8.0" in larger


@pytest.mark.parametrize(
    ("zoom", "frame"),
    # On a small screen the same zoom shows less; a picture comes no closer than the page can.
    [(20, "792,726"), (DEEPEST_ZOOM, "792,726"), (DEEPEST_ZOOM, "390,700")],
)
def test_a_link_that_is_too_deep_gives_the_deepest_view(
    client: FlaskClient, zoom: float, frame: str
) -> None:
    query = f"lat=34.73&lon=36.71&zoom={zoom}&frame={frame}&format=geojson"
    answer = client.get(f"/export?{query}", buffered=True)
    assert f"zoom={DEEPEST_ZOOM}".encode() in answer.data


@pytest.mark.parametrize("frame", ["", "0,0", "x", "nan,1", "1,2,3"])
def test_a_frame_that_is_none_changes_nothing(client: FlaskClient, frame: str) -> None:
    answer = client.get(f"/export?format=geojson&zoom=9&lat=34&lon=36&frame={frame}", buffered=True)
    assert answer.status_code == 200
    assert b"zoom=9.0" in answer.data


def test_a_series_is_a_zip(client: FlaskClient) -> None:
    answer = client.get("/export?format=csv&series=week", buffered=True)
    with zipfile.ZipFile(io.BytesIO(answer.data)) as files:
        assert files.namelist() == ["syria-strikes_20150930-20150930_russia.csv"]


@pytest.mark.parametrize("what", ["csv&series=month", "pdf&atlas=governorate", "geojson"])
def test_a_file_ends_when_its_reader_has_gone(client: FlaskClient, what: str) -> None:
    for looks in (0, 1):
        here = iter([False] * looks)
        environ = {"waitress.client_disconnected": lambda here=here: next(here, True)}
        answer = client.get(f"/export?format={what}", environ_overrides=environ)
        assert answer.status_code == 422
    assert client.get("/export?format=csv", buffered=True).status_code == 200


def test_many_who_export_at_once_leave_room_for_readers(client: FlaskClient) -> None:
    app = client.application
    begun, answers = Barrier(6), []

    def take() -> None:
        with app.test_client() as one:
            begun.wait()
            answer = one.get("/export?format=pdf", buffered=True)
            answers.append((answer.status_code, answer.headers.get("Retry-After")))

    threads = [Thread(target=take) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(answers) == {(200, None), (503, "1")}
    assert client.get("/export?format=csv", buffered=True).status_code == 200


def test_the_caption_is_text(client: FlaskClient) -> None:
    told = client.get("/export/caption?lang=ar&title=x").get_data(as_text=True)
    assert told.splitlines()[0] == "x"
    assert "الضربات مزعومة" in told


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("actor=us_coalition", "nothing to export"),
        ("actor=us_coalition&lang=ar", "لا شيء يُصدَّر"),
        ("format=exe", "There are: png"),
        ("layout=9:9", "There are: 16:9"),
        ("series=year", "day, week, month"),
        ("banner=TOP", "UNCLASSIFIED"),
    ],
)
def test_a_refusal_is_a_line(client: FlaskClient, query: str, told: str) -> None:
    answer = client.get(f"/export?{query}")
    assert answer.status_code == 422
    assert told in answer.get_json()["error"]
