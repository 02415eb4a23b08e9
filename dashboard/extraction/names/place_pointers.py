"""Words that point to a place named before: "the town", "both villages", "there", "where"."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from dashboard.domain.place import COUNTRY, Place, PlaceKind
from dashboard.extraction.english.lexicon import SAYING_VERBS, words_of
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import SUBJECTS, Role, named_noun, preposition_of, role
from dashboard.extraction.english.tokens import Span, Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.names.office_places import is_of_office
from dashboard.extraction.names.reference_names import is_beside, only_reference
from dashboard.extraction.names.where_clauses import head_of_clause
from dashboard.extraction.rules import rule
from dashboard.extraction.thresholds import POINTER_REACH

_SETTLED = frozenset({PlaceKind.TOWN, PlaceKind.NEIGHBOURHOOD, PlaceKind.DISTRICT})
_QUARTER_KINDS = frozenset({PlaceKind.NEIGHBOURHOOD, PlaceKind.DISTRICT, PlaceKind.TOWN})
_FITS: dict[str, frozenset[PlaceKind]] = {
    **dict.fromkeys(["town", "village", "hamlet"], _SETTLED),
    "city": _SETTLED - {PlaceKind.NEIGHBOURHOOD},
    **dict.fromkeys(
        ["neighbourhood", "neighborhood", "suburb", "quarter", "district"], _QUARTER_KINDS
    ),
    **dict.fromkeys(
        ["base", "airbase", "airport", "airfield", "field", "oilfield", "dam", "garrison"],
        frozenset({PlaceKind.SITE}),
    ),
    "camp": frozenset({PlaceKind.SITE, PlaceKind.NEIGHBOURHOOD}),
    "enclave": frozenset({PlaceKind.AREA, PlaceKind.TOWN, PlaceKind.DISTRICT}),
    "location": _SETTLED | {PlaceKind.SITE, PlaceKind.AREA},
    "place": _SETTLED | {PlaceKind.SITE, PlaceKind.AREA},
    **dict.fromkeys(["province", "governorate"], frozenset({PlaceKind.GOVERNORATE})),
}
"""What a noun may point to."""

_TOWNS = frozenset({"town", "city", "village"})
_LANDS = frozenset({"region", "countryside", "plain", "valley"})
_ALIKE = (
    frozenset({"base", "airbase", "airport", "airfield", "garrison"}),
    frozenset({"field", "oilfield"}),
    frozenset({"dam"}),
    frozenset({"camp"}),
)
_SITE_CLASSES = frozenset(word for group in _ALIKE for word in group)
"""What sites are; one that is called an oil field is not meant by "the airport"."""
_ANY = frozenset(PlaceKind) - {PlaceKind.COUNTRY}
_POINTING = words_of("pointing")
_AROUND = frozenset({"surrounding", "neighbouring", "neighboring", "nearby", "other"})
"""Words for places beside those named before: "the surrounding villages" are none of them."""
_NAMED_BY = frozenset({Role.COMPOUND, Role.APPOSITION, Role.NOUN_MODIFIER, Role.ADJECTIVE})
_NAMING = frozenset({Role.COMPOUND, Role.APPOSITION, Role.NOUN_MODIFIER, Role.POSSESSIVE})
_BESIDE_ITS_NAME = words_of("beside_its_name")
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4}
_ANY_TWO = frozenset({"two", "three", "four"})
_ALL = frozenset({"the", "all", "both", "these", "those", "other"})

Resolve = Callable[[PlaceMention], Place | None]


@dataclass(frozen=True, slots=True, eq=False)
class _Pointer:
    """A pointing word: the kinds it may point to, and to how many places (None: all of them)."""

    token: Token
    kinds: frozenset[PlaceKind]
    count: int | None = 1


def find_pointers(
    sentence: Sentence,
    places: Sequence[PlaceMention],
    earlier: Sequence[Sequence[PlaceMention]],
    resolve: Resolve,
) -> list[PlaceMention]:
    """The pointing words of a sentence as mentions of the places they point to.

    `earlier` are the places of the sentences before, the nearest last.
    """
    found: list[PlaceMention] = []
    named = {token.i for place in places for token in place.span}
    for pointer in _pointers(sentence, named):
        token = pointer.token
        here = [place for place in places if place.span.end <= token.i]
        if token.tag_ == "WRB":
            antecedents = head_of_clause(token, here)
        else:
            antecedents = _pointed_to(pointer, [*earlier[-POINTER_REACH:], here], resolve)
        span = token.doc[token.i : token.i + 1]
        found += [replace(place, span=span, stands_for=place) for place in antecedents]
        if not antecedents:
            found += _airport_of(span, places, resolve)
    return found


def _pointers(sentence: Sentence, named: set[int]) -> Iterator[_Pointer]:
    for token in sentence.span:
        if token.i in named:
            continue
        if _is_adverb_of_place(token):
            yield _Pointer(token, _ANY)
            continue
        word = lemma(token)
        if word not in _FITS or token.pos_ != "NOUN" or role(token) in _NAMED_BY:
            continue
        words = {child.lower_ for child in token.children}
        if words & _ANY_TWO and not words & _ALL and not _is_apposed(token):
            continue  # "two villages" are any two; "the two", "X and Y, two villages" are known
        if not words & _POINTING or words & _AROUND or _is_named(token, named):
            continue
        if token.tag_ == "NNS":
            count = next((_COUNTS[w] for w in words if w in _COUNTS), None)
            yield _Pointer(token, _FITS[word], count)
        else:
            yield _Pointer(token, _FITS[word])


def _is_apposed(noun: Token) -> bool:
    """ "X and Y, two villages": of those just named."""
    before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i > noun.sent.start else None
    return role(noun) is Role.APPOSITION or (before is not None and before.text == ",")


@rule(
    fires=[
        "Jets bombed Ariha. Ten people died there.",
        "Jets bombed Ariha, where ten people died.",
    ],
    near_misses=[
        "There were air strikes in Ariha.",
        "Jets bombed Ariha when ten people slept.",
    ],
    idle=False,
)
def _is_adverb_of_place(token: Token) -> bool:
    """ "There", or "where" of "X, where ..."; not "there are"."""
    if role(token) is not Role.ADVERB:
        return False
    relative = token.lower_ == "where" and role(token.head) is Role.RELATIVE_CLAUSE
    return token.lower_ == "there" or relative


@rule(
    fires=[
        "Saraqib was quiet. Russian jets bombed the town of Ariha.",
        "Saraqib was quiet. Russian jets bombed the village of Ariha Xaghir.",
        "Jets bombed the city of Idlib.",
    ],
    near_misses=[
        "Jets bombed Ariha. The town was empty.",
        "Jets bombed Ariha. Shells hit the same town.",
    ],
    idle=False,
)
def _is_named(token: Token, named: set[int]) -> bool:
    """ "The town of X", "the X camp", "the city, X": it is not pointed to but named."""
    return any(
        child.i in named
        or any(g.i in named or g.pos_ == "PROPN" for g in child.children)
        or any(g.text == "al" and g.nbor(1).text == "-" for g in child.subtree)
        for child in token.children
        if role(child) in _NAMING
        or (role(child) is Role.PREPOSITION and child.lower_ in _BESIDE_ITS_NAME)
        or role(child) is Role.PARTICIPLE_CLAUSE
    )


@rule(
    fires=[
        "Jets struck around the airport and Muhasan in the western countryside of Deir Ezzor.",
        "Shells landed near the airport after Aleppo was quiet for a day.",
    ],
    near_misses=[
        "Missiles hit Damascus, forcing the airport to close.",
        "Jets bombed houses near an airport in Deir ez-Zor.",
        "Jets bombed the airport near Ariha and Saraqib.",
        "Jets from Aleppo bombed the airport of Hama.",
    ],
    idle=(),
)
def _airport_of(
    airport: Span, places: Sequence[PlaceMention], resolve: Resolve
) -> tuple[PlaceMention, ...]:
    """ "The airport" beside the one city that a sentence names: the city's own."""
    cities = {place.name: place for place in places if place.is_capital}
    beside = preposition_of(airport.root, "around", "near", "at", "on") is not None
    if airport.text != "airport" or not beside or len(cities) != 1:
        return ()
    city = next(iter(cities.values()))
    made = replace(city, span=airport, kind=PlaceKind.SITE, called=f"{city.span.text} airport")
    place = resolve(replace(made, part_of_region=False, is_capital=False))
    if place is None or place.kind is not PlaceKind.SITE:
        return ()
    return (replace(made, part_of_region=False, is_capital=False),)


