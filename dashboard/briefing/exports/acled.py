"""The selected strikes in ACLED's columns, for whoever has tools for those; a row a strike.

ACLED's format holds less than is known here: `losses` says what is left out, with numbers.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import IO

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import seal
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.safety import cell
from dashboard.briefing.exports.seal import COLUMN
from dashboard.briefing.text.credits import tellers
from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import Factuality
from dashboard.layers.strike import CASUALTIES, Strike

COLUMNS = tuple(
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
    "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,"
    "country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,"
    "notes,fatalities,tags,timestamp".split(",")
)
_NOBODY = "Unidentified Armed Group (Syria)"
_TYPES = (
    "Battles",
    "Explosions/Remote violence",
    "Violence against civilians",
    "Protests",
    "Riots",
    "Strategic developments",
)
_KILLED = [each for each in CASUALTIES if each != "injured"]
_SURE = (Factuality.ASSERTED, Factuality.ATTRIBUTED)


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """ACLED's 31 columns, UTF-8; what is not known of a strike is empty. The tag says what data and
    what view it is from."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    table = csv.DictWriter(text, COLUMNS, restval="")
    table.writeheader()
    exported_from = f"{COLUMN}={seal.short(composition)}"
    for strike in _strikes(state, composition):
        row = {**_row(strike, state), "tags": exported_from}
        table.writerow({k: cell(v) if isinstance(v, str) else v for k, v in row.items()})
    text.detach()


def losses(state: DataState, composition: Composition) -> list[str]:
    """What the format cannot hold of the selected strikes, a line each."""
    lost: Counter[str] = Counter()
    for strike in _strikes(state, composition):
        lost.update(_lost(strike))
    if zones := state.store.zones(composition.order.selection.zone_filter()):
        lost["who holds the ground, in zones"] = len(zones)
    return [f"ACLED's format cannot hold {what}: {number:,}" for what, number in lost.items()]


def _strikes(state: DataState, composition: Composition) -> Iterator[Strike]:
    return state.store.each(composition.order.selection.strike_filter())


def _row(strike: Strike, state: DataState) -> Mapping[str, object]:
    struck = strike.targets or [side for side in strike.sides if side != strike.actor1]
    first = strike.actor1
    if first == UNKNOWN and strike.sides and not strike.targets:
        first, *struck = strike.sides  # a battle: ACLED's order says nothing of who began it
    named = [state.parties.acled_name(actor) for actor in struck]
    day = _middle(strike)
    return {
        # Two data sets may each have an event 7: those of others keep their set's name.
        "event_id_cnty": strike.event_id.removeprefix("acled:"),
        "event_date": day.isoformat(),
        "year": day.year,
        # A code would be somebody's word.
        "time_precision": "" if strike.day_unsaid else strike.time_precision,
        "disorder_type": "Political violence",
        "event_type": strike.event_type,
        "sub_event_type": strike.sub_event_type,
        "actor1": _NOBODY if first == UNKNOWN else state.parties.acled_name(first),
        "actor2": named[0] if named else "",
        "assoc_actor_2": "; ".join(named[1:]),
        "iso": 760,
        "region": "Middle East",
        "country": "Syria",
        "admin1": strike.admin1,
        "location": strike.location,
        "latitude": strike.latitude,
        "longitude": strike.longitude,
        "geo_precision": "" if strike.place_unsaid else strike.geo_precision,
        "source": "; ".join(tellers(strike, state.store.sets) or strike.sources),
        "notes": strike.notes or " ".join(each.quote for each in strike.citations),
        "fatalities": strike.fatalities_low or 0,
    }


def _middle(strike: Strike) -> date:
    """The day of a strike, or the middle of the days it may be of."""
    return strike.event_date + timedelta(days=(strike.event_date_end - strike.event_date).days // 2)


def _lost(strike: Strike) -> Iterator[str]:
    yield from _lost_numbers(strike)
    if strike.factuality not in _SURE:
        yield "that a strike is alleged, disputed or denied"
    if strike.claims:
        yield "who claims what"
    if strike.reports > 1:
        yield "what each of several reports says"
    if strike.place_unsaid:
        yield "that nobody says how precisely the place is known (it leaves geo_precision empty)"
    if strike.day_unsaid:
        yield "that nobody says how precisely the day is known (it leaves time_precision empty)"
    if strike.geo_precision == 3 and strike.country_level:
        yield "that no more than the country is known"
    if strike.event_type not in _TYPES:
        yield "a type that is none of its own"
    if strike.event_date != strike.event_date_end and strike.time_precision == 1:
        yield "that it was on one of several days"


def _lost_numbers(strike: Strike) -> Iterator[str]:
    low, high = strike.range_of("fatalities")
    if low is None:
        yield "that the number of killed is not said (it writes 0)"
    if high is not None and high != low:
        yield "the highest number of killed"
    if strike.fatalities_best is not None and strike.fatalities_best != low:
        yield "the best estimate of the killed"
    if strike.fatalities_words:
        yield "that nobody counted the killed (it writes the least that “dozens” or such can mean)"
    if strike.fatalities_group:
        yield "that several strikes share one number of killed"
    if strike.injured_low is not None or strike.injured_high is not None:
        yield "the injured"
    if any(getattr(strike, f"{who}_low") is not None for who in _KILLED):
        yield "who the killed were"
