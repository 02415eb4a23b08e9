"""Whom strikes were aimed at, as the sentence that reports them says, or another."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from dashboard.extraction.english.lexicon import (
    BLAMING_VERBS,
    LANDING_VERBS,
    PLACE_KINDS,
    SAYING_VERBS,
    VERBS,
    words_of,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    NAMING,
    PATIENTS,
    Role,
    children,
    objects,
    phrases,
    preposition_of,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ActorMention, PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attackers import Party
from dashboard.extraction.sentence.attribution import Attribution, attribute
from dashboard.extraction.sentence.reality import is_negated
from dashboard.extraction.sentence.tellers import besieges, is_laid_on, only_tells
from dashboard.extraction.sentence.triggers import Trigger
from dashboard.extraction.thresholds import CONTRAST_WITHIN

_AIMING_VERBS = VERBS | LANDING_VERBS
_TIMES = frozenset({"day", "night", "eve", "anniversary", "week", "morning", "evening"})
_AIMING_PARTICIPLES = words_of("aiming_participles")
_TARGET_IS = words_of("target_is")
_HOLDING_PARTICIPLES = words_of("holding_participles")
_BORDERS = words_of("borders")
_NO_AIMS = (only_tells, is_laid_on, besieges)
_MAKING = frozenset({"made", "built", "supplied", "manufactured", "designed"})
_CONTRASTS = ("rather than", "not", "instead of", "rather than the", "not the")
_STORY = re.compile(
    r"^(?:or|and|but)?[ ,]*(?:at least |so )?(?:that|this|such)(?: is|’s|'s|, at least, is) "
    r"(?:at least )?(?P<who>their|its|his|her|the official) "
    r"(?:story|version|account|claim|line|position|explanation)\b"
    r"|^(?:or|and|but)?[ ,]*(?:at least )?so (?P<who2>they|it|he|she) (?:says?|claims?|insists?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class TargetStatement:
    """Who is said to be, or not to be, the target of the strikes spoken of."""

    sentence: Sentence
    attacker: str | None
    targets: tuple[Party, ...]
    attribution: Attribution


def targets_of(
    trigger: Trigger, actors: Mapping[int, ActorMention], places: Iterable[PlaceMention]
) -> tuple[Party, ...]:
    """The actors a strike was aimed at, and those it was said not to be aimed at."""
    denied = is_negated(trigger.head)
    ground = {token.i for place in places for token in place.span}
    found: dict[str, Party] = {}
    for token in (token for phrase in _target_phrases(trigger) for token in phrase.subtree):
        mention = actors.get(token.i)
        if mention is None or _is_holder_of_ground(token) or _is_compared(token):
            continue
        if _is_maker(token):
            continue
        if _is_told_of_ground(token, ground) or _is_beyond_border(token):
            continue
        if any(is_no_aim(above) for above in token.ancestors for is_no_aim in _NO_AIMS):
            continue
        if role(token) is Role.SUBJECT and lemma(token.head) in SAYING_VERBS:
            continue  # "a mosque that, the coalition said, ISIS was using"
        if mention.form == "metonyms" and (token.i in ground or _classes_ground(token)):
            continue  # Damascus bombed is a city, not the government
        party = Party(mention.actor, denied=denied ^ _is_contrasted(token))
        found.setdefault(mention.actor, party)
    return tuple(found.values())


@rule(
    fires=[
        "Russian jets bombed Ariha. The targets were rebel forces.",
        "Russian jets bombed Homs. The targets were rebels rather than ISIS.",
    ],
    near_misses=[
        "Russian jets bombed Ariha. The rebels were targets.",
        "Russian jets bombed Ariha. The targets were unclear.",
    ],
    idle=None,
)
def find_target_statement(
    sentence: Sentence, actors: Sequence[ActorMention]
) -> TargetStatement | None:
    """ "The targets are rebels rather than ISIS", "the Russian targets are against the rebels"."""
    by_token = {token.i: mention for mention in actors for token in mention.span}
    for token in sentence.span:
        if lemma(token) != "target" or role(token) is not Role.SUBJECT:
            continue
        if lemma(token.head) not in _TARGET_IS:
            continue
        named = _named(token, by_token)
        if named:
            attacker = next((by_token[c.i].actor for c in token.children if c.i in by_token), None)
            return TargetStatement(sentence, attacker, named, attribute(token.head))
    return None


@rule(
    fires=[
        "Russian jets bombed ISIS in Ariha. Or at least that is their story.",
        "Russian jets bombed Ariha. Or so they say.",
    ],
    near_misses=[
        "Russian jets bombed Ariha. That is a story.",
        "Russian jets bombed Ariha. So they left.",
    ],
    idle=False,
)
def disowns_previous(sentence: Sentence) -> bool:
    """Whether the narrator hands the sentence before to its actor: "or that's their story"."""
    return _STORY.search(sentence.span.text) is not None


def _named(subject: Token, by_token: Mapping[int, ActorMention]) -> tuple[Party, ...]:
    denied = is_negated(subject.head)
    found: dict[str, Party] = {}
    own = {token.i for token in subject.subtree}
    for token in subject.head.subtree:
        mention = by_token.get(token.i)
        if mention is None or token.i in own:
            continue
        party = Party(mention.actor, denied=denied or _is_contrasted(token))
        found.setdefault(mention.actor, party)
    return tuple(found.values())


def _target_phrases(trigger: Trigger) -> Iterator[Token]:
    """The phrases that say at whom a strike was aimed, the verb's own first."""
    noun, verb = trigger.noun, trigger.verb
    if verb is not None and lemma(verb) in _AIMING_VERBS:
        yield from (thing for thing in children(verb, *PATIENTS) if thing != noun)
        yield from prepositions(verb, "against", "at")
    for part in (part for word in (noun, verb) if word is not None for part in word.children):
        yield from _aimed_by(part)


