"""Why a selection cannot be exported, and what to do then."""

from dataclasses import dataclass
from typing import assert_never

from dashboard.errors import ExportError
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore
from dashboard.words import catalogue
from dashboard.words.fields import RefusalWords


@dataclass(frozen=True, slots=True)
class NothingSelected:
    """No strike meets the filters."""


@dataclass(frozen=True, slots=True)
class NothingButEvents:
    """No strike meets the filters, and so many events of types that are not asked for do."""

    events: int


@dataclass(frozen=True, slots=True)
class UndatedData:
    """The data does not say how old it is."""


@dataclass(frozen=True, slots=True)
class NoSource:
    """The selected strikes do not say who reported them."""


@dataclass(frozen=True, slots=True)
class TooManyPlacemarks:
    """More strikes than KML's readers can show."""

    number: int
    most: int


@dataclass(frozen=True, slots=True)
class TooManyPictures:
    """A series of more files than are made at once."""

    number: int
    most: int


@dataclass(frozen=True, slots=True)
class AtlasIsPdf:
    """An atlas in another format."""


Refusal = (
    NothingSelected
    | NothingButEvents
    | UndatedData
    | NoSource
    | TooManyPlacemarks
    | TooManyPictures
    | AtlasIsPdf
)


class RefusedError(ExportError):
    """A selection that is not exported; `refusal` is why, and the text says it in `language`."""

    def __init__(self, refusal: Refusal, language: str) -> None:
        super().__init__(_told(refusal, catalogue(language).refusals))
        self.refusal = refusal


def nothing_selected(store: EventStore, wanted: StrikeFilter) -> Refusal:
    """Of a filter that no strike meets."""
    events = store.count(wanted.without("types")) if wanted.strikes_only else 0
    return NothingButEvents(events) if events else NothingSelected()


def _told(refusal: Refusal, said: RefusalWords) -> str:
    match refusal:
        case NothingSelected():
            return said.nothing_selected
        case NothingButEvents(events):
            return said.nothing_but_events.format(n=events)
        case UndatedData():
            return said.undated_data
        case NoSource():
            return said.no_source
        case TooManyPlacemarks(number, most):
            return said.too_many_placemarks.format(number=number, most=most)
        case TooManyPictures(number, most):
            return said.too_many_pictures.format(number=number, most=most)
        case AtlasIsPdf():
            return said.atlas_is_pdf
        case _:
            assert_never(refusal)
