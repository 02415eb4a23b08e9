"""The filters: groups that fold, each value with its count under the other filters."""

from collections.abc import Mapping
from datetime import date

import dash_mantine_components as dmc
from dash import html

from dashboard.briefing.address import DEFAULT_LAYERS, LAYERS
from dashboard.briefing.parties import Parties
from dashboard.web.page import ids, texts
from dashboard.web.page.components import dates
from dashboard.web.page.components.attributes import Content, Part, attributes
from dashboard.web.page.components.icons import icon

_MOST_SOURCES = 40


def panel(
    language: str, opens_at: date | None, *, areas: Mapping[str, str], compared: bool = False
) -> html.Nav:
    """All filters, empty until the first answer fills them; the calendar opens at a day.

    `areas` are the governorates' names by code.

    Whether readers agree is asked only where two of them were `compared`.
    """
    said = texts.of(language)
    return html.Nav(
        [
            html.Div(
                [
                    html.H2(said.filters),
                    html.Button(said.clear_all, id=ids.CLEAR_ALL, className="quiet-button"),
                    html.Button(
                        icon("close"),
                        className="panel-close",
                        **attributes(aria_label=said.close, data_panel=""),
                    ),
                ],
                className="panel-head",
            ),
            dmc.TextInput(
                id=ids.FILTER_TEXT,
                value="",
                debounce=300,
                placeholder=said.search,
                leftSection=icon("search"),
                inputProps={"aria-label": said.search},
                className="search",
                **attributes(aria_label=said.search),
            ),
            _group(said.attacker, _choices(ids.FILTER_ACTORS, said.attacker), opened=True),
            _group(said.dates, dates.dates(said, opens_at), opened=True),
            _group(said.layers, _layers(said), opened=True),
            _group(said.area, _area(said, areas), opened=True),
            _group(said.target, _choices(ids.FILTER_TARGETS, said.target)),
            _group(said.certainty, _choices(ids.FILTER_FACTUALITIES, said.certainty)),
            _group(said.type, _choices(ids.FILTER_TYPES, said.type)),
            _group(
                said.two_readers,
                _choices(ids.FILTER_AGREEMENTS, said.two_readers),
                hidden=not compared,
            ),
            _group(said.data_set, _choices(ids.FILTER_DATA_SETS, said.data_set)),
            _group(said.source, _choices(ids.FILTER_SOURCES, said.source)),
        ],
        id="filters",
        className="panel panel-filters",
        **attributes(aria_label=said.filters),
    )


def actor_choices(
    part: str, counts: dict[str, int], parties: Parties, language: str, theme: str
) -> list[Part]:
    """Actors with a swatch of their colour, those with most strikes in all first."""
    order = sorted(counts, key=lambda a: (-counts[a], parties.rank(a)))
    return [
        _choice(part, a, parties.of_many(a, language), colour=parties.colour(a, theme))
        for a in order
    ]


def word_choices(part: str, names: Mapping[str, str]) -> list[Part]:
    """Values by what they are called, in the words' order."""
    return [_choice(part, value, name) for value, name in names.items()]


def sources_offered(common: tuple[str, ...], chosen: tuple[str, ...]) -> tuple[str, ...]:
    """Those of most strikes; what is chosen stays in sight."""
    return tuple(dict.fromkeys([*chosen, *common[:_MOST_SOURCES]]))


def source_choices(
    offered: tuple[str, ...], in_all: int, titles: dict[str, str], language: str
) -> list[Part]:
    """Articles by title, and how many are not offered."""
    boxes: list[Part] = [_choice("sources", each, titles.get(each, each)) for each in offered]
    if in_all > len(offered):
        more = texts.of(language).more_sources.format(n=f"{in_all - len(offered):,}")
        boxes.append(html.P(more, className="row-quiet"))
    return boxes


def layer_choices(language: str) -> list[Part]:
    """Strikes, and each relation of actor and ground."""
    names = texts.of(language).layer_names
    return [_choice("layers", layer, names[layer]) for layer in LAYERS]


def _group(
    title: str, content: Content, *, opened: bool = False, hidden: bool = False
) -> html.Details:
    return html.Details(
        [html.Summary(html.H3(title)), html.Div(content, className="group-content")],
        open=opened,
        hidden=hidden,
        className="group",
    )


def _choices(component_id: str, name: str) -> dmc.CheckboxGroup:
    return dmc.CheckboxGroup(
        id=component_id,
        # The component keeps its id to itself; others look for it on the page.
        attributes={"root": {"id": component_id, "role": "group", "aria-label": name}},
        value=[],
        children=html.Div(className="choices"),
    )


def area_choices(areas: Mapping[str, str], asked: str, language: str) -> list[dict[str, str]]:
    """Governorates by name; an area that an address draws stands beside them."""
    drawn = {asked: texts.of(language).drawn_area} if asked and asked not in areas else {}
    ordered = sorted(areas.items(), key=lambda area: area[1])
    return [{"value": code, "label": name} for code, name in [*drawn.items(), *ordered]]


def _area(said: texts.Texts, areas: Mapping[str, str]) -> list[Part]:
    """A governorate by name, ways to draw any area on the map, and what is told of it."""
    ways = [
        html.Button(text, className="offer", **attributes(data_area=way))
        for way, text in said.area_ways.items()
    ]
    return [
        dmc.Select(
            id=ids.FILTER_AREA,
            data=[{"value": code, "label": name} for code, name in areas.items()],
            value=None,
            clearable=True,
            placeholder=said.any_area,
            **attributes(aria_label=said.area),
        ),
        html.Div(
            ways,
            className="presets area-ways",
            role="group",
            **attributes(aria_label=said.draw_area),
        ),
        html.Button(said.brief["open"], id=ids.BRIEF_OPEN, className="offer primary"),
    ]


def _layers(said: texts.Texts) -> dmc.CheckboxGroup:
    return dmc.CheckboxGroup(
        id=ids.FILTER_LAYERS,
        attributes={"root": {"id": ids.FILTER_LAYERS, "role": "group", "aria-label": said.layers}},
        value=list(DEFAULT_LAYERS),
        children=html.Div(className="choices"),
    )


def _choice(part: str, value: str, name: str, colour: str = "") -> dmc.Checkbox:
    """A box whose count (`data-count`) is filled in with every answer."""
    swatch = [html.Span(className="swatch", style={"background": colour})] if colour else []
    number = html.Span(className="n", **attributes(data_count=f"{part} {value}"))
    label = html.Span(
        [*swatch, html.Span(html.Bdi(name), className="choice-name"), number],
        className="choice-label",
    )
    return dmc.Checkbox(value=value, label=label, size="xs", className="choice")
