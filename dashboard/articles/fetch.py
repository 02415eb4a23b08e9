"""A page from the web: one request, no cookies, no scripts, and every fault one line."""

import ssl
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin

from w3lib.encoding import http_content_type_encoding

from dashboard import __version__
from dashboard.errors import ArticleError

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

LARGEST = 10_000_000  # bytes, unpacked
_SECONDS = 20.0
_REDIRECTS = 5
_CHUNK = 65_536
_SAVE_IT = "Open it in a browser, save the page as HTML, and add that file with --url."


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address answered; `url` is where redirects ended, `media_type` and `charset` as the
    server says, or "".
    """

    raw: bytes
    url: str
    media_type: str
    charset: str


def fetch(address: str, *, seconds: float = _SECONDS) -> Fetched:
    """What is at an http or https address.

    Waits at most `seconds` for each answer and three times that in all. Raises ArticleError.
    """
    import urllib3

    try:
        parts = urllib3.util.parse_url(address)
    except urllib3.exceptions.LocationParseError as error:
        raise ArticleError(f"{address}: no web address. Check it.") from error
    if parts.scheme not in {"http", "https"} or not parts.host:
        raise ArticleError(f"{address}: only http and https addresses can be read.")
    # Neither a fragment nor a password belongs into a published address.
    shown = parts._replace(auth=None, fragment=None).url
    answers: SimpleQueue[Fetched | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(_fetched(shown, parts.auth, seconds))
        except Exception as error:
            answers.put(error)

    # Names, redirects and headers may each come a byte at a time, and no library bounds them all:
    # whoever is too slow is left to a thread that ends with the program.
    Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=3 * seconds)
    except Empty:
        raise ArticleError(f"{shown}: too slow. Try again later.") from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _fetched(shown: str, password: str | None, seconds: float) -> Fetched:
    import certifi
    import urllib3
    from urllib3 import exceptions as faults

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    headers = urllib3.util.make_headers(
        accept_encoding=True,
        user_agent=f"conflict-event-map/{__version__}",
        basic_auth=password,
    ) | {"Accept": "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1"}
    try:
        with urllib3.PoolManager(ssl_context=context) as pool:
            response = pool.request(
                "GET",
                shown,
                headers=headers,
                timeout=seconds,
                retries=urllib3.Retry(
                    _REDIRECTS,
                    connect=0,
                    read=0,
                    status=0,
                    other=0,
                    redirect=_REDIRECTS,
                    respect_retry_after_header=False,
                ),
                preload_content=False,
            )
            with response:
                _refuse_status(response.status, shown)
                raw = _body(response, shown)
            final = shown
            for step in response.retries.history if response.retries else ():
                final = urljoin(final, step.redirect_location or "")
    except (faults.HTTPError, OSError, ValueError) as error:
        raise ArticleError(f"{shown}: {_reason(error)}") from error
    if not raw.strip():
        raise ArticleError(f"{shown}: the page is empty. {_SAVE_IT}")
    content_type = response.headers.get("Content-Type", "")
    return Fetched(
        raw=raw,
        url=urldefrag(final).url,
        media_type=content_type.partition(";")[0].strip().lower(),
        charset=http_content_type_encoding(content_type) or "",
    )


def _refuse_status(status: int, address: str) -> None:
    if status == 200:
        return
    if status in {404, 410}:
        said = "there is no such page. Check the address."
    elif status in {401, 402, 403, 406, 429, 451}:
        said = f"the site refuses programs. {_SAVE_IT}"
    elif status >= 500:
        said = "the site is at fault. Try again later."
    else:
        said = f"no page is given. {_SAVE_IT}"
    raise ArticleError(f"{address}: HTTP {status}, {said}")


def _body(response: "BaseHTTPResponse", address: str) -> bytes:
    too_large = ArticleError(
        f"{address}: over {LARGEST // 10**6} MB is no article. Save its text as a UTF-8 text file."
    )
    length = response.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > LARGEST:
        raise too_large
    raw = bytearray()
    while chunk := response.read1(_CHUNK, decode_content=True):
        raw += chunk
        if len(raw) > LARGEST:
            raise too_large
    return bytes(raw)


def _reason(error: Exception) -> str:
    from urllib3 import exceptions as faults

    cause = (error.reason or error) if isinstance(error, faults.MaxRetryError) else error
    match cause:
        case faults.NameResolutionError():
            return "no such host, or no network. Check the address."
        case faults.NewConnectionError():
            return "nobody answers there. Check the address, or try again later."
        case faults.TimeoutError():
            return "no answer in time. Try again later."
        case faults.SSLError():
            return f"no secure connection ({_told(cause)}). {_SAVE_IT}"
        case faults.ResponseError() if "redirect" in str(cause):
            return f"it only leads from one address to the next. {_SAVE_IT}"
        case faults.LocationValueError() | ValueError():
            return f"it leads to what is no web address ({_told(cause)})."
    return f"the answer broke off ({_told(cause)}). Try again later."


def _told(cause: BaseException) -> str:
    said = cause.args[0] if cause.args and isinstance(cause.args[0], str) else str(cause)
    return " ".join(said.split())[:120] or type(cause).__name__
