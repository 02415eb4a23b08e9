"""Bytes to text: UTF-8 unless they say otherwise as the HTML standard has it; never a guess."""

import re
from contextlib import suppress

from w3lib.encoding import html_body_declared_encoding, read_bom, resolve_encoding

from dashboard.errors import ArticleError
from dashboard.reading import binary_kind

_HEAD = 4096  # bytes

# Python knows codecs that are no page's charset ("idna", "unicode_escape"), so these alone.
_ON_THE_WEB = re.compile(
    r"utf-8|cp125\d|cp(?:874|932|949)|iso8859-\d{1,2}|koi8-[ru]|gb18030|big5hkscs|euc_jp"
)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)


def decode_text(raw: bytes, name: str, declared: str = "") -> str:
    """The text of a plain file, by its byte order mark, else as `declared`, else UTF-8.

    Raises ArticleError, with `name`, where the bytes are no such text.
    """
    _refuse_binary(raw, name)
    marked, mark = read_bom(raw)
    named = resolve_encoding(declared) or ""
    if marked:
        encodings = [marked]
    else:
        encodings = [named, "utf-8"] if _ON_THE_WEB.fullmatch(named) else ["utf-8"]
    for encoding in encodings:
        with suppress(UnicodeDecodeError):
            return raw[len(mark or b"") :].decode(encoding)
    said = f" (nor {encodings[0]}, as declared)" if encodings[0] != "utf-8" else ""
    raise ArticleError(f"{name}: not UTF-8 text{said}. Save the article as UTF-8 text.")


def decode_html(raw: bytes, name: str, declared: str = "") -> str:
    """A page: byte order mark, then the server's `declared` charset, then its own, then UTF-8.

    Raises ArticleError, with `name`, where the bytes are none of these.
    """
    return decode_text(raw, name, declared or html_body_declared_encoding(raw) or "")


def looks_like_html(raw: bytes) -> bool:
    """Whether a file begins as a page does, whatever it is called."""
    encoding, mark = read_bom(raw)
    head = raw[len(mark or b"") : _HEAD]
    return bool(_HTML.match(head.decode(encoding or "utf-8", "replace")))


def _refuse_binary(raw: bytes, name: str) -> None:
    if kind := binary_kind(raw):
        raise ArticleError(
            f"{name}: {kind}, a binary file. Save the article as UTF-8 text or HTML."
        )
    # UTF-16 and UTF-32 are full of null bytes.
    if b"\x00" in raw[:_HEAD] and read_bom(raw)[0] in (None, "utf-8"):
        raise ArticleError(f"{name}: a binary file, not text. Save the article as UTF-8 text.")