def _aimed_by(part: Token) -> Iterator[Token]:
    """ "On rebels", "targeting rebels", "in support of the effort against rebels"."""
    if role(part) is Role.PREPOSITION and part.lower_ in {"on", "against", "at"}:
        if lemma(part.head) not in BLAMING_VERBS and not _is_when(part):
            yield part
    elif role(part) in {Role.PARTICIPLE_CLAUSE, Role.ADVERBIAL_CLAUSE}:
        if lemma(part) in _AIMING_PARTICIPLES:
            yield from children(part, Role.OBJECT)
    elif role(part) is Role.PREPOSITION and part.lower_ in {"in", "as"}:
        yield from (
            word
            for word in part.subtree
            if role(word) is Role.PREPOSITION and word.lower_ == "against"
        )


@rule(
    fires=[
        "Jets bombed Ariha. The raids came on the third day of a truce announced by Russia.",
        "Jets bombed Ariha on the eve of talks between Turkey and rebels.",
    ],
    near_misses=[
        "Jets bombed Ariha. The strikes on rebels came on Monday.",
        "Jets carried out strikes on ISIS in Ariha.",
    ],
    idle=False,
)
def _is_when(preposition: Token) -> bool:
    """ "On the third day of a truce that A announced": when, not at whom."""
    return any(lemma(noun) in _TIMES for noun in objects(preposition))


@rule(
    fires=[
        "US jets struck Iranian forces in Abu Kamal on the border with Iraq.",
        "Turkish jets struck rebel positions in Ariha on the border with Iran.",
    ],
    near_misses=[
        "US jets struck Iranian forces in Abu Kamal.",
        "Russian jets bombed rebels together with ISIS near Homs.",
    ],
    idle=False,
)
def _is_beyond_border(name: Token) -> bool:
    """ "On the border with Iraq": where it was, not whom it was aimed at."""
    beside = preposition_of(name, "with")
    return beside is not None and lemma(beside.head) in _BORDERS


