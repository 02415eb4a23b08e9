"""Who is said to have done a strike that was reported before: blame, admissions, guesses."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.extraction.english.lexicon import (
    BLAMING_VERBS,
    LIGHT_VERBS,
    SAYING_VERBS,
    STRIKE_NOUNS,
    words_of,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    NAMING,
    Role,
    agents,
    child,
    children,
    objects,
    patients,
    phrases,
    prepositions,
    role,
    subject,
    subjects,
)
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import attribute, speakers_of
from dashboard.extraction.sentence.reality import is_negated
from dashboard.extraction.sentence.weapons import is_air_or_shell

CHARGES = words_of("charges")
HARM = words_of("harm")
DEEDS = words_of("deeds")
_POINTING_WORDS = words_of("pointing_words")
_POINTING_BACK = words_of("pointing_back")
_SUPPOSING_VERBS = words_of("supposing_verbs")
_ADMITTING = words_of("admitting")
_OWNING = _ADMITTING | words_of("telling_of_oneself")
OWN = words_of("pronouns") | words_of("owners")
_CONDUCTING = LIGHT_VERBS - SAYING_VERBS
_LEFT_OPEN = words_of("left_open")
_OPEN_IF_DENIED = words_of("open_if_denied")
_MADE_BY = frozenset({"work", "doing"})
_SHEET = re.compile(
    r"^\W*(?:(?:alleged|suspected|likely|possible|potentially|allegedly|reportedly) )?"
    r"(?:perpetrators?|responsible(?: party| parties)?|attackers?|belligerents?) ?:",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Blame:
    """Somebody says who did it: the actor, or several of whom one did.

    `hedged` where it is blame or a guess ("they were army jets" is plain), `owned` where it only
    names an attacker that nobody has named, `of_all` where it is said of all the strikes told of.
    """

    actors: tuple[str, ...]
    speakers: tuple[Token, ...] = ()
    hedged: bool = True
    owned: bool = False
    of_all: bool = False


def find_blame(sentence: Sentence, actors: Sequence[ActorMention]) -> Blame | None:
    """ "Activists blamed the army", "the raid was blamed on Russia", "they were army jets"."""
    by_token = {token.i: mention.actor for mention in actors for token in mention.span}
    if is_sheet_entry(sentence):
        named = tuple(dict.fromkeys(mention.actor for mention in actors))
        return Blame(named, of_all=True) if named else None
    return next((b for verb in sentence.span for b in _readings(verb, by_token)), None)


def _readings(verb: Token, by_token: Mapping[int, str]) -> Iterator[Blame]:
    doubted = _left_open(verb, by_token)
    if doubted:
        yield Blame(doubted)
    identified = _identified(verb, by_token)
    if identified is not None:
        yield Blame((identified,), attribute(verb).speakers, hedged=bool(_doubt_over(verb)))
    believed = _believed(verb, by_token)
    if believed is not None:
        yield Blame((believed,), speakers_of(verb) if subject(verb) else ())
    admitted = _admitted(verb, by_token)
    if admitted is not None:
        yield Blame((admitted,), speakers_of(verb), hedged=False, owned=True)
    done = _carried_out(verb, by_token)
    if done:
        said = attribute(verb)
        yield Blame(done, said.speakers, hedged=said.hedged, owned=True, of_all=_are_many(verb))
    blamed = _blamed(verb, by_token)
    if blamed is not None:
        yield Blame((blamed,), speakers_of(verb))


@rule(
    fires=[
        "Jets bombed Ariha on Monday.\n\nAlleged perpetrator: Russian air force",
        "Jets bombed Ariha on Monday.\n\nPotentially responsible: Syrian or Russian air force",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday.\n\nLocation: Ariha, bombed by the Russian air force",
        "Russian jets bombed Ariha on Monday: a perpetrator was not named.",
    ],
    idle=False,
)
def is_sheet_entry(sentence: Sentence) -> bool:
    """ "Alleged perpetrator: Russian air force": an entry of an incident's sheet."""
    return _SHEET.match(sentence.span.text) is not None


