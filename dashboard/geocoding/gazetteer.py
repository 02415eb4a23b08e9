"""The places known by name, and the candidates a spelling may mean."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import cached_property
from pathlib import Path

from rapidfuzz import fuzz

from dashboard.domain.place import Candidate, MatchEvidence, Mention, NameMatch, Place, PlaceKind
from dashboard.errors import GazetteerError
from dashboard.geocoding import thresholds
from dashboard.geocoding.added import AddedRegister, is_unmistakable, read_added
from dashboard.geocoding.naming import PEOPLE
from dashboard.geocoding.places import GazetteerEntry, read_own
from dashboard.geocoding.spelling import (
    fold,
    is_arabic,
    loose,
    looser,
    normalise,
    otherwise_heard,
    skeleton,
    without_fused_article,
)

# English words that look like names once the article is gone: only "al-Tall" is the town, and
# only "al-Omar" the oil field, not the man.
_WORDS = frozenset(["tall", "tell", "tal", "bab", "rai", "dana", "tub", "mara", "hit", "sarin"])
_ABBREVIATION = 3
_NO_BARE_NAMES = _WORDS | PEOPLE
# "at Tabqa" in running text is a preposition and a name.
_PREPOSITIONS = ("at ", "as ", "an ", "ad ", "en ", "e ")


class Gazetteer:
    """Places by id and by every spelling of their names; `added` are a user's own registers."""

    def __init__(
        self, places: Iterable[GazetteerEntry], added: Iterable[AddedRegister] = ()
    ) -> None:
        self._entries = tuple(places)
        self._added = tuple(added)
        self._by_id = {entry.place.id: entry.place for entry in self._entries}
        self._named = {entry.place.id: entry.named for entry in self._entries if entry.named}
        self._heard_of = {entry.place.id for entry in self._entries if entry.is_heard_of}
        self._names: dict[str, dict[str, NameMatch]] = defaultdict(dict)
        for entry in self._entries:
            self._index(entry)
        self._name_districts_after_seats()
        self.max_words = max((len(name.split()) for name in self._names), default=0) + 2

    @classmethod
    def load(cls, data_dir: Path) -> "Gazetteer":
        """The gazetteer of a data folder, with what its user added.

        Raises GazetteerError naming file, line and column of a row that cannot be used.
        """
        return cls(read_own(data_dir), read_added(data_dir))

    def _index(self, entry: GazetteerEntry) -> None:
        for key, match in _keys(entry):
            self._names[key].setdefault(entry.place.id, match)

    def _name_districts_after_seats(self) -> None:
        """ "Albu Kamal district" is that of Abu Kamal: a district has every name of its seat."""
        entries = {entry.place.id: entry for entry in self._entries}
        for district in [p for p in self._by_id.values() if p.kind is PlaceKind.DISTRICT]:
            seat = normalise(district.name.removesuffix(" district"))
            for entry in [entries[place_id] for place_id in self._names.get(seat, ())]:
                town = entry.place
                if town.kind is PlaceKind.TOWN and town.admin1_code == district.admin1_code:
                    for key, _ in _keys(entry):
                        self._names[key].setdefault(district.id, NameMatch.ALTERNATE)

    def __len__(self) -> int:
        return len(self._entries)

    def places(self) -> Iterator[Place]:
        """The project's own places."""
        yield from self._by_id.values()

    def named(self, place_id: str) -> int:
        """How many events a dataset of the war has at a place; 0 where it names it nowhere."""
        return self._named.get(place_id, 0)

    def place(self, place_id: str) -> Place:
        """The place with this id. Raises GazetteerError where there is none."""
        found = self._by_id.get(place_id)
        found = found or next(filter(None, (more.place(place_id) for more in self._added)), None)
        if found is None:
            raise GazetteerError(f"gazetteer: no place has the id {place_id!r}")
        return found

    def country(self, code: str) -> Place:
        """The country with this ISO 3166-1 alpha-2 code. Raises GazetteerError."""
        place = self._by_id.get(code)
        if place is None or place.kind is not PlaceKind.COUNTRY:
            raise GazetteerError(f"gazetteer: no country has the code {code!r}")
        return place

    def is_name(self, text: str) -> bool:
        """Whether the text is exactly a name or an alternate, but for case, marks and article."""
        if text.startswith(_PREPOSITIONS):
            return False
        key = normalise(text)
        if key in _NO_BARE_NAMES and len(text.split()) == 1 and "-" not in text:
            return False
        if key in self._names and (key not in self._heard or _is_a_places(key)):
            return True
        return any(more.is_unmistakable(key) for more in self._added)

    def is_spelling(self, text: str) -> bool:
        """Whether the text is no name itself but sounds like one: "Telbiseh" for Talbiseh.

        Only names of some length: short ones sound like other words too often. An abbreviation is
        no part of one: "NE Syria".
        """
        spelled = (fold(text), fold(without_fused_article(text)))
        return (
            not any(word.isupper() and len(word) <= _ABBREVIATION for word in text.split())
            and not self.is_name(text)
            and any(len(k) >= thresholds.SOUND_KEY_IN_TEXT and k in self._folds for k in spelled)
        )

    def candidates(self, mention: Mention) -> tuple[Candidate, ...]:
        """Places the mention's name may mean, best first; by the name alone."""
        found: dict[str, Candidate] = {}
        for place_id, match in self._names.get(normalise(mention.name), {}).items():
            alternate = match is NameMatch.ALTERNATE
            score = thresholds.ALTERNATE_SCORE if alternate else thresholds.NAME_SCORE
            found[place_id] = _candidate(self._by_id[place_id], score, match)
        unfused = without_fused_article(mention.name)
        alike = [*self._spelled(mention.name), *(self._spelled(unfused) if unfused else ())]
        if not found and not alike:
            alike = self._heard_otherwise(mention.name)
        for candidate in (*alike, *self._in_added(mention.name)):
            known = found.get(candidate.place.id)
            if known is None or known.score < candidate.score:
                found[candidate.place.id] = candidate
        if not found:
            found = {candidate.place.id: candidate for candidate in self._close(mention.name)}
        return tuple(
            sorted(found.values(), key=lambda c: (-c.score, -c.place.population, c.place.id))
        )

    def is_heard_of(self, place_id: str) -> bool:
        """Whether a place is known from a dataset of the war alone."""
        return place_id in self._heard_of

    def own(self, place_id: str) -> Place | None:
        """The project's own place with this id, where there is one."""
        return self._by_id.get(place_id)

    def bearing(self, name: str) -> Set[str]:
        """Ids of the project's own places that bear a name."""
        return self._names.get(normalise(name), {}).keys()

    def alike(self, name: str) -> set[str]:
        """Ids of the project's own places that bear a name, or one that sounds or looks like it."""
        return {*self.bearing(name), *(candidate.place.id for candidate in self._spelled(name))}

    def _in_added(self, text: str) -> Iterator[Candidate]:
        """What added registers know by a name in full, or by the same sounds."""
        for more in self._added:
            for found in more.named(normalise(text)):
                score = thresholds.NAME_SCORE - thresholds.ADDED_COST
                yield from self._as_added(found, score, NameMatch.ADDED_NAME)
            for found in more.sounding(fold(text)):
                score = thresholds.SAME_SOUND_SCORE - thresholds.ADDED_COST
                yield from self._as_added(found, score, NameMatch.ADDED_SPELLING)

    def _as_added(self, found: Place | str, score: float, match: NameMatch) -> Iterator[Candidate]:
        place = self._by_id.get(found) if isinstance(found, str) else found
        if place is not None:  # the project may have dropped a place since
            yield _candidate(place, score, match)

    @cached_property
    def _heard(self) -> set[str]:
        """Names that only a dataset of the war has: some are words or people in running text."""
        heard, written = set[str](), set[str]()
        for entry in self._entries:
            for name in (entry.place.name, *entry.alternates):
                (heard if name in entry.heard else written).add(normalise(name))
        return heard - written

    @cached_property
    def _folds(self) -> dict[str, list[str]]:
        keys: dict[str, list[str]] = defaultdict(list)
        for name in self._names:
            if len(key := fold(name)) >= thresholds.SOUND_KEY:
                keys[key].append(name)
        return keys

    @cached_property
    def _loose(self) -> dict[str, list[str]]:
        keys: dict[str, list[str]] = defaultdict(list)
        for name in self._names:
            if key := loose(name):
                keys[key].append(name)
        return keys

    @cached_property
    def _looser(self) -> dict[str, list[str]]:
        keys: dict[str, list[str]] = defaultdict(list)
        for name in self._names:
            if key := looser(name):
                keys[key].append(name)
        return keys

    @cached_property
    def _skeletons(self) -> dict[str, list[str]]:
        keys: dict[str, list[str]] = defaultdict(list)
        for name in self._names:
            if key := skeleton(name):
                keys[key].append(name)
        return keys

    def _spelled(self, text: str) -> list[Candidate]:
        """Same sounds, or the same consonants and most of the same letters."""
        key, best = normalise(text), dict[str, float]()
        if key in _WORDS:
            return []
        for name in self._folds.get(fold(text), ()):
            for place_id in self._names[name]:
                best[place_id] = thresholds.SAME_SOUND_SCORE
        for name in self._loose.get(loose(text) or "-", ()):
            if fuzz.ratio(key, name) / 100 >= thresholds.LOOSE_RATIO:
                for place_id in self._names[name]:
                    best.setdefault(place_id, thresholds.LOOSE_SCORE)
        for name in self._skeletons.get(skeleton(text) or "-", ()):
            alike = fuzz.ratio(key, name) / 100
            if alike < thresholds.SAME_CONSONANTS_RATIO:
                continue
            score = thresholds.SAME_CONSONANTS_SCORE + thresholds.SAME_CONSONANTS_LETTERS * alike
            for place_id in self._names[name]:
                best[place_id] = max(best.get(place_id, 0), score)
        return [
            _candidate(self._by_id[place_id], round(score, 3), NameMatch.SPELLING)
            for place_id, score in best.items()
        ]

    def _heard_otherwise(self, text: str) -> list[Candidate]:
        """What sounds like a name only where letters that newsrooms mix up are one."""
        found = {
            place_id: thresholds.LOOSER_SCORE
            for spelled in (text, *otherwise_heard(text))
            for name in self._looser.get(looser(spelled) or "-", ())
            if fuzz.ratio(normalise(spelled), name) / 100 >= thresholds.LOOSE_RATIO
            for place_id in self._names[name]
        }
        return [_candidate(self._by_id[one], s, NameMatch.SPELLING) for one, s in found.items()]

    def _close(self, text: str) -> list[Candidate]:
        """One word of the name spelled with a slip; the rest of it must sound the same."""
        words = normalise(text).split()
        best: dict[str, float] = {}
        for name in self._by_words.get((len(words), words[0][0] if words else ""), ()):
            alike = _one_slip(words, name.split())
            if alike:
                score = thresholds.ONE_SLIP_SCORE + thresholds.ONE_SLIP_LETTERS * alike
                for place_id in self._names[name]:
                    best[place_id] = max(best.get(place_id, 0), score)
        return [
            _candidate(self._by_id[place_id], round(score, 3), NameMatch.CLOSE_SPELLING)
            for place_id, score in best.items()
        ]

    @cached_property
    def _by_words(self) -> dict[tuple[int, str], list[str]]:
        keys: dict[tuple[int, str], list[str]] = defaultdict(list)
        for name in self._names:
            if name.isascii() and name:
                keys[len(name.split()), name[0]].append(name)
        return keys


