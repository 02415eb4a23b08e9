"""Which of a table's rows is its heading, and what its columns are called."""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise, zip_longest
from operator import itemgetter

_TOLD = 2
"""Names of columns by which a heading is known: one alone may stand in any row."""


def plain(name: str) -> str:
    """The name of a column, whatever its case, blanks and signs: `Event Date` is `event_date`."""
    return "_".join("".join(c if c.isalnum() else " " for c in name.casefold()).split())


def found_heading(
    rows: Sequence[Sequence[str]], known: Collection[str]
) -> tuple[Sequence[str], int]:
    """The heading among the first rows, and which of them it ends with.

    It is the row that has most of the known columns, or two rows: a cell over several columns has
    their names below it. Where none has two of them, it is the first of the fullest rows.
    """
    found = [(score(cells, known), cells, at) for at, cells in enumerate(rows)]
    for at, (upper, lower) in enumerate(pairwise(rows), 1):
        both = [low if low.strip() else up for up, low in zip_longest(upper, lower, fillvalue="")]
        found.append((score(both, known), both, at))
    most, cells, at = max(found, key=itemgetter(0))
    if most < _TOLD:
        at = max(range(len(rows)), key=lambda each: sum(map(bool, map(str.strip, rows[each]))))
        cells = rows[at]
    return cells, at


def score(cells: Iterable[str], known: Collection[str]) -> int:
    """How many of the known columns a heading has."""
    return len({plain(cell) for cell in cells} & set(known))


def is_tags(cells: Sequence[str]) -> bool:
    """A second heading of hashtags, as humanitarian tables have it: `#event+id`."""
    said = [cell for cell in cells if cell.strip()]
    return bool(said) and all(cell.lstrip().startswith("#") for cell in said)
