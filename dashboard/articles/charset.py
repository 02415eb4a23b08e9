"""Bytes to text: UTF-8 unless they say otherwise, and never by guessing."""

import re

from dashboard.errors import ArticleError

_UTF_8 = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_NO_TEXT = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a compressed file",
    b"bplist00": "a Safari web archive",
    b"From: <Saved by": "a web archive (MHTML)",
}
_META = re.compile(rb"<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(rb"<\?xml[^>]{0,100}?\bencoding\s*=\s*[\"']([\w.:-]{2,40})")
_DECLARED_WITHIN = 4096  # bytes; browsers look in the first 1024

# Python knows codecs that are no page's charset ("idna", "unicode_escape"), so these alone.
_ON_THE_WEB = re.compile(
    r"utf-?8|windows-125[0-8]|cp125[0-8]|iso-?8859-\d{1,2}|latin-?\d|us-ascii|koi8-[ru]|"
    r"gb2312|gbk|gb18030|big5|euc-(?:jp|kr)|shift_jis"
)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)


def decode_text(raw: bytes, name: str, declared: str = "") -> str:
    """The text of a plain file, by its byte order mark, else as `declared`, else UTF-8.

    Raises ArticleError, with `name`, where the bytes are no such text.
    """
    return _decode(raw, name, declared)


def decode_html(raw: bytes, name: str, declared: str = "") -> str:
    """A page: byte order mark, then the server's `declared` charset, then its own, then UTF-8.

    Raises ArticleError, with `name`, where the bytes are none of these.
    """
    head = raw[:_DECLARED_WITHIN]
    own = _META.search(head) or _DECLARATION.search(head)
    return _decode(raw, name, declared or (own[1].decode("ascii", "replace") if own else ""))


def looks_like_html(raw: bytes) -> bool:
    """Whether a file begins as a page does, whatever it is called."""
    head = raw[:_DECLARED_WITHIN]
    encoding = "utf-16" if head.startswith(_UTF_16) else "utf-8-sig"
    return bool(_HTML.match(head.decode(encoding, "replace")))


def _decode(raw: bytes, name: str, declared: str) -> str:
    for magic, kind in _NO_TEXT.items():
        if raw.startswith(magic):
            raise ArticleError(
                f"{name}: {kind}, a binary file. Save the article as UTF-8 text or HTML."
            )
    marked = raw.startswith(_UTF_16)
    if b"\x00" in raw[:_DECLARED_WITHIN] and not marked:
        raise ArticleError(f"{name}: a binary file, not text. Save the article as UTF-8 text.")
    for encoding in ["utf-16"] if marked else _encodings("" if raw[:3] == _UTF_8 else declared):
        try:
            return raw.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    said = f" (nor {declared}, as it says)" if declared else ""
    raise ArticleError(f"{name}: not UTF-8 text{said}. Save the article as UTF-8 text.")


def _encodings(declared: str) -> list[str]:
    label = declared.lower()
    if label in {"us-ascii", "latin1", "latin-1", "iso-8859-1", "iso8859-1"}:
        label = "windows-1252"  # as browsers read it: curly quotes are meant
    if label.startswith(("utf-8", "utf8")) or not _ON_THE_WEB.fullmatch(label):
        return ["utf-8-sig"]
    return [label, "utf-8-sig"]
