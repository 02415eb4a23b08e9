"""The first fault of a row is the one it is refused for."""

import duckdb

from dashboard.domain.review import RowFault
from dashboard.importing.faults import backwards, case, cell_faults
from dashboard.importing.sheet import Column

DAY = Column(name="day", kind="day", needed=True)
NAME = Column(name="name", needed=True)


def fault(day: str, wrong: str, name: str) -> object:
    cases = [*cell_faults([DAY, NAME]), case("name = 'x'", NAME, RowFault.COUNTRY, "'there'"),
             backwards("name = 'back'", "end", "day_text")]  # fmt: skip
    sql = (
        f"SELECT CASE {' '.join(cases)} END FROM (SELECT try_cast($day AS DATE) AS day,"
        " nullif($wrong, '') AS day_fault, $day AS day_text, nullif($name, '') AS name)"
    )
    values = {"day": day, "wrong": wrong, "name": name}
    ((found,),) = duckdb.connect(":memory:").execute(sql, values).fetchall()
    return found


def test_a_fault_has_its_column_and_what_stands_there() -> None:
    assert fault("2015-09-30", "", "a") is None
    assert fault("soon", "no_day", "") == {"col": "day", "fault": "no_day", "value": "soon"}
    assert fault("", "", "a") == {"col": "day", "fault": "empty", "value": ""}
    assert fault("2015-09-30", "", "") == {"col": "name", "fault": "empty", "value": None}
    assert fault("2015-09-30", "", "x") == {"col": "name", "fault": "country", "value": "there"}
    assert fault("2015-09-30", "", "back") == {
        "col": "end", "fault": "backwards", "value": "2015-09-30",
    }  # fmt: skip
