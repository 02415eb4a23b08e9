"""A record is found by its number, in the order asked for, however it is batched."""

from dashboard.layers.filters import StrikeFilter
from tests.layers.oracle import Made


def test_batches_make_no_difference(made: Made) -> None:
    every = StrikeFilter()
    assert list(made.store.each(every, batch=7)) == list(made.store.each(every)) == made.strikes


def test_a_strike_is_one_of_its_reports(made: Made) -> None:
    reports = list(made.store.each_report(StrikeFilter(), batch=11))
    assert len(reports) == sum(strike.reports for strike in made.strikes)
    for report in reports[::97]:
        strike = made.store.strike(report.event_id)
        assert strike is not None
        assert strike.event_id == report.incident_id


def test_strikes_asked_for_together_are_those_asked_for_one_by_one(made: Made) -> None:
    reports = [report.event_id for report in made.store.each_report(StrikeFilter())][::97]
    together = made.store.named([*reports, "nowhere:0"])
    assert together == {each: made.store.strike(each) for each in reports}
