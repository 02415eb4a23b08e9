"""What words on a strike say was struck: something spoken of before, or on the way to a place."""

from dashboard.extraction.english.aircraft import words
from dashboard.extraction.english.lexicon import AIR_WORDS, SHELL_WORDS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, children, patients, phrases, preposition_of
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention

_FURTHER = words_of("further")
_WAYS = words_of("ways")
_ORDINALS = frozenset({"second", "third", "fourth", "fifth"})
_TIMES = frozenset({"day", "night", "time", "week", "month", "evening", "morning", "hour", "way"})
_POINTING_DETERMINERS = words_of("pointing_determiners")


def is_at_work(before: SentenceFacts) -> bool:
    """ "Tornados patrolled over X": the aircraft that the next sentence speaks of were there."""
    return any(words(token) & (AIR_WORDS | SHELL_WORDS) for token in before.read.sentence.span)


def is_on_way(verb: Token) -> bool:
    """ "Hit a car on the road to X": at no place that is named."""
    return any(lemma(word) in _WAYS and any(phrases(word, "to")) for word in verb.subtree)


def struck_things(mention: StrikeMention) -> bool:
    """Whether a thing is said to be struck: "hit a mill", "fired two rockets at the campus"."""
    verb = mention.trigger.verb
    if verb is None:
        return False
    aimed_at = (thing for thing in phrases(verb, "at", "on") if thing.pos_ == "NOUN")
    pointed = any(child.lower_ == "the" for thing in aimed_at for child in thing.children)
    return pointed or any(True for _ in patients(verb))


def is_one_more(mention: StrikeMention) -> bool:
    """ "Another strike destroyed a lorry", "the fourth strike": not the one told before."""
    noun = mention.trigger.noun
    return noun is not None and any(w.lower_ in _FURTHER | _ORDINALS for w in noun.children)


def is_in_same(mention: StrikeMention) -> bool:
    """ "Hit a lorry in the same yard": the yard spoken of before."""
    verb = mention.trigger.verb
    return verb is not None and any(
        word.lower_ == "same" and preposition_of(word.head, "in", "at", "on") is not None
        for word in verb.subtree
        if word.head.lower_ not in _TIMES
    )


def points(mention: StrikeMention, pronouns: frozenset[str]) -> bool:
    """Whether what is struck is something the article has spoken of: "it", "their hospital"."""
    verb = mention.trigger.verb
    return verb is not None and any(
        thing.lower_ in pronouns or any(c.lower_ in _POINTING_DETERMINERS for c in thing.children)
        for thing in patients(verb)
        # "The road to the dam" is known by its ends.
        if lemma(thing) not in _WAYS and not _is_about_a_name(thing)
    )


@rule(
    fires=[
        "The army took Hass. Jets bombed the area surrounding Tall Xurab.",
        "The army took Hass. Jets bombed the land surrounding Kafr Xurin.",
    ],
    near_misses=[
        "The army took Hass. Jets bombed the area.",
        "The army took Hass. Jets bombed the area around the town.",
    ],
    idle=False,
)
def _is_about_a_name(thing: Token) -> bool:
    """ "The area surrounding X": known by that name, and by none that was told before."""
    clauses = (c for c in children(thing, Role.PARTICIPLE_CLAUSE) if lemma(c) == "surround")
    around = [noun for clause in clauses for noun in children(clause, Role.OBJECT)]
    return any(n.pos_ == "PROPN" for n in (*around, *phrases(thing, "around", "near", "outside")))
