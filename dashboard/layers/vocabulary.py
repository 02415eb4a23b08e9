"""The words that occur in the store's columns, whatever is selected: what can be asked for."""

from dashboard.domain.event import STRIKE_TYPES
from dashboard.layers.attacker import ATTACKER
from dashboard.layers.database import Database
from dashboard.layers.tables import ENUMS


def actors(ask: Database) -> frozenset[str]:
    """Who strikes or is hit."""
    return _texts(ask, "SELECT actor1 FROM kinds UNION SELECT unnest(targets) FROM kinds")


def attackers(ask: Database) -> frozenset[str]:
    """The codes of all who are told as attackers."""
    return _texts(ask, f"SELECT DISTINCT {ATTACKER} FROM strikes")


def event_types(ask: Database) -> tuple[str, ...]:
    """The types of events, those of strikes first."""
    others = _texts(ask, "SELECT DISTINCT sub_event_type FROM kinds") - set(STRIKE_TYPES)
    return (*STRIKE_TYPES, *sorted(others))


def data_sets(ask: Database) -> tuple[str, ...]:
    """What tells of the events: articles, and the data sets of others."""
    return tuple(sorted(_texts(ask, "SELECT DISTINCT unnest(data_sets) FROM kinds")))


def sources(ask: Database) -> frozenset[str]:
    """Articles, and whom rows of data sets name as theirs."""
    return _texts(ask, "SELECT DISTINCT unnest(sources) FROM source_sets")


def readers(ask: Database) -> frozenset[str]:
    """Who read any of the strikes."""
    return _texts(ask, "SELECT DISTINCT unnest(read_by) FROM strikes")


def names(ask: Database, column: str) -> frozenset[str]:
    """What occurs in a column of texts that many strikes share. Raises ValueError for others."""
    if column not in ENUMS:
        raise ValueError(f"no column of names: {column}")
    return _texts(ask, f"SELECT unnest(enum_range(NULL::{column}_code))")


def _texts(ask: Database, sql: str) -> frozenset[str]:
    return frozenset(text for (text,) in ask(sql))
