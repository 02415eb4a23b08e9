"""A toll that stands before its strike is placed: in the lead, or in a list of particulars."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.domain.event import Toll
from dashboard.domain.place import Place, Unresolved
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.mention_cases import matching
from dashboard.extraction.article.merge import holds
from dashboard.extraction.article.reporter import Reporter
from dashboard.extraction.article.toll_scope import is_told_abroad
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention


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
    return tuple(
        draft
        for draft in mine
        if not days or any(w.first <= draft.when.last and draft.when.first <= w.last for w in days)
        if not named or any(p.id == draft.place.id or holds(p, draft.place) for p in named)
    )


def _named(reporter: Reporter, lead: Lead) -> list[Place]:
    """The places that the lead itself names: its dead are of no other."""
    found = (reporter.document.resolve(place) for place in lead.facts.read.places)
    return [place.place for place in found if not isinstance(place, Unresolved)]
