"""Places a user added from a register of their own, ranked below the project's.

A register of a whole country names ten times as many places as any newsroom, most of them small,
many of one name. So its names only serve where they are written in full or sound just the same,
they score a little less than the project's own (`ADDED_COST`), and in running text only a name that
can hardly be a word or a person is taken for a place.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from dashboard.domain.place import COUNTRY, Place, PlaceKind
from dashboard.errors import GazetteerError
from dashboard.geocoding import thresholds
from dashboard.geocoding.naming import ENGLISH, PEOPLE, PERSONAL, PLACE_WORDS, WORDS
from dashboard.geocoding.places import GazetteerEntry
from dashboard.geocoding.spelling import fold, is_arabic, normalise
from dashboard.reading import read_text

FORMAT = 1
_PEOPLE = frozenset(map(fold, PEOPLE))
_COLUMNS = (
    "id", "name", "name_ar", "kind", "latitude", "longitude", "uncertainty_km", "admin1",
    "admin1_code", "population",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where added places come from, and the day they were added (ISO 8601)."""

    file: str
    source: str
    licence: str
    added: str


@dataclass(frozen=True)
class AddedRegister:
    """The places of one added register, found by name and by sound.

    `names` and `sounds` lead to rows of `places`, or to ids of places the project knows.
    """

    name: str
    provenance: Provenance
    places: list[list[Any]]
    names: Mapping[str, list[int | str]]
    sounds: Mapping[str, list[int | str]]
    country: str = COUNTRY
    _read: dict[int, Place] = field(default_factory=dict, compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.places)

    def spellings_of_known(self) -> int:
        """How many spellings it adds to places the project knows."""
        return sum(isinstance(at, str) for found in self.names.values() for at in found)

    def is_unmistakable(self, key: str) -> bool:
        """Whether a normalised name is one of these, and no word or person in running text."""
        return key in self.names and is_unmistakable(key)

    def named(self, key: str) -> Iterator[Place | str]:
        """Places, or ids of known ones, that bear a normalised name."""
        yield from map(self._at, self.names.get(key, ()))

    def sounding(self, key: str) -> Iterator[Place | str]:
        """Places, or ids of known ones, whose names fold to a key."""
        yield from map(
            self._at, self.sounds.get(key, ()) if len(key) >= thresholds.SOUND_KEY else ()
        )

    def place(self, place_id: str) -> Place | None:
        """The place with an id, where it is one of these."""
        row = self._rows.get(place_id)
        return None if row is None else self._place(row)

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {cells[0]: row for row, cells in enumerate(self.places)}

    def _at(self, at: int | str) -> Place | str:
        return at if isinstance(at, str) else self._place(at)

    def _place(self, row: int) -> Place:
        # Few of the many are ever asked for.
        if row not in self._read:
            cells = dict(zip(_COLUMNS, self.places[row], strict=True))
            kind = PlaceKind(cells.pop("kind"))
            self._read[row] = Place(kind=kind, country=self.country, **cells)
        return self._read[row]

    def to_json(self) -> str:
        """The register as the text of its file, a place on each line."""
        head = {"format": FORMAT, **vars_of(self.provenance), "columns": list(_COLUMNS)}
        places = ",\n".join(json.dumps(row, ensure_ascii=False) for row in self.places)
        indexes = json.dumps({"names": self.names, "sounds": self.sounds}, ensure_ascii=False)
        first = json.dumps(head, ensure_ascii=False).removesuffix("}")
        return f'{first},\n"places": [\n{places}\n],\n{indexes.removeprefix("{")}\n'

    @classmethod
    def from_json(cls, name: str, text: str) -> "AddedRegister":
        """The register of a file. Raises GazetteerError where it is torn or of another version."""
        again = f"Run: python -m dashboard gazetteer remove {name}, and add it again"
        try:
            document: dict[str, Any] = json.loads(text)
            if document["format"] != FORMAT or document["columns"] != list(_COLUMNS):
                raise GazetteerError(f"added/{name}.json: made by another version. {again}")
            said = {key: str(document[key]) for key in Provenance.__dataclass_fields__}
            return cls(
                name=name,
                provenance=Provenance(**said),
                places=document["places"],
                names=document["names"],
                sounds=document["sounds"],
            )
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise GazetteerError(f"added/{name}.json: cannot be read ({error}). {again}") from error


def vars_of(provenance: Provenance) -> dict[str, str]:
    """A provenance as what its file's first line says."""
    return {key: getattr(provenance, key) for key in Provenance.__dataclass_fields__}


def folder(data_dir: Path) -> Path:
    """Where a data folder keeps added registers."""
    return Path(data_dir) / "gazetteer" / "added"


def read_added(data_dir: Path) -> list[AddedRegister]:
    """The added registers of a data folder by name. Raises GazetteerError where one is torn."""
    found = []
    for path in sorted(folder(data_dir).glob("*.json")):
        try:
            text = read_text(path)
        except UnicodeDecodeError as error:
            raise GazetteerError(f"added/{path.name}: cannot be read ({error}).") from error
        found.append(AddedRegister.from_json(path.stem, text))
    return found


def index(
    name: str,
    provenance: Provenance,
    places: Iterable[GazetteerEntry],
    spellings: Mapping[str, Iterable[str]],
    taken: frozenset[str],
) -> AddedRegister:
    """A register of new places, and of new spellings by the ids of known places.

    `taken` are normalised names of others, such as actors; nothing is found by them.
    """
    rows: list[list[Any]] = []
    names: dict[str, list[int | str]] = defaultdict(list)
    for entry in places:
        keys = _keys((entry.place.name, entry.place.name_ar, *entry.alternates), taken)
        if not keys:
            continue
        for key in keys:
            names[key].append(len(rows))
        rows.append([_cell(getattr(entry.place, column)) for column in _COLUMNS])
    for place_id, others in spellings.items():
        for key in _keys(others, taken):
            names[key].append(place_id)
    sounds: dict[str, list[int | str]] = defaultdict(list)
    for key, found in names.items():
        if len(sound := fold(key)) >= thresholds.SOUND_KEY:
            sounds[sound] += [at for at in found if at not in sounds[sound]]
    return AddedRegister(name=name, provenance=provenance, places=rows, names=names, sounds=sounds)


def is_unmistakable(key: str) -> bool:
    """Whether a normalised name in running text can hardly be a word or a person's name."""
    if is_arabic(key):
        return False
    first, *rest = key.split()
    if not rest:
        return (
            len(key) >= thresholds.ADDED_NAME_IN_TEXT
            and key not in ENGLISH
            and fold(key) not in _PEOPLE
        )
    if first in PLACE_WORDS:
        return any(len(word) >= 3 for word in rest)
    return (
        first not in PERSONAL
        and fold(first) not in _PEOPLE
        and any(len(word) >= 4 and fold(word) not in _PEOPLE for word in (first, *rest))
    )


def _keys(names: Iterable[str], taken: frozenset[str]) -> list[str]:
    keys = dict.fromkeys(normalise(name) for name in names)
    return [key for key in keys if len(key) > 1 and key not in taken and key not in WORDS]


def _cell(value: Any) -> Any:
    return value.value if isinstance(value, PlaceKind) else value
