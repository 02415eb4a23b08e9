"""Who says so, and how sure they sound."""

from dataclasses import dataclass
from typing import Literal

from dashboard.domain.article import Citation
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    BLAMING_VERBS,
    DENYING_VERBS,
    HEDGE_VERBS,
    HEDGED_SAYING_VERBS,
    SAYING_VERBS,
    SHELL_WORDS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    SUBJECTS,
    Role,
    child,
    children,
    conjuncts,
    objects,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.supposition import hedge_of
from dashboard.extraction.thresholds import SPEAKER_WITHIN

Manner = Literal["says", "alleges", "denies"]

_SPEECH = SAYING_VERBS | HEDGED_SAYING_VERBS | DENYING_VERBS
_REPORTING = _SPEECH - words_of("not_reporting")
"""Verbs of saying whose object may be what is said: "reported air strikes"."""
_CONTENT_CLAUSES = CLAUSES_OF_NOUNS | {
    Role.CLAUSE_COMPLEMENT,
    Role.OPEN_COMPLEMENT,
    Role.PREPOSITION_CLAUSE,
    Role.PARATAXIS,
    Role.CONJUNCT,
    Role.ADVERBIAL_CLAUSE,
}
"""How a speaker's words hang on the verb; any other clause is the speaker's own doing."""
_CONTENT_NOUNS = frozenset({Role.OBJECT, Role.PASSIVE_SUBJECT, Role.PREPOSITION})
_VOUCHING = words_of("vouching")
_WITHHOLDING = words_of("withholding")
_UNDER = frozenset({Role.PREPOSITION_CLAUSE, Role.OPEN_COMPLEMENT})
_NOBODY = words_of("nobody")
_ATTRIBUTING = words_of("attributing")
_LIVES = words_of("lives")


@dataclass(frozen=True, slots=True, eq=False)
class Attribution:
    """Who says a clause: the speakers' tokens (none: the article itself), and how they say it.

    `word` is the one that decides how: a hedge, or the verb of saying.
    """

    speakers: tuple[Token, ...] = ()
    manner: Manner = "says"
    hedged: bool = False
    word: Token | None = None

    def cite(self, sentence: Sentence) -> Citation | None:
        """The speakers and the deciding word, where there are any."""
        tokens = sorted((*self.speakers, *([self.word] if self.word else [])), key=lambda t: t.i)
        return sentence.cite_tokens(tokens[0], tokens[-1]) if tokens else None


def attribute(token: Token) -> Attribution:
    """The attribution of the clause that `token` heads or stands in."""
    doubt = hedge_of(token)
    came_from = token
    for above in token.ancestors:
        if lemma(above) in BLAMING_VERBS and role(came_from) is Role.PREPOSITION:
            doubt = doubt or above
        if _says(above, came_from):
            speakers = speakers_of(above)
            if any(speaker.lower_ in _NOBODY for speaker in speakers):
                return Attribution((), "says", hedged=True, word=above)
            if lemma(above) in HEDGED_SAYING_VERBS:
                doubt = doubt or above
            # "Warplanes believed to be Russian": it is not they who believe.
            if speakers and not (lemma(above) in HEDGED_SAYING_VERBS and is_weapon(speakers[0])):
                doubt = doubt or hedge_of(above)
                return Attribution(speakers, _manner(above), doubt is not None, doubt or above)
        elif lemma(above) in HEDGE_VERBS:
            doubt = doubt or above
        if is_verb(above) and not _has_own_subject(came_from, above):
            doubt = doubt or hedge_of(above)
        doubt = doubt or _withheld(above)
        came_from = above
    speakers = _according_to(token) or _said_in_passing(token)
    return Attribution(speakers, "says", doubt is not None, doubt)


def speakers_of(verb: Token) -> tuple[Token, ...]:
    """The subject of a saying verb and whatever is joined to it; agents of a passive one."""
    for _ in range(SPEAKER_WITHIN):
        speaker = child(verb, Role.SUBJECT, Role.CLAUSE_SUBJECT) or _agent(verb)
        if speaker is not None:
            relative = speaker.lower_ in {"who", "which"} and role(verb) is Role.RELATIVE_CLAUSE
            return tuple(conjuncts(verb.head if relative else speaker))
        if role(verb) is Role.PARTICIPLE_CLAUSE and child(verb, Role.CLAUSE_COMPLEMENT):
            return tuple(conjuncts(verb.head))  # "X denied that ...", read as X that was
        if role(verb) is not Role.CONJUNCT:
            return ()
        verb = verb.head
    return ()


def is_weapon(token: Token) -> bool:
    """Whether a would-be speaker is an aircraft, a gun or a shell."""
    return lemma(token) in AIR_WORDS | SHELL_WORDS | WEAPONS


def is_verb(token: Token) -> bool:
    """Whether a word is a verb or an auxiliary."""
    return token.pos_ in {"VERB", "AUX"}


@rule(
    fires=[
        "Activists said Russian jets bombed Ariha on Monday.",
        "Residents said air strikes hit Saraqib.",
    ],
    near_misses=[
        "Residents fled when Russian jets bombed Ariha on Monday.",
        "Russian jets bombed Ariha on Monday and activists spoke of peace.",
    ],
    idle=False,
)
def _says(verb: Token, thing: Token) -> bool:
    """Whether what hangs on a verb is what it says: "activists said that ..."."""
    return (
        is_verb(verb)
        and lemma(verb) in _SPEECH
        and _is_content(thing, verb)
        and not _claims_lives(verb)
        and not _takes_credit(verb, thing)
    )


