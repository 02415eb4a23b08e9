"""All routes of the server, and what holds for each: who may call it, how much, how long kept.

What stands here is enforced here. An address that is not in the list is answered by nobody.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from flask import Flask, Response, abort, g, jsonify, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from dashboard.briefing.data_state import VERSION
from dashboard.web.server.line import Line

LARGEST_BODY = 1_000_000
"""Bytes. The page's own requests have some hundreds."""
TICKET = "ticket"
"""Of who waits: anything that nobody else has."""
_LONGEST_QUERY = 200_000
"""Characters. Proxies let 8,000 through by themselves; the page's longest have as many."""


class Caller(StrEnum):
    """Who may call a route; each may also call what those before it may."""

    NOBODY = "nobody"
    """Of what Dash brings, what this page does not use."""
    MACHINE = "who reaches the server itself, not through a proxy"
    ANYONE = "anyone"
    VIEWER = "viewers"
    EDITOR = "editors"


class Keep(StrEnum):
    """How long an answer may be kept."""

    NEVER = "never"
    ASK = "asked for again each time"
    STATE = "ten minutes, where it names its state of the data"
    MARKED = "for good, where its address changes with its content"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A rule as Flask writes it. `body` is in bytes, `query` in characters; while `at_once` are
    being answered, up to `line` others wait, and more are refused. Those of `login` are there only
    where one is set.
    """

    rule: str
    gives: str
    caller: Caller = Caller.VIEWER
    keep: Keep = Keep.ASK
    methods: tuple[str, ...] = ("GET",)
    body: int = 0
    query: int = _LONGEST_QUERY
    at_once: int | None = None
    line: int = 0
    login: bool = False


ROUTES = (
    Route(rule="/", gives="the page"),
    Route(rule="/figure", gives="the empty map in its style", keep=Keep.STATE),
    Route(rule="/scene", gives="what the map shows of a view", keep=Keep.STATE),
    Route(rule="/frames", gives="scenes of several days, for playback", keep=Keep.STATE),
    Route(rule="/hover", gives="a line on a strike", keep=Keep.STATE),
    Route(rule="/governorate", gives="the governorate at a place", keep=Keep.STATE),
    Route(rule="/panels", gives="counts, lists and legend", keep=Keep.STATE),
    Route(rule="/card", gives="a strike's card", keep=Keep.STATE),
    Route(rule="/said", gives="the strikes behind what a speaker says", keep=Keep.STATE),
    Route(rule="/brief", gives="what is told of a selection", keep=Keep.STATE),
    Route(rule="/timeline", gives="strikes a day", keep=Keep.STATE),
    Route(rule="/rows", gives="rows of the table"),
    # What was found may be confidential, and the same address gives another day's file.
    # Two at once: pictures are drawn one by one in any case.
    # Thirty wait for half a minute where pictures are asked for.
    Route(rule="/export", gives="a file to save", keep=Keep.NEVER, at_once=2, line=30),
    Route(rule="/export/caption", gives="what a picture would say", keep=Keep.NEVER),
    # A file comes in pieces, so that none is larger than a request may be.
    Route(
        rule="/dropped",
        gives="a place for a piece of a file",
        caller=Caller.EDITOR,
        keep=Keep.NEVER,
        methods=("POST",),
        body=LARGEST_BODY,
    ),
    Route(
        rule="/dropped/asked",
        gives="what is to become of a file",
        caller=Caller.EDITOR,
        keep=Keep.NEVER,
        methods=("POST",),
        body=LARGEST_BODY,
    ),
    Route(
        rule="/dropped/told",
        gives="how far a file has come",
        caller=Caller.EDITOR,
        keep=Keep.NEVER,
    ),
    Route(rule="/basemap/<path:name>", gives="the ground under the map", keep=Keep.MARKED),
    Route(rule="/_dash-layout", gives="the page's parts"),
    Route(rule="/_dash-dependencies", gives="what follows what in the page"),
    Route(
        rule="/_dash-update-component",
        gives="what a choice changes in the page",
        methods=("POST",),
        body=LARGEST_BODY,
    ),
    Route(
        rule="/assets/<path:filename>",
        gives="the page's styles and scripts",
        caller=Caller.ANYONE,
        keep=Keep.MARKED,
    ),
    Route(
        rule="/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>",
        gives="the scripts of its libraries",
        caller=Caller.ANYONE,
        keep=Keep.MARKED,
    ),
    Route(
        rule="/healthz",
        gives="whether the server answers, and the state of its data",
        caller=Caller.ANYONE,
        keep=Keep.NEVER,
    ),
    Route(
        rule="/readyz",
        gives="whether the data can be read, and what is wrong with it",
        caller=Caller.MACHINE,
        keep=Keep.NEVER,
    ),
    Route(
        rule="/metrics",
        gives="figures for Prometheus",
        caller=Caller.MACHINE,
        keep=Keep.NEVER,
    ),
    # Comparing a password takes a processor for a moment, so that guessing is slow.
    Route(
        rule="/login",
        gives="the page to log in on",
        caller=Caller.ANYONE,
        keep=Keep.NEVER,
        methods=("GET", "POST"),
        body=20_000,
        at_once=2,
        login=True,
    ),
    Route(
        rule="/login/openid",
        gives="the way to the OpenID provider",
        caller=Caller.ANYONE,
        keep=Keep.NEVER,
        login=True,
    ),
    Route(
        rule="/login/done",
        gives="the way back from it",
        caller=Caller.ANYONE,
        keep=Keep.NEVER,
        login=True,
    ),
    Route(
        rule="/logout",
        gives="the end of a session",
        caller=Caller.ANYONE,
        keep=Keep.NEVER,
        methods=("POST",),
        body=1_000,
        login=True,
    ),
    Route(rule="/<path:path>", gives="the page at any address", caller=Caller.NOBODY),
    Route(rule="/static/<path:filename>", gives="files of Flask", caller=Caller.NOBODY),
    Route(rule="/_reload-hash", gives="reloading in development", caller=Caller.NOBODY),
    Route(rule="/_favicon.ico", gives="Dash's own icon", caller=Caller.NOBODY),
)
_BY_RULE = {route.rule: route for route in ROUTES}
_KEPT = {
    Keep.NEVER: "no-store",
    Keep.ASK: "no-cache",
    Keep.STATE: "private, max-age=600",
    Keep.MARKED: "private, max-age=31536000, immutable",
}
_PASSED_ON = ("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via")
_RANK = (Caller.ANYONE, Caller.VIEWER, Caller.EDITOR)
_SOON, _LATER = "1", "30"


def asked() -> Route | None:
    """The route of the request being answered; None where there is none."""
    return _BY_RULE.get(request.url_rule.rule) if request.url_rule else None


def lines() -> dict[str, Line]:
    """Those to stand in, by rule."""
    return {each.rule: Line(each.at_once, each.line) for each in ROUTES if each.at_once}


def install(
    server: Flask,
    role: Callable[[], Caller],
    kept: Callable[[str], object],
    lines: Mapping[str, Line],
    entrance: str | None = None,
) -> None:
    """Holds every request to its route.

    `role` is who asks; whoever may not see the page itself is sent to the `entrance`. `kept` is the
    state of the data of a name, if there is one: an answer of another state is not to be kept.
    """

    @server.before_request
    def admit() -> AnyResponse | None:
        route = asked()
        if request.url_rule is None:
            return None
        if route is None or not _reached(route):
            abort(404)
        if not _may(role(), route):
            return _turned_away(route, entrance)
        _measure(route)
        line = lines.get(route.rule)
        if line and (place := line.enter(request.args.get(TICKET, ""))) != 0:
            return _told_to_wait(place)
        g.line = line
        return None

    @server.teardown_request
    def leave(_fault: BaseException | None) -> None:
        if line := g.pop("line", None):
            line.leave()

    @server.after_request
    def keep(response: AnyResponse) -> AnyResponse:
        route = asked()
        rule = route.keep if route else Keep.ASK
        if rule is Keep.NEVER:
            response.headers["Cache-Control"] = _KEPT[rule]
        if response.status_code != 200 or request.method != "GET":
            return response
        named = {
            Keep.STATE: kept(request.args.get(VERSION, "")),
            Keep.MARKED: any(mark in request.args for mark in ("v", "m")),
        }
        if named.get(rule):
            response.headers["Cache-Control"] = _KEPT[rule]
        response.headers.setdefault("Cache-Control", _KEPT[Keep.ASK])
        return response


def _reached(route: Route) -> bool:
    """Whether it can be called by this way at all."""
    if route.caller is Caller.MACHINE:
        return not any(name in request.headers for name in _PASSED_ON)
    return route.caller is not Caller.NOBODY


def _may(caller: Caller, route: Route) -> bool:
    return route.caller not in _RANK or _RANK.index(caller) >= _RANK.index(route.caller)


def _turned_away(route: Route, entrance: str | None) -> AnyResponse:
    """To where a reader can log in, and back to what was asked for; a script is told."""
    if route.rule == "/" and entrance:
        query = request.query_string.decode("ascii", "replace")
        return redirect(f"{request.script_root}{entrance}?{query}".rstrip("?"), 303)
    return Response("Log in first.", 401, mimetype="text/plain")


def _told_to_wait(place: int | None) -> AnyResponse:
    """Where it stands in line, or that it is full."""
    said = f"Number {place} in line. Ask again with the same {TICKET}."
    answer = jsonify(error=said if place else "Too many wait already.", place=place)
    answer.status_code, answer.headers["Retry-After"] = 503, _SOON if place else _LATER
    return answer


def _measure(route: Route) -> None:
    """Refuses what is larger than any request of the page."""
    if len(request.query_string) > route.query:
        abort(414)
    request.max_content_length = route.body
    if (request.content_length or 0) > route.body:
        abort(413)
