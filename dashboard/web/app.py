"""The Dash application over one data folder."""

import logging
from functools import partial
from pathlib import Path

from dash import Dash, set_props
from flask import has_request_context

from dashboard.web.page import ids, language, opening, policy, texts
from dashboard.web.page.answers import brief, card, panels, said, timeline
from dashboard.web.page.answers import dropped as dropped_told
from dashboard.web.page.callbacks import address, choices, follow, table
from dashboard.web.page.components.notices import failure
from dashboard.web.page.layout import page
from dashboard.web.server import (
    basemap,
    compression,
    dropped,
    exports,
    health,
    limits,
    login,
    routes,
    rows,
    same_again,
    scenes,
)
from dashboard.web.server.hosting import Hosting
from dashboard.web.server.routes import Caller
from dashboard.web.server.states import DataStates

_LOG = logging.getLogger(__name__)

_INDEX = """<!DOCTYPE html>
<html lang="{%language%}" dir="{%direction%}">
<head>
{%metas%}
<title>{%name%}</title>
<link rel="icon" href="./assets/favicon.svg" type="image/svg+xml">
<meta name="description" content="{%description%}">
<script>{%theme%}</script>
<script type="application/json" id="settings">{%settings%}</script>
<script type="importmap">{%imports%}</script>
{%preloads%}
<style>{%colours%}</style>
{%css%}
</head>
<body>
{%app_entry%}
<div id="map" class="map"><canvas></canvas><div></div><canvas></canvas>
<div id="map-names" class="map-labels" aria-hidden="true"></div>
<div id="map-labels" class="map-labels"></div></div>
{%first%}
<footer>{%config%}{%scripts%}{%renderer%}</footer>
</body>
</html>
"""
_META = [{"name": "viewport", "content": "width=device-width, initial-scale=1"}]


_USUAL = Hosting()


def create_app(data_dir: Path, hosting: Hosting = _USUAL) -> Dash:
    """The page of a data folder. Never raises for data that is missing or broken."""
    return app_of(DataStates(data_dir), hosting)


def app_of(states: DataStates, hosting: Hosting = _USUAL) -> Dash:
    """The page of data that was read."""
    app = language.LocalisedDash(
        "dashboard.web",
        version=lambda: states.newest().version,
        title=texts.of("en").title,
        update_title="",
        index_string=_INDEX,
        meta_tags=_META,
        serve_locally=True,
        requests_pathname_prefix=f"{hosting.base_path}/",
        routes_pathname_prefix="/",
        assets_path_ignore=[*opening.FOLDERS],
        on_error=_report,
    )
    role = login.role if hosting.login else partial(_whoever, hosting)

    def takes_files() -> bool:
        return hosting.intake is not None and has_request_context() and role() is Caller.EDITOR

    app.layout = lambda: page(
        states.newest(),
        language.asked(),
        takes_files=takes_files(),
        has_login=hosting.login is not None,
    )
    address.register(app, states)
    choices.register(app, states)
    follow.register(app)
    table.register(app)
    app.server.config["TRUSTED_HOSTS"] = hosting.hosts
    lines = routes.lines()
    health.watch(app.server, states, lines, hosting.log)
    policy.install(app.server, app.inline_scripts, hosting.embedded_by)
    # The last added runs first: cache headers are set, then an answer is compressed, then kept.
    given = same_again.Given()
    same_again.remember(app.server, given, states.kept)
    compression.install(app.server)
    entrance = login.ENTRANCE if hosting.login else None
    routes.install(app.server, role, states.kept, lines, entrance)
    if hosting.login:
        login.install(app.server, hosting.login, hosting.base_path)
    same_again.answer(app.server, given, states.kept)
    limits.install(app.server, app.callback_map)
    for group in (health, basemap, scenes, panels, card, said, brief, timeline, rows, exports):
        group.install(app.server, states)
    dropped.install(app.server, states, hosting.intake)
    dropped_told.install(app.server, states, hosting.intake)
    return app


def _whoever(hosting: Hosting) -> Caller:
    """Who asks where nobody logs in: whoever sees a page that takes files may drop some."""
    return Caller.EDITOR if hosting.intake else Caller.VIEWER


def _report(error: Exception) -> None:
    """A failed callback: say so, keep what stands. The log has the details."""
    _LOG.error("a callback failed", exc_info=error)
    set_props(ids.FAILURE, {"children": failure(language.asked())})