@rule(
    fires=[
        "The jets reportedly came from the sea, and missiles hit Ariha.",
        "Drones reportedly came from Turkey, and several missiles hit Saraqib.",
    ],
    near_misses=[
        "Russian jets allegedly took off at dawn and bombed Saraqib.",
        "Reportedly, jets came from the sea and bombed Ariha.",
    ],
    idle=False,
)
def _has_own_subject(clause: Token, verb: Token) -> bool:
    """ "The jets reportedly came from the sea, and missiles hit X": only the first is doubted."""
    return (
        role(clause) is Role.CONJUNCT
        and child(clause, Role.SUBJECT, Role.PASSIVE_SUBJECT) is not None
        and (doubt := hedge_of(verb)) is not None
        and any(subject.i < doubt.i for subject in children(verb, *SUBJECTS))
    )


@rule(
    fires=[
        "The minister stopped short of confirming that Russian jets had bombed Ariha.",
        "The Pentagon declined to confirm that its jets had bombed Ariha.",
    ],
    near_misses=[
        "The minister confirmed that Russian jets had bombed Ariha.",
        "The minister declined to resign after Russian jets had bombed Ariha.",
    ],
    idle=None,
)
def _withheld(verb: Token) -> Token | None:
    """ "Stopped short of confirming", "declined to confirm": nobody vouches for it."""
    if lemma(verb) not in _VOUCHING or role(verb) not in _UNDER:
        return None
    over = verb.head.head if role(verb) is Role.PREPOSITION_CLAUSE else verb.head
    return over if {lemma(over), over.lower_} & _WITHHOLDING else None


def _is_content(thing: Token, verb: Token) -> bool:
    if role(thing) is Role.CONJUNCT:
        # "Residents fled and said ...": a conjunct is not what was said.
        return child(verb, Role.CLAUSE_COMPLEMENT) is None
    if role(thing) in _CONTENT_CLAUSES:
        return True
    # "activists reported air strikes on X", "officials denied the strike"
    return role(thing) in _CONTENT_NOUNS and lemma(verb) in _REPORTING


@rule(
    fires=[
        "The day claimed eight lives when Russian jets bombed Ariha.",
        "The night claimed nine victims as army artillery shelled Douma.",
    ],
    near_misses=[
        "Activists claimed that Russian jets bombed Ariha, killing eight.",
        "The army claimed victory when Russian jets bombed Ariha.",
    ],
    idle=False,
)
def _claims_lives(verb: Token) -> bool:
    """ "The campaign claimed eight lives" says nothing."""
    return any(lemma(thing) in _LIVES for thing in children(verb, Role.OBJECT))


@rule(
    fires=[
        "Nobody has claimed the air strike on Ariha.",
        "No army claimed the air raid on Saraqib.",
    ],
    near_misses=[
        "Activists claimed that Russian jets bombed Ariha.",
        "Activists reported the air strike on Ariha.",
    ],
    idle=False,
)
def _takes_credit(verb: Token, thing: Token) -> bool:
    """ "Nobody has claimed the strike": no word on whether it happened."""
    return lemma(verb) == "claim" and role(thing) is Role.OBJECT


def _manner(verb: Token) -> Manner:
    if lemma(verb) in DENYING_VERBS:
        return "denies"
    return "alleges" if lemma(verb) in HEDGED_SAYING_VERBS else "says"


def _agent(verb: Token) -> Token | None:
    """ "Activists" of "was reported by activists"."""
    return next((noun for by in children(verb, Role.AGENT) for noun in objects(by)), None)


@rule(
    fires=[
        "According to activists, Russian jets bombed Ariha.",
        "Russian jets bombed Ariha, according to residents.",
    ],
    near_misses=[
        "Activists said Russian jets bombed Ariha.",
        "Russian jets bombed Ariha in accordance with the plan.",
    ],
    idle=(),
)
def _according_to(token: Token) -> tuple[Token, ...]:
    """The speakers of "according to activists", wherever it stands in the sentence."""
    named = (
        word
        for according in token.sent
        if according.lower_ in _ATTRIBUTING
        for word in according.subtree
        if role(word) is Role.PREPOSITION_OBJECT and word.head.lower_ in {"to", "per"}
    )
    first = next(named, None)
    return tuple(conjuncts(first)) if first is not None else ()


@rule(
    fires=[
        "The jets also targeted a base in Ariha, the Observatory said, reporting nine raids.",
        "Russian jets bombed Ariha, residents said, wounding a boy.",
    ],
    near_misses=[
        "Russian jets bombed Ariha, wounding a boy.",
        "Russian jets bombed Ariha, and residents said nothing.",
    ],
    idle=(),
)
def _said_in_passing(token: Token) -> tuple[Token, ...]:
    """The speakers of ", residents said," put between the words of what they say."""
    for deed in (token, *token.ancestors):
        for saying in children(deed, Role.PARATAXIS):
            if lemma(saying) in SAYING_VERBS and saying.nbor(1).text == ",":
                return speakers_of(saying)
    return ()
