"""The content security policy of the index page: what it may load and run, and nothing else."""

import base64
import hashlib
from collections.abc import Callable, Iterable, Sequence

from flask import Flask, Response, request

_RULES = {
    "default-src": "'self'",
    # Mantine, the grid and MapLibre write styles as they run.
    "style-src": "'self' 'unsafe-inline'",
    # Icons are masks in the style sheets; previews of exports and MapLibre's pictures are blobs.
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    # MapLibre starts its workers from a blob.
    "worker-src": "blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}

_NOTHING = "default-src 'none'"
"""Of an answer that is no page: opened by itself, a picture or data needs nothing."""
_PERMISSIONS = "camera=(), geolocation=(), microphone=()"


def install(
    server: Flask, inline_scripts: Callable[[], Iterable[str]], embedded_by: Sequence[str]
) -> None:
    """Send it with every answer, errors too; these inline scripts may run in a page.

    The page may be framed by its own site and those it is `embedded_by`. There it works in a
    sandbox too, whose origin is "null".
    """
    plain = headers(embedded_by)

    @server.after_request
    def add(response: Response) -> Response:
        response.headers.update(plain)
        if response.mimetype == "text/html":
            rules = policy(inline_scripts()) + _framed(embedded_by)
            response.headers["Content-Security-Policy"] = rules
        if embedded_by and request.headers.get("Origin") == "null":
            response.headers["Access-Control-Allow-Origin"] = "null"
            response.headers.add("Vary", "Origin")
        return response


def headers(embedded_by: Sequence[str]) -> dict[str, str]:
    """Those of an answer that is no page."""
    return {
        "Content-Security-Policy": _NOTHING + _framed(embedded_by),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": _PERMISSIONS,
    }


def _framed(embedded_by: Sequence[str]) -> str:
    return " ".join(["; frame-ancestors 'self'", *embedded_by])


def policy(inline: Iterable[str]) -> str:
    """The header's value, where these inline scripts may run, exactly as they are written."""
    scripts = " ".join(["'self'", *(f"'sha256-{_hash(code)}'" for code in inline)])
    rules = _RULES | {"script-src": scripts}
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


def _hash(code: str) -> str:
    return base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
