"""A mention to the one place it means, or the candidates and why none was taken."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.domain.place import (
    Candidate,
    DoubtfulPlace,
    MatchEvidence,
    Mention,
    NameMatch,
    Place,
    PlaceKind,
    PlaceLabel,
    Resolved,
    SharedName,
    UnknownName,
    Unresolved,
)
from dashboard.geocoding import thresholds
from dashboard.geocoding.classwords import class_word
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.kinds import K, is_city, misfit
from dashboard.geocoding.offset import offset
from dashboard.geocoding.sides import Part, part_of
from dashboard.geocoding.sphere import distance_km

_VILLAGE = re.compile(r"\b(village|hamlet)\b", re.IGNORECASE)
# One word, not two names: "Jihar oil/gas field".
_BOTH_FIELDS = re.compile(r"\boil/gas\b", re.IGNORECASE)
_MOST_RIVALS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What the article says of where a name is: `hints` are places said to hold it."""

    name: str
    kind: PlaceKind | None
    hints: Sequence[Place]
    nearby: Sequence[Place]
    country: str
    gazetteer: Gazetteer


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weighed:
    """A candidate with its weight: its score before that is kept within 0-1.

    `named` is how many events a dataset of the war has there, `is_heard_of` whether it is known
    from that dataset alone.
    """

    weight: float
    candidate: Candidate
    named: int
    is_heard_of: bool

    @property
    def place(self) -> Place:
        return self.candidate.place

    @property
    def match(self) -> NameMatch:
        return self.candidate.evidence.match


def resolve(
    mention: Mention,
    gazetteer: Gazetteer,
    *,
    nearby: Sequence[Place] = (),
    country: str = "SY",
) -> Resolved | Unresolved:
    """The place a mention names, seen from a war in `country` (ISO 3166-1 alpha-2).

    Ranks by spelling, country, the places the mention is said to lie within, the kind its words
    ask for, the distance to other places of the article, and population.
    """
    part = part_of(mention.name)
    if part and part.around and not gazetteer.bearing(mention.name):
        return _around(part, mention, gazetteer, nearby, country)
    mention, candidates = _named(mention, gazetteer, country)
    # Abroad only a name written in full is believed.
    candidates = tuple(
        c for c in candidates if c.place.country == country or c.evidence.match.exact
    )
    if not candidates:
        reason = UnknownName(name=mention.name)
        return Unresolved(mention=mention, candidates=(), reason=reason)
    context = _context(mention, gazetteer, nearby, country)
    weighed = _weigh(candidates, context)
    ranked = tuple(each.candidate for each in weighed)
    best = weighed[0]
    if best.weight < thresholds.ACCEPT_SCORE:
        doubt = DoubtfulPlace(place=PlaceLabel.of(best.place), evidence=best.candidate.evidence)
        return Unresolved(mention=mention, candidates=ranked, reason=doubt)
    tied = [best, *_rivals(weighed, context)]
    known = _best_known(tied, country)
    if known is None:
        places = tuple(PlaceLabel.of(each.place) for each in tied[: 1 + _MOST_RIVALS])
        return Unresolved(mention=mention, candidates=ranked, reason=SharedName(places=places))
    best = known
    return Resolved(place=_fitted(best.place, mention.kind), evidence=best.candidate.evidence)


def _around(
    part: Part, mention: Mention, gazetteer: Gazetteer, nearby: Sequence[Place], country: str
) -> Resolved | Unresolved:
    """The land around a place: the area of that name, or so many kilometres beside the place."""
    if gazetteer.bearing(part.area):
        whole = replace(mention, name=part.area, kind=K.AREA)
        return resolve(whole, gazetteer, nearby=nearby, country=country)
    seen_from = replace(mention, name=part.name, kind=None)
    found = resolve(seen_from, gazetteer, nearby=nearby, country=country)
    if isinstance(found, Unresolved) or found.place.is_area:
        return found
    place = found.place
    if part.side is not None:
        return replace(found, place=offset(place, bearing=part.side, km=None))
    reach = max(place.uncertainty_km, thresholds.AROUND_KM[K.AREA])
    return replace(found, place=replace(place, uncertainty_km=reach))


def rank(
    mention: Mention,
    gazetteer: Gazetteer,
    *,
    nearby: Sequence[Place] = (),
    country: str = "SY",
) -> tuple[Candidate, ...]:
    """The places a mention may name, best first, scored (0-1) by all that `resolve` weighs."""
    mention, candidates = _named(mention, gazetteer, country)
    context = _context(mention, gazetteer, nearby, country)
    return tuple(each.candidate for each in _weigh(candidates, context))


def _context(
    mention: Mention, gazetteer: Gazetteer, nearby: Sequence[Place], country: str
) -> _Context:
    hints = _hints(mention, gazetteer)
    return _Context(
        name=mention.name,
        kind=mention.kind,
        hints=hints,
        nearby=nearby,
        country=country,
        gazetteer=gazetteer,
    )


