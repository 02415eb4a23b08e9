"""The table's rows over HTTP, a page of them at a time, in the reader's words.

Plain GET answers, as scenes are: the browser gives up asking for rows that a newer view overtakes.
"""

from collections.abc import Mapping
from dataclasses import replace

from flask import Flask, Response, jsonify, request

from dashboard.briefing.data_state import DataState
from dashboard.briefing.text import phrases
from dashboard.layers.columns import POSITION, RAW
from dashboard.layers.schema import JsonObject
from dashboard.layers.strike import StrikeSummary
from dashboard.web.server import asked, column_tests
from dashboard.web.server.states import DataStates

_MOST_ROWS = 500
_DEEPEST = 100_000_000
_ZOOMS = {1: 8.5, 2: 7.5, 3: 6.5}
"""How close a row's place is shown, by geo_precision: no closer than it is known."""


def install(server: Flask, states: DataStates) -> None:
    """Add the route to the server."""

    @server.get("/rows")
    def rows() -> Response:
        query = asked.query()
        state = states.of(query)
        selection = state.selection(query)
        titles = state.store.titles
        vocabulary = column_tests.Vocabulary(state, titles, selection.language)
        wanted = selection.strike_filter()
        tested = replace(wanted, columns=vocabulary.tests(request.args.get("tests", "")))
        start = min(max(request.args.get("start", 0, int), 0), _DEEPEST)
        stop = min(max(request.args.get("stop", _MOST_ROWS, int), start), start + _MOST_ROWS)
        found = state.store.rows(
            tested,
            sort=column_tests.sort(request.args.get("sort", "")),
            ranks=vocabulary.ranks(),
            start=start,
            stop=stop,
        )
        total = state.store.count(wanted)
        return jsonify(
            rows=[_row(strike, state, titles, selection.language) for strike in found],
            count=state.store.count(tested) if tested.columns else total,
            total=total,
        )


def _row(
    strike: StrikeSummary, state: DataState, titles: Mapping[str, str], language: str
) -> JsonObject:
    parties, code = state.parties, strike.actor1
    comma = phrases.comma(language)
    return {
        **{column: getattr(strike, name) for column, name in RAW.items()},
        # The label point of a region would read as a position.
        **(dict.fromkeys(POSITION) if strike.footprint is not None else {}),
        "event_date": phrases.days(strike.event_date, strike.event_date_end, language),
        "actor1": parties.attacker(strike, language),
        "targets": comma.join(parties.name(target, language) for target in strike.targets),
        "location": parties.place(strike.location, language),
        "admin1": parties.place(strike.admin1, language),
        "precision": phrases.capital(phrases.precision(strike, language)),
        "sub_event_type": phrases.event_type(strike.sub_event_type, language),
        "factuality": phrases.terms(language).factuality[strike.factuality],
        "read_by": comma.join(strike.read_by),
        "sources": "; ".join(titles.get(source, source) for source in strike.sources),
        "shared": strike.fatalities_group is not None,
        "symbol": strike.factuality,
        "colours": [parties.colour(code, theme) for theme in ("light", "dark")],
        # Nowhere in particular to go, where no more than the country is known.
        "fly": None
        if strike.country_level
        else [strike.longitude, strike.latitude, _ZOOMS[strike.geo_precision]],
    }
