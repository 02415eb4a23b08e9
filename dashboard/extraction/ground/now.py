"""Whether what a verb says of ground is so now: not hoped for, not fought for, not over."""

import calendar

from dashboard.extraction.english.lexicon import (
    BEING_VERBS,
    HEDGE_ADVERBS,
    HEDGE_VERBS,
    HEDGED_SAYING_VERBS,
    HOLDING,
    HOLDING_VERBS,
    LEAVING_VERBS,
    SAYING_VERBS,
    TAKING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    SUBJECTS,
    Role,
    children,
    first_conjunct,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.doers import FORCING, made_to
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import attribute
from dashboard.extraction.sentence.mood import has_to, is_future
from dashboard.extraction.sentence.reality import is_negated, reality

_FORMERLY = words_of("formerly")
_BRINGING_ABOUT = words_of("brings_about") | SAYING_VERBS | HEDGED_SAYING_VERBS | HEDGE_VERBS
_COMPLETING = frozenset({Role.OPEN_COMPLEMENT, Role.PREPOSITION_CLAUSE})
_COUNTED = frozenset(
    {"first", "second", "third", "fourth", "fifth", "last", "latest", "newest", "only"}
)
_STILL = frozenset({"still", "now", "already", "currently", "today", "overnight"})
_LATELY = frozenset(map(str.lower, calendar.day_name)) | {"nightfall", "afternoon", "midday"}
_JUST = frozenset({"already", "just", "recently"})
_UNDOING = TAKING_VERBS | LEAVING_VERBS | words_of("enters") | {"lose", "fall"}
_SHORT_OF_IT = frozenset({"close", "closer", "nearer"})
_NOT_YET = frozenset({"close", "near", "about", "poised", "ready"})
_AGREEING = frozenset({"agree", "offer", "promise", "pledge"})
_ABLE = frozenset({"able", "successful", "responsible"})
"""What somebody is who has done a thing: "was able to take X", "was successful in taking X"."""


def is_so(verb: Token) -> bool:
    """Whether a verb says what is, or what was done; "an offensive to take X" does neither."""
    above = verb.head
    if _is_one_of_those(verb):
        return is_so(above.head) if above.head != above else True
    if verb.tag_ == "VB" and above.pos_ == "VERB" and is_future(above):
        return False  # "a deal that will see the army take X"
    if has_to(verb) and any(c.lower_ == "yet" for c in above.children):
        return False  # "has yet to enter X"
    if role(verb) is Role.PREPOSITION_CLAUSE:
        above = above.head
        if any(c.lower_ in _SHORT_OF_IT for c in above.children):
            return False  # "appeared closer than ever to taking X"
    if role(verb) in _COMPLETING and above.pos_ in {"ADJ", "ADV"}:
        if lemma(above) not in _ABLE or is_negated(above.head) or reality(above.head) != "done":
            return False  # "unable to take X", "close to taking X", "would be able to take X"
    if _is_short_of_telling(verb) or _is_agreed(verb) or _is_yet_to_come(verb):
        return False
    if has_to(verb) and verb.head.pos_ != "ADJ" and not _comes_about(verb):
        return False
    if any(map(is_neither, children(verb, *SUBJECTS))):
        return False
    return not is_negated(verb) and reality(verb) == "done" and not _is_before_then(verb)


@rule(
    fires=[
        "The army was close to declaring that Tadmur had been cleared of ISIS.",
        "The army is about to announce that it has taken Ariha.",
    ],
    near_misses=[
        "A presenter said the army had announced that Tadmur had been cleared of ISIS.",
        "The army is proud to announce that it has taken Ariha.",
    ],
    idle=False,
)
def _is_short_of_telling(verb: Token) -> bool:
    """ "Close to announcing that X has been cleared": nobody has said so yet."""
    telling = verb.head
    if role(verb) is not Role.CLAUSE_COMPLEMENT or role(telling) not in _COMPLETING:
        return False
    short = telling.head.head if role(telling) is Role.PREPOSITION_CLAUSE else telling.head
    return lemma(short) in _NOT_YET


@rule(
    fires=[
        "The rebels agreed on Friday to lay down arms, surrendering Ariha to the army.",
        "The rebels agreed to lay down their arms, an official said, surrendering Ariha.",
    ],
    near_misses=[
        "The rebels fled on Friday, surrendering Ariha to the army.",
        "The rebels agreed to a truce on Friday after surrendering Ariha to the army.",
    ],
    idle=False,
)
def _is_agreed(verb: Token) -> bool:
    """ "Agreed to lay down arms, surrendering X": what was agreed, and is to be done."""
    if role(verb) is not Role.ADVERBIAL_CLAUSE or verb.tag_ != "VBG":
        return False
    after = verb.i > verb.sent.start and verb.nbor(-1).text == ","
    if any(children(verb, Role.MARKER)) or not after:
        return False
    above = verb.head
    told = [c for c in children(above, Role.CLAUSE_COMPLEMENT) if c.i < above.i]
    deeds = {above, above.head, *told} if lemma(above) in SAYING_VERBS else {above, above.head}
    return any(lemma(deed) in _AGREEING for deed in deeds)


@rule(
    fires=[
        "It is not as though the rebels hold all of Ariha.",
        "It isn't that the army is in control of Tadmur.",
    ],
    near_misses=[
        "It is not as though people are safe: the rebels hold Ariha.",
        "It is true that the rebels hold Ariha.",
        "It is not that far from Ariha, which the rebels hold.",
    ],
    idle=False,
)
def is_denied_above(word: Token) -> bool:
    """ "It is not as though A holds X", "it isn't that": what the clause says is not so."""
    verb = next((t for t in (word, *word.ancestors) if t.pos_ in {"VERB", "AUX"}), word)
    verb = first_conjunct(verb)
    said = {c.lower_ for c in children(verb, Role.MARKER)} & {"though", "if", "that"}
    above = verb.head
    it = any(c.lower_ == "it" for c in children(above, Role.SUBJECT, Role.EXPLETIVE))
    return bool(said) and it and lemma(above) in BEING_VERBS and is_negated(above)


@rule(
    fires=[
        "The army is determined to fight on until it takes Ariha.",
        "The rebels will not rest before they have captured Tadmur.",
    ],
    near_misses=[
        "The army fought on until it took Ariha.",
        "The rebels will rest after they have captured Tadmur.",
    ],
    idle=False,
)
def _is_yet_to_come(verb: Token) -> bool:
    """ "Determined to go on until they take X": what they are to do ends with it."""
    if role(verb) is not Role.ADVERBIAL_CLAUSE:
        return False
    awaited = {c.lower_ for c in children(verb, Role.MARKER)} & {"until", "till", "before", "once"}
    above = verb.head
    return bool(awaited) and (is_future(above) or (has_to(above) and not _comes_about(above)))


def is_neither(subject: Token) -> bool:
    """ "Neither A" of "neither A nor B holds X"."""
    return any(t.lower_ == "neither" for t in subject.children)


@rule(
    fires=[
        "The army managed to take Ariha.",
        "The rebels continue to hold Ariha.",
    ],
    near_misses=[
        "The army is fighting to take Ariha.",
        "The army is vying to take Ariha.",
    ],
    idle=False,
)
def _comes_about(verb: Token) -> bool:
    """ "Managed to take X", "is said to hold X"; what men fight or move to do is not done yet."""
    above = lemma(verb.head)
    if any(c.lower_ == "successfully" for c in children(verb.head, Role.ADVERB)):
        return True
    other = made_to(verb)
    own = other is None or role(other) is Role.PASSIVE_SUBJECT  # "is said to hold X"
    return above in _BRINGING_ABOUT and (own or above in FORCING)


@rule(
    fires=[
        "Ariha is the third town to fall to the rebels this month.",
        "Tadmur was the latest city to be captured by ISIS.",
    ],
    near_misses=[
        "Ariha is the next town to be captured by the rebels.",
        "Tadmur is a city to be captured by the army.",
    ],
    idle=False,
)
def _is_one_of_those(verb: Token) -> bool:
    """ "The third town to fall to the rebels": it has fallen, as others have."""
    if role(verb) is not Role.RELATIVE_CLAUSE or not has_to(verb):
        return False
    counted = children(verb.head, Role.ADJECTIVE, Role.NUMBER, Role.APPOSITION)
    return any(c.lower_ in _COUNTED for c in counted)


@rule(
    fires=[
        "The rebels had driven the army from Ariha in 2015.",
        "The SDF had taken Manbij the year before.",
    ],
    near_misses=[
        "The rebels have driven the army from Ariha.",
        "Officials said the SDF had taken Manbij.",
    ],
    idle=False,
)
def _is_before_then(verb: Token) -> bool:
    """ "Had taken X in 2015": done before what the report tells of, which may have undone it."""
    clause = first_conjunct(verb)
    if role(clause) is Role.ADVERBIAL_CLAUSE and verb.tag_ == "VBG" and was_doing(clause.head):
        return True  # "had been pressing the rebels, storming X": then, and not now
    if not is_had(verb):
        return False
    after = any(c.lower_ == "after" for c in children(verb, Role.MARKER))
    if after and lemma(verb) in TAKING_VERBS:
        return False  # "linked up after they had taken X": it led to what the report tells of
    if any(c.lower_ in HEDGE_ADVERBS for c in children(verb, Role.ADVERB)):
        return False  # "had reportedly withdrawn": somebody reports it
    if _is_lately(verb) and not any(lemma(above) in _UNDOING for above in verb.ancestors):
        return False
    return not any(prepositions(verb, "by")) and attribute(verb).speakers == ()


def was_doing(verb: Token) -> bool:
    """ "Had been shelling X": what went on before what is told, where nobody just reports it."""
    been = any(c.lower_ == "been" for c in children(verb, Role.AUXILIARY))
    return is_had(verb) and been and verb.tag_ == "VBG" and attribute(verb).speakers == ()


def is_had(verb: Token) -> bool:
    """ "Had fought", "had been fighting": what went before what is told."""
    return any(c.lower_ == "had" for c in children(verb, Role.AUXILIARY))


def _is_lately(verb: Token) -> bool:
    """ "Had already taken X", "which they had seized only last month"."""
    if any(c.lower_ in _JUST for c in children(verb, Role.ADVERB)):
        return True
    spans = (c for c in children(verb, Role.NOUN_ADVERB) if lemma(c) in {"week", "month", "day"})
    return any(c.lower_ in {"this", "last"} for span in spans for c in span.children)


@rule(
    fires=[
        "The rebels had held Ariha.",
        "Ariha was once controlled by the rebels.",
    ],
    near_misses=[
        "The rebels hold Ariha.",
        "Officials said the rebels held Ariha.",
    ],
    idle=False,
)
def is_past(verb: Token) -> bool:
    """Whether a state is said to be over: "had held", "was once run", "held until Sunday"."""
    if verb.tag_ in {"VBD", "VBN"} and any(prepositions(verb, "until")):
        return True
    if no_longer(verb) and lemma(verb) in HOLDING_VERBS | HOLDING:
        return True
    if _is_of_these_days(verb):
        return False
    if verb.tag_ == "VBD" and lemma(verb) in HOLDING_VERBS | {"have"} | BEING_VERBS:
        return attribute(verb).speakers == ()  # reported speech shifts "is" to "was"
    return is_had(verb) or is_of_old(verb)


def is_of_old(verb: Token) -> bool:
    """ "Once", "formerly"."""
    return any(c.lower_ in _FORMERLY for c in children(verb, Role.ADVERB))


@rule(
    fires=[
        "Iranian forces were stationed in Ariha.",
        "ISIS fighters were based in Tadmur.",
    ],
    near_misses=[
        "Iranian forces are stationed in Ariha.",
        "Officials said Iranian forces were stationed in Ariha.",
    ],
    idle=False,
    kept="who only was there is on no map of today",
)
def was_then(verb: Token) -> bool:
    """ "Were stationed in 2015": no longer said to be so."""
    was = any(c.lower_ in {"was", "were"} for c in children(verb, Role.PASSIVE_AUXILIARY))
    return was and attribute(verb).speakers == () and not _is_of_these_days(verb)


@rule(
    fires=[
        "Rebels were in full control of Ariha on Friday morning.",
        "Tadmur was still held by ISIS.",
    ],
    near_misses=[
        "Rebels were in full control of Ariha in 2013.",
        "Tadmur was held by ISIS until 2017.",
    ],
    idle=False,
)
def _is_of_these_days(verb: Token) -> bool:
    """ "Were still in X", "were in control of X on Friday": told as it was, and no old state."""
    for beside in verb.children:
        if role(beside) is Role.ADVERB and beside.lower_ in _STILL:
            return True
        dated = role(beside) in {Role.PREPOSITION, Role.NOUN_ADVERB} or (
            role(beside) is Role.ADVERBIAL_CLAUSE
            and any(c.lower_ in {"after", "as"} for c in children(beside, Role.MARKER))
        )
        if dated and any(token.lower_ in _LATELY for token in beside.subtree):
            return True
    return False


@rule(
    fires=[
        "ISIS no longer controls Tadmur.",
        "There are no longer any rebels in Ariha.",
        "The army no longer maintains a garrison in Ariha.",
    ],
    near_misses=[
        "ISIS still controls Tadmur.",
        "The rebels held Ariha longer than Saraqib.",
    ],
    idle=False,
)
def no_longer(word: Token) -> bool:
    """Whether "no longer" stands with the very verb that a word is, or hangs on."""
    verb = next((t for t in (word, *word.ancestors) if t.pos_ in {"VERB", "AUX"}), word)
    return any(
        t.lower_ == "longer" and t.i > verb.sent.start and t.nbor(-1).lower_ == "no"
        for t in verb.children
    )
