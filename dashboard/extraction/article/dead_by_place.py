"""Strikes told over a wide area, whose towns only the dead name: "raids killed 30; ten in X"."""

from collections.abc import Sequence

from dashboard.domain.place import Place, PlaceKind, Unresolved
from dashboard.extraction.article.article_state import ArticleState
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.event_day import StrikeDay
from dashboard.extraction.article.event_place import Located, locate
from dashboard.extraction.article.mention_cases import Case
from dashboard.extraction.article.merge import holds
from dashboard.extraction.article.other_dead import (
    killed_by_nature,
    killed_by_others,
    killed_in_other_attacks,
)
from dashboard.extraction.article.reporter import Reporter
from dashboard.extraction.article.toll_kind import (
    is_outdated,
)
from dashboard.extraction.article.toll_places import stands_with
from dashboard.extraction.article.toll_scope import is_told_abroad
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.containment import held_by
from dashboard.extraction.sentence.place_use import PlaceUse
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.thresholds import REACH_OF_A_STRIKE, SUBURBS_KM
from dashboard.geocoding.sphere import distance_km

_BY_MEN = words_of("by_men")


def is_wide(case: Case, mention: StrikeMention, drafts: Sequence[Draft]) -> bool:
    """Whether a mention tells of strikes, and of no town that they hit."""
    if case in {Case.SYRIA_AT_LARGE, Case.ELSEWHERE}:
        return not mention.trigger.weak
    if case is not Case.PLACED or not drafts:
        return False
    around = bool(mention.places) and all(use.mention.part_of_region for use in mention.places)
    return around or all(draft.place.is_area for draft in drafts)


def report_dead_by_place(
    reporter: Reporter, facts: SentenceFacts, state: ArticleState
) -> tuple[Draft, ...]:
    """The strikes at the places where the dead of strikes told before were."""
    wide = state.wide
    if wide is None or facts.index - wide.sentence.index > REACH_OF_A_STRIKE:
        return ()
    places = _places_of_dead(facts)
    if not places or is_told_abroad(reporter.document, facts):
        return ()
    days = reporter.days(reporter.facts[wide.sentence.index], wide, state.day)
    areas = [
        at.place
        for at in (locate(reporter.document, u) for u in wide.places if u.mention.side is None)
        if isinstance(at, Located)
    ]
    known = {draft.place.id for draft in reporter.merger.drafts}
    uses = [PlaceUse(place, "where its dead were") for place in places]
    found = [locate(reporter.document, use) for use in uses]
    if any(isinstance(at, Located) and at.place.id in known for at in found):
        return ()  # told of already: its number is counted as any other
    uses = [use for use, at in zip(uses, found, strict=True) if _lies_in(at, areas)]
    if not uses or not _may_be_of(facts, days):
        return ()
    attackers = reporter.attackers.attackers(wide, ())
    drafts = reporter.report_at(facts, wide, attackers, uses, days)
    reporter.tolls.count(facts, {}, drafts)
    for whole in state.strikes if state.index == wide.sentence.index else ():
        parts = all(holds(whole.place, draft.place) for draft in drafts)
        if not (whole.place.is_area and parts) and whole in reporter.merger.drafts:
            reporter.merger.absorb(whole, drafts)  # "around Damascus" is Douma and Arbin
    return drafts


@rule(
    fires=[
        "Air strikes killed 30 people across Idlib on Monday. Twelve people died in Ariha.",
        "Air strikes in northern Syria killed 30 people. Twelve were killed in Ariha.",
    ],
    near_misses=[
        "Air strikes killed 30 people across Idlib on Monday. Gunmen killed twelve in Ariha.",
        "Air strikes killed 30 people across Idlib on Monday. Twelve were wounded in Ariha.",
    ],
    idle=(),
)
def _places_of_dead(facts: SentenceFacts) -> tuple[PlaceMention, ...]:
    """ "Twelve died in X and eight in Y": where, if no man on the ground did it."""
    if any(lemma(token) in _BY_MEN for token in facts.read.sentence.span):
        return ()
    holders = [held_by(place, facts.read.places) for place in facts.read.places]
    return tuple(
        place
        for toll in facts.tolls
        if not (toll.of_war or is_outdated(toll) or killed_by_nature(toll))
        if not (killed_by_others(toll) or killed_in_other_attacks(toll))
        for place in facts.read.places
        if place.kind is not PlaceKind.COUNTRY and place not in holders
        if stands_with(toll, place, facts)
    )


def _may_be_of(facts: SentenceFacts, days: Sequence[StrikeDay]) -> bool:
    """Whether a sentence names no other day than the strikes'."""
    return not facts.dates or any(
        when.first <= day.when.last and day.when.first <= when.last
        for when in facts.dates
        for day in days
    )


def _lies_in(at: Located | Unresolved | None, areas: Sequence[Place]) -> bool:
    """Whether a place is in Syria, and in one of the areas of the strikes, where any is said."""
    if not isinstance(at, Located):
        return False
    return not areas or any(
        holds(area, at.place)
        # Damascus is a governorate, and its suburbs are another.
        or (area.uncertainty_km <= SUBURBS_KM and distance_km(area, at.place) <= SUBURBS_KM)
        for area in areas
    )
