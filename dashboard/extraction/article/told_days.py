"""The day of a strike that a later sentence tells: "the attack took place on Wednesday"."""

from collections.abc import Iterator

from dashboard.articles.dates import DateMention
from dashboard.domain.event import Reason
from dashboard.domain.place import Unresolved
from dashboard.extraction.article.article_state import ArticleState
from dashboard.extraction.article.day_words import verb_over, words_of_day
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.event_day import recent
from dashboard.extraction.article.merge import holds
from dashboard.extraction.article.reporter import Reporter
from dashboard.extraction.english.lexicon import DAYS_AND_MONTHS, STRIKE_NOUNS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    children,
    is_passive,
    phrases,
    preposition_of,
    role,
    subjects,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.reality import reality
from dashboard.extraction.sentence.reference_places import is_direction
from dashboard.extraction.sentence.sentence_facts import SentenceFacts

_DEEDS = STRIKE_NOUNS | words_of("attacks_again") | {"explosion", "blast"}
_POINTING = words_of("pointing_back")
_THE_DEAD = frozenset({"casualty", "victim", "dead", "death"})
_PICTURES = frozenset({"image", "picture", "photo", "photograph", "video", "footage", "aftermath"})
_OCCURRING = words_of("occurring")


def date_strikes_told(
    reporter: Reporter, facts: SentenceFacts, state: ArticleState
) -> ArticleState:
    """Give the strikes told before the day that a sentence says they took place; the state after.

    Not those with a day of their own, nor those at another place than the sentence names.
    """
    when = _day_told(facts) if state.reaches(facts.index) and not facts.in_headline else None
    undated = tuple(draft for draft in state.strikes if not draft.dated)
    if when is None or not undated or not _is_there(reporter, facts, undated):
        return state
    days = recent([when], reporter.document.article.published, said=True)
    for day in days:
        sentence = facts.read.sentence.cite()
        why = Reason(
            field="event_date",
            rule="the day it is said to have taken place",
            citation=day.when.citation or sentence,
        )
        for draft in undated:
            draft.when, draft.dated = day.when, True
            draft.explain([why], "event_date")
            draft.cite(sentence)
        state = state.on(day.when)
    return state


@rule(
    fires=[
        "A school in Ariha was hit by jets. The bombing took place on Tuesday evening.",
        "Jets bombed Ariha, doctors say. The attack, which happened on Tuesday, killed a nurse.",
        "Shells hit a mill in Saraqib. It happened on Tuesday, a neighbour said.",
        "Army jets hit Ariha. The report said the attack yesterday was carried out from the sea.",
    ],
    near_misses=[
        "Jets bombed Ariha, doctors say. The talks took place on Tuesday.",
        "Jets bombed Ariha, doctors say. An attack took place on Tuesday.",
        "Jets bombed Ariha, doctors say. The attack drew a protest on Tuesday.",
    ],
    idle=None,
)
def _day_told(facts: SentenceFacts) -> DateMention | None:
    """ "The attack took place on Wednesday": the one day of the strikes told before."""
    days = [when for when in facts.dates if when.shift is None and when.first == when.last]
    for verb in facts.read.sentence.span:
        if _occurs(verb) and reality(verb) == "done" and any(map(_is_deed_told, _doers(verb))):
            own = [when for when in days if verb_over(when, facts) == verb]
            if len({when.first for when in own}) == 1:
                return own[0]
    told = (when for when in days if _is_of_the_dead(when, facts) or _is_of_deed(when, facts))
    return next(told, None)


@rule(
    fires=[
        "Army jets bombed Ariha, doctors say. Most of the casualties on Sunday were children.",
        "Army jets bombed Ariha, doctors say. Nine of the victims on Sunday were children.",
    ],
    near_misses=[
        "Army jets bombed Ariha, doctors say. The casualties were buried on Sunday.",
        "Army jets bombed Ariha, doctors say. Protests over the dead began on Sunday.",
    ],
    idle=False,
)
def _is_of_the_dead(when: DateMention, facts: SentenceFacts) -> bool:
    """ "15 of the casualties on Sunday were children": the day on which they died."""
    words = words_of_day(when, facts)
    on = preposition_of(words[-1], "on") if words else None
    dead = on.head if on is not None else None
    return (
        dead is not None
        and lemma(dead) in _THE_DEAD
        and any(word.lower_ == "the" for word in children(dead, Role.DETERMINER))
    )


@rule(
    fires=[
        "Jets bombed Ariha, doctors say. Images of the aftermath of Sunday's raids showed bodies.",
        "Jets bombed Hass, doctors say. Pictures of Sunday's strike showed a mill on fire.",
    ],
    near_misses=[
        "Jets bombed Ariha, doctors say. Images of the raids showed bodies.",
        "Jets bombed Ariha, doctors say. It was worse than Sunday's raids.",
    ],
    idle=False,
)
def _is_of_deed(when: DateMention, facts: SentenceFacts) -> bool:
    """ "Images of Sunday's strikes showed bodies": the day of the strikes told of."""
    for word in words_of_day(when, facts):
        deed = word.head
        if role(word) is not Role.POSSESSIVE or lemma(deed) not in _DEEDS:
            continue
        of = preposition_of(deed, "of")
        above = of.head if of is not None else None
        while above is not None and (outer := preposition_of(above, "of")) is not None:
            above = outer.head
        if above is not None and lemma(above) in _PICTURES:
            return True
    return False


def _occurs(verb: Token) -> bool:
    """ "Took place", "happened", "was carried out"."""
    if lemma(verb) == "carry" and is_passive(verb):
        return any(word.lower_ == "out" for word in verb.children)
    if lemma(verb) == "take":
        return any(thing.lower_ == "place" for thing in children(verb, Role.OBJECT))
    return verb.pos_ == "VERB" and lemma(verb) in _OCCURRING


def _doers(verb: Token) -> Iterator[Token]:
    if role(verb) is Role.RELATIVE_CLAUSE:
        yield verb.head
    else:
        yield from subjects(verb)


def _is_deed_told(noun: Token) -> bool:
    """ "The attack", "it": not an attack "on X", which has a place of its own."""
    if noun.lower_ in {"it", "this"}:
        return True
    pointed = any(word.lower_ in _POINTING for word in children(noun, Role.DETERMINER))
    aims = (aim for aim in phrases(noun, "on", "against") if aim.lower_ not in DAYS_AND_MONTHS)
    return pointed and lemma(noun) in _DEEDS and not any(aims)


def _is_there(reporter: Reporter, facts: SentenceFacts, drafts: tuple[Draft, ...]) -> bool:
    """Whether a sentence names no other place than that of the strikes told."""
    named = (place for place in facts.read.places if not is_direction(place))
    found = [reporter.document.resolve(place) for place in named]
    places = [f.place for f in found if not isinstance(f, Unresolved)]
    return all(
        any(place.id == d.place.id or holds(place, d.place) for d in drafts) for place in places
    )
