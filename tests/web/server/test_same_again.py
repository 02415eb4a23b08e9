"""An answer of one state of the data is made once, whoever asks."""

import pytest
from flask import Flask, Response, abort, request
from hypothesis import given as drawn
from hypothesis import strategies as st

from dashboard.web.server import compression, routes, same_again
from dashboard.web.server.routes import Caller
from dashboard.web.server.same_again import Given

LONG = "said " * 400
SIZE = 10


@pytest.fixture
def server() -> Flask:
    """One that counts what it makes, knows the data's state "1", and lets in all but nobody."""
    server = Flask("bare", static_folder=None)
    made: list[str] = []

    def known(version: str) -> object:
        return version == "1"

    given = Given()
    same_again.remember(server, given, known)
    compression.install(server)
    routes.install(server, asking, known, {})
    same_again.answer(server, given, known)

    @server.get("/scene")
    def scene() -> Response:
        made.append(request.full_path)
        if "wrong" in request.args:
            abort(404)
        return Response(f"{len(made)} {LONG}", mimetype="text/plain")

    server.get("/rows")(lambda: f"{made.append('') or len(made)} {LONG}")
    return server


def asking() -> Caller:
    return Caller.ANYONE if request.headers.get("X-By") == "nobody" else Caller.VIEWER


def asked(server: Flask, path: str, coding: str = "br") -> Response:
    return server.test_client().get(path, headers={"Accept-Encoding": coding})


def test_the_same_address_is_the_same_answer(server: Flask) -> None:
    first, second = (asked(server, "/scene?v=1&actor=russia") for _ in range(2))
    assert first.data == second.data
    assert dict(first.headers) == dict(second.headers)
    assert second.headers["Content-Encoding"] == "br"
    assert "max-age=600" in second.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/scene?v=1&actor=russia", "/scene?v=1&actor=turkey"),
        ("/scene?v=2", "/scene?v=2"),
        ("/scene", "/scene"),
        ("/rows?v=1", "/rows?v=1"),
    ],
)
def test_others_are_made_anew(server: Flask, one: str, other: str) -> None:
    assert asked(server, one).data != asked(server, other).data


def test_who_takes_another_coding_gets_it(server: Flask) -> None:
    assert asked(server, "/scene?v=1").headers["Content-Encoding"] == "br"
    assert asked(server, "/scene?v=1", "gzip").headers["Content-Encoding"] == "gzip"


def test_a_refusal_is_not_kept(server: Flask) -> None:
    assert asked(server, "/scene?v=1&wrong=1").status_code == 404
    assert asked(server, "/scene?v=1", "").get_data(as_text=True).startswith("2 ")


def test_who_may_not_see_it_does_not(server: Flask) -> None:
    assert asked(server, "/scene?v=1").status_code == 200
    by = {"Accept-Encoding": "br", "X-By": "nobody"}
    assert server.test_client().get("/scene?v=1", headers=by).status_code == 401


@drawn(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(1, SIZE)), max_size=60))
def test_the_longest_unasked_go_first_and_there_is_always_room(
    steps: list[tuple[str, int]],
) -> None:
    room = 3 * SIZE
    given = Given(room)
    expected: dict[str, int] = {}
    for name, size in steps:
        if name in expected:
            assert given.get(name) == (b"x" * expected[name], {"of": name})
            expected[name] = expected.pop(name)
            continue
        assert given.get(name) is None
        given.keep(name, b"x" * size, {"of": name})
        expected[name] = size
        while sum(expected.values()) + len(expected) > room:
            del expected[next(iter(expected))]


def test_what_is_larger_than_the_room_is_not_kept() -> None:
    given = Given(SIZE)
    given.keep("a", b"x", {})
    given.keep("b", b"x" * SIZE, {})
    assert given.get("b") is None
    assert given.get("a") is not None