def _is_a_places(key: str) -> bool:
    """Whether a name that one dataset has is no word or person: Abu Hardub, not Abu Ali."""
    first, _, rest = key.partition(" ")
    return is_unmistakable(rest if rest and first in {"abu", "umm"} else key)


def _candidate(place: Place, score: float, match: NameMatch) -> Candidate:
    return Candidate(place=place, score=score, evidence=MatchEvidence(match=match))


def _keys(entry: GazetteerEntry) -> Iterator[tuple[str, NameMatch]]:
    """The normalised names of an entry, and what each is to it."""
    yield normalise(entry.place.name), NameMatch.NAME
    if entry.place.name_ar:
        yield normalise(entry.place.name_ar), NameMatch.ARABIC
    for name in entry.alternates:
        yield normalise(name), NameMatch.ARABIC if is_arabic(name) else NameMatch.ALTERNATE


def _one_slip(words: list[str], others: list[str]) -> float:
    """How alike two names are whose words agree but for one, 0-1; 0 where they differ more."""
    alike = 1.0
    for word, other in zip(words, others, strict=True):
        if word == other or (len(word) > 3 and fold(word) == fold(other)):
            continue
        ratio = fuzz.ratio(word, other) / 100
        long_enough = min(len(word), len(other)) >= thresholds.ONE_SLIP_WORD
        if alike < 1 or not long_enough or word[0] != other[0]:
            return 0
        if ratio < thresholds.ONE_SLIP_RATIO:
            return 0
        alike = ratio
    return alike
