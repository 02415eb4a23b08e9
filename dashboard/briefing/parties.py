"""Actors and places as a reader meets them: a name in their language, a colour for their theme."""

import colorsys
import csv
import hashlib
from collections.abc import Mapping
from pathlib import Path

from dashboard.briefing.text import phrases
from dashboard.briefing.text.place_names import place_name
from dashboard.domain.actor import UNKNOWN, Actor, ActorKind, ActorRegistry
from dashboard.layers.attacker import attacker_code, parties_of
from dashboard.layers.strike import StrikeSummary
from dashboard.reading import read_text

_GREY, _GREY_DARK = "#6b7280", "#9ca3af"


class Parties:
    """Names and colours by actor id; an id nobody registered has a dull colour of its
    own, and keeps its id as name.

    `places` has the Arabic names of places by their English ones.
    """

    def __init__(self, registry: ActorRegistry, places: Mapping[str, str] | None = None) -> None:
        self._registry = registry
        self._places = dict(places or {})
        self._order = {actor.id: number for number, actor in enumerate(registry)}
        self._speakers = _speakers(registry)

    @classmethod
    def load(cls, data_dir: Path) -> "Parties":
        """From the gazetteer's actors and places.

        Raises GazetteerError where the actors cannot be read; a place whose name is not found
        keeps its English one.
        """
        registry = ActorRegistry.load(data_dir)
        return cls(registry, _arabic_names(data_dir / "gazetteer"))

    @classmethod
    def nobody(cls) -> "Parties":
        """No registry at all: every actor grey under its id."""
        return cls(ActorRegistry([]))

    def name(self, actor_id: str, language: str = "en") -> str:
        """`Russia`, or `روسيا`."""
        actor = self._get(actor_id)
        if actor is None:
            return actor_id.replace("_", " ")
        return actor.name_ar if language == "ar" else actor.name

    def attacker(self, strike: StrikeSummary, language: str = "en") -> str:
        """`Russia`; `Syrian government – Syrian rebels` where a data set says who fights and not
        who attacks; `Unknown` where nobody names anybody.
        """
        return self.told(attacker_code(strike), language)

    def told(self, code: str, language: str = "en") -> str:
        """What `attacker` says of a strike of this `attacker_code`."""
        names = [self.name(party, language) for party in parties_of(code)]
        if len(names) == 2:
            return " – ".join(phrases.isolated(name, language) for name in names)
        return phrases.joined(names, language) if len(names) > 2 else names[0]

    def of_many(self, actor_id: str, language: str = "en") -> str:
        """What the strikes of an attacker go under; of those without one some may name parties."""
        if actor_id == UNKNOWN:
            return phrases.terms(language).attacker_unsaid
        return self.name(actor_id, language)

    def speaking(self, by: str) -> str | None:
        """The id of the party that speaks by a name of its own, as Russia does by "Moscow"."""
        return self._speakers.get(_plain(by))

    def acled_name(self, actor_id: str) -> str:
        """What ACLED calls the actor; its own name where that is not known."""
        actor = self._get(actor_id)
        if actor is None:
            return actor_id
        return actor.acled[0] if actor.acled else actor.name

    def place(self, name: str, language: str = "en") -> str:
        """A place by its English name: `Homs`, or `حمص` where the gazetteer has it."""
        return place_name(name, self._places, language) if language == "ar" else name

    def colour(self, actor_id: str, theme: str = "light") -> str:
        """`#rrggbb` for the theme."""
        actor = self._get(actor_id)
        if actor is None:
            return _stable(actor_id, theme)
        return actor.colour_dark if theme == "dark" else actor.colour

    def rank(self, actor_id: str) -> int:
        """Where the actor stands in the legend."""
        return self._order.get(actor_id, len(self._order))

    def ids(self) -> frozenset[str]:
        """All registered ids."""
        return frozenset(self._order)

    def _get(self, actor_id: str) -> Actor | None:
        if actor_id not in self._registry:
            return None
        return self._registry[actor_id]


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def _speakers(registry: ActorRegistry) -> dict[str, str]:
    """Actors by their names and by what speaks for them; no name that may be another's.

    Other names of an armed group are those of its parts too: each speaks for itself.
    """
    found: dict[str, set[str]] = {}
    for actor in registry:
        own = () if actor.kind is ActorKind.ARMED_GROUP else actor.aliases
        for name in {actor.name, *own, *actor.metonyms} - set(actor.generic):
            found.setdefault(_plain(name), set()).add(actor.id)
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}


def _stable(actor_id: str, theme: str) -> str:
    """A colour of its own for a party nobody registered, duller than those of the registry."""
    if actor_id == UNKNOWN:
        return _GREY_DARK if theme == "dark" else _GREY
    hue = hashlib.sha256(actor_id.encode()).digest()[0] / 256
    lightness = 0.68 if theme == "dark" else 0.40
    red, green, blue = colorsys.hls_to_rgb(hue, lightness, 0.28)
    return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"


def _arabic_names(gazetteer: Path) -> dict[str, str]:
    """By English name; the project's own list has the last word. What is not there has none."""
    names: dict[str, str] = {}
    for file_name in ("places.csv", "supplement.csv"):
        try:
            text = read_text(gazetteer / file_name)
        except (OSError, ValueError):
            continue
        rows = csv.DictReader(text.splitlines())
        # A province is named as its seat is, in either language: its precision is told apart.
        names |= {
            row["name"]: row["name_ar"].removeprefix("محافظة ")
            for row in rows
            if row.get("name") and row.get("name_ar")
        }
    return names
