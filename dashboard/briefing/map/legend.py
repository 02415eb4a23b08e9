"""The legend: what the symbols on the map mean, and only those that are on it now."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard.briefing.address import RELATIONS, STRIKES
from dashboard.briefing.map import marks
from dashboard.briefing.map.grounds import Ground, grounds
from dashboard.briefing.map.palette import palette
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection
from dashboard.briefing.text import phrases
from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import GeoPrecision
from dashboard.domain.place import COUNTRY
from dashboard.layers.looks import Look
from dashboard.layers.zone import Zone

Symbol = Literal[
    "hatch",
    "circle",
    "ring",
    "cross",
    "doubt",
    "plus",
    "count",
    "fill",
    "absent",
    "outline",
    "band",
    "dashed",
    "sizes",
]

ROUND = frozenset({"circle", "cross", "plus", "count", "ring", "doubt"})
"""Those that are drawn as a circle."""
LETTERS = {"cross": "✕", "plus": "+", "count": "3"}
"""What stands in the circle of a symbol."""

_MOST_COMBINED = 6
"""More combinations of actor and symbol than that are explained apart."""
_MOST_NAMED = 3
"""More parties than that on the same ground are not named."""
_RELATION_SYMBOL: dict[str, Symbol] = {
    "controls": "fill",
    "present": "fill",
    "absent": "absent",
    "operates": "band",
    "demands_exclusion": "dashed",
}
_STRENGTH = {"controls": 0.26}
_FAINT = 0.14


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendEntry:
    """A symbol with its meaning; `dashed` where what it shows is alleged, disputed or denied."""

    symbol: Symbol
    colour: str
    text: str
    dashed: bool = False
    strength: float = 0.12


def entries(
    strikes: Iterable[Look],
    sides: Sequence[Sequence[Zone]],
    selection: Selection,
    parties: Parties,
    *,
    areas: frozenset[str],
    key: Callable[[Zone], str],
    theme: str,
) -> list[LegendEntry]:
    """The legend of what is shown.

    `sides` are the zones of each side of the map, `areas` the footprints that can be drawn, and
    `key` gives the key of a zone's polygon: what is drawn as one is explained as one.
    """
    language = selection.language
    struck = list(strikes) if selection.shows(STRIKES) else []
    struck.sort(key=lambda s: parties.rank(s.actor1))
    shown = [[zone for zone in zones if selection.shows(zone.relation)] for zones in sides]
    ground = [
        zone
        for relation in RELATIONS
        for zones in shown
        for zone in zones
        if zone.relation == relation
    ]
    told = [_strike(strike, parties, areas, language, theme) for strike in struck]
    pieces = [piece for zones in shown for piece in grounds(zones, key)]
    held = _grounds(pieces, parties, language, theme)
    grey = parties.colour(UNKNOWN, theme)
    said = phrases.terms(language).symbol
    many = len({(entry.symbol, entry.text) for entry in (*told, *held)}) > _MOST_COMBINED
    # "An event that is no strike" leaves open whose colour it is.
    if many or any(strike.other_event and strike.actor1 != UNKNOWN for strike in struck):
        told = [
            *_parties(struck, ground if many else (), parties, language, theme),
            *_marks(struck, areas, grey, language),
        ]
    made = [*told, *(_relations(ground, grey, language) if many else held)]
    bar = palette(theme).bar
    if many and any(len(piece.held) > 1 for piece in pieces):
        made.append(LegendEntry(symbol="fill", colour=bar, text=said["shared"], strength=_FAINT))
    rough = {s.place_unsaid for s in struck if s.geo_precision > 1 and s.footprint not in areas}
    for unsaid in sorted(rough):
        text = said["unsaid" if unsaid else "doubt"]
        made.append(LegendEntry(symbol="doubt", colour=grey, text=text, dashed=True))
    if any(strike.geo_precision < GeoPrecision.REGION for strike in struck):
        counts = phrases.comma(language).join(str(killed) for killed, _ in marks.SIZES if killed)
        text = said["sizes"].format(counts=counts)
        made.append(LegendEntry(symbol="sizes", colour=grey, text=text))
        made.append(LegendEntry(symbol="count", colour=bar, text=said["count"]))
    if selection.notes:
        made.append(LegendEntry(symbol="outline", colour=palette(theme).ink, text=said["note"]))
    return list({(entry.symbol, entry.text): entry for entry in reversed(made)}.values())[::-1]


def _parties(
    struck: Sequence[Look], ground: Sequence[Zone], parties: Parties, language: str, theme: str
) -> list[LegendEntry]:
    """The colours: a dot for each who struck, a square for each who is only on ground."""
    attackers = list(dict.fromkeys(strike.actor1 for strike in struck))
    others = {zone.actor for zone in ground} - set(attackers)
    return [
        LegendEntry(
            symbol="fill" if actor in others else "circle",
            colour=parties.colour(actor, theme),
            text=parties.of_many(actor, language),
            strength=0.8,
        )
        for actor in (*attackers, *sorted(others, key=lambda a: (parties.rank(a), a)))
    ]


def _marks(
    struck: Sequence[Look], areas: frozenset[str], grey: str, language: str
) -> list[LegendEntry]:
    """The symbols of strikes, whoever struck."""
    seen = {strike.factuality for strike in struck if strike.footprint not in areas}
    regions = {s.footprint for s in struck if s.footprint in areas}
    symbols: list[tuple[bool, Symbol, bool]] = [
        (bool(regions - {COUNTRY}), "hatch", False),
        (COUNTRY in regions, "outline", False),
        (bool(seen & {"alleged", "disputed"}), "ring", False),
        ("denied" in seen, "cross", True),
        (any(strike.other_event for strike in struck), "plus", False),
    ]
    said = phrases.terms(language).symbol
    return [
        LegendEntry(symbol=symbol, colour=grey, text=said[symbol], dashed=dashed)
        for shown, symbol, dashed in symbols
        if shown
    ]


def _relations(ground: Sequence[Zone], grey: str, language: str) -> list[LegendEntry]:
    """The symbols of ground, whoever is on it."""
    said = phrases.terms(language).relation
    return [
        LegendEntry(
            symbol=_RELATION_SYMBOL[relation],
            colour=grey,
            text=phrases.capital(said[relation]),
            strength=_STRENGTH.get(relation, _FAINT),
        )
        for relation in dict.fromkeys(zone.relation for zone in ground)
    ]


def _strike(
    strike: Look, parties: Parties, areas: frozenset[str], language: str, theme: str
) -> LegendEntry:
    who = None if strike.actor1 == UNKNOWN else parties.name(strike.actor1, language)
    region = strike.footprint in areas
    symbol: Symbol = "hatch" if region else "circle"
    if region and strike.footprint == COUNTRY:
        symbol = "outline"
    dashed = strike.factuality in {"alleged", "disputed"}
    if not region and strike.factuality == "denied":
        symbol = "cross"
    elif not region and strike.other_event:
        symbol = "plus"
    said = phrases.struck(who, language, factuality=strike.factuality, region=region)
    return LegendEntry(
        symbol=symbol,
        colour=parties.colour(strike.actor1, theme),
        text=phrases.terms(language).symbol["plus"] if strike.other_event else said,
        dashed=dashed or strike.factuality == "denied",
    )


def _grounds(
    pieces: Iterable[Ground], parties: Parties, language: str, theme: str
) -> list[LegendEntry]:
    """The symbols of ground with whose it is, relation by relation."""
    told = []
    for piece in pieces:
        held = piece.held
        for zones in (held, *([other] for other in piece.others)):
            if zones:
                anywhere = zones is held and piece.is_anywhere
                entry = _ground(zones, anywhere, parties, language, theme)
                told.append((RELATIONS.index(zones[0].relation), entry))
    return [entry for _, entry in sorted(told, key=lambda each: each[0])]


def _ground(
    zones: Sequence[Zone], anywhere: bool, parties: Parties, language: str, theme: str
) -> LegendEntry:
    """What is drawn as one; `anywhere` in the country is an outline of it."""
    said = []
    for zone in zones:
        text = phrases.standing(parties.name(zone.actor, language), zone.relation, language)
        inferred = zone.basis == "inferred from target"
        said.append(f"{text} ({phrases.terms(language).inferred})" if inferred else text)
    shared = phrases.terms(language).symbol["shared"]
    symbol = _RELATION_SYMBOL[zones[0].relation]
    own = parties.colour(zones[0].actor, theme)
    return LegendEntry(
        symbol="outline" if anywhere else symbol,
        colour=own if len(zones) == 1 else palette(theme).bar,
        text=phrases.comma(language).join(said) if len(said) <= _MOST_NAMED else shared,
        strength=_STRENGTH.get(zones[0].relation, _FAINT),
    )
