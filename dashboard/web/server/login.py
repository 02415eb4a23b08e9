"""Logging in, where the map is not for everybody: a shared password, or OpenID Connect.

A session is a cookie, signed and not stored: any server with the same file knows it, and one whose
file has changed since does not.
"""

from datetime import timedelta
from html import escape
from urllib.parse import parse_qs, quote

from flask import Flask, Response, abort, redirect, request, session
from flask.sessions import SecureCookieSessionInterface
from werkzeug.wrappers import Response as AnyResponse

from dashboard.web.server import openid
from dashboard.web.server.login_file import Login, Role
from dashboard.web.server.routes import Caller
from dashboard.words import LANGUAGES, catalogue
from dashboard.words.page import Texts

ENTRANCE = "/login"
_LASTS = timedelta(hours=12)
_ROLE = "role"
_OWN_SITE = ("same-origin", "none", None)
_OF_A_QUERY = "=&%+,.:;~-_/"
_CALLERS = {"viewer": Caller.VIEWER, "editor": Caller.EDITOR}
_PAGE = """<!DOCTYPE html>
<html lang="{language}" dir="{direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
<link rel="icon" href="{root}/assets/favicon.svg" type="image/svg+xml">
<style>
:root {{ color-scheme: light dark }}
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 22rem; margin: 15vh auto }}
input, button {{ font: inherit; padding: .5rem; width: 100%; box-sizing: border-box }}
label, button {{ display: block; margin: .5rem 0 }}
</style></head><body><h1>{title}</h1>{told}{ways}</body></html>
"""


class _Sessions(SecureCookieSessionInterface):
    """Cookies that travel encrypted wherever the page did."""

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002
        return request.is_secure


def role() -> Caller:
    """Who asks."""
    return _CALLERS.get(session.get(_ROLE, ""), Caller.ANYONE)


def install(server: Flask, login: Login, base_path: str) -> None:
    """Add the routes to the server. Raises ServeError where a library for them is missing."""
    server.secret_key = login.key
    server.session_interface = _Sessions()
    server.config.update(
        PERMANENT_SESSION_LIFETIME=_LASTS,
        SESSION_COOKIE_NAME="conflict_map",
        SESSION_COOKIE_PATH=base_path or "/",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_REFRESH_EACH_REQUEST=False,
    )

    @server.before_request
    def of_this_page() -> None:
        """No other site may have a reader's browser do something here."""
        if request.method == "POST" and request.headers.get("Sec-Fetch-Site") not in _OWN_SITE:
            abort(403)

    @server.route(ENTRANCE, methods=["GET", "POST"])
    def enter() -> AnyResponse:
        if request.method != "POST":
            return _shown(login, 200)
        found = login.role(request.form.get("password", ""))
        return _admitted(found, request.form.get("wanted", "")) if found else _shown(login, 403)

    @server.post("/logout")
    def leave() -> AnyResponse:
        session.clear()
        left = redirect(f"{request.script_root}{ENTRANCE}?lang={_language()}", 303)
        if request.is_secure:
            # Answers that the browser keeps for ten minutes go too.
            left.headers["Clear-Site-Data"] = '"cache"'
        return left

    if login.openid:
        openid.install(server, login.openid, _admitted, lambda status: _shown(login, status))


def _admitted(found: Role, wanted: str) -> AnyResponse:
    """Opens the page as it was asked for; only ever this page."""
    session.clear()
    session[_ROLE] = found
    session.permanent = True
    query = quote(wanted, safe=_OF_A_QUERY)
    return redirect(f"{request.script_root}/?{query}".rstrip("?"), 303)


def _language() -> str:
    """That of the page that was asked for; of a form, the field keeps it."""
    wanted = parse_qs(request.form.get("wanted", "")).get("lang", [""])
    asked = request.args.get("lang") or wanted[-1]
    return asked if asked in LANGUAGES else LANGUAGES[0]


def _shown(login: Login, status: int) -> Response:
    """The page to log in on, or out; what went wrong is said by `status`."""
    language = _language()
    words = catalogue(language)
    said = words.page
    told = {403: said.login_refused, 502: said.login_unreachable}.get(status)
    inside = role() is not Caller.ANYONE
    page = _PAGE.format(
        language=language,
        direction="rtl" if words.right_to_left else "ltr",
        title=escape(said.title),
        told=f'<p role="alert">{told}</p>' if told else "",
        ways=_form(f"/logout?lang={language}", said.login_leave) if inside else _ways(login, said),
        root=request.script_root,
    )
    return Response(page, status, mimetype="text/html")


def _ways(login: Login, said: Texts) -> str:
    """In: by password, by provider, or by either."""
    wanted = request.form.get("wanted") or request.query_string.decode("ascii", "replace")
    ways = ""
    if login.has_passwords:
        fields = (
            f'<label>{said.login_password}<input name="password" type="password" required'
            ' autocomplete="current-password" autofocus></label>'
            f'<input type="hidden" name="wanted" value="{escape(wanted)}">'
        )
        ways = _form(ENTRANCE, said.login_enter, fields)
    if login.openid:
        address = escape(f"{request.script_root}{openid.START}?{wanted}".rstrip("?"))
        with_whom = said.login_enter_with.format(provider=escape(login.openid.name))
        ways += f'<p><a href="{address}">{with_whom}</a></p>'
    return ways


def _form(path: str, button: str, fields: str = "") -> str:
    address = f"{request.script_root}{path}"
    return f'<form method="post" action="{address}">{fields}<button>{button}</button></form>'
