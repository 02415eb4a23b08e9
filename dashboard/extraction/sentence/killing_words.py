"""Words of killing and the nouns they count: "killed" of "killed 24 people", "toll" of 32."""

from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.numbers import are_people, has_number, persons
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    Role,
    child,
    children,
    is_passive,
    objects,
    phrases,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule

KILLING_VERBS = words_of("killing_verbs")
WOUNDING_VERBS = words_of("wounding_verbs")
HARM = KILLING_VERBS | WOUNDING_VERBS | words_of("dead")
"""Words that tell of killed or wounded."""
_DYING_VERBS = words_of("dying_verbs")
_LIFE_VERBS = words_of("life_verbs")
_DEAD = words_of("dead")
_DEATHS = words_of("deaths")
_WITH_PEOPLE = frozenset({"loss", "massacre"})
"""Nouns of killing only where people are said beside them: "the loss of two tanks"."""
_BESIDE_COUNTED = frozenset(
    {Role.PARTICIPLE_CLAUSE, Role.CLAUSE_COMPLEMENT, Role.OBJECT_PREDICATE, Role.ADJECTIVE}
)
"""How "killed" hangs on the noun it counts: "24 people killed", "left 24 killed"."""
_DEAD_COUNTS = _BESIDE_COUNTED - {Role.PARTICIPLE_CLAUSE} | {
    Role.ADJECTIVE_COMPLEMENT,
    Role.OPEN_COMPLEMENT,
    Role.ADVERB,
    Role.OBJECT,
    Role.PREPOSITION_OBJECT,
}
_ENDING_IN_DEATH = frozenset({"burn", "crush", "bleed", "freeze", "choke", "suffocate", "shoot"})
_WHEREIN = frozenset({"in", "on", "by", "from", "after", "during", "within", "with"})
_Counted = tuple[Token, Token] | None


def counted(token: Token) -> _Counted:
    """A word of killing and the noun that it counts; None for any other word."""
    word = lemma(token)
    if token.pos_ == "VERB":
        if word in _LIFE_VERBS:
            return _lives(token)
        if word in KILLING_VERBS or _is_to_death(token):
            return _killed(token)
    if word in _DEAD:
        return _dead(token) if role(token) in _DEAD_COUNTS or _stands_with(token) else None
    if word == "number":
        return _total(token) if _is_number_of_dead(token) else None
    if token.pos_ != "NOUN":
        return None
    if word == "toll":
        return _total(token)
    return _deaths(token) if word in _DEATHS else None


@rule(
    fires=[
        "Air strikes on Ariha killed or wounded 30 people.",
        "Jets bombed Ariha, and dozens were killed and injured.",
    ],
    near_misses=[
        "Air strikes on Ariha killed nine people and wounded 30.",
        "Jets bombed Ariha, and nine were killed and 30 injured.",
    ],
    idle=False,
    kept="dead and injured in one number would all be counted as dead",
)
def is_of_killed_and_wounded(word: Token) -> bool:
    """ "Killed or wounded 30", "30 dead and injured": one number of both, which says neither."""
    harmed = KILLING_VERBS | _DEAD, WOUNDING_VERBS
    for first, second in ((word.i - 2, word.i), (word.i, word.i + 2)):
        if first < word.sent.start or second >= word.sent.end:
            continue
        one, joint, other = word.doc[first], word.doc[first + 1], word.doc[second]
        if joint.lower_ in {"and", "or", "/"} and any(
            lemma(one) in these and lemma(other) in those for these, those in (harmed, harmed[::-1])
        ):
            return True
    return False


@rule(
    fires=[
        "Air strikes on Ariha claimed eleven lives.",
        "Four people lost their lives in air strikes on Ariha.",
    ],
    near_misses=[
        "Air strikes on Ariha took three hours.",
        "People in Ariha led their lives despite air strikes.",
    ],
    idle=None,
)
def _lives(verb: Token) -> _Counted:
    """ "Took the lives of seven people", "claimed eleven lives", "four lost their lives"."""
    lives = next((thing for thing in children(verb, *PATIENTS) if lemma(thing) == "life"), None)
    if lives is None:
        return None
    if role(lives) is Role.PASSIVE_SUBJECT:
        return verb, lives  # "seven lives were lost"
    given = child(verb, Role.INDIRECT_OBJECT)
    if given is not None:
        return verb, given  # "cost seven people their lives"
    if lemma(verb) == "lose":
        loser = child(verb, Role.SUBJECT)
        return (verb, loser) if loser is not None else None
    return verb, next(phrases(lives, "of"), lives)


