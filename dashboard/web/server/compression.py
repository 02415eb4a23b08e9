"""Smaller answers: Brotli for whoever takes it, else gzip.

Flask-Compress was measured and left: files are streamed past its cache, and it has one level for
all. The page's files weighed 9 % more at the level for quick answers, and every reader cost 0.3 s.
"""

import gzip
import hashlib
from pathlib import Path
from threading import Lock, Timer

import brotli
from flask import Flask, Request, Response, request

_WORTH_IT = 700  # bytes; under that the header outweighs the gain
_TYPES = (
    "text/",
    "application/json",
    "application/javascript",
    "application/geo+json",
    "image/svg",
)
_ASSETS = Path(__file__).parents[1] / "assets"
_LASTING = "max-age=31536000"
_KEPT_FILES = 256
_QUICK, _SMALL, _SMALLEST = 5, 9, 11
_LATER = 20.0  # seconds until the first reader's page is surely there
_ONE_AT_A_TIME = Lock()
_Key = tuple[str, bytes]
_KEPT: dict[_Key, bytes] = {}
"""What lasts, by its coding and what it is of: all servers of a process have the same scripts."""


def install(server: Flask) -> None:
    """Compress every text answer of the server for clients that accept it.

    Answers that may be kept for a year are compressed once, and harder.
    """

    @server.after_request
    def compress(response: Response) -> Response:
        coding = _coding(request, response)
        if coding is None:
            return response
        response.direct_passthrough = False
        body = response.get_data()
        if len(body) < _WORTH_IT:
            return response
        if _LASTING in response.headers.get("Cache-Control", ""):
            key = (coding, hashlib.sha256(body).digest())
            packed = _KEPT.get(key) or _lasting(key, body, request.path)
        else:
            packed = _pack(body, coding, _QUICK)
        response.set_data(packed)
        response.headers["Content-Encoding"] = coding
        response.headers.add("Vary", "Accept-Encoding")
        # The tag was of the plain bytes.
        response.headers.pop("ETag", None)
        return response


def _lasting(key: _Key, body: bytes, path: str) -> bytes:
    """What is kept from now on, while there is room: small at once, the smallest later."""
    coding, _ = key
    ready = _beside(path) if coding == "br" else None
    packed = ready or _pack(body, coding, _SMALL)
    if len(_KEPT) < _KEPT_FILES:
        _KEPT[key] = packed
        if coding == "br" and ready is None:
            later = Timer(_LATER, _smallest, (key, body))
            later.daemon = True
            later.start()
    return packed


def _beside(path: str) -> bytes | None:
    """The asset as it was packed once for all: `name.br` beside `name`, where there is one."""
    # The path was answered with 200: it lies within the folder.
    packed = _ASSETS / f"{path.removeprefix('/assets/')}.br"
    return packed.read_bytes() if path.startswith("/assets/") and packed.is_file() else None


def _smallest(key: _Key, body: bytes) -> None:
    """A tenth smaller for everybody after the first, who need not wait the seconds it takes.

    One at a time: whoever opens the page meanwhile needs the processors too.
    """
    with _ONE_AT_A_TIME:
        _KEPT[key] = _pack(body, "br", _SMALLEST)


def _pack(body: bytes, coding: str, level: int) -> bytes:
    if coding == "br":
        return bytes(brotli.compress(body, quality=level))
    return gzip.compress(body, level, mtime=0)


def _coding(asked: Request, response: Response) -> str | None:
    """The best coding both sides know; None where there is none, or nothing to gain."""
    wanted = (
        response.status_code == 200
        and "Content-Encoding" not in response.headers
        and (response.mimetype or "").startswith(_TYPES)
    )
    codings = ("br", "gzip") if wanted else ()
    return next((coding for coding in codings if asked.accept_encodings[coding] > 0), None)
