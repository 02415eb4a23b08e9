"""Many reports of one strike told as one, and what in a layer cannot be one."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations

from pydantic import Field

from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import VIOLENCE, Factuality
from dashboard.domain.incident import Agreement, Report, contradiction
from dashboard.domain.reader import ReaderAgreement
from dashboard.layers.schema import JsonObject
from dashboard.layers.strike import Strike

_CAUTION = list(Factuality)
"""From the surest to the least sure."""
_PLACE = ("location", "admin1", "admin1_code", "country", "latitude", "longitude", "geo_precision",
          "footprint", "uncertainty_km")  # fmt: skip
_COUNTED = tuple(name.removesuffix("_low") for name in Strike.model_fields if name.endswith("_low"))
_GROUPS = tuple(name for name in Strike.model_fields if name.endswith("_group"))
_MOST_COMPARED = 50


class JoinedStrike(Strike):
    """A strike that several reports tell of: what they come to together, and `told`, each alone."""

    told: list[Strike] = Field(exclude=True, repr=False)


def reports_of(strike: Strike) -> list[Strike]:
    """What each report says of a strike."""
    return strike.told if isinstance(strike, JoinedStrike) else [strike]


def merged(reports: Sequence[Strike]) -> Strike:
    """An incident's reports as one strike: never surer or more precise than one of them is.

    Place and days are those of the most precise report; one that says how precisely it knows them
    goes before one that does not. The certainty is the least, the toll is the range over all that
    give one of this strike alone, and never a sum. It has the incident's id. The reports are in the
    order of the layer.
    """
    if len(reports) == 1:
        return reports[0]
    first = next((r for r in reports if r.event_id == r.incident_id), reports[0])
    place = min(
        reports,
        key=lambda r: (r.place_unsaid, r.geo_precision, r.uncertainty_km, r is not first),
    )
    dated = [r for r in reports if not r.day_unsaid] or reports
    unsaid = {"place": place.place_unsaid, "day": dated[0].day_unsaid}
    counted = {
        f"{what}_{end}": value
        for what in _COUNTED
        for end, value in zip(("low", "high"), toll_range(_alone(reports, what), what), strict=True)
    }
    together = {
        **{name: getattr(place, name) for name in _PLACE},
        **counted,
        **_days(reports, dated),
        "precision_unsaid": [what for what, nobody_says in unsaid.items() if nobody_says],
        "event_id": first.incident_id,
        "actor1": _attacker(first, reports),
        "factuality": _factuality(reports),
        **{name: _group(_alone(reports, name), name) for name in _GROUPS},
        # Whose estimate it is stands with its report.
        "fatalities_best": None,
        "fatalities_words": _alone(reports, "fatalities")[0].fatalities_words,
        "targets": list(dict.fromkeys(target for r in reports for target in r.targets)),
        "sides": list(dict.fromkeys(side for r in reports for side in r.sides)),
        "claims": [claim for r in reports for claim in r.claims],
        "citations": [citation for r in reports for citation in r.citations],
        "read_by": list(dict.fromkeys(reader for r in reports for reader in r.read_by)),
        "agreement": _agreement(reports),
        "sources": sorted({source for r in reports for source in r.sources}),
        "reports": len(reports),
        "data_sets": sorted({r.data_set for r in reports}),
        "told": list(reports),
    }
    return JoinedStrike.model_construct(**(dict(first) | together))


def toll_range(reports: Sequence[Strike], what: str) -> tuple[int | None, int | None]:
    """Lowest and highest number of people that any report gives: `at least 37` and 59 are 37-59."""
    lows = [low for r in reports if (low := getattr(r, f"{what}_low")) is not None]
    highs = [high for r in reports if (high := getattr(r, f"{what}_high")) is not None]
    low, high = min(lows, default=None), max(lows + highs, default=None)
    open_ended = len(highs) < sum(map(bool, [r for r in reports if _says(r, what)]))
    return low, None if low == high and open_ended else high


def _alone(reports: Sequence[Strike], counted: str) -> Sequence[Strike]:
    """The reports that give a total of this strike alone, where some do; else all of them.

    A total that it shares with another strike says little of how many were killed in this one, nor
    does a word for many where another report counts them.
    """
    what = "injured" if counted.startswith("injured") else "fatalities"
    alone = [r for r in reports if _says(r, what) and not getattr(r, f"{what}_group")]
    some = alone or reports
    if what == "fatalities":
        return [r for r in some if not r.fatalities_words] or some
    return some


def _group(reports: Sequence[Strike], name: str) -> str | None:
    groups = [group for r in reports if (group := getattr(r, name))]
    return min(groups, default=None)


def _says(report: Strike, what: str) -> bool:
    return any(getattr(report, f"{what}_{end}") is not None for end in ("low", "high"))


def _days(reports: Sequence[Strike], dated: Sequence[Strike]) -> JsonObject:
    """The days that all reports of `dated` allow; the others only show whether they meet."""
    if _first(reports) <= _last(reports):
        first, last = _first(dated), _last(dated)
    else:  # joined by hand
        first, last = min(r.event_date for r in reports), max(r.event_date_end for r in reports)
    precision = min(r.time_precision for r in dated)
    return {"event_date": first, "event_date_end": last, "time_precision": precision}


def _first(reports: Sequence[Strike]) -> date:
    return max(r.event_date for r in reports)


def _last(reports: Sequence[Strike]) -> date:
    return min(r.event_date_end for r in reports)


def _attacker(first: Strike, reports: Sequence[Strike]) -> str:
    named = Counter(r.actor1 for r in reports if r.actor1 != UNKNOWN)
    most = max(named.values(), default=0)
    likely = [actor for actor, number in named.items() if number == most]
    return first.actor1 if first.actor1 in likely or not likely else likely[0]


def _factuality(reports: Sequence[Strike]) -> Factuality:
    said = {r.factuality for r in reports}
    named = {r.actor1 for r in reports} - {UNKNOWN}
    allied = any(Agreement.ALLIED in r.incident_why for r in reports)
    denied = Factuality.DENIED in said and len(said) > 1
    if denied or (len(named) > 1 and not allied):
        return Factuality.DISPUTED
    return max(said, key=_CAUTION.index)


def _agreement(reports: Sequence[Strike]) -> ReaderAgreement | None:
    """The least of what two readers agree on in any report."""
    said = {r.agreement for r in reports if r.agreement is not None}
    return max(said, key=list(ReaderAgreement).index, default=None)


def report_of(strike: Strike) -> Report:
    """What is compared of a report."""
    disputed = strike.factuality is Factuality.DISPUTED
    claimed = [c.value for c in strike.claims if c.about == "attacker" and c.stance == "affirms"]
    area = strike.footprint or f"{strike.latitude},{strike.longitude}"
    return Report(
        id=strike.event_id,
        sources=tuple(strike.sources),
        data_set=strike.data_set,
        first=strike.event_date,
        last=strike.event_date_end,
        time_precision=strike.time_precision,
        type="" if strike.sub_event_type in VIOLENCE else strike.sub_event_type,
        attacker=strike.actor1,
        accused=tuple(value for value in claimed if value) if disputed else (),
        latitude=strike.latitude,
        longitude=strike.longitude,
        radius_km=strike.uncertainty_km,
        area=area if strike.geo_precision == 3 else None,
        place=strike.location if strike.geo_precision == 1 else "",
    )


def incident_faults(strikes: Iterable[Strike], where: str) -> list[str]:
    """A line for each incident that has no report of its name, or whose reports contradict.

    What a person joined by hand may contradict: that is why it was done.
    """
    incidents: dict[str, list[Strike]] = {}
    for strike in strikes:
        incidents.setdefault(strike.incident_id, []).append(strike)
    faults = []
    for incident, reports in incidents.items():
        if incident not in {r.event_id for r in reports}:
            faults.append(f"{where}, incident “{incident}”: is the id of none of its reports")
        if len(reports) > 1 and not any(Agreement.BY_HAND in r.incident_why for r in reports):
            faults += _contradictions(reports, f"{where}, incident “{incident}”")
    return faults


def _contradictions(reports: Sequence[Strike], where: str) -> list[str]:
    told = [(report_of(r), r) for r in reports[:_MOST_COMPARED]]
    allied: Mapping[str, str] = {}
    if any(Agreement.ALLIED in r.incident_why for r in reports):
        # Who is of which coalition is the gazetteer's matter: what was stated is taken.
        coalition = told[0][1].actor1
        allied = {r.actor1: coalition for _, r in told}
    return [
        f"{where}: “{one.id}” and “{other.id}” contradict each other ({apart})"
        for (one, _), (other, _) in combinations(told, 2)
        if (apart := contradiction(one, other, allied))
    ]
