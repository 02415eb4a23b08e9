"""How the server is: whether it answers, whether its data can be read, and how it has answered.

No answer, line or figure holds what a reader asked for: a route is named by its rule.
"""

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial

from flask import Flask, Response, g, jsonify, request
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)

from dashboard import __version__
from dashboard.errors import DamagedTablesError, UnreadDataError
from dashboard.layers.schema import JsonObject
from dashboard.web.server.line import Line
from dashboard.web.server.states import DataStates

_SECONDS = (0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 180)


def watch(
    server: Flask,
    states: DataStates,
    lines: Mapping[str, Line],
    log: Callable[[JsonObject], None] | None,
) -> None:
    """Time and count every answer, and add `/metrics`; `log` is told of each.

    `lines` are those that readers stand in, by route.
    """
    figures = CollectorRegistry()
    taken = Histogram(
        "conflict_map_answer_seconds",
        "How long answers took.",
        ["route"],
        registry=figures,
        buckets=_SECONDS,
    )
    answers = Counter(
        "conflict_map_answers", "Answers by status.", ["route", "status"], registry=figures
    )
    strikes = Gauge("conflict_map_strikes", "Strikes that can be shown.", registry=figures)
    faults = Gauge("conflict_map_data_problems", "What could not be read.", registry=figures)
    strikes.set_function(lambda: states.newest().store.total)
    faults.set_function(lambda: len(states.newest().problems))
    served = Gauge("conflict_map_served", "Being made.", ["route"], registry=figures)
    waiting = Gauge("conflict_map_waiting", "Waiting in line.", ["route"], registry=figures)
    for rule, line in lines.items():
        served.labels(rule).set_function(partial(getattr, line, "served"))
        waiting.labels(rule).set_function(partial(getattr, line, "waiting"))

    @server.before_request
    def begin() -> None:
        g.begun = time.perf_counter()

    @server.after_request
    def end(response: Response) -> Response:
        route = request.url_rule.rule if request.url_rule else "none"
        seconds = time.perf_counter() - g.get("begun", time.perf_counter())
        taken.labels(route).observe(seconds)
        answers.labels(route, response.status_code).inc()
        if log:
            log(
                {
                    "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
                    "route": route,
                    "status": response.status_code,
                    "ms": round(seconds * 1000, 1),
                }
            )
        return response

    @server.get("/metrics")
    def metrics() -> Response:
        return Response(generate_latest(figures), content_type=CONTENT_TYPE_LATEST)


def install(server: Flask, states: DataStates) -> None:
    """Add the routes to the server."""

    @server.get("/healthz")
    def healthz() -> Response:
        state = states.newest()
        as_of = state.store.as_of
        return jsonify(
            version=__version__,
            data_hash=state.store.data_hash,
            as_of=as_of.isoformat() if as_of else None,
        )

    @server.get("/readyz")
    def readyz() -> tuple[Response, int]:
        """Not ready is a server that has nothing to show, and a fault that may be why."""
        state = states.newest()
        problems = list(state.problems)
        ready = bool(state.store.every) or not problems
        return jsonify(ready=ready, problems=problems), 200 if ready else 503

    @server.errorhandler(DamagedTablesError)
    def damaged(error: DamagedTablesError) -> Response:
        states.renew()
        return _later(error)

    @server.errorhandler(UnreadDataError)
    def unread(error: UnreadDataError) -> Response:
        return _later(error)


def _later(error: Exception) -> Response:
    return Response(str(error), status=503, mimetype="text/plain", headers={"Retry-After": "1"})
