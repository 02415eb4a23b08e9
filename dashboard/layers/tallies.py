"""Strikes and killed by month, governorate and attacker; and of how many something is not said."""

from dataclasses import dataclass
from typing import NamedTuple

from dashboard.layers.database import Ask
from dashboard.layers.filters import COUNTED, StrikeFilter


class Tally(NamedTuple):
    """Of one month (`2015-09`), governorate (its code) or actor.

    `killed` is the sum of the lowest totals, None where nobody gives one. A total that several
    strikes share is in it once, and in each row that has one of them.
    """

    key: str
    strikes: int
    killed: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tallies:
    """Months from the first on; the others most strikes first. Of `untold` nobody says how many
    were killed; of `undated` the day is not known, of `day_unsaid` nobody says how precisely."""

    months: tuple[Tally, ...]
    governorates: tuple[Tally, ...]
    attackers: tuple[Tally, ...]
    untold: int
    undated: int
    day_unsaid: int


def tallies(ask: Ask, wanted: StrikeFilter) -> Tallies:
    """Of the strikes that meet the filter."""
    where, values = wanted.where()

    def by(key: str, order: str) -> tuple[Tally, ...]:
        rows = ask(
            f"SELECT key, sum(number)::BIGINT AS strikes, sum(low)::BIGINT FROM (SELECT {key} AS"
            f" key, count(*) AS number, max(fatalities_low) FILTER ({COUNTED}) AS low FROM strikes"
            f" WHERE {where} GROUP BY {key}, toll) GROUP BY key ORDER BY {order}",
            values,
        )
        return tuple(Tally(str(key), strikes, killed) for key, strikes, killed in rows)

    unsaid = "coalesce(list_contains(precision_unsaid, 'day'), false)"
    ((untold, undated, day_unsaid),) = ask(
        "SELECT count(*) FILTER (fatalities_low IS NULL AND fatalities_high IS NULL),"
        f" count(*) FILTER (time_precision > 1 AND NOT {unsaid}), count(*) FILTER ({unsaid})"
        f" FROM strikes WHERE {where}",
        values,
    )
    return Tallies(
        months=by("strftime(event_date, '%Y-%m')", "key"),
        governorates=by("admin1_code", "strikes DESC, key"),
        attackers=by("actor1", "strikes DESC, key"),
        untold=untold,
        undated=undated,
        day_unsaid=day_unsaid,
    )
