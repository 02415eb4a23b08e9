"""Pairs of reports as two newsrooms might file them: half tell of one strike, half nearly do.

A report is the changes to `BASE`, and the words of the strike.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import EventType
from dashboard.domain.incident import Difference, Report

ALLIED = {"united_states": "us_coalition", "france": "us_coalition", "jordan": "us_coalition"}
MONDAY, TUESDAY = date(2016, 3, 7), date(2016, 3, 8)
MONTH = {"first": date(2016, 3, 1), "last": date(2016, 3, 31), "time_precision": 3}
WEEK = {"first": date(2016, 3, 5), "last": date(2016, 3, 11), "time_precision": 2}
SHELLS = {"type": EventType.SHELLING}
NOBODY = {"attacker": UNKNOWN}
DAMASCUS_TIME = "Russian jets bombed Ariha"

BASE = Report(
    id="one:1",
    sources=("one",),
    first=MONDAY,
    last=MONDAY,
    type=EventType.AIR_STRIKE,
    attacker="russia",
    latitude=35.81374,
    longitude=36.60964,
    radius_km=3.0,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two reports, and what sets them apart; None where they tell of one strike."""

    name: str
    one: Report
    other: Report
    apart: Difference | None


def report(words: str, changes: dict[str, Any], number: int = 1) -> Report:
    """A report of an article of its own."""
    name = "one" if number == 1 else f"other-{number}"
    told = replace(BASE, id=f"{name}:1", sources=(name,), words=words)
    return replace(told, **changes)


def at(north: float, east: float, **changes: Any) -> dict[str, Any]:
    """A place so many kilometres from the usual one."""
    degree = 111.2
    return {
        "latitude": BASE.latitude + north / degree,
        "longitude": BASE.longitude + east / degree / 0.8109,
        **changes,
    }


def area(name: str, **changes: Any) -> dict[str, Any]:
    """No more than a region is known of the place."""
    return {"area": name, "radius_km": 64.0, **changes}


def _pair(
    name: str,
    one: tuple[str, dict[str, Any]],
    other: tuple[str, dict[str, Any]],
    apart: Difference | None = None,
) -> Pair:
    return Pair(name=name, one=report(*one), other=report(*other, number=2), apart=apart)


_PLAIN = ("Russian jets bombed Ariha on Monday.", {})

