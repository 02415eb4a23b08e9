"""Which part of a place is meant: "western Aleppo", "areas north of Raqqa", "districts of Homs"."""

from dataclasses import dataclass, replace

from dashboard.domain.place import Place, PlaceKind
from dashboard.extraction.english.lexicon import AREA_WORDS, BEARINGS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    NAMING,
    Role,
    children,
    first_conjunct,
    phrases,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.locating_names import is_old_part
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.offsets import offset as offset_of
from dashboard.extraction.thresholds import CITY_POPULATION, NEAR_KM
from dashboard.geocoding.offset import azimuth, offset

_DIRECTIONS = words_of("directions") - AREA_WORDS
_PARTS = words_of("parts") - {"position"}  # "positions in X" are not a part of X
_SHARES = words_of("shares")
_SITES = words_of("posts") | words_of("sites")
_BUILDINGS = words_of("buildings") - {"headquarters"}
_LONE_SITES = frozenset(
    {"hill", "hilltop", "mountain", "checkpoint", "roadblock", "barracks", "silo"}
)
_QUARTERS = words_of("quarters")
_STRONGHOLDS = words_of("strongholds")
_ONE_OF_MANY = _QUARTERS | {"side", "part"}
_ONE = frozenset(
    {"a", "an", "another", "last", "only", "sole", "remaining"}
)  # "the area of X" is all of it
_CLASSES = frozenset({"city", "town", "province", "governorate"})
_DESCRIBING = CLAUSES_OF_NOUNS | {Role.ADJECTIVE}
_REGIONS = frozenset({PlaceKind.GOVERNORATE, PlaceKind.COUNTRY})


@dataclass(frozen=True, slots=True)
class Part:
    """What of a place is meant: `words` at token `at` limit it, `label` names it ("west of {}").

    `bearing` is a compass word; `inside` whether it is in the place or beside it; `km` how far
    beside. `of_cities` are parts that only a town or a region has: "a district of X"; `some` are
    places within the part: "districts in western X"; `of_towns` are sites of which the gazetteer
    has only the town: "the X crossing".
    """

    words: str
    at: int
    label: str
    bearing: str | None = None
    inside: bool = True
    km: float | None = None
    of_cities: bool = False
    some: bool = False
    of_towns: bool = False

    def fits(self, place: Place) -> bool:
        """Whether such a part can be of such a place."""
        if set(self.words.split()) & set(place.name.lower().split()):
            return False  # the gazetteer has the part itself: "Eastern Homs countryside"
        if self.of_towns and place.kind is not PlaceKind.TOWN:
            return False
        return not self.of_cities or place.is_area or place.population >= CITY_POPULATION

    def has_shape(self, place: Place) -> bool:
        """Whether it is known where in the place it is: half of a town, not half of a land."""
        whole = self.inside and not self.some
        return whole and self.bearing is not None and place.footprint is None

    def of(self, place: Place) -> Place:
        """The ground of this part: half of it, what lies beside it, else all of the place."""
        named = replace(place, id=f"{place.id}/{self.words}", name=self.label.format(place.name))
        if place.footprint is not None and self.inside and self.bearing is not None:
            return replace(named, side=azimuth(self.bearing))
        if place.footprint is not None or (self.inside and self.bearing is None):
            return named
        if self.bearing is None:
            return replace(named, uncertainty_km=place.uncertainty_km + NEAR_KM)
        if not self.inside:
            return offset(named, bearing=self.bearing, km=self.km)
        half = place.uncertainty_km / 2
        return replace(offset(named, bearing=self.bearing, km=half), uncertainty_km=half)


MOST = Part("most of", 0, "most of {}")
SOME = Part("part of", 0, "part of {}")
"""Which part it is, is not said: nobody knows its shape."""


@rule(
    fires=[
        "The army controls western Aleppo.",
        "Rebels hold areas north of Raqqa.",
        "Rebels hold the central sector of Aleppo.",
        "The army took the hospital of Ariha from the rebels.",
    ],
    near_misses=[
        "The army controls Aleppo.",
        "Rebels hold the town of Ariha.",
    ],
    idle=None,
)
def part_of(mention: PlaceMention, word: Token) -> Part | None:
    """The part of a place that the words beside its name limit it to; None for all of it.

    `word` says what is said of the ground: "south of the rebel-held X" says it of all of X.
    """
    named = mention.stands_for
    if named is not None and named.span.sent == mention.span.sent:
        # "X is one of the districts of the city": the city is X to this article
        around = _of_it(mention.root, mention)
        return around if around is not None and not around.inside else None
    of_it = _of_it(mention.root, mention) or _several_of(mention.root) or _site_at(mention.root)
    part = _side(mention) or _beside(mention) or of_it or _its(mention)
    if part is not None and part.inside and of_it is not None and of_it.inside:
        part = replace(part, some=of_it.bearing is None)  # "districts in western X"
    described = word.head if role(word) in _DESCRIBING else word
    stated = described.pos_ == "VERB" or _is_stated(word, mention)
    if part is None or stated or part.at >= described.left_edge.i:
        return part
    if _are_several(word) and mention.span.doc[part.at].tag_ == "NNS":
        return part  # "areas of X and Y, which are held by": the areas
    follows = described != mention.root and described not in mention.root.ancestors
    return (
        part if follows and mention.kind in _REGIONS and part.at == mention.span.start - 1 else None
    )


