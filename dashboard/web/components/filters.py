"""The filters: groups that fold, each value with its count under the other filters."""

from typing import Any

import dash_mantine_components as dmc
from dash import html

from dashboard.briefing import words
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import DEFAULT_LAYERS, LAYERS
from dashboard.web import ids, texts
from dashboard.web.components.attributes import attributes
from dashboard.web.components.icons import icon

_OPEN = ["actors", "dates", "layers"]


def panel() -> html.Nav:
    """All filters, empty until the first answer fills them."""
    return html.Nav(
        [
            html.Div(
                [
                    html.H2(texts.FILTERS),
                    html.Button(texts.CLEAR_ALL, id=ids.CLEAR_ALL, className="quiet-button"),
                    html.Button(
                        icon("close"),
                        className="panel-close",
                        **attributes(aria_label="Close", data_panel=""),
                    ),
                ],
                className="panel-head",
            ),
            dmc.TextInput(
                id=ids.FILTER_TEXT,
                value="",
                debounce=300,
                placeholder=texts.SEARCH,
                leftSection=icon("search"),
                inputProps={"aria-label": texts.SEARCH},
                className="search",
                **attributes(aria_label=texts.SEARCH),
            ),
            dmc.Accordion(
                [
                    _group("actors", texts.ATTACKER, _choices(ids.FILTER_ACTORS, texts.ATTACKER)),
                    _group("dates", texts.DATES, _dates()),
                    _group("layers", texts.LAYERS, _layers()),
                    _group("targets", texts.TARGET, _choices(ids.FILTER_TARGETS, texts.TARGET)),
                    _group(
                        "certainty",
                        texts.CERTAINTY,
                        _choices(ids.FILTER_FACTUALITIES, texts.CERTAINTY),
                    ),
                    _group("types", texts.TYPE, _choices(ids.FILTER_TYPES, texts.TYPE)),
                    _group("sources", texts.SOURCE, _choices(ids.FILTER_SOURCES, texts.SOURCE)),
                ],
                multiple=True,
                value=_OPEN,
                variant="filled",
                transitionDuration=120,
                className="groups",
            ),
        ],
        id="filters",
        className="panel panel-filters",
        **attributes(aria_label=texts.FILTERS),
    )


def actor_choices(counts: dict[str, int], parties: Parties, language: str, theme: str) -> list[Any]:
    """Actors with a swatch of their colour."""
    order = sorted(counts, key=lambda a: (-counts[a], parties.rank(a)))
    return [
        _choice(a, parties.name(a, language), counts[a], colour=parties.colour(a, theme))
        for a in order
    ]


def word_choices(
    counts: dict[str, int], names: dict[str, tuple[str, str]], language: str
) -> list[Any]:
    """Values that have a word, in the words' order."""
    return [_choice(v, words.word(names[v], language), counts.get(v, 0)) for v in names]


def source_choices(counts: dict[str, int], titles: dict[str, str]) -> list[Any]:
    """Articles by title."""
    return [_choice(source, titles.get(source, source), n) for source, n in counts.items()]


def layer_choices(counts: dict[str, int]) -> list[Any]:
    """Strikes, and each relation of actor and ground."""
    return [_choice(layer, texts.LAYER_NAMES[layer], counts.get(layer, 0)) for layer in LAYERS]


def _group(value: str, title: str, content: Any) -> dmc.AccordionItem:
    return dmc.AccordionItem(
        [dmc.AccordionControl(title), dmc.AccordionPanel(content)], value=value
    )


def _choices(component_id: str, name: str) -> dmc.CheckboxGroup:
    return dmc.CheckboxGroup(
        id=component_id,
        # The component keeps its id to itself; others look for it on the page.
        attributes={"root": {"id": component_id}},
        value=[],
        children=html.Div(className="choices", role="group", **attributes(aria_label=name)),
    )


def _layers() -> dmc.CheckboxGroup:
    return dmc.CheckboxGroup(
        id=ids.FILTER_LAYERS,
        attributes={"root": {"id": ids.FILTER_LAYERS}},
        value=list(DEFAULT_LAYERS),
        children=html.Div(className="choices"),
    )


def _dates() -> dmc.DatePickerInput:
    return dmc.DatePickerInput(
        id=ids.FILTER_DATES,
        type="range",
        value=[None, None],
        allowSingleDateInRange=True,
        clearable=True,
        valueFormat="D MMM YYYY",
        labelSeparator="–",
        placeholder=texts.ANY_DATE,
        leftSection=icon("calendar"),
        className="dates",
        **attributes(aria_label=texts.DATES),
    )


def _choice(value: str, name: str, number: int, colour: str = "") -> dmc.Checkbox:
    swatch = [html.Span(className="swatch", style={"background": colour})] if colour else []
    label = html.Span(
        [
            *swatch,
            html.Span(name, className="choice-name"),
            html.Span(f"{number:,}", className="n"),
        ],
        className="choice-label",
    )
    return dmc.Checkbox(
        value=value, label=label, size="xs", className="choice" if number else "choice choice-none"
    )