@rule(
    fires=[
        "Air strikes on Ariha killed 12 people.",
        "Twelve people died in air strikes on Ariha.",
    ],
    near_misses=[
        "Air strikes on Ariha wounded 12 people.",
        "Air strikes on Ariha were like killers.",
    ],
    idle=None,
)
def _killed(verb: Token) -> _Counted:
    """ "Killed 24 people", "24 people were killed", "24 people killed", "24 died"."""
    roles = {Role.PASSIVE_SUBJECT}
    if not is_passive(verb):
        roles.add(Role.OBJECT)
    if lemma(verb) in _DYING_VERBS or _is_with_dead(verb):
        roles.add(Role.SUBJECT)
    if lemma(verb) in _ENDING_IN_DEATH and child(verb, Role.OBJECT, Role.PASSIVE_SUBJECT) is None:
        roles.add(Role.SUBJECT)
    killed = child(verb, *roles)
    if killed is None and not is_passive(verb):
        killed = _number_after(verb)
    if killed is not None:
        return verb, killed
    beside = role(verb) in _BESIDE_COUNTED and has_number(verb.head)
    return (verb, verb.head) if beside else None


@rule(
    fires=[
        "Air strikes on Ariha burned nine people to death.",
        "Nine people were crushed to death in an air strike on Ariha.",
        "Nine people burned to death after air strikes on Ariha.",
    ],
    near_misses=[
        "Air strikes on Ariha burned nine people badly.",
        "Air strikes on Ariha scared nine people, who were near to death.",
    ],
    idle=False,
)
def _is_to_death(verb: Token) -> bool:
    """ "Burned nine people to death", "were crushed to death"."""
    return lemma(verb) in _ENDING_IN_DEATH and any(
        lemma(end) == "death" for end in phrases(verb, "to")
    )


@rule(
    fires=[
        "Jets bombed Ariha, with ten people killed and three wounded.",
        "The coalition carried out four airstrikes against Ariha, leaving more than twenty "
        "Islamic State members killed, while some other civilians wounded.",
    ],
    near_misses=[
        "Air strikes hit Ariha on Monday, leaving more than 20 fighters wounded.",
        "Air strikes on Ariha let nine people go.",
    ],
    idle=False,
)
def _is_with_dead(verb: Token) -> bool:
    """ "With ten people killed", "leaving ten people killed"."""
    left = role(verb) is Role.CLAUSE_COMPLEMENT and lemma(verb.head) == "leave"
    if left:
        return verb.tag_ in {"VBN", "VBD"}
    return verb.tag_ == "VBN" and role(verb) is Role.PREPOSITION_CLAUSE


@rule(
    fires=[
        "Jets bombed Ariha on Monday, with nine civilians dead.",
        "Israel struck Damascus on Monday, with three soldiers dead and four wounded.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday and killed ten people with rockets.",
        "Israel struck Damascus on Monday, with jets that killed three soldiers.",
    ],
    idle=False,
    kept="the dead of such a sentence would be lost",
)
def _stands_with(word: Token) -> bool:
    """ "With three soldiers dead": they are its subject."""
    governs = (word.head, *children(word, Role.MARKER))
    people = child(word, Role.SUBJECT)
    return people is not None and any(each.lower_ == "with" for each in governs)


