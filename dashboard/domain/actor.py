"""Who fights: the actors, and every way English names them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from dashboard.errors import GazetteerError, file_fault
from dashboard.reading import read_text

UNKNOWN = "unknown"
"""The actor id of a strike for which nobody names an attacker."""

_HEX_COLOUR = re.compile(r"#[0-9a-f]{6}")


class ActorKind(StrEnum):
    """What an actor is."""

    STATE = "state"
    COALITION = "coalition"
    ARMED_GROUP = "armed group"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A party to the war. `colour` and `colour_dark` are `#rrggbb`, safe for colour-blind readers.

    `aliases` are names of the actor itself ("Daesh"), `demonyms` its adjectives ("Russian"),
    `metonyms` places and people that stand for it ("the Pentagon", "Putin"), `generic` those of
    its names that another nation's name makes another's ("the Saudi-led coalition").
    `land` and `nationality` are a state's; `militants` says that reports call it just that,
    `nameless` that they do where they name no group at all. `syrian_allies` are whom a report means
    by "its Syrian allies", `backs` whom a report that names them means by "the forces it backs",
    `among` in whose name a report may count its men too ("rebels" took what it took),
    `occupies` is the id of ground that it holds as its own land.
    """

    id: str
    name: str
    name_ar: str
    colour: str
    colour_dark: str
    kind: ActorKind
    air_force: bool = False
    militants: bool = False
    nameless: bool = False
    land: str | None = None
    nationality: str | None = None
    parent: str | None = None
    syrian_allies: str | None = None
    backs: str | None = None
    among: str | None = None
    occupies: str | None = None
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()
    acled: tuple[str, ...] = ()
    ucdp: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for colour in (self.colour, self.colour_dark):
            if not _HEX_COLOUR.fullmatch(colour):
                raise ValueError(f"actor {self.id}: {colour!r} is not a colour such as #1f77b4")
        nameless = set(self.generic) - {*self.aliases, *self.demonyms}
        if nameless:
            raise ValueError(f"actor {self.id}: generic {min(nameless)!r} is not a name of it")
        if (self.land is None) != (self.nationality is None):
            raise ValueError(f"actor {self.id}: land and nationality go together")

    @property
    def at_home(self) -> bool:
        """Whether the war is fought on this state's own land."""
        return self.land == "Syria"


class ActorRegistry:
    """All actors by id, in the order of their file."""

    def __init__(self, actors: list[Actor]) -> None:
        self._by_id = {actor.id: actor for actor in actors}
        if len(self._by_id) != len(actors):
            raise ValueError("actors: an id stands twice")
        for actor in actors:
            for field in ("parent", "syrian_allies", "backs", "among"):
                other = getattr(actor, field)
                if other is not None and other not in self._by_id:
                    raise ValueError(f"actor {actor.id}: {field} {other!r} is not an actor")

    @classmethod
    def from_toml(cls, text: str) -> "ActorRegistry":
        """The registry of an `actors.toml`: a table for each actor, its key the id."""
        try:
            tables: dict[str, dict[str, Any]] = tomllib.loads(text)
            return cls([_actor(actor_id, table) for actor_id, table in tables.items()])
        except (tomllib.TOMLDecodeError, RecursionError, TypeError, ValueError) as error:
            raise GazetteerError(f"actors.toml: {error}. Correct that entry.") from error

    @classmethod
    def load(cls, data_dir: Path) -> "ActorRegistry":
        """The registry of a data folder. Raises GazetteerError where it cannot be read."""
        path = data_dir / "gazetteer" / "actors.toml"
        try:
            return cls.from_toml(read_text(path))
        except FileNotFoundError as error:
            raise GazetteerError(
                f"{path}: not there. Name the project's data folder with --data DIR; for a map of"
                f" its own, copy gazetteer and basemap from there into {data_dir} first."
            ) from error
        except UnicodeDecodeError as error:
            raise GazetteerError(f"{path}: not UTF-8 text. Save it as UTF-8.") from error
        except OSError as error:
            raise GazetteerError(file_fault(error, "cannot be read")) from error

    def __getitem__(self, actor_id: str) -> Actor:
        return self._by_id[actor_id]

    def __contains__(self, actor_id: object) -> bool:
        return actor_id in self._by_id

    def __iter__(self) -> Iterator[Actor]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def lands(self) -> dict[str, str]:
        """The land of each nationality, in small letters: `{"syrian": "Syria"}`."""
        return {a.nationality.lower(): a.land for a in self if a.nationality and a.land}

    def lineage(self, actor_id: str) -> tuple[str, ...]:
        """The actor and all above it: `("united_states", "us_coalition")`."""
        line: list[str] = []
        current: str | None = actor_id
        while current is not None and current not in line:
            line.append(current)
            current = self._by_id[current].parent
        return tuple(line)


def _actor(actor_id: str, table: dict[str, Any]) -> Actor:
    lists = {key: tuple(value) for key, value in table.items() if isinstance(value, list)}
    kinds = {key: ActorKind(value) for key, value in table.items() if key == "kind"}
    return Actor(id=actor_id, **{**table, **lists, **kinds})