@rule(
    fires=[
        "Jets bombed Ariha on Monday. It is not clear whether they were Syrian or Russian jets.",
        "Jets bombed Ariha on Monday. It was unclear if Russia had carried out the raid.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. It is clear that Russia carried out the raid.",
        "Jets bombed Ariha on Monday. It is not clear whether the hospital will open again.",
        "Jets bombed Ariha on Monday. Nobody could say whether they were Russian or other jets.",
    ],
    idle=(),
    kept="where nobody can say who of two it was, the first named would be blamed",
)
def _left_open(verb: Token, by_token: Mapping[int, str]) -> tuple[str, ...]:
    """Those named in "it is not clear whether Syrian or Russian jets carried out the raid"."""
    if not any(mark.lower_ in {"whether", "if"} for mark in children(verb, Role.MARKER)):
        return ()
    if not _is_open(verb.head) or lemma(verb) not in DEEDS:
        return ()
    said = (*subjects(verb), *(n for by in children(verb, Role.AGENT) for n in objects(by)))
    named = (*said, *children(verb, Role.ATTRIBUTE, Role.ADJECTIVE_COMPLEMENT))
    inside = [token for noun in named for token in noun.subtree]
    known = tuple(dict.fromkeys(by_token[token.i] for token in inside if token.i in by_token))
    # "Whether they were Russian or somebody else's": neither is blamed.
    alone = len(known) == 1 and any(token.lower_ == "or" for token in inside)
    return () if alone else known


def _is_open(verb: Token) -> bool:
    words = [verb, *children(verb, Role.ADJECTIVE_COMPLEMENT, Role.OBJECT_PREDICATE)]
    if any(lemma(word) in _LEFT_OPEN for word in words):
        return True
    return is_negated(verb) and any(lemma(word) in _OPEN_IF_DENIED for word in words)


@rule(
    fires=[
        "Jets bombed Ariha on Monday. The planes were believed to be Russian.",
        "Jets bombed Ariha on Monday. They are thought to have been Russian jets.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. The dead were believed to be Russian officers.",
        "Jets bombed Ariha on Monday. The planes are not believed to be Russian.",
    ],
    idle=None,
    kept="a guess in a sentence of its own would be lost, and its denial kept",
)
def _believed(verb: Token, by_token: Mapping[int, str]) -> str | None:
    """The actor of "the planes were believed to be Russian"."""
    if lemma(verb) not in _SUPPOSING_VERBS or is_negated(verb):
        return None
    doer = child(verb, Role.PASSIVE_SUBJECT)
    if doer is not None and doer.lower_ not in _POINTING_WORDS and not is_air_or_shell(doer):
        return None
    if doer is None and verb.i != verb.sent.start:
        return None
    for being in children(verb, Role.OPEN_COMPLEMENT):
        if lemma(being) == "be":
            kinds = children(being, Role.ATTRIBUTE, Role.ADJECTIVE_COMPLEMENT)
            return next((a for kind in kinds if (a := actor_of(kind, by_token))), None)
    return None


@rule(
    fires=[
        "An air strike hit Ariha on Monday. The US military acknowledged a strike.",
        "Air strikes hit Ariha on Monday. Moscow said its planes had carried out raids.",
        "Jets bombed Masyaf on Monday. Israel later claimed the raid.",
        "Jets bombed Masyaf on Monday. The Israeli army said it was behind the raid.",
    ],
    near_misses=[
        "An air strike hit Ariha on Monday. The US military acknowledged the losses.",
        "Air strikes hit Ariha on Monday. Moscow said rebels had carried out raids.",
        "Air strikes hit Ariha on Monday. Moscow said its planes only hit armed groups.",
        "Air strikes hit Ariha on Monday. Moscow said its planes had carried out no raids.",
        "Jets bombed Masyaf on Monday. Israel claimed a raid in Gaza.",
    ],
    idle=None,
)
def _admitted(verb: Token, by_token: Mapping[int, str]) -> str | None:
    """Who says it was he: "acknowledged a strike", "said its planes had hit 46 targets"."""
    doer = subject(verb)
    if verb.pos_ != "VERB" or lemma(verb) not in _OWNING or doer is None or is_negated(verb):
        return None
    actor = actor_of(doer, by_token) or next(
        (a for at in phrases(doer, "in") if (a := actor_of(at, by_token))), None
    )
    if actor is None:
        return None
    return actor if any(_is_own_deed(d, verb, actor, by_token) for d in verb.children) else None


