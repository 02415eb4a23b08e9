"""What the words between a place and a strike say: that it was there, or that another thing was."""

from collections.abc import Mapping, Sequence

from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    HOLDING_VERBS,
    LAUNCH,
    NEAR,
    PEOPLE_NOUNS,
    SAYING_VERBS,
    TAKING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    child,
    children,
    is_passive,
    objects,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.aside_places import is_reason
from dashboard.extraction.sentence.offsets import BEARING_WORDS, counts_from
from dashboard.extraction.sentence.other_deeds import disables
from dashboard.extraction.sentence.triggers import Trigger

_BRINGING = frozenset({"take", "rush", "transfer", "evacuate", "admit", "move"})

_TAKINGS = frozenset({"fall", "capture", "seizure", "takeover", "loss", "liberation", "recapture"})
_MOVED = words_of("moved")
_BORDERS = words_of("borders")
_THROWING = words_of("throwing_verbs")
_LEADING = words_of("leading")
ANSWERS = frozenset(
    {"retaliation", "revenge", "reprisal", "response", "vengeance", "reply", "reaction", "answer"}
)
"""What a side calls a strike of its own that follows another's."""
_THEN = frozenset({"after", "before", "despite", "following"})
_REACHING = words_of("reaching")
_PARTS_LEADING_TO = words_of("parts_leading_to")
_WAYS = words_of("ways")
_BESIDE_CLAUSE = frozenset({Role.CONJUNCT, Role.CLAUSE_COMPLEMENT, Role.ADVERBIAL_CLAUSE})
_ON_THE_WAY = NEAR | {"in", "at"}
_ARRIVING = words_of("arriving")
_LYING = frozenset({"located", "situated", "based", "stationed"})
_STANDING = frozenset(
    {"based", "stationed", "headquartered", "garrisoned", "deployed", "positioned", "entrenched"}
)
_STARTING = frozenset({"from", "out"})
_FRONTED = frozenset({Role.ADVERBIAL_CLAUSE, Role.PREPOSITION, Role.OPEN_COMPLEMENT})


def leads_elsewhere(
    token: Token, place: PlaceMention, trigger: Trigger, owner: Mapping[int, Trigger]
) -> bool:
    """Whether a word between a place and a strike makes it another thing's place."""
    if _is_fall(token, place) or _is_where_doer_stands(token):
        return True
    if token.lower_ == "according" or (token != place.root and takes_ground(token)):
        return True
    if token.pos_ == "VERB" and lemma(token) in SAYING_VERBS and not disables(token):
        told = is_passive(token) and child(token, Role.OPEN_COMPLEMENT) is not None
        told = told or (token.head.i in owner and role(token) is Role.PARTICIPLE_CLAUSE)
        return token != place.root and not told  # "which was said to have hit X", "blamed on Y"
    if role(token) is not Role.PREPOSITION:
        return False
    return (
        (token.lower_ in _LEADING and not _leads_to_struck(token, owner))
        or (token.lower_ in _THEN and any(objects(token)))
        or (token.lower_ in {"for", "to"} and lemma(token.head) in ANSWERS)
        or _is_of_border(token)
        or is_of_guards(token)
        or is_reason(token, owner)
        or (lemma(token.head) in _WAYS and token.lower_ not in _ON_THE_WAY)
        or _is_of_launch(token, owner)
        or _is_bearing_of_launch(token, place, trigger)
    )


@rule(
    fires=[
        "Air strikes spread to Ariha on Monday, killing two.",
        "The strikes hit the entrance to a gas plant in Saraqib.",
        "Israeli jets fired missiles from the sea towards Ariha.",
    ],
    near_misses=[
        "Jets bombed the road to Ariha on Monday.",
        "The army shelled Saraqib and moved towards Ariha.",
        "Jets bombed Saraqib a week after a blast in Ariha.",
    ],
    idle=False,
)
def _leads_to_struck(to: Token, owner: Mapping[int, Trigger]) -> bool:
    """ "Strikes spread to X", "the entrance to a plant in X": it is what was struck."""
    if to.lower_ in {"towards", "toward"}:  # "launched missiles from the sea towards X"
        return to.head.i in owner and lemma(to.head) in _THROWING
    if to.lower_ != "to":
        return False
    reached = to.head.i in owner and lemma(to.head) in _REACHING
    return reached or lemma(to.head) in _PARTS_LEADING_TO