ONE_STRIKE = [
    _pair("the same in other words", _PLAIN, ("Warplanes hit Ariha, residents said.", {})),
    _pair("two tolls", ("A raid on Ariha killed 37.", {"place": "Ariha"}),
          ("A raid on Ariha killed 59.", {"place": "Ariha"})),
    _pair("one names no attacker", _PLAIN, ("An air raid hit Ariha on Monday.", NOBODY)),
    _pair("neither names one", ("Raids hit Ariha.", NOBODY), ("Ariha was bombed.", NOBODY)),
    _pair("a village three kilometres off, both roughly known",
          ("Jets struck near Ariha.", {"radius_km": 10.0}),
          ("Jets struck a village by Ariha.", at(2, 2, radius_km=8.0))),
    _pair("twenty kilometres, both vaguely", ("Jets struck in the Ariha countryside.",
          {"radius_km": 24.0}), ("Raids hit the countryside.", at(15, 12, radius_km=22.0))),
    _pair("the day within a week", _PLAIN, ("Jets bombed Ariha last week.", WEEK)),
    _pair("two days, of which one", _PLAIN, ("Raids from Sunday to Monday.",
          {"first": date(2016, 3, 6)})),
    _pair("the coalition and its member", ("US jets hit Ariha.", {"attacker": "united_states"}),
          ("The coalition hit Ariha.", {"attacker": "us_coalition"})),
    _pair("a member first", ("French jets hit Ariha.", {"attacker": "france"}),
          ("Coalition jets hit Ariha.", {"attacker": "us_coalition"})),
    _pair("disputed between them", ("Rebels blame Russia, others the army.",
          {"accused": ("russia", "syrian_government")}),
          ("The army bombed Ariha.", {"attacker": "syrian_government"})),
    _pair("disputed in the other", ("The army bombed Ariha.", {"attacker": "syrian_government"}),
          ("Rebels blame the army, Damascus blames Russia.",
           {"accused": ("syrian_government", "russia")})),
    _pair("shells and shells", ("Shells fell on Ariha.", SHELLS), ("Rockets hit Ariha.", SHELLS)),
    _pair("a province on one day by one attacker", ("Russia bombed Idlib.", area("SY-ID")),
          ("Russian raids in Idlib province.", area("SY-ID"))),
    _pair("market and market", ("Jets bombed a market in Ariha.", {}),
          ("The raid hit the crowded vegetable market.", {})),
    _pair("market, and houses beside", ("Jets bombed a market in Ariha.", {}),
          ("The raid hit houses in Ariha.", {})),
    _pair("a hospital takes the wounded", ("Jets bombed a market in Ariha.", {}),
          ("Raids hit Ariha; a hospital took in the wounded.", {})),
    _pair("morning and ten o'clock", (f"{DAMASCUS_TIME} in the morning.", {}),
          (f"{DAMASCUS_TIME} at around 10:30 a.m.", {})),
    _pair("six and half past six", ("Missiles hit at 6:23 pm.", {}), ("It was 18:30.", {})),
    _pair("dawn and morning", ("Jets struck at dawn.", {}), ("The raid came in the morning.", {})),
    _pair("dawn and night", ("Jets struck before dawn.", {}), ("Jets struck overnight.", {})),
    _pair("an hour that is the speaker's",
          ("Jets bombed Ariha, medics said on Monday evening.", {}),
          ("Jets bombed Ariha at about 9 am.", {})),
    _pair("an hour of a statement", ("In the morning jets bombed Ariha.", {}),
          ("Jets bombed Ariha, officials said in a statement late on Monday night.", {})),
    _pair("a second raid in both", ("A second raid hit Ariha.", {}),
          ("The second air strike killed nine.", {})),
    _pair("a first raid, and a raid", ("The first raid hit Ariha.", {}), _PLAIN),
    _pair("first and second in one", ("A first raid hit, then a second strike.", {}), _PLAIN),
    _pair("later in both", ("Jets came back an hour later.", {}), ("A second raid followed.", {})),
    _pair("an article and a data set, each with its spelling", ("Jets hit.", {"place": "Ariha"}),
          ("", {"data_set": "ucdp", "sources": ("ucdp",), "place": "Ariha town"})),
    _pair("two data sets", ("", {"data_set": "acled", "sources": ("acled",)}),
          ("", {"data_set": "ucdp", "sources": ("ucdp",)})),
    _pair("Arabic and English spelling, one place", ("Jets bombed Urum al-Jawz.", at(1, 0)),
          ("Jets bombed Orem al-Joz.", at(1, 0.4))),
]  # fmt: skip

