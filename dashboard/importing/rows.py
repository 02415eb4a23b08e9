"""What a row of any format becomes: the strike's record, each part of it from the row or unsaid.

A format says what its columns are and which SQL over them gives each part; what is the same for all
of them (precision, ground, what is refused) is decided here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from dashboard.domain.actor import UNKNOWN, Actor
from dashboard.domain.event import Factuality
from dashboard.domain.place import COUNTRY
from dashboard.domain.review import RowFault
from dashboard.importing.faults import backwards, case, cell_faults
from dashboard.importing.ground import Ground, degrees
from dashboard.importing.sheet import Column, Sheet
from dashboard.importing.values import BLANK
from dashboard.layers.data_sets import COLUMNS

PLACE_KM = {1: 5, 2: 25, 3: 40}
"""The radius that holds the place, by level: in a town or site, near one, in a district."""
_COUNTRY_KM = 400

LEVEL_TOWN, LEVEL_NEAR, LEVEL_DISTRICT, LEVEL_PROVINCE, LEVEL_COUNTRY = range(1, 6)
"""How well a place is known. Where a row does not say, its place is never taken for exact, and that
nobody said so stands in `precision_unsaid`; so with its day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of rows: `fields` is the SQL of each part over the columns; `checks` are conditions
    in SQL that refuse a row, each with the column and the fault.

    A column `day` that was read is there as `day`; `code` and `province` are those of the ground.
    `newest` orders rows of one id, the one to keep first. `names` are those of an actor in it.
    """

    name: str
    columns: tuple[Column, ...]
    fields: Mapping[str, str]
    checks: tuple[tuple[str, str, RowFault], ...] = ()
    newest: str = "1"
    admin: str | None = None
    names: Callable[[Actor], tuple[str, ...]] = field(default=lambda _: ())


NOBODY = "[]::VARCHAR[]"

GEO_LEVEL = f"""CASE geo_precision WHEN 1 THEN {LEVEL_TOWN} WHEN 2 THEN {LEVEL_NEAR}
    WHEN 3 THEN CASE WHEN lower(location) = lower($country) THEN {LEVEL_COUNTRY}
        ELSE {LEVEL_PROVINCE} END END"""
"""SQL: the level of a place, of ACLED's `geo_precision`; some name no more than the country."""

ACLED_CHECKS = tuple(
    (f"{column} NOT BETWEEN 1 AND 3", column, RowFault.UNKNOWN_CODE)
    for column in ("time_precision", "geo_precision")
)
"""The codes that ACLED and whoever follows it knows."""


def listed(column: str) -> str:
    """SQL: the texts of a cell that has several, with semicolons between them."""
    each = f"list_transform(string_split(coalesce({column}, ''), ';'), lambda each: trim(each))"
    return f"list_filter({each}, lambda each: trim(each, '{BLANK}') <> '')"


def everyone(*lists: str) -> str:
    """SQL: all parties of some lists, each once, in the order first named."""
    together = f"list_concat({', '.join(lists)}, {NOBODY})"
    return f"list_filter({together}, lambda each, nth: list_position({together}, each) = nth)"


_UNSAID = {
    "first": "NULL::DATE", "last": "NULL::DATE", "time_precision": "NULL", "level": "NULL",
    "event_type": "NULL::VARCHAR", "sub_event_type": "NULL::VARCHAR",
    "actor1": f"'{UNKNOWN}'", "targets": NOBODY, "sides": NOBODY,
    "place": "NULL::VARCHAR", "low": "NULL", "best": "NULL", "high": "NULL",
    "notes": "NULL::VARCHAR", "sources": NOBODY, "shared": "NULL::VARCHAR",
}  # fmt: skip
"""The parts that a format may give; a part it does not give is not said."""