@rule(
    fires=[
        "Israel struck the port of Latakia following the fall of Damascus.",
        "Jets bombed Ariha after the capture of Saraqib by rebels.",
    ],
    near_misses=[
        "Jets bombed the outskirts of Saraqib.",
        "Jets bombed Ariha after the raid on Saraqib.",
    ],
    idle=False,
)
def _is_fall(token: Token, place: PlaceMention) -> bool:
    """ "The fall of X": it changed hands, and was not struck by this."""
    of = place.root.head
    return lemma(token) in _TAKINGS and of.lower_ == "of" and of.head == token


@rule(
    fires=[
        "Based in Ariha, the rebels have shelled Saraqib.",
        "Stationed near Ariha since Monday, army guns shelled Saraqib.",
        "Operating out of Ariha, rebels shelled Saraqib.",
    ],
    near_misses=[
        "Based in Ariha, the rebels were shelled by the army on Monday.",
        "Jets bombed rebels based in Ariha.",
        "Operating over Ariha, jets bombed a market.",
    ],
    idle=False,
)
def _is_where_doer_stands(standing: Token) -> bool:
    """ "Based in X, rebels shelled Y", "operating out of X": where the doer was, not the shells."""
    deed = standing.head
    if role(standing) not in _FRONTED or standing.i > deed.i or is_passive(deed):
        return False
    if child(deed, Role.SUBJECT) is None:
        return False
    started = lemma(standing) == "operate" and any(prepositions(standing, *_STARTING))
    return started or standing.lower_ in _STANDING


@rule(
    fires=[
        "Jets bombed a village in Hama on its border with Homs.",
        "The army shelled hills on the administrative boundary with Idlib.",
    ],
    near_misses=[
        "Jets bombed a village on the border of Homs.",
        "Jets bombed a village in Hama with rockets.",
    ],
    idle=False,
)
def _is_of_border(preposition: Token) -> bool:
    """ "On the border with X": what lies beyond it."""
    return preposition.lower_ == "with" and lemma(preposition.head) in _BORDERS


@rule(
    fires=[
        "The army shelled rebels in Ariha and took control of Saraqib.",
        "The army shelled Ariha and captured the town of Saraqib.",
        "Jets bombed Ariha on Monday, but the rebels still control Saraqib.",
    ],
    near_misses=[
        "The army shelled Ariha and bombed the town of Saraqib.",
        "Rebels control Ariha.",
    ],
    idle=False,
)
def takes_ground(token: Token) -> bool:
    """ "Shelled X and took control of Y", "but they still hold Y": Y was not struck."""
    if token.pos_ != "VERB" or role(token) not in _BESIDE_CLAUSE:
        return False
    taken = list(children(token, Role.OBJECT))
    if lemma(token) in HOLDING_VERBS and taken:
        return True
    return lemma(token) in TAKING_VERBS or any(lemma(thing) == "control" for thing in taken)


@rule(
    fires=[
        "A drone hit a car in Hass. The drone attack targeted the security forces of Al-Hol camp.",
        "A drone hit a car in Hass. The drone strike targeted the police of Manbij.",
    ],
    near_misses=[
        "A drone hit a car in Hass. The drone strike targeted the outskirts of Manbij.",
        "A drone hit a car in Hass. The drone strike targeted police in Manbij.",
    ],
    idle=False,
)
def is_of_guards(of: Token) -> bool:
    """ "The security forces of X camp": whose they are, wherever they were hit."""
    return of.lower_ == "of" and lemma(of.head) in {"force", "police", "guard"}


