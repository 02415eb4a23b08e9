"""Who is said to have done a strike that was reported before: blame, admissions, guesses."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.extraction.english.lexicon import (
    BLAMING_VERBS,
    STRIKE_NOUNS,
    words_of,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    Role,
    child,
    children,
    patients,
    phrases,
    prepositions,
    role,
    subject,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.admissions import (
    DEEDS,
    OWN,
    actor_of,
    admitted,
    carried_out,
    is_held_responsible,
)
from dashboard.extraction.sentence.attribution import attribute, speakers_of
from dashboard.extraction.sentence.reality import is_negated
from dashboard.extraction.sentence.several_suspects import is_left_open, left_open, rivals
from dashboard.extraction.sentence.weapons import is_air_or_shell

CHARGES = words_of("charges")
HARM = words_of("harm")
_BLAMED_FOR = CHARGES | DEEDS | HARM | STRIKE_NOUNS
_POINTING_WORDS = words_of("pointing_words")
_SUPPOSING_VERBS = words_of("supposing_verbs")
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
    plain: bool = False
    """Whether a deed is told, "Russian jets carried out the strikes", and not only owned."""


def find_blame(sentence: Sentence, actors: Sequence[ActorMention]) -> Blame | None:
    """ "Activists blamed the army", "the raid was blamed on Russia", "they were army jets"."""
    by_token = {token.i: mention.actor for mention in actors for token in mention.span}
    if is_sheet_entry(sentence):
        named = tuple(dict.fromkeys(mention.actor for mention in actors))
        return Blame(named, of_all=True) if named else None
    return next((b for verb in sentence.span for b in _readings(verb, by_token)), None)


def _readings(verb: Token, by_token: Mapping[int, str]) -> Iterator[Blame]:
    doubted = left_open(verb, by_token)
    if doubted:
        yield Blame(doubted)
    if is_left_open(verb):
        return  # "whether A or B did it": neither has
    identified = _identified(verb, by_token)
    if identified is not None:
        named = (identified, *rivals(verb, identified, by_token))
        yield Blame(named, attribute(verb).speakers, hedged=bool(_doubt_over(verb)))
    believed = _believed(verb, by_token)
    if believed is not None:
        named = (believed, *rivals(verb, believed, by_token))
        yield Blame(named, speakers_of(verb) if subject(verb) else ())
    owner = admitted(verb, by_token)
    if owner is not None:
        yield Blame((owner,), speakers_of(verb), hedged=False, owned=True)
    done = carried_out(verb, by_token)
    if done:
        said = attribute(verb)
        plain = len(done) == 1 and not said.hedged
        of_all = _are_many(verb)
        yield Blame(done, said.speakers, said.hedged, owned=True, of_all=of_all, plain=plain)
    blamed = (
        _blamed(verb, by_token) or _held_responsible(verb, by_token) or _pointed_at(verb, by_token)
    )
    if blamed is not None:
        yield Blame((blamed, *rivals(verb, blamed, by_token)), speakers_of(verb))


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
        "Air strikes hit Ariha on Monday. Activists pointed the finger at Russia.",
        "Air strikes hit Ariha on Monday. Residents laid the blame on Russia.",
    ],
    near_misses=[
        "Air strikes hit Ariha on Monday. Activists pointed at Russian flags.",
        "Air strikes hit Ariha on Monday. Activists laid flowers on a Russian flag.",
    ],
    idle=None,
)
def _pointed_at(verb: Token, by_token: Mapping[int, str]) -> str | None:
    """The actor of "pointed the finger at Russia", "put the blame on the army"."""
    if lemma(verb) not in {"point", "lay", "put", "pin"}:
        return None
    things = [thing for thing in patients(verb) if thing.lower_ in {"finger", "fingers", "blame"}]
    if not things or is_negated(verb):
        return None
    aimed = (noun for holder in (verb, *things) for noun in phrases(holder, "at", "on"))
    return next((actor for noun in aimed if (actor := actor_of(noun, by_token))), None)


@rule(
    fires=[
        "Air strikes hit Ariha on Monday. Western states hold Russia responsible.",
        "Rockets hit Nubl on Monday, said state media, which held rebel groups responsible.",
    ],
    near_misses=[
        "Air strikes hit Ariha on Monday. Western states hold Russia responsible for the siege.",
        "Air strikes hit Ariha on Monday. Western states hold Russia dear.",
    ],
    idle=None,
)
def _held_responsible(verb: Token, by_token: Mapping[int, str]) -> str | None:
    """The actor of "hold the army responsible", "held rebels accountable for the raid"."""
    if lemma(verb) != "hold" or is_negated(verb):
        return None
    answer = next((w for w in verb.subtree if w.lower_ in {"responsible", "accountable"}), None)
    if answer is None or answer.i < verb.i:
        return None
    for what in phrases(answer, "for"):
        if lemma(what) not in _BLAMED_FOR:
            return None
    between = (word for word in verb.subtree if verb.i < word.i < answer.i)
    return next((by_token[word.i] for word in between if word.i in by_token), None)


@rule(
    fires=[
        "Air strikes hit Ariha. Activists blamed Russia for the siege.",
        "Air strikes hit Ariha. The government accused rebels of theft.",
    ],
    near_misses=[
        "Air strikes hit Ariha. Activists blamed Russia for the attack.",
        "The shelling of Ariha was blamed on the army.",
        "Air strikes hit Ariha. The government accused rebels of killing civilians.",
    ],
    idle=False,
    kept="blame for a siege is no claim on a strike",
)
def _blames_for_another_thing(verb: Token) -> bool:
    """ "Blamed the government for the siege"."""
    for holder in (verb, *(one for one in patients(verb) if lemma(one) not in _BLAMED_FOR)):
        for preposition in prepositions(holder, "for", "of"):
            things = children(preposition, Role.PREPOSITION_OBJECT, Role.PREPOSITION_CLAUSE)
            return not any(lemma(thing) in _BLAMED_FOR for thing in things)
    return False


@rule(
    fires=[
        "Jets bombed Ariha on Monday. They were Russian warplanes.",
        "Jets bombed Ariha on Monday. Russia was behind the raid.",
        "Jets bombed Ariha on Monday. Residents said it was the work of Russian planes.",
        "Jets bombed Ariha on Monday. Residents said the planes were Russian.",
        "Jets bombed Ariha on Monday. Rebels said the army had done it.",
        "Jets bombed Ariha on Monday. The Pentagon said the strike was American.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. They were not Russian warplanes.",
        "Jets bombed Ariha on Monday. Russia was silent.",
        "Jets bombed Ariha on Monday. Rebels said the army had done nothing.",
    ],
    idle=None,
)
def _identified(verb: Token, by_token: Mapping[int, str]) -> str | None:
    """The actor of "they were Syrian government jets", "Russia was behind it", "had done it"."""
    doer = subject(verb)
    if doer is None or is_negated(verb):
        return None
    if lemma(verb) == "do" and role(verb) is Role.CLAUSE_COMPLEMENT:
        return actor_of(doer, by_token) if any(o.lower_ == "it" for o in patients(verb)) else None
    if lemma(verb) != "be":
        return None
    if is_held_responsible(verb):
        return actor_of(doer, by_token)
    for kind in children(verb, Role.ATTRIBUTE, Role.ADJECTIVE_COMPLEMENT):
        if kind.lower_ in _MADE_BY and doer.lower_ in _POINTING_WORDS | OWN:
            return next((a for of in phrases(kind, "of") if (a := actor_of(of, by_token))), None)
        own = is_air_or_shell(doer) or lemma(doer) in STRIKE_NOUNS
        plainly = role(kind) is Role.ADJECTIVE_COMPLEMENT and own  # "the jets were Russian"
        if plainly or (is_air_or_shell(kind) and (own or doer.lower_ in _POINTING_WORDS)):
            return actor_of(kind, by_token)
    return None
