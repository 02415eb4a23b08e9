"""Strikes and killed by month, governorate and attacker as rows of charts, for page and brief."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.briefing.data_state import DataState
from dashboard.briefing.text import phrases
from dashboard.layers.tallies import Tallies, Tally
from dashboard.words import catalogue

_MOST_ROWS = 14
"""Of a chart."""
_MOST_MONTHS = 36
"""Charts of a longer time are by year."""
_OTHERS = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What is counted, in words; `key` is its month, code or actor. `killed` as in `Tally`."""

    key: str
    label: str
    strikes: int
    killed: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """By `months` or `years`, `governorates` or `attackers`."""

    name: str
    heading: str
    rows: list[Row]


def charts(state: DataState, told: Tallies, language: str) -> list[Chart]:
    """Those of some strikes; none of none."""
    if not told.months:
        return []
    said = catalogue(language).brief
    return [
        Chart(
            name=name,
            heading=said.by[name],
            rows=[
                Row(
                    key=each.key,
                    label=_label(name, each.key, state, language),
                    strikes=each.strikes,
                    killed=each.killed,
                )
                for each in some
            ],
        )
        for name, some in (
            _times(told.months),
            ("governorates", _most(told.governorates)),
            ("attackers", _most(told.attackers)),
        )
    ]


def _times(months: Sequence[Tally]) -> tuple[str, Sequence[Tally]]:
    """Every month from the first to the last, also those without strikes; years where it is long.

    What they are comes first, `months` or `years`.
    """
    first, last = (_number_of_month(months[at].key) for at in (0, -1))
    if last - first < _MOST_MONTHS:
        keys = [f"{number // 12}-{number % 12 + 1:02}" for number in range(first, last + 1)]
        return "months", [_together(key, [m for m in months if m.key == key]) for key in keys]
    years = [str(year) for year in range(first // 12, last // 12 + 1)]
    return "years", [_together(y, [m for m in months if m.key.startswith(y)]) for y in years]


def _number_of_month(key: str) -> int:
    year, month = map(int, key.split("-"))
    return year * 12 + month - 1


def _most(tallies: Sequence[Tally]) -> Sequence[Tally]:
    """The rows there is room for, the rest as one."""
    if len(tallies) <= _MOST_ROWS:
        return tallies
    return [*tallies[: _MOST_ROWS - 1], _together(_OTHERS, tallies[_MOST_ROWS - 1 :])]


def _together(key: str, some: Sequence[Tally]) -> Tally:
    killed = [tally.killed for tally in some if tally.killed is not None]
    return Tally(key, sum(tally.strikes for tally in some), sum(killed) if killed else None)


def _label(chart: str, key: str, state: DataState, language: str) -> str:
    said = catalogue(language).brief
    if key == _OTHERS:
        return said.others
    if chart in ("months", "years"):
        return phrases.month(key, language)
    if chart == "attackers":
        return state.parties.of_many(key, language)
    return state.governorates.name(key, language) if key else said.no_governorate