@rule(
    fires=[
        "Rockets fired from Saraqib hit Ariha.",
        "Jets that took off from Hmeimim bombed Ariha.",
    ],
    near_misses=[
        "Russian jets bombed Ariha and Saraqib.",
        "Rockets fired at Saraqib hit Ariha.",
    ],
    idle=False,
)
def _is_of_launch(preposition: Token, owner: Mapping[int, Trigger]) -> bool:
    """ "Took off from X"; but "struck off X" was there, and "dropped from a jet on X" too."""
    if preposition.lower_ not in LAUNCH or counts_from(preposition):
        return False
    if any(lemma(thing) in AIR_WORDS for thing in objects(preposition)):
        return False
    return preposition.lower_ != "off" or preposition.head.i not in owner


@rule(
    fires=[
        "Missiles hit rebels, launched from the hills north of Latakia.",
        "The army fired missiles from the mountains north of Latakia at rebels.",
    ],
    near_misses=[
        "Rockets hit the hills north of Latakia.",
        "Jets bombed a village west of Ariha.",
    ],
    idle=False,
)
def _is_bearing_of_launch(preposition: Token, place: PlaceMention, trigger: Trigger) -> bool:
    """ "Launched from the mountains north of X"."""
    if preposition.lower_ != "of" or preposition.head.lower_ not in BEARING_WORDS:
        return False
    between = place.span.doc[max(trigger.core) + 1 : place.span.start]
    return tell_of_launch([token.lower_ for token in between])


@rule(
    fires=[
        "Missiles hit rebels, launched from the hills north of Latakia.",
        "The army fired missiles from the mountains north of Latakia at rebels.",
        "Shells were fired from the Turkish base located in the village of Ariha.",
    ],
    near_misses=[
        "Rockets hit hills near Ariha.",
        "Missiles launched from ships landed in Ariha.",
    ],
    idle=False,
)
def tell_of_launch(words: Sequence[str]) -> bool:
    """ "Launched from the mountains north of X": the words before X say where from."""
    launched = max((n for n, word in enumerate(words) if word in LAUNCH), default=-1)
    after = words[launched:] if launched >= 0 else ()
    # "From the base located in X": in X is the base.
    return launched >= 0 and (_ARRIVING.isdisjoint(after) or not _LYING.isdisjoint(after))


@rule(
    fires=[
        "Air strikes destroyed tanks captured in Ariha.",
        "Air strikes destroyed vehicles stolen in Ariha.",
    ],
    near_misses=[
        "Air strikes destroyed tanks parked in Ariha.",
        "Fighters seized Saraqib after air strikes.",
    ],
    idle=False,
)
def is_of_move(token: Token) -> bool:
    """ "Tanks captured near X"."""
    moved = token.pos_ == "VERB" and lemma(token) in _MOVED
    return moved and role(token) is Role.PARTICIPLE_CLAUSE


@rule(
    fires=[
        "A drone hit a car. The man, wounded by the strike, was taken to a clinic in Sarmada.",
        "People hurt in air strikes were rushed to a clinic in Saraqib.",
    ],
    near_misses=[
        "Jets bombed Ariha and took aim at a hospital in Sarmada.",
        "Two people were killed in strikes on a hospital in Sarmada.",
    ],
    idle=False,
)
def brings_away(words: Sequence[Token]) -> bool:
    """ "Were taken to a hospital in X": where the wounded went."""
    return any(
        lemma(token) in _BRINGING and any(after.lower_ == "to" for after in words[at + 1 : at + 3])
        for at, token in enumerate(words)
    )


@rule(
    fires=[
        "Air strikes hit a market, residents said in Ariha.",
        "Air strikes killed nine people, the governor of Idlib said in Ariha.",
    ],
    near_misses=[
        "Air strikes hit a market in Ariha.",
        "Air strikes killed nine civilians in Ariha.",
    ],
    idle=False,
)
def tell_of_others(words: Sequence[Token]) -> bool:
    """Whether words between a strike and a place turn to who says so, or to people from there."""
    said = any(lemma(t) in SAYING_VERBS or lemma(t) == "accord" or t.text == ";" for t in words)
    return said or any(lemma(token) in PEOPLE_NOUNS for token in words[-3:])
