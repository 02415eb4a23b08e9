"""A toll that stands before its strike is placed: in the lead, or in a list of particulars."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.domain.event import Toll
from dashboard.domain.place import Place, Unresolved
from dashboard.domain.review import ReviewItem, UnplacedStrike
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.mention_cases import matching
from dashboard.extraction.article.merge import holds
from dashboard.extraction.article.reporter import Reporter
from dashboard.extraction.article.toll_kind import is_breakdown, is_rough
from dashboard.extraction.article.toll_scope import is_told_abroad
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.geocoding.offset import side_of
from dashboard.geocoding.sphere import distance_km

_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}
_MORE = frozenset({"also", "too", "separately", "elsewhere"})
_DAYS_OF_NEWS = timedelta(days=2)


@dataclass(frozen=True, slots=True, eq=False)
class Lead:
    """A sentence before any strike that was placed; `mention` is the strike it tells, if any."""

    facts: SentenceFacts
    mention: StrikeMention | None


def count_leads(reporter: Reporter, leads: Iterable[Lead]) -> None:
    """Give the tolls of leads to the strikes that the article placed later, and counted nowhere."""
    for lead in leads:
        drafts = _told_by(reporter, lead)
        if drafts and lead.facts.tolls and all(draft.toll == Toll() for draft in drafts):
            number = lead.facts.strike_mentions.index(lead.mention) if lead.mention else None
            reported = {number: drafts} if number is not None else {}
            reporter.tolls.count(lead.facts, reported, drafts)


def uncounted(reporter: Reporter, at_large: Iterable[SentenceFacts]) -> Iterator[ReviewItem]:
    """A line for each number killed "in Syria" that no strike on the map has, alone or in sum."""
    drafts = reporter.merger.drafts
    known = {draft.toll.low for draft in drafts} | {draft.toll.high for draft in drafts}
    known |= {sum(draft.toll.low or 0 for draft in drafts)}
    cited = {citation for draft in drafts for citation in draft.citations}
    for facts in at_large:
        dead = [toll for toll in facts.tolls if not (toll.of_war or is_breakdown(toll))]
        citation = facts.read.sentence.cite()
        if facts.in_headline or citation in cited or is_told_abroad(reporter.document, facts):
            continue
        if any(toll.toll.low not in known for toll in dead):
            reason = UnplacedStrike()
            yield ReviewItem(kind="event", text=citation.quote, reason=reason, citation=citation)


def told_by_headline(reporter: Reporter) -> Iterator[ReviewItem]:
    """A line for each headline with a number of killed that the text does not give.

    It only repeats what the text says, so no strike takes it: "kills 8" over "at least 56".
    """
    drafts = reporter.merger.drafts
    told = [toll.toll for each in reporter.facts if not each.in_headline for toll in each.tolls]
    told += [Toll(low=each, high=each) for each in _sums(drafts)]
    ranges = [(toll.low or 0, toll.high or toll.low or 0) for toll in told]
    # "Kill dozens" over "at least 18": both leave open how many.
    is_open = any(toll.low is not None and toll.high is None for toll in told)
    for facts in (each for each in reporter.facts if each.in_headline and drafts):
        if is_told_abroad(reporter.document, facts):
            continue
        dead = [toll for toll in facts.tolls if not (toll.of_war or is_breakdown(toll))]
        if not all(_is_in(toll.toll, ranges) or (is_rough(toll) and is_open) for toll in dead):
            citation, reason = facts.read.sentence.cite(), UnplacedStrike()
            yield ReviewItem(kind="event", text=citation.quote, reason=reason, citation=citation)


def _sums(drafts: Iterable[Draft]) -> Iterator[int]:
    """The dead of all strikes, and of those of each day: "ten die" of eight and two."""
    days: dict[date | None, dict[str | int, int]] = defaultdict(dict)
    for draft in drafts:
        for day in (None, draft.when.first):
            days[day][draft.toll_group or id(draft)] = draft.toll.low or 0
    yield from (sum(dead.values()) for dead in days.values())


def _is_in(headline: Toll, ranges: Iterable[tuple[int, int]]) -> bool:
    """Whether a headline's number is one of those told, or "more than" one that is no higher."""
    number = headline.low
    if number is None:
        return True
    return any(
        low <= number <= high or (headline.high is None and number <= high) for low, high in ranges
    )