def _weigh(candidates: Sequence[Candidate], context: _Context) -> list[_Weighed]:
    """The candidates with all that speaks for and against them, best first."""
    weighed = [_weighed(candidate, context) for candidate in candidates]
    if any(each.match.own and not each.is_heard_of for each in weighed):
        # A village that only the dataset has does not take the name of one that all know.
        weighed = [
            replace(each, weight=each.weight - thresholds.ADDED_COST)
            if each.is_heard_of and each.named < thresholds.RARELY_NAMED
            else each
            for each in weighed
        ]
    return sorted(weighed, key=lambda each: (-each.weight, each.place.id))


def _best_known(tied: Sequence[_Weighed], country: str) -> _Weighed | None:
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


def _rivals(weighed: Sequence[_Weighed], context: _Context) -> list[_Weighed]:
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
            in_full and (not each.match.exact or (_unasked(each, context) and not best.is_heard_of))
        )
        and not (
            to_the_letter
            and each.match is NameMatch.ALTERNATE
            and each.named <= thresholds.LETTER_NAMED * best.named
        )
    ]


def _named(
    mention: Mention, gazetteer: Gazetteer, country: str = "SY"
) -> tuple[Mention, tuple[Candidate, ...]]:
    """The mention and its candidates, without its class word where only the rest is a name."""
    candidates = gazetteer.candidates(mention)
    if candidates and candidates[0].evidence.match.exact:
        return mention, candidates
    parts = _parts(mention.name)
    kind = mention.kind or next(filter(None, (class_word(part)[1] for part in parts)), None)
    for name in parts:
        rest, own_kind = class_word(name)
        # What one name of several is called, the place is: "Jihar gas field (Hayyan)".
        whole = mention.kind if own_kind else kind
        for part, asked in ((name, whole), (rest, mention.kind or own_kind or kind)):
            if part == mention.name:
                continue
            named = replace(mention, name=part, kind=asked)
            found = gazetteer.candidates(named)
            if _VILLAGE.search(mention.name) and not mention.within:
                found = tuple(c for c in found if _may_be_village(c.place, country))
            if found and (not candidates or found[0].score > candidates[0].score):
                mention, candidates = named, found
    return mention, candidates


def _may_be_village(place: Place, country: str) -> bool:
    """ "Jinan village" is not the city in China, "Khalidiyah village" not the quarter of Homs."""
    return (
        place.country == country
        and not is_city(place)
        and place.name != place.admin1
        and place.kind is not K.NEIGHBOURHOOD
    )


def _parts(name: str) -> list[str]:
    """A name, and the names it gives for one place: "Tiyas (T4)", "Tadmur/Palmyra"."""
    parts = [part.strip() for part in re.split(r"[/()]", _BOTH_FIELDS.sub("gas", name))]
    return [name, *(part for part in parts if part and part != name)]


def _hints(mention: Mention, gazetteer: Gazetteer) -> list[Place]:
    """The places the mention is said to lie within, as far as they are known for sure."""
    hints: list[Place] = []
    for said in mention.within:
        part = None if gazetteer.bearing(said) else part_of(said)
        name = said
        if part is not None:
            name = part.area if gazetteer.bearing(part.area) else part.name
        asked, candidates = _named(Mention(name=name), gazetteer)
        # A hamlet of an added register that is called Idlib is not what "in Idlib" means.
        own = [c.place for c in candidates if c.evidence.match.own]
        known = own or [c.place for c in candidates if c.evidence.match.exact]
        fitting = [place for place in known if asked.kind is None or place.kind is asked.kind]
        # "in Aleppo" is the city or the governorate, not the airport or the district of the name.
        usual = [p for p in fitting if p.kind not in {K.SITE, K.DISTRICT}]
        hints.extend(usual or fitting or known)
    return hints


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


def _weighed(candidate: Candidate, context: _Context) -> _Weighed:
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
        candidate.score < thresholds.LOOSE_SCORE
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
    return _Weighed(
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


def _outshone_by(weighed: Sequence[_Weighed], context: _Context) -> set[str]:
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


def _unasked(weighed: _Weighed, context: _Context) -> bool:
    """Whether it is of an added register or a dataset, and nothing but its name speaks for it."""
    return (
        (weighed.is_heard_of or weighed.match in {NameMatch.ADDED_NAME, NameMatch.ADDED_SPELLING})
        and _within(weighed.place, context.hints) is None
        and not _is_near_others(weighed.place, context)
    )


def _is_near_others(place: Place, context: _Context) -> bool:
    return any(distance_km(place, other) <= thresholds.NEARBY_KM for other in context.nearby)


def _fitted(place: Place, kind: PlaceKind | None) -> Place:
    """The place, its uncertainty widened where the words mean something around or near it."""
    around = thresholds.AROUND_KM.get(kind) if kind else None
    # A quarter is called a district too, and is no larger for it.
    quarter = place.kind is K.NEIGHBOURHOOD and kind is K.DISTRICT
    if around is None or quarter or place.kind not in {K.TOWN, K.NEIGHBOURHOOD}:
        return place
    return replace(place, uncertainty_km=max(place.uncertainty_km, around))
