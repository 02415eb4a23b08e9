"""Days as tables write them: whether day or month stands first is decided for a whole column."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

from babel.dates import get_month_names

from dashboard.domain.article import EARLIEST
from dashboard.domain.review import RowFault
from dashboard.errors import ImportingError
from dashboard.importing.values import SEEN

Order = Literal["day-first", "month-first"]

DayT = TypeVar("DayT", bound=date)

_LATEST = date(2100, 1, 1)
_THERE = ZoneInfo("Asia/Damascus")
_ZONE = r"(?:[AaPp][Mm]|(Z|UTC|[+-]\d{2}:?\d{2}))?"
_TIME = rf"(?:[T ]+(\d{{1,2}}):(\d{{2}})(?::(\d{{2}})(?:[.,]\d+)?)?\s*{_ZONE})?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}")
_YEAR_LAST = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}){_TIME}")
_PLAIN = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\.0+)?")
_DAY_MONTH = re.compile(rf"(\d{{1,2}})[ -](\D{{2,30}}?)\.?[,،]?[ -](\d{{4}}|\d{{2}}){_TIME}")
_MONTH_DAY = re.compile(rf"(\D{{2,30}}?)\.? (\d{{1,2}})[,،]? (\d{{4}}){_TIME}")
_SERIAL = re.compile(r"4\d{4}(?:[.,]\d+)?")
_SERIAL_BEGINS = date(1899, 12, 30)
_EPOCH = re.compile(r"(-?\d{12,13}|\d{9,10})(?:\.0+)?")


def _plain(name: str) -> str:
    """A month's name without capitals, accents and hamzas."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each)).strip(". ")


@cache
def _months() -> dict[str, int]:
    """By their names. They take a while to read, and who only serves a map reads no table."""
    # Syria's before those of other Arab countries: Babel would give it theirs once they are read.
    return {"sept": 9} | {
        _plain(name): number
        for locale in ("fr", "tr", "ar_SY", "ar", "en")
        for width in ("abbreviated", "wide")
        for number, name in get_month_names(width, locale=locale).items()
    }


def read_days(
    texts: Iterable[str], column: str, order: Order | None = None
) -> dict[str, date | RowFault]:
    """The day that each text of a column names, in the country of the war.

    Raises ImportingError where nothing in the column says whether 3/4/2015 is of March or of April,
    and `order` is not given, or where some of it must be one and some the other.
    """
    plain = {text: " ".join(text.translate(SEEN).split()) for text in texts}
    numbers = [found for text in plain.values() if (found := _YEAR_LAST.fullmatch(text))]
    if numbers:
        order = order or _order(numbers, column)
    moments = {text: moment for text, said in plain.items() if (moment := _moment(said))}
    as_written = _midnights(moments.values())
    days: dict[str, date | RowFault] = {}
    for text, said in plain.items():
        if text in moments:
            moment = moments[text]
            day: date | None = (moment if as_written else moment.astimezone(_THERE)).date()
        else:
            day = _day(said, order)
        days[text] = day if day and EARLIEST <= day <= _LATEST else RowFault.NO_DAY
    return days


def _order(numbers: list[re.Match[str]], column: str) -> Order:
    first = any(int(found[1]) > 12 for found in numbers)
    second = any(int(found[3]) > 12 for found in numbers)
    if all(found[1] == found[3] for found in numbers) or (first and not second):
        return "day-first"
    if second and not first:
        return "month-first"
    example = next((f[0] for f in numbers if int(f[1]) <= 12 and int(f[3]) <= 12), numbers[0][0])
    why = "some have the day first, some the month" if first else "no row decides"
    raise ImportingError(
        f"{column}: is {example} day or month first? In this column {why}. "
        "Say it: --dates day-first or --dates month-first"
    )


def _day(text: str, order: Order | None) -> date | None:
    if found := _YEAR_FIRST.fullmatch(text) or _PLAIN.fullmatch(text):
        parts = [part for part in found.groups()[:4] if part and part.isdigit()]
        return _of(*map(int, parts[:3]))
    if found := _YEAR_LAST.fullmatch(text):
        day, month = (1, 3) if order == "day-first" else (3, 1)
        return _of(int(found[4]), int(found[month]), int(found[day]))
    if found := _DAY_MONTH.fullmatch(text):
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
        return _of(year, _month(found[2]), int(found[1]))
    if found := _MONTH_DAY.fullmatch(text):
        return _of(int(found[3]), _month(found[1]), int(found[2]))
    if is_serial(text):
        return _SERIAL_BEGINS + timedelta(days=int(text[:5]))
    return None


def is_serial(text: str) -> bool:
    """Whether a text is a day as a spreadsheet counts them: 42277."""
    return _SERIAL.fullmatch(text.strip()) is not None


def _month(name: str) -> int:
    """The number of a month by its name, or by both that it has among Arabs: "أيلول/سبتمبر"."""
    found = {_months().get(_plain(each), 0) for each in name.split("/")}
    return found.pop() if len(found) == 1 else 0


def _moment(text: str) -> datetime | None:
    """The moment of a text that is one: of the clock of the world, or with its zone."""
    if found := _EPOCH.fullmatch(text):
        number = int(found[1])
        seconds = number / 1000 if len(found[1].lstrip("-")) > 10 else number
        return _caught(lambda: datetime.fromtimestamp(seconds, UTC))
    found = _YEAR_FIRST.fullmatch(text)
    if found and found[8]:
        zone = "+00:00" if found[8] in ("Z", "UTC") else found[8]
        zone = zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
        day = f"{found[1]}-{int(found[3]):02}-{int(found[4]):02}"
        clock = f"{int(found[5]):02}:{found[6]}:{found[7] or '00'}"
        return _caught(lambda: datetime.fromisoformat(f"{day}T{clock}{zone}"))
    return None


def _midnights(moments: Iterable[datetime]) -> bool:
    """Whether all are midnights as they are written: then they are days, and of no zone."""
    return all(moment.time().isoformat() == "00:00:00" for moment in moments)


def _of(year: int, month: int, day: int) -> date | None:
    return _caught(lambda: date(year, month, day))


def _caught(make: Callable[[], DayT]) -> DayT | None:
    try:
        return make()
    except (ValueError, OverflowError, OSError):
        return None
