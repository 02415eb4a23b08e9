"""A mention to the one place it means, or the candidates and why none was taken."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.domain.place import Candidate, Mention, Place, PlaceKind, Resolved, Unresolved
from dashboard.geocoding.classwords import class_word
from dashboard.geocoding.gazetteer import (
    ADDED,
    ADDED_SPELLING,
    EXACT,
    NAME,
    OWN,
    SAME_SOUND,
    Gazetteer,
)
from dashboard.geocoding.kinds import AROUND_KM, CITY_POPULATION, K, misfit
from dashboard.geocoding.offset import offset as offset  # asked for beside `resolve`
from dashboard.geocoding.sphere import distance_km

# Below this a name is too unlike the place to be put on a map.
ACCEPT = 0.75
# Two places closer in score than this are a tie nobody should break by guessing.
MARGIN = 0.03
# A tie between two pins this close to each other is no tie: either serves.
SAME_PLACE_KM = 4.0

# Consonants alone fit a village nobody registered as well as the town it is taken for.
UNSUPPORTED = 0.15

# A city abroad of so many times the people of its namesake at home is as likely meant.
OUTSHINES = 10
SAME_NEWS_KM = 500.0

NEAR_HINT_KM = 25.0
NEARBY_SCALE_KM = 60.0
LARGE_POPULATION = 200_000

_VILLAGE = re.compile(r"\b(village|hamlet)\b", re.IGNORECASE)


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
    mention, candidates = _named(mention, gazetteer, country)
    # Abroad only a name written in full is believed.
    candidates = tuple(c for c in candidates if c.place.country == country or c.why in EXACT)
    if not candidates:
        return Unresolved(
            mention=mention, candidates=(), reason=f"no place called {mention.name} is known"
        )
    hints = _hints(mention, gazetteer)
    weighed = sorted(
        (_weighed(c, mention, hints, nearby, country) for c in candidates),
        key=lambda pair: (-pair[0], pair[1].place.id),
    )
    ranked = tuple(candidate for _, candidate in weighed)
    best = ranked[0]
    if weighed[0][0] < ACCEPT:
        return Unresolved(
            mention=mention,
            candidates=ranked,
            reason=f"the likeliest place is doubtful: {_described(best.place)} ({best.why})",
        )
    spelled = {c.place.id for c in candidates if c.why not in EXACT}
    in_full = _why(best) == NAME
    # A hamlet of an added register neither takes nor shakes a known place's name, unless the
    # article speaks for it.
    outshone = _outshone(best.place, ranked, hints, nearby)
    unasked = {c.place.id for c in ranked if _unasked(c, hints, nearby)}
    rivals = [
        candidate.place
        for score, candidate in weighed[1:]
        if (
            weighed[0][0] - score < MARGIN
            or (best.place.id in unasked and _why(candidate) in OWN)
            or candidate.place.id in outshone
        )
        and distance_km(best.place, candidate.place) > SAME_PLACE_KM
        # A place's own name, written in full, is not shaken by another that sounds like it.
        and not (in_full and candidate.place.id in spelled | unasked)
    ]
    if rivals:
        places = "; ".join(_described(place) for place in (best.place, *rivals[:3]))
        reason = f"several places share this name: {places}"
        return Unresolved(mention=mention, candidates=ranked, reason=reason)
    return Resolved(place=_fitted(best.place, mention.kind), why=best.why)


def rank(
    mention: Mention,
    gazetteer: Gazetteer,
    *,
    nearby: Sequence[Place] = (),
    country: str = "SY",
) -> tuple[Candidate, ...]:
    """The places a mention may name, best first, scored (0-1) by all that `resolve` weighs."""
    return tuple(candidate for _, candidate in _ranked(mention, gazetteer, nearby, country)[1])


def _ranked(
    mention: Mention, gazetteer: Gazetteer, nearby: Sequence[Place], country: str
) -> tuple[Mention, list[tuple[float, Candidate]]]:
    """The mention without its class word, and its candidates with their weights, best first."""
    mention, candidates = _named(mention, gazetteer, country)
    hints = _hints(mention, gazetteer)
    weighed = sorted(
        (_weighed(c, mention, hints, nearby, country) for c in candidates),
        key=lambda pair: (-pair[0], pair[1].place.id),
    )
    return mention, weighed


def _named(
    mention: Mention, gazetteer: Gazetteer, country: str = "SY"
) -> tuple[Mention, tuple[Candidate, ...]]:
    """The mention and its candidates, without its class word where only the rest is a name."""
    candidates = gazetteer.candidates(mention)
    if candidates and candidates[0].why in EXACT:
        return mention, candidates
    for name in _parts(mention.name):
        rest, kind = class_word(name)
        for part, asked in ((name, mention.kind), (rest, mention.kind or kind)):
            if part == mention.name:
                continue
            named = replace(mention, name=part, kind=asked)
            found = gazetteer.candidates(named)
            if _VILLAGE.search(name) and not mention.within:
                found = tuple(c for c in found if _may_be_village(c.place, country))
            if found and (not candidates or found[0].score > candidates[0].score):
                mention, candidates = named, found
    return mention, candidates


def _may_be_village(place: Place, country: str) -> bool:
    """ "Jinan village" is not the city in China, "Khalidiyah village" not the quarter of Homs."""
    return (
        place.country == country
        and place.population < CITY_POPULATION
        and place.kind is not K.NEIGHBOURHOOD
    )


def _parts(name: str) -> list[str]:
    """A name, and the names it gives for one place: "Tiyas (T4)", "Tadmur/Palmyra"."""
    parts = [part.strip() for part in re.split(r"[/()]", name)]
    return [name, *(part for part in parts if part and part != name)]


def _hints(mention: Mention, gazetteer: Gazetteer) -> list[Place]:
    """The places the mention is said to lie within, as far as they are known for sure."""
    hints: list[Place] = []
    for name in mention.within:
        asked, candidates = _named(Mention(name=name), gazetteer)
        # A hamlet of an added register that is called Idlib is not what "in Idlib" means.
        own = [c.place for c in candidates if c.why in OWN]
        known = own or [c.place for c in candidates if c.why in EXACT]
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
            holds = distance_km(place, hint) <= NEAR_HINT_KM + hint.uncertainty_km
        if holds and hint.id != place.id:
            return hint
    return None


def _weighed(
    candidate: Candidate,
    mention: Mention,
    hints: Sequence[Place],
    nearby: Sequence[Place],
    country: str,
) -> tuple[float, Candidate]:
    """What speaks for and against a candidate: its weight, and itself with score and reasons."""
    place, weight, whys = candidate.place, candidate.score, [candidate.why]
    cost = misfit(place, mention.kind)
    weight -= cost
    if cost and mention.kind and candidate.why not in EXACT:
        # Neither the spelling nor the kind is right: two doubts are one too many.
        weight -= 0.15
    if mention.kind is place.kind:
        whys.append(f"is a {place.kind}")
    hint = _within(place, hints)
    if hint:
        weight += 0.03
        whys.append(f"in {hint.name}")
    elif hints and place.id not in {named.id for named in hints}:
        weight -= 0.35
        whys.append("not in " + ", ".join(dict.fromkeys(named.name for named in hints)))
    if place.country != country:
        if not hint:
            large = place.population >= LARGE_POPULATION or place.kind in {K.COUNTRY, K.GOVERNORATE}
            weight -= 0.08 if large else 0.15
        whys.append(f"abroad ({place.country})")
    distances = [distance_km(place, other) for other in nearby if other.id != place.id]
    if distances:
        weight += 0.06 * math.exp(-min(distances) / NEARBY_SCALE_KM)
        if min(distances) < NEARBY_SCALE_KM:
            whys.append("near other places of the article")
    if (
        candidate.score < SAME_SOUND
        and candidate.why not in EXACT
        and not hint
        and min(distances, default=math.inf) > NEARBY_SCALE_KM
    ):
        weight -= UNSUPPORTED
        whys.append("and nothing else speaks for it")
    if place.kind is K.TOWN:
        weight += 0.015 * math.log10(1 + place.population / 1000)
    score = round(min(1.0, max(0.0, weight)), 3)
    return weight, replace(candidate, score=score, why=", ".join(whys))


def _outshone(
    best: Place, ranked: Sequence[Candidate], hints: Sequence[Place], nearby: Sequence[Place]
) -> set[str]:
    """Cities abroad that a small place at home shares its name with: Sinjar of Idlib, and Iraq's.

    Nobody can tell which is meant where nothing near the small one is named.
    """
    if _within(best, hints) or any(distance_km(best, o) <= NEARBY_SCALE_KM for o in nearby):
        return set()
    return {
        candidate.place.id
        for candidate in ranked
        if _why(candidate) == NAME
        and candidate.place.country != best.country
        and distance_km(best, candidate.place) <= SAME_NEWS_KM
        and candidate.place.population >= OUTSHINES * max(best.population, 1000)
    }


def _why(candidate: Candidate) -> str:
    """Why it is a candidate at all, without what else spoke for or against it."""
    return candidate.why.split(",")[0]


def _unasked(candidate: Candidate, hints: Sequence[Place], nearby: Sequence[Place]) -> bool:
    """Whether it is of an added register, and nothing but its name speaks for it."""
    place = candidate.place
    return (
        _why(candidate) in {ADDED, ADDED_SPELLING}
        and _within(place, hints) is None
        and all(distance_km(place, other) > NEARBY_SCALE_KM for other in nearby)
    )


def _described(place: Place) -> str:
    return ", ".join(filter(None, (f"{place.name} ({place.kind})", place.admin1, place.country)))


def _fitted(place: Place, kind: PlaceKind | None) -> Place:
    """The place, its uncertainty widened where the words mean something around or near it."""
    if place.kind in {K.TOWN, K.NEIGHBOURHOOD} and kind in {K.SITE, K.AREA, K.DISTRICT}:
        return replace(place, uncertainty_km=max(place.uncertainty_km, AROUND_KM[kind]))
    return place
