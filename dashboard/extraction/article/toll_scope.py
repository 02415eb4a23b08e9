"""Which strikes a number of killed counts."""

from collections.abc import Mapping, Sequence

from dashboard.articles.dates import DateMention
from dashboard.domain.actor import UNKNOWN
from dashboard.domain.place import COUNTRY, PlaceKind, Unresolved
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.merge import holds
from dashboard.extraction.article.other_dead import (
    is_of_before,
    is_of_offensive,
    killed_by_nature,
    killed_by_others,
    killed_in_other_attacks,
    of_another_deed,
    of_what_was_answered,
    relative_clause,
)
from dashboard.extraction.article.toll_places import at_place, in_clause, in_turn
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.other_deeds import is_within_other_deed, turned_to_after
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.sentence.toll_mentions import TollMention, belongs_to
from dashboard.extraction.thresholds import NIGHT, TOLL_DAYS

_ATTACKS = frozenset({"attack", "ambush", "bombing", "assault", "blast"})
_BEFOREHAND = frozenset({"for", "to", "after", "following"})
_COUNTS = frozenset({"number", "toll"})


def counted_events(
    document: Document,
    facts: SentenceFacts,
    mention: TollMention,
    reported: Mapping[int, Sequence[Draft]],
    recent: Sequence[Draft],
) -> Sequence[Draft]:
    """The events a toll counts.

    `reported` are the events of each mention in its sentence, `recent` those reported just before.
    """
    if of_another_deed(facts, mention) or is_of_before(facts, mention) or killed_by_nature(mention):
        return []
    if of_what_was_answered(facts, mention) or is_of_offensive(mention):
        return []
    clause = relative_clause(mention)
    if clause is not None and (killed_by_others(mention) or _is_on_other_attack(clause, facts)):
        return []  # "the base where militants killed 200 soldiers"
    strikes = {i for strike in facts.strike_mentions for i in strike.trigger.core}
    if is_within_other_deed(mention.head, strikes):
        return []
    here = list({id(draft): draft for group in reported.values() for draft in group}.values())
    owners = [
        (abs(mention.head.i - strike.trigger.head.i), number)
        for number, strike in enumerate(facts.strike_mentions)
        if strike.reality == "done" and belongs_to(mention, strike.trigger)
    ]
    if clause is not None:
        # "A raid that killed nine, and another": a clause is on what stands before it.
        before = [(far, n) for far, n in owners if _starts_before(facts, n, clause)]
        owners = before or owners
    if owners:
        number = min(owners)[1]
        strike = facts.strike_mentions[number]
        # A strike with a place of its own but no event was outside Syria, or could not be placed.
        placed = any(each.places for each in facts.strike_mentions)
        elsewhere = bool(here) or placed or _is_of_others(strike, recent)
        elsewhere = elsewhere or _is_of_other_days(facts, recent)
        drafts = reported.get(number) or ([] if elsewhere else recent)
        shared = (reported.get(other, ()) for other in _clauses_before(mention, facts, number))
        drafts = [*(draft for group in shared for draft in group), *drafts]
    elif here:
        drafts = here
    elif (
        any(strike.reality != "done" for strike in facts.strike_mentions)
        or killed_by_others(mention)
        or killed_in_other_attacks(mention)
        or is_told_abroad(document, facts)
    ) or _is_elsewhere(document, facts, mention, recent):
        return []
    else:
        drafts = _of_that_day(facts, recent)
    asked = (document, facts, mention, drafts)
    return in_turn(*asked) or in_clause(*asked) or at_place(*asked)


@rule(
    fires=[
        "Jets bombed Ariha and helicopters dropped barrel bombs on Saraqib, killing 12 people.",
        "Jets bombed Ariha and the army shelled Hass, leaving three people dead.",
    ],
    near_misses=[
        "Jets bombed Ariha, killing two, and helicopters bombed Saraqib, killing 12 people.",
        "Jets bombed Ariha on Monday and helicopters bombed Saraqib on Sunday, killing 12.",
        "Jets bombed Ariha, and on the same day helicopters bombed Saraqib, killing 12 people.",
    ],
    idle=(),
)
def _clauses_before(mention: TollMention, facts: SentenceFacts, own: int) -> tuple[int, ...]:
    """The strike of "jets bombed X" of "jets bombed X and shells hit Y, killing 12", by number."""
    ending = next((t for t in (mention.head, *mention.head.ancestors) if t.tag_ == "VBG"), None)
    last = facts.strike_mentions[own].trigger.head
    if ending is None or ending.head != last or ending.i <= last.i or ending.nbor(-1).text != ",":
        return ()
    alone = len(facts.numbers_like(mention)) == 1 and len({when.first for when in facts.dates}) < 2
    if not alone or role(last) is not Role.CONJUNCT:
        return ()
    return tuple(
        number
        for number, strike in enumerate(facts.strike_mentions[:own])
        if strike.trigger.head == last.head
        and all(word.text != "," for word in last.doc[strike.trigger.head.i : last.i])
    )


