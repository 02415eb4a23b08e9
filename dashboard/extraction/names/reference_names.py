"""Names of places that a sentence is not about: "12 km north of X", "from X", "near Y"."""

from dashboard.extraction.english.lexicon import BEARINGS, NEAR, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, named_noun, preposition_of, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule

_TOWNS = frozenset({"town", "city", "village"})
_LEADING_AWAY = words_of("leading_away")
_EVENTS = words_of("named_events")


@rule(
    fires=[
        "Jets bombed a depot 12 km north of Ariha. The town was empty.",
        "Men fled from Saraqib. Russian jets bombed the town.",
        "Jets bombed Raqqa after the Paris attacks. The city was hit again.",
        "Shells were fired from the base located in the village of Ariha. The village was calm.",
    ],
    near_misses=[
        "Jets bombed a depot in Ariha. The town was empty.",
        "Men fled in Saraqib. Russian jets bombed the town.",
    ],
    idle=False,
)
def only_reference(place: PlaceMention) -> bool:
    """ "12 km north of X", "from X": X is not what the sentence was about."""
    if role(place.root) is Role.COMPOUND and lemma(place.root.head) in _EVENTS:
        return True  # "the Paris attacks"
    preposition = preposition_of(named_noun(place.root))  # "12 km north of X city"
    if preposition is not None and preposition.lower_ == "of" and lemma(preposition.head) in _TOWNS:
        preposition = preposition_of(preposition.head)  # "north of the city of X"
    if preposition is None:
        return False
    if preposition.lower_ in _LEADING_AWAY or _is_launched_from(preposition):
        return True
    return preposition.lower_ == "of" and preposition.head.lower_ in BEARINGS


def _is_launched_from(within: Token) -> bool:
    """ "From the base located in the village of X": the way to the name begins at "from"."""
    for word in within.ancestors:
        if word.pos_ == "VERB" and role(word) is not Role.PARTICIPLE_CLAUSE:
            return False
        if word.lower_ == "from" and role(word) is Role.PREPOSITION:
            return True
    return False


@rule(
    fires=[
        "Jets bombed Ariha near Idlib on Monday. Shells hit the town on Tuesday.",
        "Jets bombed Kafr Nabl outside the city of Idlib. Shells hit a school in the same town.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. Shells hit the town on Tuesday.",
        "Jets bombed Ariha and Saraqib. Shells hit both towns on Tuesday.",
    ],
    idle=False,
)
def is_beside(place: PlaceMention) -> bool:
    """ "X near Y": of the two, X is what the sentence was about."""
    preposition = preposition_of(place.root)
    while preposition is not None and preposition.lower_ == "of":
        preposition = preposition_of(preposition.head)  # "near the city of Y"
    return preposition is not None and preposition.lower_ in NEAR | {"from"}
