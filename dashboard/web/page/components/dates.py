"""The dates: one field to write in or open a calendar from, and the newest days at a press."""

from datetime import date

import dash_mantine_components as dmc
from dash import html

from dashboard.web.page import ids
from dashboard.web.page.components.attributes import attributes
from dashboard.web.page.components.icons import icon
from dashboard.web.page.texts import Texts


def dates(said: Texts, opens_at: date | None) -> html.Div:
    """The field with its calendar, which opens at a day; `timeline/field.js` is its script."""
    field = dmc.TextInput(
        id=ids.DATES_TEXT,
        value="",
        debounce=True,
        placeholder=said.any_date,
        rightSection=_calendar(said, opens_at),
        autoComplete="off",
        inputProps={"aria-label": said.dates, "dir": "auto"},
        inputWrapperOrder=["input", "error"],
        **attributes(aria_label=said.dates),
    )
    return html.Div([field, _presets(said)], className="dates")


def _calendar(said: Texts, opens_at: date | None) -> dmc.DatePickerInput:
    return dmc.DatePickerInput(
        id=ids.FILTER_DATES,
        type="range",
        value=[None, None],
        defaultDate=opens_at.isoformat() if opens_at else None,
        allowSingleDateInRange=True,
        hideOutsideDates=True,
        leftSection=icon("calendar"),
        ariaLabels=said.calendar,
        getDayProps={"function": "struckDay"},
        # Its dialog would be named by an element that is not there.
        popoverProps={"position": "bottom-end", "withRoles": False},
        className="dates-calendar",
        **attributes(aria_label=said.calendar_opener),
    )


def _presets(said: Texts) -> html.Div:
    return html.Div(
        [
            *(
                html.Button(text, className="offer", **attributes(data_dates=name))
                for name, text in (
                    ("week", said.newest_week),
                    ("month", said.newest_month),
                )
            ),
            html.Select(
                html.Option(said.one_year, value=""),
                className="offer",
                **attributes(data_dates="year", aria_label=said.one_year),
            ),
            html.Button(said.all_dates, className="offer", **attributes(data_dates="all")),
        ],
        className="presets",
    )