@rule(
    fires=[
        "Russian jets bombed more towns than ISIS.",
        "Russian jets struck a bigger force than ISIS in Homs.",
    ],
    near_misses=[
        "Russian jets bombed ISIS near Palmyra.",
        "Russian jets bombed ISIS and the rebels near Homs.",
    ],
    idle=False,
)
def _is_compared(name: Token) -> bool:
    """ "Farther west than coalition forces": a yardstick, not a target."""
    return any(role(a) is Role.PREPOSITION and a.lower_ == "than" for a in name.ancestors)


@rule(
    fires=[
        "The army targeted a position in Ariha with a Russian-made missile.",
        "The army targeted a depot in Ariha with an Iranian-built rocket.",
    ],
    near_misses=[
        "The army targeted a Turkish position in Ariha with a missile.",
        "The army targeted a Turkish-backed group in Ariha with a missile.",
    ],
    idle=False,
)
def _is_maker(name: Token) -> bool:
    """ "With a Russian-made missile": who made the weapon is not whom it was aimed at."""
    after = [word.lower_ for word in name.doc[name.i + 1 : name.i + 3]]
    return after[:1] == ["-"] and after[-1] in _MAKING


@rule(
    fires=[
        "Jets bombed the al-Hol camp, which hosts thousands of ISIS fighters.",
        "Russian jets bombed Douma, which is home to Islamist rebels.",
    ],
    near_misses=[
        "Jets bombed a mosque in Douma that rebels were using.",
        "Russian jets bombed Islamist rebels in Douma, which is near Damascus.",
    ],
    idle=False,
)
def _is_told_of_ground(name: Token, ground: AbstractSet[int]) -> bool:
    """ "X, which hosts ISIS fighters": told of the place, not whom the strike was aimed at."""
    clause = next((a for a in name.ancestors if role(a) is Role.RELATIVE_CLAUSE), None)
    if clause is None or clause.i < clause.head.i or lemma(clause) in _AIMING_VERBS:
        return False
    opening = clause.left_edge
    if opening.lower_ not in {"which", "where"} or opening.nbor(-1).text != ",":
        return False
    named = (clause.head, *children(clause.head, *NAMING), *phrases(clause.head, "of"))
    return any(word.i in ground for word in named)


@rule(
    fires=[
        "Russian jets bombed rebel-held Ariha.",
        "Coalition jets bombed ISIS-controlled Raqqa.",
    ],
    near_misses=[
        "Russian jets bombed rebels in Ariha.",
        "Coalition jets bombed ISIS-linked fighters in Raqqa.",
    ],
    idle=False,
)
def _is_holder_of_ground(name: Token) -> bool:
    """ "Rebel-held Idlib": whose ground it is, which is not whom the strike was aimed at."""
    following = {token.lower_ for token in name.doc[name.i + 1 : name.i + 3]}
    return "-" in following and not following.isdisjoint(_HOLDING_PARTICIPLES)


@rule(
    fires=[
        "Israeli jets bombed the Damascus suburb of Douma.",
        "Israeli air strikes hit the Damascus suburbs of Douma and Arbin.",
    ],
    near_misses=[
        "Israeli jets bombed Damascus.",
        "Israeli jets bombed Damascus airport.",
    ],
    idle=False,
    kept="a strike on a suburb would target the government",
)
def _classes_ground(name: Token) -> bool:
    """ "The Damascus suburb": the town, not the government that sits in it."""
    return role(name) is Role.COMPOUND and lemma(name.head) in PLACE_KINDS


@rule(
    fires=[
        "Russian jets struck rebels rather than ISIS in Homs.",
        "Russian jets hit rebels instead of ISIS in Homs.",
    ],
    near_misses=[
        "Russian jets struck rebels and ISIS in Homs.",
        "Russian jets did not strike ISIS in Homs.",
    ],
    idle=False,
)
def _is_contrasted(name: Token) -> bool:
    """ "Rebels rather than ISIS", "and not ISIS"."""
    start = max(name.i - CONTRAST_WITHIN, name.sent.start)
    return name.doc[start : name.i].text.lower().endswith(_CONTRASTS)