_RECORD = {
    "event_id": "$name || ':' || id",
    "event_date": "first",
    "event_date_end": "last",
    "time_precision": "coalesce(time_precision, 2)",
    "event_type": "event_type",
    "sub_event_type": "sub_event_type",
    "actor1": "actor1",
    "targets": "targets",
    "sides": "sides",
    "location": f"""CASE WHEN level = {LEVEL_COUNTRY} THEN $country
        WHEN level = {LEVEL_PROVINCE} THEN coalesce(province, place, $country)
        ELSE coalesce(place, printf('%.3f, %.3f', latitude, longitude)) END""",
    "admin1": f"CASE WHEN level = {LEVEL_COUNTRY} THEN '' ELSE coalesce(province, '') END",
    "admin1_code": f"CASE WHEN level = {LEVEL_COUNTRY} THEN '' ELSE coalesce(code, '') END",
    "country": f"'{COUNTRY}'",
    "latitude": degrees("latitude"),
    "longitude": degrees("longitude"),
    "geo_precision": f"""(CASE WHEN level = {LEVEL_TOWN} THEN 1
        WHEN level >= {LEVEL_PROVINCE} THEN 3 ELSE 2 END)::UTINYINT""",
    "footprint": f"""CASE WHEN level = {LEVEL_COUNTRY} THEN '{COUNTRY}'
        WHEN level = {LEVEL_PROVINCE} THEN coalesce(code, '{COUNTRY}') END""",
    "uncertainty_km": f"""(CASE WHEN level = {LEVEL_TOWN} THEN {PLACE_KM[1]}
        WHEN level = {LEVEL_DISTRICT} THEN {PLACE_KM[3]}
        WHEN level = {LEVEL_PROVINCE} THEN coalesce(km, {_COUNTRY_KM})
        WHEN level = {LEVEL_COUNTRY} THEN {_COUNTRY_KM} ELSE {PLACE_KM[2]} END)::DOUBLE""",
    "precision_unsaid": """list_filter([CASE WHEN level IS NULL THEN 'place' END,
        CASE WHEN time_precision IS NULL THEN 'day' END], lambda each: each IS NOT NULL)""",
    "fatalities_low": "low::BIGINT",
    "fatalities_high": "high::BIGINT",
    "fatalities_best": "best::BIGINT",
    "fatalities_group": "$name || ':' || shared",
    "civilians_low": "civilians::BIGINT",
    "civilians_high": "civilians::BIGINT",
    "factuality": f"'{Factuality.ATTRIBUTED}'",
    "data_set": "$name",
    "notes": "notes",
    "sources": "CASE WHEN len(sources) > 0 THEN sources ELSE [$name] END",
}
"""Each property of the strike, of the parts that a format gives; others are not said."""


def judge(sheet: Sheet, form: Format, ground: Ground, name: str) -> None:
    """Makes `judged` of `typed`: for each row its strike, or in `fault` why it is refused."""
    connection = sheet.connection
    ground.tell(sheet, form.admin)
    fields = {**_UNSAID, "civilians": "NULL", **form.fields}
    parts = ", ".join(f"({sql}) AS {part}" for part, sql in fields.items())
    on_ground = _on_ground(form.admin)
    record = ", ".join(
        f"TRY_CAST(({_RECORD.get(each, 'NULL')}) AS {kind}) AS {each}"
        for each, kind in COLUMNS.items()
    )
    connection.execute(
        f"""CREATE TABLE judged AS
        WITH placed AS ({on_ground}),
        told AS (SELECT file, line, latitude, longitude, code, province, km,
            ({form.newest}) AS newest, {_fault(form)} AS found, {parts} FROM placed)
        SELECT file, line, newest, {_late_fault()} AS fault, {record} FROM told""",
        {"name": name, "country": ground.country.name},
    )


def _on_ground(admin: str | None) -> str:
    named = f"LEFT JOIN named ON named.said = {admin}" if admin else ""
    code = "coalesce(named.code, ground.code)" if admin else "ground.code"
    return f"""SELECT typed.*, ground.inside, ground.exchanged, provinces.code AS code,
        provinces.name AS province, provinces.km AS km
        FROM typed {named}
        LEFT JOIN ground ON ground.latitude = typed.latitude
            AND ground.longitude = typed.longitude
        LEFT JOIN provinces ON provinces.code = {code}"""


def _fault(form: Format) -> str:
    """SQL: the first fault of a row in its cells; of another country comes before all."""
    by_name = {column.name: column for column in form.columns}
    point = "concat(latitude_text, ' ', longitude_text)"
    cases = [
        *(
            case(f"NOT {column.name}", column, RowFault.COUNTRY)
            for column in form.columns
            if column.kind == "country"
        ),
        *cell_faults(form.columns),
        *(case(sql, by_name[column], fault) for sql, column, fault in form.checks),
        case("exchanged AND NOT inside", by_name["latitude"], RowFault.EXCHANGED, point),
        case("NOT inside", by_name["latitude"], RowFault.OUTSIDE, point),
    ]
    return f"CASE {' '.join(cases)} END"


def _late_fault() -> str:
    """SQL: the fault of the cells, or that a range runs backwards."""
    days = backwards("last < first", "date_end", "concat(first, ' ', last)")
    toll = backwards("high < low", "high", "concat(low, ' ', high)")
    return f"CASE WHEN found IS NOT NULL THEN found {days} {toll} END"
