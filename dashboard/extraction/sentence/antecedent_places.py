"""Where a thing that was struck is, by the clause before: "the mill in X shut after it ..."."""

from collections.abc import Sequence

from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, children, prepositions, role, subjects
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.triggers import Trigger


@rule(
    fires=[
        "The hospital in Ariha has stopped working after it was hit by air raids.",
        "The bakery of Saraqib stopped working after it was struck by shells.",
        "A power plant in Saraqib went out of service after being bombed on Thursday.",
        "The market of Hass was crowded when Russian planes bombed it.",
        "Wheat has burnt in the towns of Hass and Ariha after the army hit them with shells.",
        "The market of Hass saw a massacre: nine died when Russian planes bombed the market.",
    ],
    near_misses=[
        "The hospital in Ariha was hit by air raids.",
        "The hospital in Ariha closed after a mill was hit by air raids.",
        "The market of Hass was crowded when Russian planes bombed the school.",
    ],
    idle=(),
)
def place_of_antecedent(trigger: Trigger, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """ "The hospital in X closed after it was hit": where what was hit is said to be."""
    verb = trigger.verb
    if verb is None:
        return []
    after = verb.head if _is_after_being_struck(verb) else None
    above = verb.head if after is None else after.head
    while role(above) is Role.OPEN_COMPLEMENT:
        above = above.head  # "stopped working after it was hit"
    struck = next(children(verb, Role.PASSIVE_SUBJECT, Role.OBJECT), None)
    if struck is None and any(prepositions(verb, "under")):
        struck = next(subjects(verb), None)  # "when it came under attack"
    if after is not None:
        things = [*subjects(above)]
    elif role(verb) is not Role.ADVERBIAL_CLAUSE or struck is None:
        return []
    elif struck.lower_ in {"it", "they", "them"}:
        things = [*subjects(above)]
    elif any(word.lower_ == "the" for word in struck.children):
        earlier = verb.doc[verb.sent.start : min(trigger.core)]
        things = [word for word in earlier if word.pos_ == "NOUN" and lemma(word) == lemma(struck)]
    else:
        return []
    inside = {token.i for thing in things[:1] for token in thing.subtree}
    here = [place for place in places if place.root.i in inside]
    return here[:1] or _of_the_clause(struck, above, places)


def _of_the_clause(
    struck: Token | None, above: Token, places: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """ "They were at X when it came under attack", "wheat burnt in X and Y after jets hit them"."""
    if struck is None or struck.lower_ not in {"it", "they", "them"}:
        return []
    there = {
        token.i for p in prepositions(above, "in", "at") for token in p.subtree if p.i < struck.i
    }
    here = [place for place in places if place.root.i in there]
    return here if struck.lower_ != "it" else here[:1]


def _is_after_being_struck(verb: Token) -> bool:
    """ "Closed after being bombed"."""
    after = role(verb) is Role.PREPOSITION_CLAUSE and verb.head.lower_ in {"after", "since"}
    return after and any(word.lower_ == "being" for word in verb.children)
