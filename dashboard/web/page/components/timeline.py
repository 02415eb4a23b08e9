"""The timeline: the place of the bars, and the buttons that play them."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from dash import html

from dashboard.briefing.map.palette import THEMES
from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases
from dashboard.briefing.timeline import Timeline
from dashboard.layers.schema import JsonObject
from dashboard.web.page import ids, texts
from dashboard.web.page.components.attributes import attributes
from dashboard.web.page.components.icons import icon
from dashboard.web.page.texts import Texts

_EPOCH = date(1970, 1, 1).toordinal()
_SPEEDS = (0.5, 1, 2, 4)
_ICONS = {"back": "step-back", "forward": "step-forward", "clear": "close"}


def timeline(language: str = "en") -> html.Section:
    """The region, empty until the first answer; its place is kept."""
    said = texts.of(language)
    return html.Section(
        [
            html.Div(
                [
                    _button("play", said),
                    _button("back", said),
                    _button("forward", said),
                    html.Span(id=ids.TIMELINE_NOW, className="time-now", dir="auto"),
                    html.Span(
                        [_button("clear", said, hidden=True), _button("stop", said, hidden=True)],
                        className="time-end",
                    ),
                    _select("mode", said, list(said.timeline_modes.items()), at="bars"),
                    _select("speed", said, [(str(n), f"{n:g}×") for n in _SPEEDS], at="1"),
                ],
                className="time-tools",
            ),
            html.Div(id=ids.TIMELINE_PLOT, className="time-plot"),
        ],
        id=ids.TIMELINE,
        className="timeline",
        # Time runs from left to right in either language.
        dir="ltr",
        **attributes(aria_label=said.timeline["region"]),
    )


def for_browser(
    bars: Timeline | None,
    days: Sequence[int],
    attackers: Mapping[str, Sequence[int]],
    total: int,
    parties: Parties,
    language: str,
    *,
    strikes_only: bool = True,
) -> JsonObject:
    """What `timeline/chart.js` draws, each bar in words too; `starts` is empty where no strike is.

    `days` (Python's ordinals) have strikes, oldest first: they are sent as the first, counted since
    1970, and then the days from each to the next. `attackers` have their strikes bar by bar; those
    of others are left.
    `shown` is what the page says of `{n}` strikes of `total`; of events of any type, without
    `strikes_only`.
    """
    told: JsonObject = {
        "shown": phrases.shown_of(0, total, language, strikes=strikes_only).replace("0", "{n}", 1),
    }
    if bars is None:
        return told | {"starts": []}
    numbers = [day - _EPOCH for day in days]
    return told | {
        "days": [number - before for before, number in pairwise([0, *numbers])],
        "unit": str(bars.unit),
        "starts": [start.isoformat() for start in bars.starts],
        "end": bars.end.isoformat(),
        "span": [day.isoformat() for day in bars.span],
        "numbers": list(bars.numbers),
        "attackers": [
            {
                "colours": [parties.colour(actor, theme) for theme in THEMES],
                "numbers": list(numbers),
            }
            for actor, numbers in attackers.items()
        ],
        "said": [
            phrases.strikes(number, language, strikes_only=strikes_only) for number in bars.numbers
        ],
        "first": bars.first,
        "last": bars.last,
    }


def _button(name: str, said: Texts, *, hidden: bool = False) -> html.Button:
    return html.Button(
        icon(_ICONS.get(name, name)),
        className="time-tool",
        title=said.timeline[name],
        hidden=hidden,
        **attributes(data_time=name, aria_label=said.timeline[name]),
    )


def _select(name: str, said: Texts, choices: list[tuple[str, str]], *, at: str) -> html.Select:
    return html.Select(
        [html.Option(text, value=value, selected=value == at) for value, text in choices],
        className=f"time-choice time-{name}",
        title=said.timeline[name],
        **attributes(data_time=name, aria_label=said.timeline[name]),
    )