def _is_stated(word: Token, mention: PlaceMention) -> bool:
    """ "Control" of "a strip near X is under rebel control": of the strip, not of all of X."""
    verb = word.head.head
    stated = role(word) is Role.PREPOSITION_OBJECT and verb.pos_ in {"VERB", "AUX"}
    told_of = mention.root.i < verb.i < word.i
    return stated and told_of and role(verb) is not Role.RELATIVE_CLAUSE


def _side(mention: PlaceMention) -> Part | None:
    """ "Western Aleppo", "north-eastern Syria", "rural Hama"."""
    doc, start = mention.span.doc, mention.span.start
    if mention.stands_for is not None and lemma(mention.root) in _CLASSES:
        return None  # "the southern city" is all of it
    for words in (3, 1):
        before = doc[max(start - words, mention.span.sent.start) : start].text.lower()
        ahead = doc[max(start - words - 1, mention.span.sent.start) : start - words]
        if before in BEARINGS and any(is_several(token) for token in ahead):
            return Part(f"{before} of", start - words, f"{before} of {{}}", before, inside=False)
        if before in _DIRECTIONS:
            bearing = None if before == "central" else before
            return Part(before, start - words, f"{before} {{}}", bearing)
        if before in AREA_WORDS:
            side = ahead[-1:].text.lower() if ahead else ""
            if before == "rural" and side in _DIRECTIONS and side != "central":
                both = f"{side} {before}"  # "southern rural Idlib"
                return Part(both, start - words, f"{both} {{}}", side)
            return Part(before, start - words, f"{before} {{}}", inside=False)
    after = doc[mention.span.end : mention.span.end + 1].text.lower()
    if after in AREA_WORDS:
        return Part(after, mention.span.end, f"{after} of {{}}", inside=False)
    return None


def _beside(mention: PlaceMention) -> Part | None:
    """ "12 km north of X", "areas south-east of X"."""
    bearing, km = offset_of(mention)
    if bearing is None and km is None:
        return None
    distance = f"{km:g} km " if km is not None else ""
    words = f"{distance}{f'{bearing} of' if bearing else 'from'}"
    at = next(
        (t.i for t in reversed(mention.span.doc[: mention.span.start]) if t.lower_ == bearing),
        mention.span.start - 1,
    )
    if km is None and any(c.lower_ == "the" for c in mention.span.doc[at].children):
        return None  # "the rebel-held east of X" is in X
    return Part(words, at, f"{words} {{}}", bearing, inside=False, km=km)


def _of_it(root: Token, mention: PlaceMention) -> Part | None:
    """ "Districts of X", "the countryside of X", "the western part of X", "the east of X"."""
    region = mention.kind in _REGIONS or mention.span[-1].text.split()[-1] in AREA_WORDS
    if region:
        root = first_conjunct(root)  # "areas of X and Y provinces"
    classed = lemma(root.head) in _CLASSES | {"area"} or root.head.lower_ in AREA_WORDS
    if role(root) in NAMING and classed:
        root = root.head  # "X province", "X northern countryside", "the X area"
    if role(root) is Role.OBJECT and surrounds(root.head):
        return Part("around", root.head.i, "around {}", inside=False)
    preposition = preposition_of(root, "of", "in", "around", "near", "outside")
    if preposition is None:
        return None
    thing = preposition.head
    if mention.called is not None and thing.lower_ in AREA_WORDS:
        return _of_it(thing, mention)  # "villages in the countryside of X", a land of its own
    if role(thing) is Role.OBJECT and surrounds(
        thing.head
    ):  # "the hills surrounding the fort of X"
        return Part("around", thing.head.i, "around {}", inside=False)
    if lemma(thing) in _CLASSES and thing.tag_ == "NN" and preposition.lower_ == "of":
        return _of_it(thing, mention)  # "districts of the city of X"
    if preposition.lower_ in {"near", "outside"}:
        return Part("near", preposition.i, "near {}", inside=False)
    if preposition.lower_ == "around":
        before = preposition.doc[max(preposition.i - 2, preposition.sent.start) : preposition.i]
        if before.text.lower() == "in and":
            return None  # "in and around X"
        words = f"{thing.lower_} around" if is_several(thing) else "around"
        return Part(words, preposition.i, f"{words} {{}}", inside=False)
    named = _is_listed(root) and not region
    if thing.tag_ == "NNS" and named:
        return None  # "the towns of X and Y"
    return _limited(thing, of_it=preposition.lower_ == "of")


