"""Smaller answers: Brotli where it is installed and understood, else gzip."""

import gzip
from collections.abc import Callable
from pathlib import Path
from threading import Lock, Timer

from flask import Flask, Request, Response, request

try:
    import brotli
except ImportError:  # a page without it weighs a sixth more, and works
    brotli = None

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


def install(server: Flask) -> None:
    """Compress every text answer of the server for clients that accept it.

    Answers that may be kept for a year are compressed once, and harder.
    """
    kept: dict[tuple[str, str], bytes] = {}
    lock = Lock()

    @server.after_request
    def compress(response: Response) -> Response:
        coding = _coding(request, response)
        if coding is None:
            return response
        response.direct_passthrough = False
        body = response.get_data()
        if len(body) < _WORTH_IT:
            return response
        lasting = _LASTING in response.headers.get("Cache-Control", "")
        key = (coding, request.full_path)
        with lock:
            packed = kept.get(key) if lasting else None
        if packed is None:
            ready = _beside(request.path) if coding == "br" else None
            packed = ready or _PACK[coding](body, _SMALL if lasting else _QUICK)
            if lasting and len(kept) < _KEPT_FILES:
                with lock:
                    kept[key] = packed
                if coding == "br" and ready is None:
                    later = Timer(_LATER, _smallest, (kept, key, body))
                    later.daemon = True
                    later.start()
        response.set_data(packed)
        response.headers["Content-Encoding"] = coding
        response.headers.add("Vary", "Accept-Encoding")
        # The tag was of the plain bytes.
        response.headers.pop("ETag", None)
        return response


def _beside(path: str) -> bytes | None:
    """The asset as it was packed once for all: `name.br` beside `name`, where there is one."""
    # The path was answered with 200: it lies within the folder.
    packed = _ASSETS / f"{path.removeprefix('/assets/')}.br"
    return packed.read_bytes() if path.startswith("/assets/") and packed.is_file() else None


def _smallest(kept: dict[tuple[str, str], bytes], key: tuple[str, str], body: bytes) -> None:
    """A tenth smaller for everybody after the first, who need not wait the seconds it takes.

    One at a time: whoever opens the page meanwhile needs the processors too.
    """
    with _ONE_AT_A_TIME:
        kept[key] = _brotli(body, _SMALLEST)


def _gzip(body: bytes, level: int) -> bytes:
    return gzip.compress(body, level, mtime=0)


def _brotli(body: bytes, level: int) -> bytes:
    return bytes(brotli.compress(body, quality=level))


_PACK: dict[str, Callable[[bytes, int], bytes]] = {"br": _brotli, "gzip": _gzip}


def _coding(asked: Request, response: Response) -> str | None:
    """The best coding both sides know; None where there is none, or nothing to gain."""
    wanted = (
        response.status_code == 200
        and "Content-Encoding" not in response.headers
        and (response.mimetype or "").startswith(_TYPES)
    )
    if not wanted:
        return None
    if brotli is not None and asked.accept_encodings["br"] > 0:
        return "br"
    return "gzip" if asked.accept_encodings["gzip"] > 0 else None
