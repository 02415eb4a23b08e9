"""What an article tells of harm at a place, and gave neither strike nor zone: nothing vanishes."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dashboard.domain.article import Citation
from dashboard.domain.event import Event
from dashboard.domain.place import COUNTRY, Place, PlaceKind, Unresolved
from dashboard.domain.review import ReviewItem, UnreadHarm
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.merge import holds
from dashboard.extraction.article.toll_kind import is_outdated
from dashboard.extraction.english.lexicon import STRONG_VERBS, VERBS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, child, children, patients, phrases
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.strange_names import is_of_massacre, is_where_died
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.reality import reality
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.toll_mentions import tells_of_war
from dashboard.extraction.thresholds import HISTORY

_NOBODY = words_of("nobody_reality")
_SUPPOSING = frozenset({"may", "might", "could"})
_HARMING = (
    STRONG_VERBS
    | VERBS
    | words_of("killing_verbs")
    | words_of("dying_verbs")
    | words_of("wounding_verbs")
    | {"attack"}
)
_TO_COME = frozenset(
    {"coming", "planned", "expected", "looming", "imminent", "possible", "next", "future"}
)
_BARGAINS = frozenset({"accord", "agreement", "balance", "bargain", "compromise", "deal", "truce"})


def unread_harm(
    document: Document,
    facts: Iterable[SentenceFacts],
    events: Iterable[Event],
    known: Iterable[Citation],
) -> Iterator[ReviewItem]:
    """A line for each sentence of the text on harm at a place that is not on the map.

    `known` are the words behind events, and what is for review already.
    """
    struck = [event.place for event in events]
    starts = [citation.start for citation in known]
    counted = {event.toll.low for event in events}
    for said in facts:
        citation = said.read.sentence.cite()
        if said.read.sentence.paragraph.kind != "body" or any(
            citation.start <= start < citation.end for start in starts
        ):
            continue
        if _tells_of_harm(said, document.article.published) and (
            _names_unknown(document, said, dead=bool(_dead(said)))
            or any(
                not _is_told(place, struck, _dead(said), counted)
                for place in _places(document, said)
            )
        ):
            reason = UnreadHarm()
            yield ReviewItem(kind="event", text=citation.quote, reason=reason, citation=citation)


@rule(
    fires=[
        "Two men were killed in Saraqib by gunmen on Tuesday.",
        "Jets bombed Ariha on Monday. A patrol was attacked in Manbij.",
    ],
    near_misses=[
        "Officials met in Saraqib on Tuesday.",
        "The army came to Saraqib after its rivals struck a deal with it.",
        "Three people have been killed in Saraqib since 2011.",
    ],
    idle=False,
    kept="without it what is no strike leaves no trace",
)
def _tells_of_harm(facts: SentenceFacts, published: date) -> bool:
    """Whether people are killed or wounded, or something attacked, now and for sure."""
    if tells_of_war(facts.read.sentence) or facts.read.sentence.is_question:
        return False
    if any(when.last < published - HISTORY for when in facts.dates):
        return False
    if _dead(facts) or any(map(_is_attack_told, facts.read.sentence.span)):
        return True
    return any(
        token.pos_ == "VERB"
        and lemma(token) in _HARMING
        and (reality(token) == "done" or _may_have_been(token))
        and not any(_is_nobody(who) or lemma(who) in _BARGAINS for who in patients(token))
        for token in facts.read.sentence.span
    )


@rule(
    fires=[
        "Tuesday's deadly attacks on Hass drew condemnation from the UN.",
        "The attack on Ariha on Monday was condemned by the UN.",
    ],
    near_misses=[
        "The UN warned of an attack on Ariha.",
        "Guns are to follow for the coming attack on Ariha.",
        "Attacks are expected in Ariha.",
    ],
    idle=False,
)
def _is_attack_told(noun: Token) -> bool:
    """ "The attack on X", "Tuesday's attacks on X": one that was, whatever else is told of it."""
    if noun.pos_ != "NOUN" or lemma(noun) != "attack" or not any(phrases(noun, "on", "in")):
        return False
    if any(c.like_num or c.lower_ in _TO_COME for c in noun.children):
        return False  # "the coming attack on X", "the 2016 attack on X"
    known = child(noun, Role.POSSESSIVE) or any(c.lower_ in {"the", "this"} for c in noun.children)
    return bool(known) and reality(noun) == "done"


@rule(
    fires=[
        "Russia may have bombed Saraqib on Monday.",
        "Israeli aircraft might have struck Palmyra on Tuesday.",
    ],
    near_misses=[
        "Russia may bomb Saraqib on Monday.",
        "Israeli aircraft will have struck Palmyra by Tuesday.",
    ],
    idle=False,
    kept="what is only supposed is on no map, and would leave no trace",
)
def _may_have_been(verb: Token) -> bool:
    """ "May have bombed", "could have been hit": supposed of the past."""
    words = {word.lower_ for word in children(verb, Role.AUXILIARY)}
    return bool(words & _SUPPOSING) and "have" in words


def _dead(facts: SentenceFacts) -> set[int]:
    """The numbers of killed that a sentence gives, but for those of a war."""
    return {
        toll.toll.low
        for toll in facts.tolls
        if toll.toll.low and not (toll.of_war or is_outdated(toll))
    }


def _is_nobody(who: Token) -> bool:
    """ "Nobody was hurt", "no civilians were killed"."""
    return who.lower_ in _NOBODY or any(word.lower_ == "no" for word in who.children)


def _places(document: Document, facts: SentenceFacts) -> Iterator[Place]:
    """The places in Syria that a sentence names itself."""
    for mention in facts.read.places:
        found = document.resolve(mention) if mention.stands_for is None else None
        if found is None or isinstance(found, Unresolved):
            continue
        if found.place.country == COUNTRY and found.place.kind is not PlaceKind.COUNTRY:
            yield found.place


def _names_unknown(document: Document, facts: SentenceFacts, *, dead: bool) -> bool:
    """ "Twelve died in the village of Xyz", "in Xyz, a man was killed": no gazetteer has it."""
    return any(
        isinstance(document.resolve(mention), Unresolved)
        for mention in facts.read.places
        if mention.stands_for is None
        and (
            (dead and (mention.kind is PlaceKind.TOWN or is_of_massacre(mention.span)))
            or is_where_died(mention.span)
        )
    )


def _is_told(
    place: Place, struck: Sequence[Place], dead: set[int], counted: set[int | None]
) -> bool:
    """Whether the map has harm at a place: there, or the same dead in the city it is part of."""
    if _is_on_map(place, struck):
        return not place.is_area or dead <= counted
    cities = (other for other in struck if other.kind is PlaceKind.TOWN)
    return bool(dead) and dead <= counted and any(holds(city, place) for city in cities)


def _is_on_map(place: Place, struck: Iterable[Place]) -> bool:
    return any(other.id == place.id or holds(place, other) for other in struck)