def _pointed_to(
    pointer: _Pointer, earlier: Sequence[Sequence[PlaceMention]], resolve: Resolve
) -> list[PlaceMention]:
    """The last places named that the word fits."""
    pointed: dict[str, PlaceMention] = {}
    unlikely: list[PlaceMention] = []
    of_offices = [place for places in earlier for place in places if is_of_office(place)]
    for places in reversed(earlier):
        fitting: dict[str, PlaceMention] = {}
        for place in places:
            called = lemma(named_noun(place.root)) == lemma(pointer.token)  # "Hama city"
            reference = not called and only_reference(place)
            meant = resolve(place)
            aside = reference or place in of_offices or _speaks_from(place, meant)
            if _fits(pointer, meant) and not aside and not _is_smaller(place, pointer.token):
                fitting.setdefault(place.name, place)
        found = [place for place in fitting.values() if not is_beside(place)] or [*fitting.values()]
        if not found:
            continue
        if lemma(pointer.token) in {"city", "town"}:
            likelier = [p for p in found if not _is_called_otherwise(p, pointer.token)]
            unlikely = unlikely or [p for p in found if p not in likelier]
            found = likelier
            if not found:
                continue
        if pointer.count is None:
            return found if len(found) > 1 else []
        if pointer.count == 1:
            that = any(c.lower_ == "that" for c in pointer.token.children)
            likely = [p for p in found if _is_called(p, pointer.token)] if not that else []
            return likely[-1:] or found[-1:]  # "that city" is the last that was named
        # "All three towns": named in one sentence or in several.
        pointed = {place.name: place for place in found} | pointed
        if len(pointed) >= pointer.count:
            return list(pointed.values())[-pointer.count :]
    # "Aleppo's health office said ... in the city", where no other is named.
    if unlikely:
        return unlikely[-1:]
    return of_offices[-1:] if lemma(pointer.token) == "city" else []


