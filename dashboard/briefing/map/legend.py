"""The legend: what the symbols on the map mean, and only those that are on it now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import RELATIONS, STRIKES, Selection
from dashboard.briefing.text import phrases
from dashboard.domain.actor import UNKNOWN
from dashboard.layers.census import Look
from dashboard.layers.zone import Zone

Symbol = Literal["hatch", "circle", "ring", "cross", "doubt", "fill", "absent", "outline", "dashed"]

_MOST_COMBINED = 4
"""More combinations of actor and symbol than that are explained apart."""
_RELATION_SIGN: dict[str, Symbol] = {
    "controls": "fill",
    "present": "fill",
    "absent": "absent",
    "operates": "outline",
    "demands_exclusion": "dashed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendEntry:
    """A symbol with its meaning; `dashed` where what it shows is alleged, disputed or denied."""

    sign: Symbol
    colour: str
    text: str
    dashed: bool = False
    strength: float = 0.12


def entries(
    strikes: Iterable[Look],
    zones: Iterable[Zone],
    selection: Selection,
    parties: Parties,
    *,
    areas: frozenset[str],
    theme: str,
) -> list[LegendEntry]:
    """The legend of what is shown. `areas` are the footprints that can be drawn."""
    made: dict[tuple[str, str], LegendEntry] = {}
    shown = sorted(strikes, key=lambda s: parties.rank(s.actor1))
    if not selection.shows(STRIKES):
        shown = []
    for strike in shown:
        entry = _strike(strike, parties, areas, selection.language, theme)
        made.setdefault((entry.sign, entry.text), entry)
    if len(made) > _MOST_COMBINED:
        made = _apart(shown, parties, areas, selection.language, theme)
    for relation in RELATIONS:
        for zone in zones if selection.shows(relation) else ():
            if zone.relation == relation:
                entry = _zone(zone, parties, selection.language, theme)
                made.setdefault((entry.sign, entry.text), entry)
    return list(made.values())


def _apart(
    strikes: list[Look], parties: Parties, areas: frozenset[str], language: str, theme: str
) -> dict[tuple[str, str], LegendEntry]:
    """First the colours, then the symbols: shorter than every combination of both."""
    made: dict[tuple[str, str], LegendEntry] = {}
    for strike in strikes:
        who = parties.name(strike.actor1, language)
        colour = parties.colour(strike.actor1, theme)
        text = phrases.struck(who, language)
        made.setdefault(("actor", who), LegendEntry(sign="circle", colour=colour, text=text))
    grey = parties.colour(UNKNOWN, theme)
    seen = {strike.factuality for strike in strikes if strike.footprint not in areas}
    symbols: list[tuple[bool, Symbol, bool]] = [
        (any(s.footprint in areas for s in strikes), "hatch", False),
        (bool(seen & {"alleged", "disputed"}), "ring", False),
        ("denied" in seen, "cross", True),
        (any(s.geo_precision == 2 for s in strikes), "doubt", True),
    ]
    for shown, sign, dashed in symbols:
        if shown:
            text = phrases.terms(language).sign[sign]
            made["sign", text] = LegendEntry(sign=sign, colour=grey, text=text, dashed=dashed)
    return made


def _strike(
    strike: Look, parties: Parties, areas: frozenset[str], language: str, theme: str
) -> LegendEntry:
    who = parties.name(strike.actor1, language)
    region = strike.footprint in areas
    sign: Symbol = "hatch" if region else "circle"
    dashed = strike.factuality in {"alleged", "disputed"}
    if not region and strike.factuality == "denied":
        sign = "cross"
    return LegendEntry(
        sign=sign,
        colour=parties.colour(strike.actor1, theme),
        text=phrases.struck(who, language, factuality=strike.factuality, region=region),
        dashed=dashed or strike.factuality == "denied",
    )


def _zone(zone: Zone, parties: Parties, language: str, theme: str) -> LegendEntry:
    who = parties.name(zone.actor, language)
    said = phrases.standing(who, zone.relation, language)
    inferred = zone.basis == "inferred from target"
    return LegendEntry(
        sign=_RELATION_SIGN[zone.relation],
        colour=parties.colour(zone.actor, theme),
        text=f"{said} ({phrases.terms(language).inferred})" if inferred else said,
        strength=0.26 if zone.relation == "controls" else 0.14,
    )