NEAR_MISSES = [
    _pair("the day after", _PLAIN, ("Jets bombed Ariha.", {"first": TUESDAY, "last": TUESDAY}),
          Difference.DAY),
    _pair("weeks that do not meet", ("Jets bombed Ariha last week.", WEEK),
          ("Jets bombed Ariha.", {"first": date(2016, 3, 12), "last": date(2016, 3, 14)}),
          Difference.DAY),
    _pair("a month", _PLAIN, ("Jets bombed Ariha in March.", MONTH), Difference.TOO_VAGUE),
    _pair("a month twice", ("Raids in March.", MONTH), ("Raids in March.", MONTH),
          Difference.TOO_VAGUE),
    _pair("a campaign of ten days", _PLAIN, ("Raids on Ariha.",
          {"first": date(2016, 3, 1), "last": date(2016, 3, 10)}), Difference.TOO_VAGUE),
    _pair("the next town", _PLAIN, ("Russian jets bombed Saraqib.", at(5.6, 17.7)),
          Difference.PLACE),
    _pair("four kilometres, one of them sure", _PLAIN, ("Jets bombed near Ariha.",
          at(4, 0, radius_km=15.0)), Difference.PLACE),
    _pair("forty kilometres, both vague", ("Raids.", {"radius_km": 90.0}),
          ("Raids.", at(40, 0, radius_km=90.0)), Difference.PLACE),
    _pair("a town and its province", _PLAIN, ("Russia bombed Idlib.", area("SY-ID")),
          Difference.PLACE),
    _pair("two provinces", ("Russia bombed Homs.", area("SY-HI")),
          ("Russia bombed Hama.", area("SY-HM")), Difference.PLACE),
    _pair("the country", ("The coalition struck in Syria.", area("SY")),
          ("Coalition strikes in Syria.", area("SY")), Difference.TOO_VAGUE),
    _pair("a province, nobody named", ("Raids in Idlib.", area("SY-ID", **NOBODY)),
          ("Raids in Idlib.", area("SY-ID", **NOBODY)), Difference.TOO_VAGUE),
    _pair("a province, one nobody", ("Russia bombed Idlib.", area("SY-ID")),
          ("Raids in Idlib.", area("SY-ID", **NOBODY)), Difference.TOO_VAGUE),
    _pair("a province over two days", ("Russia bombed Idlib.", area("SY-ID", last=TUESDAY)),
          ("Russia bombed Idlib.", area("SY-ID", last=TUESDAY)), Difference.TOO_VAGUE),
    _pair("another attacker", _PLAIN, ("Syrian army jets bombed Ariha.",
          {"attacker": "syrian_government"}), Difference.ATTACKER),
    _pair("two members of a coalition", ("French jets hit Ariha.", {"attacker": "france"}),
          ("Jordanian jets hit Ariha.", {"attacker": "jordan"}), Difference.ATTACKER),
    _pair("disputed between two others", ("Rebels blame Russia, others Damascus.",
          {"accused": ("russia", "syrian_government")}),
          ("Turkish jets hit Ariha.", {"attacker": "turkey"}), Difference.ATTACKER),
    _pair("shells and jets", _PLAIN, ("Shells fell on Ariha on Monday.", SHELLS),
          Difference.TYPE),
    _pair("two strikes of one article", _PLAIN, ("Russian jets bombed Ariha.",
          {"sources": ("one",)}), Difference.ONE_SOURCE),
    _pair("two rows of one data set", ("", {"data_set": "ucdp", "sources": ("ucdp",)}),
          ("", {"data_set": "ucdp", "sources": ("ucdp",)}), Difference.ONE_SOURCE),
    _pair("a second raid", _PLAIN, ("A second Russian raid hit Ariha.", {}), Difference.RAID),
    _pair("a second and a third", ("A second raid hit Ariha.", {}),
          ("A third air strike hit Ariha.", {}), Difference.RAID),
    _pair("the first and the second", ("The first strike killed two.", {}),
          ("The second strike killed nine.", {}), Difference.RAID),
    _pair("hours later", _PLAIN, ("Hours later jets bombed Ariha.", {}), Difference.RAID),
    _pair("another raid on the same", _PLAIN, ("Another raid hit the same street.", {}),
          Difference.RAID),
    _pair("morning and evening", ("Jets struck in the morning.", {}),
          ("Jets struck in the evening.", {}), Difference.HOUR),
    _pair("nine and three o'clock", ("Jets struck at 9 a.m.", {}), ("Jets struck at 15:10.", {}),
          Difference.HOUR),
    _pair("villages two kilometres apart", ("Jets bombed Hass.", {"place": "Hass"}),
          ("Jets bombed Kafr Nabl.", at(2, 0, place="Kafr Nabl")), Difference.PLACE),
    _pair("a hospital and a market", ("Jets bombed a hospital in Ariha.", {}),
          ("Jets bombed a market in Ariha.", {}), Difference.TARGET),
    _pair("an air base and a convoy", ("Missiles struck the air base.", {}),
          ("The raid hit an aid convoy.", {}), Difference.TARGET),
]  # fmt: skip

PAIRS = [*ONE_STRIKE, *NEAR_MISSES]