@rule(
    fires=[
        "Shells hit the city of Douma, and calm returned to the Ghouta of Damascus after raids "
        "on the city.",
        "Shells hit Douma city, and calm returned to the Ghouta of Damascus after raids on the "
        "city.",
    ],
    near_misses=[
        "Shells hit Douma, and calm returned to the Ghouta of Damascus after raids on the city.",
        "Shells hit the town of Douma, and calm returned after raids on the city.",
    ],
    idle=False,
)
def _is_called(place: PlaceMention, noun: Token) -> bool:
    """ "The city of X", "X city", before "the city": that one is meant."""
    named = named_noun(place.root)
    of = preposition_of(named, "of")
    return any(lemma(word) == lemma(noun) for word in (named, *([of.head] if of else ())))


@rule(
    fires=[
        "Turkey took Afrin, and families shelter in the Azaz region. Jets bombed the city.",
        "Turkey shelled Afrin, and families fled to the capital, Damascus. Jets bombed the city.",
    ],
    near_misses=[
        "Turkey shelled Afrin, and families fled to Azaz. Jets bombed the city.",
        "Turkey shelled the city of Afrin. Jets bombed the city again.",
    ],
    idle=False,
)
def _is_called_otherwise(place: PlaceMention, noun: Token) -> bool:
    """ "The capital, X", "X city", "the X region": "the city", "the town" may be another that is
    named before."""
    if role(place.root) not in _NAMED_BY:
        return False
    if lemma(place.root.head) in _LANDS:
        return True
    if lemma(noun) == "town" and lemma(place.root.head) == "city":
        return True
    nouns = [place.root.head]  # "the capital and seat of power, X"
    while role(nouns[-1]) in {Role.CONJUNCT, Role.PREPOSITION_OBJECT, Role.PREPOSITION}:
        nouns.append(nouns[-1].head)
    return any(lemma(noun) == "capital" for noun in nouns)


def _is_smaller(place: PlaceMention, noun: Token) -> bool:
    """ "The village of X" before "the city": another is meant."""
    named = named_noun(place.root)
    of = preposition_of(named, "of")
    called = {lemma(word) for word in (named, *([of.head] if of else ()))}
    return lemma(noun) == "city" and bool(called & {"village", "hamlet"})


@rule(
    fires=[
        "Jets bombed Aleppo. Officials in Moscow said their planes had hit targets in the city.",
        "Jets bombed Raqqa. The ministry in Ankara said it had shelled the city again.",
    ],
    near_misses=[
        "Jets bombed Aleppo. Medics in Ariha said planes had hit the town again.",
        "Jets bombed Aleppo. Officials said in Raqqa that the city was hit again.",
    ],
    idle=False,
)
def _speaks_from(place: PlaceMention, meant: Place | None) -> bool:
    """ "Officials in Moscow said": where somebody abroad speaks, and not of that city."""
    if meant is None or meant.country == COUNTRY:
        return False
    return any(
        role(token) in SUBJECTS and lemma(token.head) in SAYING_VERBS
        for token in place.root.ancestors
    )


def _fits(pointer: _Pointer, place: Place | None) -> bool:
    if place is None:
        # What cannot be placed may be pointed to as well; better lost than taken for another.
        return pointer.count == 1 and pointer.kinds >= _SETTLED and pointer.kinds != _ANY
    if place.kind not in pointer.kinds or not _is_of_class(pointer.token, place):
        return False
    syrian = any(child.lower_ == "syrian" for child in pointer.token.children)
    return place.country == COUNTRY or not syrian


def _is_of_class(noun: Token, place: Place) -> bool:
    """ "The airport" is no oil field: a site whose name says what it is, is pointed to as that."""
    said = {name for name in _SITE_CLASSES if name in place.name.lower().split()}
    mine = next((group for group in _ALIKE if lemma(noun) in group), None)
    return place.kind is not PlaceKind.SITE or mine is None or not said or bool(said & mine)