def _several_of(name: Token) -> Part | None:
    """ "Idlib army bases", "three Aleppo districts": some of it, but "the X and Y districts".

    And "the Idlib bastion of A".
    """
    thing = name.head
    before = role(name) in NAMING and name.i < thing.i
    if before and lemma(thing) in _STRONGHOLDS and any(phrases(thing, "of")):
        return Part(thing.lower_, thing.i, "{}", some=True)
    one = lemma(thing) in _QUARTERS and thing.tag_ == "NN"
    if before and one and any(c.lower_ in _ONE for c in children(thing, Role.DETERMINER)):
        return Part(thing.lower_, thing.i, "{}", some=True, of_cities=True)
    before = before and thing.tag_ == "NNS"
    last = any(c.lower_ == "and" for c in thing.doc[name.sent.start : name.i][-1:])
    if not before or last or _is_listed(name) or not (is_several(thing) or lemma(thing) in _SITES):
        return None
    return Part(thing.lower_, thing.i, "{}", some=True)


def _site_at(name: Token) -> Part | None:
    """ "The X crossing", "X hill": not the town of X."""
    thing = name.head
    before = role(name) in NAMING and role(name) is not Role.APPOSITION and name.i < thing.i
    if not before or thing.tag_ != "NN" or lemma(thing) not in _SITES | _LONE_SITES:
        return None
    return Part(thing.lower_, thing.i, "{}", some=True, of_towns=True)


def _is_listed(name: Token) -> bool:
    """Whether other names follow: "X and Y", "X, Y and Z", where Y may be taken for what X is."""
    follow = children(name, Role.CONJUNCT, Role.APPOSITION)
    return any(c.pos_ == "PROPN" or role(c) is Role.CONJUNCT for c in follow)


def _its(mention: PlaceMention) -> Part | None:
    """ "The city's east", "Damascus' western countryside", "villages in X's countryside"."""
    thing = mention.root.head
    if role(mention.root) is not Role.POSSESSIVE:
        return None
    if mention.called is not None and thing.lower_ in AREA_WORDS:
        return _of_it(thing, mention)
    return _limited(thing, of_it=True)


def _limited(thing: Token, *, of_it: bool) -> Part | None:
    """The part that a noun beside a name is."""
    side = next((c.lower_ for c in children(thing, Role.ADJECTIVE) if c.lower_ in _DIRECTIONS), "")
    words = f"{side} {thing.lower_}".strip()
    label = f"{words} of {{}}" if side else "{}"
    bearing = None if side in {"", "central"} else side
    if lemma(thing) in _SHARES or is_several(thing):
        return Part(words, thing.i, label, bearing if of_it else None)
    if not of_it:
        return None
    if lemma(thing) in _BUILDINGS and thing.tag_ == "NN":  # "the hospital of X": not all of X
        return Part(words, thing.i, "{}", some=True, of_towns=True)
    if is_old_part(thing):
        return Part(f"old {thing.lower_}", thing.i, f"old {thing.lower_} of {{}}")
    if thing.lower_ in BEARINGS:
        return Part(words, thing.i, f"{words} of {{}}", thing.lower_)
    if thing.lower_ in AREA_WORDS:
        return Part(words, thing.i, f"{words} of {{}}", bearing, inside=False)
    if side and lemma(thing) == "region":  # "the eastern region of Syria"
        return Part(words, thing.i, label, bearing)
    one = any(c.lower_ in _ONE for c in children(thing, Role.DETERMINER, Role.ADJECTIVE))
    if lemma(thing) in _ONE_OF_MANY or (lemma(thing) == "area" and one):
        return Part(words, thing.i, label, bearing, of_cities=True)
    return None


def is_quarter_of(mention: PlaceMention, place: Place) -> bool:
    """Whether "the district", "the western districts", "the village" may be what they point to.

    "The western districts" are a city's, and no quarters named before; "the district" is a quarter
    named before, and no city.
    """
    root = mention.root
    if mention.stands_for is not None and lemma(root) in {"city", "town"}:
        return not place.name.lower().startswith("old city")
    if mention.stands_for is not None and lemma(root) in {"village", "hamlet"}:
        return not place.is_area and place.population < CITY_POPULATION
    if mention.stands_for is None or lemma(root) not in _QUARTERS:
        return True
    city = place.population >= CITY_POPULATION
    if place.kind is PlaceKind.SITE:
        return False
    if root.tag_ == "NNS" and any(c.lower_ in _DIRECTIONS for c in children(root, Role.ADJECTIVE)):
        return city
    several = root.tag_ == "NNS" and not any(children(root, Role.NUMBER))
    return several or not city  # "the two districts" are named, "the districts" may be of a city


def _are_several(clause: Token) -> bool:
    """ "Are held" of "which are held": said of several."""
    said = (clause, *children(clause, Role.AUXILIARY, Role.PASSIVE_AUXILIARY))
    return role(clause) is Role.RELATIVE_CLAUSE and any(t.lower_ in {"are", "were"} for t in said)


def surrounds(verb: Token) -> bool:
    """ "Surrounding" of "the areas surrounding X"."""
    clause = role(verb) is Role.PARTICIPLE_CLAUSE and verb.tag_ == "VBG"
    return clause and lemma(verb) == "surround"


def is_several(noun: Token) -> bool:
    """ "Areas", "territory": some land of many."""
    return lemma(noun) in _PARTS and (noun.tag_ == "NNS" or lemma(noun) == "territory")
