"""What is true of all selected strikes together: what a title, a caveat and a source list need."""

from dataclasses import dataclass
from datetime import date

from dashboard.domain.incident import ARTICLES
from dashboard.layers.columns import PRECISION
from dashboard.layers.database import Ask
from dashboard.layers.filters import COUNTED, StrikeFilter
from dashboard.layers.viewport import Tally, ranked

MOST_SOURCES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A selection of at least one strike, of which `reports` tell.

    `attackers` and `factualities` have their numbers, most first; `precisions` has those of each
    level of a place. `single_readings`, where two readers read articles, are not read alike by
    both, else 0. Of `contested` some speaker affirms a target that another
    denies. `killed_low` is the sum of the lowest totals, each shared one once, None where nobody
    gives any, and without the `uncounted`, of which only words such as "dozens" are said; `shares`
    says that some total is of several strikes. `sources` are the first
    MOST_SOURCES of `source_number`, those of most strikes first; `data_sets` all that tell of them.
    """

    number: int
    reports: int
    first: date
    last: date
    attackers: Tally
    factualities: Tally
    precisions: dict[int, int]
    contested: int
    single_readings: int
    killed_low: int | None
    uncounted: int
    shares: bool
    sources: Tally
    source_number: int
    data_sets: tuple[str, ...]


def summary(ask: Ask, wanted: StrikeFilter) -> Summary | None:
    """The summary; None of no strike."""
    where, values = wanted.where()
    ((number, reports, first, last),) = ask(
        "SELECT count(*), sum(reports)::BIGINT, min(event_date), max(event_date_end) FROM strikes"
        f" WHERE {where}",
        values,
    )
    if not number:
        return None
    kinds = ask(
        f"SELECT actor1, factuality, {PRECISION}, count(*) FROM strikes WHERE {where} GROUP BY ALL",
        values,
    )
    attackers: dict[str, int] = {}
    factualities: dict[str, int] = {}
    precisions: dict[int, int] = {}
    for actor, factuality, precision, some in kinds:
        attackers[actor] = attackers.get(actor, 0) + some
        factualities[factuality] = factualities.get(factuality, 0) + some
        precisions[precision] = precisions.get(precision, 0) + some
    ((contested,),) = ask(
        "SELECT count(*) FROM strikes WHERE said_set IN (SELECT said_set FROM said_sets"
        f" GROUP BY said_set, target HAVING count(DISTINCT stance) > 1) AND {where}",
        values,
    )
    ((single, compared),) = ask(
        "SELECT count(*) FILTER (agreement::VARCHAR IS DISTINCT FROM 'agreed'), count(agreement)"
        f" FROM strikes WHERE data_set = '{ARTICLES}' AND {where}",
        values,
    )
    ((killed, most),) = ask(
        "SELECT sum(low)::BIGINT, max(strikes) FROM (SELECT max(fatalities_low) AS low,"
        f" count(*) AS strikes FROM strikes WHERE {COUNTED} AND {where} GROUP BY toll)",
        values,
    )
    ((uncounted,),) = ask(
        f"SELECT count(*) FROM strikes WHERE fatalities_words IS NOT NULL AND {where}", values
    )
    sources = ask(
        "SELECT source, sum(number)::BIGINT FROM (SELECT source_set, unnest(sources) AS source"
        " FROM source_sets) JOIN (SELECT source_set, count(*) AS number FROM strikes"
        f" WHERE {where} GROUP BY source_set) USING (source_set) GROUP BY source"
        " ORDER BY 2 DESC, 1",
        values,
    )
    sets = ask(
        "SELECT DISTINCT unnest(data_sets) AS name FROM kinds"
        f" WHERE kind IN (SELECT kind FROM strikes WHERE {where}) ORDER BY name",
        values,
    )
    return Summary(
        number=number,
        reports=reports,
        first=first,
        last=last,
        attackers=ranked(attackers),
        factualities=ranked(factualities),
        precisions=precisions,
        contested=contested,
        single_readings=single if compared else 0,
        killed_low=killed,
        uncounted=uncounted,
        shares=bool(most and most > 1),
        sources=tuple((source, int(some)) for source, some in sources[:MOST_SOURCES]),
        source_number=len(sources),
        data_sets=tuple(name for (name,) in sets),
    )