def _is_own_deed(thing: Token, verb: Token, actor: str, by_token: Mapping[int, str]) -> bool:
    others = {by_token[t.i] for t in thing.subtree if t.i in by_token} - {actor}
    if thing in children(verb, Role.OBJECT):
        deed = lemma(thing) in STRIKE_NOUNS | {"responsibility"}
        told_before = any(word.lower_ in _POINTING_BACK for word in thing.children)
        claimed = lemma(verb) == "claim" and (told_before or lemma(thing) == "responsibility")
        return deed and (lemma(verb) in _ADMITTING or claimed) and not others
    if thing in children(verb, Role.OPEN_COMPLEMENT, Role.PREPOSITION_CLAUSE):
        return lemma(verb) in _ADMITTING and lemma(thing) in DEEDS and not is_negated(thing)
    if thing not in children(verb, Role.CLAUSE_COMPLEMENT) or lemma(thing) not in DEEDS:
        return False
    doer = subject(thing)
    if doer is None or is_negated(thing) or lemma(thing) == "have" or is_of_none(thing):
        return False
    if lemma(thing) == "be":
        return doer.lower_ in OWN and is_held_responsible(thing)
    now = thing.tag_ in {"VBZ", "VBP"} and child(thing, Role.AUXILIARY) is None
    if now or any(word.lower_ in {"only", "always"} for word in children(thing, Role.ADVERB)):
        return False  # "its planes only hit terrorists": what they do as a rule
    return doer.lower_ in OWN or any(w.lower_ in OWN for w in children(doer, Role.POSSESSIVE))


@rule(
    fires=[
        "Air strikes hit Ariha and Saraqib. These strikes were carried out by the coalition.",
        "An air strike hit Ariha. The strike was conducted as part of Operation Inherent Resolve.",
    ],
    near_misses=[
        "Air strikes hit Ariha and Saraqib. The strikes were carried out by day.",
        "Air strikes hit Ariha. Raids on Raqqa were carried out by the coalition.",
    ],
    idle=(),
)
def _carried_out(verb: Token, by_token: Mapping[int, str]) -> tuple[str, ...]:
    """ "These strikes were carried out by the coalition", "Israel conducted the strike"."""
    strike = child(verb, Role.PASSIVE_SUBJECT, Role.OBJECT)
    if strike is None or lemma(verb) not in _CONDUCTING or is_negated(verb):
        return ()
    pointing = {word.lower_ for word in children(strike, Role.DETERMINER)} & _POINTING_BACK
    if lemma(strike) not in STRIKE_NOUNS or not pointing:
        return ()
    by_whom = agents(verb)
    parts = [whole for part in phrases(verb, "as") for whole in phrases(part, "of")]
    inside = [token for noun in (*by_whom, *parts) for token in noun.subtree]
    named = tuple(dict.fromkeys(by_token[t.i] for t in inside if t.i in by_token))
    return named if any(token.lower_ == "or" for token in inside) else named[:1]


def _are_many(verb: Token) -> bool:
    """ "These strikes were ..." is said of all, "the strike was ..." of the last."""
    return any(strike.lower_ != lemma(strike) for strike in patients(verb))


def _doubt_over(verb: Token) -> bool:
    return attribute(verb).hedged


@rule(
    fires=[
        "Air strikes hit Ariha on Monday. Activists blamed Russia.",
        "The air raid on Ariha was blamed on Russia.",
        "Air strikes hit Ariha on Monday. Residents attributed the strikes to Russia.",
    ],
    near_misses=[
        "Air strikes hit Ariha on Monday. Activists blamed Russia for the siege.",
        "Air strikes hit Ariha on Monday. Russia blamed nobody.",
    ],
    idle=None,
)
def _blamed(verb: Token, by_token: Mapping[int, str]) -> str | None:
    """The actor of "blamed the army", "blamed the strike on Russia"."""
    if verb.pos_ != "VERB" or lemma(verb) not in BLAMING_VERBS or is_negated(verb):
        return None
    if _blames_for_another_thing(verb):
        return None
    direct = list(patients(verb))
    on = (noun for holder in (verb, *direct) for noun in phrases(holder, "on", "to"))
    return next((a for noun in (*direct, *on) if (a := actor_of(noun, by_token))), None)


