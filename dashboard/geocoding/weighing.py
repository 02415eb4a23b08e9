"""Weighing what speaks for and against each place that a name may mean."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.domain.place import Candidate, MatchEvidence, NameMatch, Place, PlaceKind
from dashboard.geocoding import thresholds
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.kinds import K, misfit
from dashboard.geocoding.sphere import distance_km


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the article says of where a name is: `hints` are places said to hold it."""

    name: str
    kind: PlaceKind | None
    hints: Sequence[Place]
    nearby: Sequence[Place]
    country: str
    gazetteer: Gazetteer


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A candidate with its weight: its score before that is kept within 0-1.

    `named` is how many events a dataset of the war has there, `is_heard_of` whether it is known
    from that dataset alone.
    """

    weight: float
    candidate: Candidate
    named: int
    is_heard_of: bool

    @property
    def is_hearsay(self) -> bool:
        """Whether that dataset alone has it, and hardly ever."""
        return self.is_heard_of and self.named < thresholds.RARELY_NAMED

    @property
    def place(self) -> Place:
        return self.candidate.place

    @property
    def match(self) -> NameMatch:
        return self.candidate.evidence.match


def weigh(candidates: Sequence[Candidate], context: Context) -> list[Weighed]:
    """The candidates with all that speaks for and against them, best first."""
    weighed = [_weighed(candidate, context) for candidate in candidates]
    if any(each.match.own and not each.is_heard_of for each in weighed):
        # A village that only the dataset has does not take the name of one that all know.
        weighed = [
            replace(each, weight=each.weight - thresholds.ADDED_COST) if each.is_hearsay else each
            for each in weighed
        ]
    return sorted(weighed, key=lambda each: (-each.weight, each.place.id))


def best_known(tied: Sequence[Weighed], country: str) -> Weighed | None:
    """Of places as likely by name the one that the war is far more often about, if there is one.

    Nobody counted abroad.
    """
    if len(tied) == 1:
        return tied[0]
    best, second = sorted(tied, key=lambda each: -each.named)[:2]
    often = thresholds.OFTEN_NAMED * max(1, second.named)
    at_home = all(each.place.country == country for each in tied)
    likely = best.weight >= thresholds.ACCEPT_SCORE and best.named >= often
    return best if at_home and likely else None


def rivals_of(weighed: Sequence[Weighed], context: Context) -> list[Weighed]:
    """The places as likely as the best one, best first."""
    best = weighed[0]
    in_full = best.match is NameMatch.NAME
    # "al-Hader" is the town so written, before one whose other spelling is "Hader".
    to_the_letter = best.place.name.casefold() == context.name.casefold() and not best.is_heard_of
    outshone_by = _outshone_by(weighed, context)
    # A hamlet of an added register neither takes nor shakes a known place's name, unless the
    # article speaks for it.
    best_is_unasked = _unasked(best, context)
    return [
        each
        for each in weighed[1:]
        if (
            best.weight - each.weight < thresholds.TIE_MARGIN
            or (best_is_unasked and each.match.own and not each.is_heard_of)
            or each.place.id in outshone_by
        )
        and distance_km(best.place, each.place) > thresholds.SAME_PLACE_KM
        # A place's own name, written in full, is not shaken by another that sounds like it.
        and not (
            in_full and (not each.match.exact or (_unasked(each, context) and not best.is_hearsay))
        )
        and not (
            to_the_letter
            and each.match is NameMatch.ALTERNATE
            and each.named <= thresholds.LETTER_NAMED * best.named
        )
    ]


def _within(place: Place, hints: Sequence[Place]) -> Place | None:
    """The hint that holds a place, or lies next to it where the hint is a town."""
    for hint in hints:
        if hint.kind is K.COUNTRY:
            holds = place.country == hint.country
        elif hint.kind is K.GOVERNORATE:
            holds = place.admin1_code == hint.admin1_code
        else:
            holds = distance_km(place, hint) <= thresholds.NEAR_TOWN_KM + hint.uncertainty_km
        if holds and hint.id != place.id:
            return hint
    return None


def _weighed(candidate: Candidate, context: Context) -> Weighed:
    """A candidate with its weight, score and evidence."""
    place, match = candidate.place, candidate.evidence.match
    weight = candidate.score
    cost = misfit(place, context.kind)
    weight -= cost
    if cost and context.kind and not match.exact:
        weight -= thresholds.MISSPELLED_MISFIT_COST
    hint = _within(place, context.hints)
    outside: tuple[str, ...] = ()
    if hint:
        weight += thresholds.WITHIN_BONUS
    elif context.hints and place.id not in {named.id for named in context.hints}:
        weight -= thresholds.OUTSIDE_COST
        outside = tuple(dict.fromkeys(named.name for named in context.hints))
    abroad = place.country != context.country
    if abroad and not hint:
        weight -= thresholds.ABROAD_LARGE_COST if _is_large(place) else thresholds.ABROAD_COST
    km = min((distance_km(place, o) for o in context.nearby if o.id != place.id), default=math.inf)
    weight += thresholds.NEARBY_BONUS * math.exp(-km / thresholds.NEARBY_KM)
    unsupported = (
        candidate.score < thresholds.LOOSER_SCORE
        and not match.exact
        and not hint
        and km > thresholds.NEARBY_KM
    )
    if unsupported:
        weight -= thresholds.UNSUPPORTED_COST
    if place.kind is K.TOWN:
        weight += thresholds.POPULATION_BONUS * math.log10(1 + place.population / 1000)
    evidence = MatchEvidence(
        match=match,
        kind=place.kind if context.kind is place.kind else None,
        within=hint.name if hint else None,
        outside=outside,
        abroad=place.country if abroad else None,
        near_others=km < thresholds.NEARBY_KM,
        unsupported=unsupported,
    )
    score = round(min(1.0, max(0.0, weight)), 3)
    return Weighed(
        weight=weight,
        candidate=Candidate(place=place, score=score, evidence=evidence),
        named=context.gazetteer.named(place.id),
        is_heard_of=context.gazetteer.is_heard_of(place.id),
    )


def _is_large(place: Place) -> bool:
    """Whether a place abroad is named in the news without its country."""
    return place.population >= thresholds.LARGE_POPULATION or place.kind in {
        K.COUNTRY,
        K.GOVERNORATE,
    }


def _outshone_by(weighed: Sequence[Weighed], context: Context) -> set[str]:
    """Cities abroad that a small place at home shares its name with: Sinjar of Idlib, and Iraq's.

    Nobody can tell which is meant where nothing near the small one is named.
    """
    best = weighed[0].place
    if _within(best, context.hints) or _is_near_others(best, context):
        return set()
    people = max(best.population, thresholds.VILLAGE_POPULATION)
    return {
        each.place.id
        for each in weighed
        if each.match is NameMatch.NAME
        and each.place.country != best.country
        and distance_km(best, each.place) <= thresholds.SAME_NEWS_KM
        and each.place.population >= thresholds.OUTSHINES * people
    }


def _unasked(weighed: Weighed, context: Context) -> bool:
    """Whether it is of an added register or hearsay, and nothing but its name speaks for it."""
    return (
        (weighed.is_hearsay or weighed.match in {NameMatch.ADDED_NAME, NameMatch.ADDED_SPELLING})
        and _within(weighed.place, context.hints) is None
        and not _is_near_others(weighed.place, context)
    )


def _is_near_others(place: Place, context: Context) -> bool:
    return any(distance_km(place, other) <= thresholds.NEARBY_KM for other in context.nearby)
