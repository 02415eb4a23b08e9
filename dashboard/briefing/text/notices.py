"""What an address held that was left out of the view."""

from dataclasses import dataclass
from typing import assert_never

from dashboard.briefing.text.phrases import isolated
from dashboard.words import catalogue


@dataclass(frozen=True, slots=True)
class UnknownKey:
    """A key that means nothing."""

    key: str


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A `key=value` whose value cannot be used."""

    part: str


@dataclass(frozen=True, slots=True)
class BackwardDates:
    """A last day before the first; ISO 8601."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class LongSearch:
    """A search of more words than are looked for."""

    most: int


Notice = UnknownKey | NotUnderstood | BackwardDates | LongSearch


def notice_text(notice: Notice, language: str) -> str:
    """A notice in the reader's language."""
    said = catalogue(language).notices
    match notice:
        case UnknownKey(key):
            return said.unknown_key.format(key=isolated(key, language))
        case NotUnderstood(part):
            return said.not_understood.format(part=isolated(part, language))
        case BackwardDates(first, last):
            return said.backward_dates.format(
                first=isolated(first, language), last=isolated(last, language)
            )
        case LongSearch(most):
            return said.long_search.format(most=most)
        case _:
            assert_never(notice)
