"""Who is told as the attacker of an event, in Python and as SQL, is the same."""

from pathlib import Path

from dashboard.layers.attacker import attacker_code, parties_of
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore
from tests.importing.tables import bring_acled, bring_ucdp, folder
from tests.records import strike

SIDES = ["syrian_government", "syrian_opposition"]
BATTLE = {"actor1": "unknown", "sub_event_type": "Armed clash", "targets": [], "sides": SIDES}


def test_both_sides_are_told_where_nobody_is_said_to_attack() -> None:
    assert parties_of(attacker_code(strike(**BATTLE))) == SIDES
    for one in (
        {"sub_event_type": "Air/drone strike"},
        {"targets": ["sdf"]},
        {"sides": ["sdf"]},
        {"sides": []},
    ):
        assert attacker_code(strike(**(BATTLE | one))) == "unknown"
    assert parties_of(attacker_code(strike(**(BATTLE | {"actor1": "russia"})))) == ["russia"]


def test_the_store_has_the_codes_of_all_its_strikes(tmp_path: Path) -> None:
    data = folder(tmp_path / "data")
    bring_ucdp(
        data,
        {"id": "1"},
        {"id": "2", "type_of_violence": "3", "side_a": "IS", "side_b": "Civilians"},
        {"id": "3", "side_b": "IS"},
    )
    bring_acled(data, {"event_type": "Battles", "sub_event_type": "Armed clash"})
    store = EventStore.load(data)
    told = {attacker_code(each) for each in store.each(StrikeFilter(every_type=True))}
    assert store.attackers == told
    assert any(len(parties_of(code)) == 2 for code in told)