@rule(
    fires=[
        "Air strikes hit Ariha. Activists blamed Russia for the siege.",
        "Air strikes hit Ariha. The government accused rebels of theft.",
    ],
    near_misses=[
        "Air strikes hit Ariha. Activists blamed Russia for the attack.",
        "Air strikes hit Ariha. The government accused rebels of killing civilians.",
    ],
    idle=False,
    kept="blame for a siege is no claim on a strike",
)
def _blames_for_another_thing(verb: Token) -> bool:
    """ "Blamed the government for the siege"."""
    for holder in (verb, *patients(verb)):
        for preposition in prepositions(holder, "for", "of"):
            things = children(preposition, Role.PREPOSITION_OBJECT, Role.PREPOSITION_CLAUSE)
            return not any(lemma(thing) in CHARGES | DEEDS | HARM for thing in things)
    return False


@rule(
    fires=[
        "Jets bombed Ariha on Monday. They were Russian warplanes.",
        "Jets bombed Ariha on Monday. Russia was behind the raid.",
        "Jets bombed Ariha on Monday. Residents said it was the work of Russian planes.",
        "Jets bombed Ariha on Monday. Residents said the planes were Russian.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. They were not Russian warplanes.",
        "Jets bombed Ariha on Monday. Russia was silent.",
    ],
    idle=None,
)
def _identified(verb: Token, by_token: Mapping[int, str]) -> str | None:
    """The actor of "they were Syrian government jets", "Russia was behind the raid"."""
    doer = subject(verb)
    if lemma(verb) != "be" or doer is None or is_negated(verb):
        return None
    if is_held_responsible(verb):
        return actor_of(doer, by_token)
    for kind in children(verb, Role.ATTRIBUTE, Role.ADJECTIVE_COMPLEMENT):
        if kind.lower_ in _MADE_BY and doer.lower_ in _POINTING_WORDS | OWN:
            return next((a for of in phrases(kind, "of") if (a := actor_of(of, by_token))), None)
        own = is_air_or_shell(doer)
        plainly = role(kind) is Role.ADJECTIVE_COMPLEMENT and own  # "the jets were Russian"
        if plainly or (is_air_or_shell(kind) and (own or doer.lower_ in _POINTING_WORDS)):
            return actor_of(kind, by_token)
    return None


@rule(
    fires=[
        "Air strikes hit Ariha on Monday. Moscow said it had carried out no raids that day.",
        "Air strikes hit Ariha on Monday. Moscow said none of its jets had bombed the town.",
    ],
    near_misses=[
        "Air strikes hit Ariha on Monday. Moscow said its jets had bombed the town.",
        "Air strikes hit Ariha on Monday. Moscow said none of its jets was lost.",
    ],
    idle=False,
    kept="who carried out no raids would have carried out this one",
)
def is_of_none(verb: Token) -> bool:
    """ "Carried out no raids", "none of its jets had flown", "never bombed": it was not done."""
    if lemma(verb) not in DEEDS or lemma(verb) in {"be", "have"}:
        return False  # "has no plans"
    things = children(verb, Role.SUBJECT, Role.OBJECT)
    never = any(word.lower_ == "never" for word in children(verb, Role.NEGATION, Role.ADVERB))
    return never or any(
        thing.lower_ == "none" or any(w.lower_ == "no" for w in children(thing, Role.DETERMINER))
        for thing in things
    )


@rule(
    fires=[
        "Jets bombed Ariha on Monday. Russia was behind the raid.",
        "Jets bombed Ariha on Monday. Russia is responsible for the attack.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. Russia was late.",
        "Jets bombed Ariha on Monday. Russia was responsive to the rebels.",
    ],
    idle=False,
)
def is_held_responsible(verb: Token) -> bool:
    """ "Was behind the raid", "was responsible for it"."""
    behind = any(prepositions(verb, "behind"))
    return behind or any(
        word.lower_ == "responsible" for word in children(verb, Role.ADJECTIVE_COMPLEMENT)
    )


def actor_of(phrase: Token, by_token: Mapping[int, str]) -> str | None:
    """The actor that a noun phrase is, or is named by: "Russian" of "Russian officials"."""
    if phrase.i in by_token:
        return by_token[phrase.i]
    named = (actor_of(part, by_token) for part in children(phrase, *NAMING))
    return next((actor for actor in named if actor is not None), None)
