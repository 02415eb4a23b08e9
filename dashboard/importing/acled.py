"""ACLED's rows, in any of its editions.

Its order of actors is no direction but where one side acts alone: of a battle nobody is said to
have struck. Its number of killed is the lowest reported, and 0 also where nobody knows.
"""

from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import EVENT_TYPE
from dashboard.importing.rows import ACLED_CHECKS, GEO_LEVEL, NOBODY, Format, everyone, listed
from dashboard.importing.sheet import Column

_ONE_SIDED = (EVENT_TYPE, "Violence against civilians", "Violence against Civilians")
_CIVILIANS = """(lower(coalesce(inter{0}, '')) IN ('civilians', '7', '7.0')
    OR lower(coalesce(actor{0}_text, '')) LIKE 'civilians%')"""
_ONE_SIDE = f"(event_type IN {_ONE_SIDED})"
_SPAN = "CASE time_precision WHEN 2 THEN {0} WHEN 3 THEN {1} ELSE event_date END"

FORMAT = Format(
    name="acled",
    columns=(
        Column(name="event_id_cnty", older=("event_id_no_cnty", "data_id"), needed=True),
        Column(name="event_date", kind="day", needed=True),
        Column(name="time_precision", kind="count"),
        Column(name="event_type", needed=True),
        Column(name="sub_event_type"),
        Column(name="actor1", kind="parties"),
        Column(name="assoc_actor_1", kind="parties"),
        Column(name="inter1"),
        Column(name="actor2", kind="parties"),
        Column(name="assoc_actor_2", kind="parties"),
        Column(name="inter2"),
        Column(name="iso"),
        Column(name="country", kind="country", older=("iso3",)),
        Column(name="admin1"),
        Column(name="location"),
        Column(name="latitude", kind="latitude", needed=True),
        Column(name="longitude", kind="longitude", needed=True),
        Column(name="geo_precision", kind="count"),
        Column(name="source"),
        Column(name="notes"),
        Column(name="fatalities", kind="people"),
        Column(name="timestamp"),
    ),
    fields={
        "id": "event_id_cnty",
        # The day of a week or a month is its middle.
        "first": _SPAN.format("event_date - 3", "date_trunc('month', event_date)::DATE"),
        "last": _SPAN.format("event_date + 3", "last_day(event_date)"),
        "time_precision": "time_precision",
        "event_type": "event_type",
        "sub_event_type": "coalesce(sub_event_type, event_type)",
        "actor1": f"""CASE WHEN NOT {_ONE_SIDE} THEN '{UNKNOWN}'
            WHEN {_CIVILIANS.format(1)} THEN coalesce(actor2[1], '{UNKNOWN}')
            ELSE coalesce(actor1[1], '{UNKNOWN}') END""",
        "targets": f"""CASE WHEN NOT {_ONE_SIDE} THEN {NOBODY}
            WHEN {_CIVILIANS.format(1)} THEN actor1 ELSE coalesce(actor2, {NOBODY}) END""",
        "sides": everyone("actor1", "assoc_actor_1", "actor2", "assoc_actor_2"),
        "level": GEO_LEVEL,
        "place": "location",
        "low": "nullif(fatalities, 0)",
        "notes": "notes",
        "sources": listed("source"),
    },
    checks=ACLED_CHECKS,
    newest="try_cast(timestamp AS DOUBLE)",
    admin="admin1",
    names=lambda actor: actor.acled,
)
