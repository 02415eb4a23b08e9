"""The events of UCDP's GED, in any of its editions.

It says who fights whom, and where people were killed; never with what, so no row is a strike by
itself, and only of one-sided violence is it said who did it.
"""

from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import VIOLENCE
from dashboard.domain.review import RowFault
from dashboard.importing.rows import (
    LEVEL_COUNTRY,
    LEVEL_DISTRICT,
    LEVEL_NEAR,
    LEVEL_PROVINCE,
    LEVEL_TOWN,
    NOBODY,
    Format,
    everyone,
    listed,
)
from dashboard.importing.sheet import Column

_KIND = (
    "CASE lower(replace(type_of_violence, '.0', '')) "
    + " ".join(
        f"WHEN '{code}' THEN '{kind}'"
        for number, kind in enumerate(VIOLENCE, 1)
        for code in (str(number), kind.lower())
    )
    + " END"
)
_ONE_SIDED = f"({_KIND} = '{VIOLENCE[2]}')"
# -1 is its word for nothing, 7 is at sea or in the air, where no province is.
_LEVELS = {
    1: LEVEL_TOWN, 2: LEVEL_NEAR, 3: LEVEL_DISTRICT, 4: LEVEL_PROVINCE, 5: LEVEL_PROVINCE,
    6: LEVEL_COUNTRY, 7: LEVEL_COUNTRY,
}  # fmt: skip

FORMAT = Format(
    name="ucdp",
    columns=(
        Column(name="id", kind="count", needed=True),
        Column(name="type_of_violence", needed=True),
        Column(name="conflict_name"),
        Column(name="side_a", kind="parties", needed=True),
        Column(name="side_b", kind="parties"),
        Column(name="source_office"),
        Column(name="source_original"),
        Column(name="source_headline"),
        Column(name="where_prec", kind="count"),
        Column(name="where_coordinates"),
        Column(name="where_description"),
        Column(name="adm_1"),
        Column(name="latitude", kind="latitude", needed=True),
        Column(name="longitude", kind="longitude", needed=True),
        Column(name="country", kind="country"),
        Column(name="date_prec", kind="count"),
        Column(name="date_start", kind="day", older=("date",), needed=True),
        Column(name="date_end", kind="day"),
        Column(name="deaths_civilians", kind="people"),
        Column(name="best", kind="people", older=("best_est",)),
        Column(name="high", kind="people", older=("high_est",)),
        Column(name="low", kind="people", older=("low_est",)),
    ),
    fields={
        "id": "id",
        "first": "date_start",
        "last": "coalesce(date_end, date_start)",
        "time_precision": "CASE date_prec WHEN 1 THEN 1 WHEN 2 THEN 2 WHEN 3 THEN 2"
        " WHEN 4 THEN 3 WHEN 5 THEN 3 END",
        "event_type": _KIND,
        "sub_event_type": _KIND,
        "actor1": f"CASE WHEN {_ONE_SIDED} AND len(side_a) = 1 THEN side_a[1] ELSE '{UNKNOWN}' END",
        "targets": f"CASE WHEN {_ONE_SIDED} THEN coalesce(side_b, {NOBODY}) ELSE {NOBODY} END",
        "sides": everyone("side_a", "side_b"),
        "level": "CASE where_prec "
        + " ".join(f"WHEN {code} THEN {level}" for code, level in _LEVELS.items())
        + " END",
        "place": "where_coordinates",
        # In some rows the two are exchanged.
        "low": "least(low, high)",
        "best": "best",
        "high": "greatest(low, high)",
        # It is a best estimate: no range where the total has one.
        "civilians": "CASE WHEN low = high THEN nullif(deaths_civilians, 0) END",
        "notes": "coalesce(source_headline, where_description)",
        "sources": listed("coalesce(source_office, source_original)"),
    },
    checks=(
        (f"({_KIND}) IS NULL", "type_of_violence", RowFault.UNKNOWN_CODE),
        ("where_prec NOT BETWEEN 1 AND 7", "where_prec", RowFault.UNKNOWN_CODE),
        ("date_prec NOT BETWEEN 1 AND 5", "date_prec", RowFault.UNKNOWN_CODE),
    ),
    admin="adm_1",
    names=lambda actor: actor.ucdp,
)