@rule(
    fires=[
        "Jets bombed Ariha on Monday, killing at least 17 people, at least seven of whom were "
        "children.",
        "Jets bombed Ariha on Sunday, killing at least 11 people, at least six of whom were "
        "children.",
    ],
    near_misses=[
        "Jets bombed Ariha, killing people, at least seven of whom were children.",
        "Air strikes on Ariha killed Ahmad and two others.",
        "Nine killed in one raid on Ariha",
    ],
    idle=None,
    kept="the dead of such a sentence would be lost",
)
def _number_after(verb: Token) -> Token | None:
    """ "Killing at least 17 people, seven of whom were children": read as no object of killing."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.like_num:
            return token.head if role(token) is Role.NUMBER else token
        if token.pos_ not in {"ADV", "ADP", "ADJ"} or token.lower_ in _WHEREIN:
            return None  # "45 killed in one day"
    return None


@rule(
    fires=[
        "An air strike on Ariha left 110 people dead and over 300 wounded.",
        "An air strike on Hass left 90 people dead and over 200 injured.",
    ],
    near_misses=[
        "An air strike on Ariha left 110 people dead.",
        "Air strikes on Ariha wounded 30 people and killed nine.",
    ],
    idle=False,
)
def _is_of_wounded(number: Token) -> bool:
    """ "300" of "110 dead and over 300 wounded"."""
    after = number.doc[number.i + 1 : min(number.i + 2, number.sent.end)]
    return number.like_num and any(lemma(word) in WOUNDING_VERBS for word in after)


@rule(
    fires=[
        "Air strikes on Ariha left 12 people dead.",
        "Air strikes hit Ariha. Twelve people were dead.",
    ],
    near_misses=[
        "Air strikes on Ariha left people dead.",
        "Air strikes hit Ariha near the Dead Sea Hotel.",
    ],
    idle=None,
)
def _dead(word: Token) -> _Counted:
    """ "Left 10 dead", "10 dead", "10 were dead"."""
    before = word.doc[max(word.i - 2, word.sent.start) : word.i]
    if before and before[-1].like_num and before[0].lower_ not in {"and", "to", "or"}:
        return word, before[-1]  # "two dead and 14 wounded"; not "between 40 and 55 dead"
    for other in (word, *word.children, *word.head.children):
        if _is_of_wounded(other):
            continue  # "left 110 people dead and over 300 wounded"
        if has_number(other) or (other.like_num and other != word):
            return word, other
    beside = role(word) is Role.ADJECTIVE and has_number(word.head)
    return (word, word.head) if beside else None


@rule(
    fires=[
        "Air strikes on Ariha caused 12 deaths.",
        "Air strikes on Ariha led to the killing of 12 people.",
        "Jets committed a massacre of nine farmers in Ariha.",
        "Shells on Ariha led to the martyrdom of two children.",
    ],
    near_misses=[
        "Air strikes on Ariha caused deaths.",
        "Air strikes on Ariha caused 12 fires.",
        "Jets bombed Ariha on the day of the massacre of 12 March.",
    ],
    idle=None,
)
def _deaths(noun: Token) -> _Counted:
    """ "24 deaths", "the killing of 24 people"."""
    told_with_people = lemma(noun) in _WITH_PEOPLE
    if has_number(noun) and not told_with_people:
        return noun, noun
    for named in phrases(noun, "of"):
        if has_number(named) or (are_people(named) and persons(named, among_people=False)):
            return (noun, named) if are_people(named) or not told_with_people else None
    return None


@rule(
    fires=[
        "Air strikes hit Ariha. The number of dead rose to 16.",
        "Air strikes hit Ariha. A doctor put the number at 16.",
    ],
    near_misses=[
        "Air strikes hit Ariha. The number of jets rose to 16.",
        "Air strikes hit Ariha. A doctor knew the number.",
    ],
    idle=False,
)
def _is_number_of_dead(number: Token) -> bool:
    """ "The number of killed", "put the number at 12"."""
    dead = any(lemma(token) in KILLING_VERBS | {"dead"} for token in number.subtree)
    return dead or lemma(number.head) == "put"


@rule(
    fires=[
        "Air strikes hit Ariha. The death toll rose to 32.",
        "Air strikes hit Ariha. The number of dead rose to 16.",
    ],
    near_misses=[
        "Air strikes hit Ariha. The death toll rose.",
        "Air strikes hit Ariha. The number of jets rose to 16.",
    ],
    idle=None,
)
def _total(noun: Token) -> _Counted:
    """ "The death toll rose to 32", "a toll of 32", "the number of killed has risen to 16"."""
    killing = (token for token in noun.subtree if lemma(token) in KILLING_VERBS)
    for holder in (noun.head, noun, *killing):
        for part in children(holder, Role.PREPOSITION, Role.ATTRIBUTE, Role.OBJECT):
            if part.like_num:
                return noun, part
            if part.lower_ in {"to", "at", "of"}:
                number = next((n for n in objects(part) if has_number(n)), None)
                if number is not None:
                    return noun, number
    return None