@rule(
    fires=[
        "Nine people died in a Russian air raid in Syria. Russian jets also bombed Ariha.",
        "Nine people died in a drone attack in Syria. Separately, a drone hit Ariha.",
    ],
    near_misses=[
        "Nine people died in a Russian air raid in Syria. Russian jets bombed Ariha.",
        "Nine people died in a drone attack in Syria. The drone hit a house in Ariha.",
    ],
    idle=False,
)
def _is_told_as_more(facts: SentenceFacts) -> bool:
    """ "Jets also bombed X": not the strike told before."""
    return any(
        word.lower_ in _MORE
        for strike in facts.strike_mentions
        if strike.places
        for word in (*strike.trigger.head.children, facts.read.sentence.span[0])
    ) or facts.read.sentence.span.text.rstrip('.”"').endswith(" as well")


@rule(
    fires=[
        "Attack in Ariha\n\n- Killed: 9\n\nRussian jets bombed Ariha on Tuesday.",
        "Raid on Saraqib\n\n- Reported deaths: 12\n\nJets bombed Saraqib on Tuesday.",
    ],
    near_misses=[
        "Nine people were killed near a river.\n\nRussian jets bombed Ariha on Tuesday.",
        "Attack in Ariha\n\n- Injured: 9\n\nRussian jets bombed Ariha on Tuesday.",
    ],
    idle=False,
)
def tells_toll_alone(facts: SentenceFacts) -> bool:
    """ "Reported killed: 45": a line of particulars."""
    return bool(facts.tolls) and not facts.strike_mentions and ":" in facts.read.sentence.span.text


@rule(
    fires=[
        "Russian jets struck targets in Syria. Nine people died, doctors said. They hit Ariha.",
        "US jets struck bases in Syria. Six men were killed, a monitor said. US raids hit Ayyash.",
    ],
    near_misses=[
        "Russian jets struck targets in Syria. Nine people died in Homs. They hit Ariha.",
        "Nine people died, doctors said. Russian jets hit Ariha.",
    ],
    idle=False,
)
def tells_their_dead(facts: SentenceFacts, leads: Sequence[Lead]) -> bool:
    """ "Nine died, doctors said", after a strike was told of and before its place is."""
    silent = not (facts.strike_mentions or facts.read.places)
    return silent and bool(facts.tolls) and bool(leads)


def _told_by(reporter: Reporter, lead: Lead) -> tuple[Draft, ...]:
    """The strikes a lead may tell of: by its attackers and, where it says one, on its day.

    None where its dead were outside Syria.
    """
    if is_told_abroad(reporter.document, lead.facts):
        return ()
    drafts = tuple(reporter.merger.drafts)
    if lead.mention is None:
        return drafts if len({draft.place.id for draft in drafts}) == 1 else ()
    days = [day.when for day in reporter.days(lead.facts, lead.mention, None) if day.said]
    mine = matching(lead.mention.attackers, drafts, reporter.merger.same_actor)
    named = _named(reporter, lead)
    begun = {facts.read.sentence.cite(): facts for facts in reporter.facts}
    mine = tuple(
        draft
        for draft in mine
        if not _is_told_as_more(begun[draft.citations[0]])
        if all(_is_on(reporter, place, draft) for place in lead.facts.read.places)
    )
    # With no day of its own, a lead is the news: of the last day that is told of.
    latest = max((draft.when.last for draft in mine), default=None)
    return tuple(
        draft
        for draft in mine
        if days or latest is None or latest - draft.when.last <= _DAYS_OF_NEWS
        if not days or any(w.first <= draft.when.last and draft.when.first <= w.last for w in days)
        if not named or any(p.id == draft.place.id or holds(p, draft.place) for p in named)
    )


def _is_on(reporter: Reporter, country: PlaceMention, draft: Draft) -> bool:
    """Whether a strike may be on the side of a country that its lead names: "northern Syria"."""
    found = reporter.document.resolve(country)
    if country.side is None or isinstance(found, Unresolved):
        return True
    side, opposite = (side_of(found.place, each) for each in (country.side, _across(country.side)))
    return distance_km(side, draft.place) <= distance_km(opposite, draft.place)


def _across(side: str) -> str:
    """ "Southern" of "northern", "southwest" of "northeast"."""
    return re.sub("|".join(_OPPOSITE), lambda word: _OPPOSITE[word[0]], side)


def _named(reporter: Reporter, lead: Lead) -> list[Place]:
    """The places that the lead itself names: its dead are of no other."""
    found = (reporter.document.resolve(place) for place in lead.facts.read.places)
    return [place.place for place in found if not isinstance(place, Unresolved)]