@rule(
    fires=[
        "Jets bombed Saraqib a week after an ambush near Hama that killed six soldiers.",
        "Jets bombed Ariha a week after an ambush near Homs that killed nine soldiers.",
    ],
    near_misses=[
        "Jets bombed Ariha in an attack that left 18 people dead.",
        "Jets carried out raids on Ariha that killed nine soldiers.",
    ],
    idle=False,
)
def _is_on_other_attack(clause: Token, facts: SentenceFacts) -> bool:
    """ "In revenge for attacks that left 18 dead": those of another attack than the strike."""
    near = (*clause.head.subtree, *clause.head.ancestors)
    over = next((word for word in near if lemma(word) in _ATTACKS), None)
    if over is None or over.i > clause.i or over.head.lower_ not in _BEFOREHAND:
        return False
    return all(over.i not in strike.trigger.core for strike in facts.strike_mentions)


def _starts_before(facts: SentenceFacts, number: int, clause: Token) -> bool:
    return min(facts.strike_mentions[number].trigger.core) < clause.i


def _is_of_others(strike: StrikeMention, recent: Sequence[Draft]) -> bool:
    """Whether a strike's attackers are not those of the strikes reported just before."""
    named = {party.actor for party in strike.attackers} - {UNKNOWN}
    known = {draft.attacker for draft in recent}
    return bool(named) and UNKNOWN not in known and not named & known


def is_told_abroad(document: Document, facts: SentenceFacts) -> bool:
    """Whether a sentence puts things outside Syria: "a rocket came down on Reyhanli"."""
    countries = set()
    for place in facts.read.places:
        if place.kind is PlaceKind.COUNTRY or _holder(place).lower_ not in {"on", "in", "at"}:
            continue
        if _is_speakers(place):
            continue
        found = document.resolve(place)
        if not isinstance(found, Unresolved):
            countries.add(found.place.country)
    return bool(countries) and COUNTRY not in countries


def _holder(place: PlaceMention) -> Token:
    """The preposition a place stands under: "on" of "on the border town of X"."""
    holder = place.root.head
    while holder.lower_ == "of":
        noun = holder.head
        while role(noun) is Role.APPOSITION:
            noun = noun.head  # "in X, a district of Y"
        if role(noun) is not Role.PREPOSITION_OBJECT:
            break
        holder = noun.head
    return holder


def _is_elsewhere(
    document: Document, facts: SentenceFacts, mention: TollMention, drafts: Sequence[Draft]
) -> bool:
    """ "In April 80 were killed in an attack on X": not in the strike reported, on another place.

    So also where the sentence is of another time than that strike.
    """
    if not drafts:
        return False
    if _is_of_other_days(facts, drafts):
        return True
    aside = turned_to_after(mention.last)
    places = (place for place in facts.read.places if place.root.i not in aside)
    named = [place for place in places if not _is_speakers(place)]
    found = [document.resolve(place) for place in named]
    resolved = (f.place for f in found if not isinstance(f, Unresolved))
    settled = [place for place in resolved if place.kind is not PlaceKind.COUNTRY]
    if not settled:
        # The dead of a village that nobody knows are not those of another.
        unknown = [p.name for p, f in zip(named, found, strict=True) if isinstance(f, Unresolved)]
        lost = {draft.lost.text for draft in drafts if draft.lost is not None}
        return bool(unknown) and not lost & set(unknown)
    return not any(
        place.id == draft.place.id or holds(place, draft.place) or holds(draft.place, place)
        for place in settled
        for draft in drafts
        if draft.lost is None
    )


def _is_of_other_days(facts: SentenceFacts, drafts: Sequence[Draft]) -> bool:
    days = [when for when in facts.dates if when.shift is None]
    return bool(days) and not any(_may_be_of(draft, when) for when in days for draft in drafts)


def _may_be_of(draft: Draft, when: DateMention) -> bool:
    """Whether a day can be the strike's, or one after, on which its dead were counted."""
    if not draft.dated:
        return True
    return draft.when.first - NIGHT <= when.last and when.first <= draft.when.last + TOLL_DAYS


@rule(
    fires=[
        "Air strikes killed ten people in Saraqib on Tuesday. "
        "Five people were killed, a doctor in Idlib said.",
        "Russian jets bombed Ariha. A resident of Idlib said eight people were killed.",
    ],
    near_misses=[
        "Air strikes on Saraqib killed ten people. Five people were killed in Idlib.",
        "Jets bombed Saraqib, killing three.",
        "Jets bombed Ariha. The number of people killed in Saraqib has risen to three.",
    ],
    idle=False,
)
def _is_speakers(place: PlaceMention) -> bool:
    """ "A doctor in Idlib said": where somebody speaks."""
    return any(
        role(token) is Role.SUBJECT and lemma(token) not in _COUNTS
        for token in place.root.ancestors
    )


def _of_that_day(facts: SentenceFacts, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """ "42 were killed in Sunday's attack": of several strikes, the one of that day."""
    if len(drafts) < 2 or not facts.dates:
        return drafts
    days = {when.first for when in facts.dates}
    return [draft for draft in drafts if draft.when.first in days] or drafts
