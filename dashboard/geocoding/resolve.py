"""A mention to the one place it means, or the candidates and why none was taken."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.domain.place import (
    COUNTRY,
    Candidate,
    DoubtfulPlace,
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
from dashboard.geocoding.kinds import K, is_city
from dashboard.geocoding.offset import offset
from dashboard.geocoding.sides import Part, part_of
from dashboard.geocoding.weighing import Context, best_known, rivals_of, weigh

_VILLAGE = re.compile(r"\b(village|hamlet)\b", re.IGNORECASE)
# One word, not two names: "Jihar oil/gas field".
_BOTH_FIELDS = re.compile(r"\boil/gas\b", re.IGNORECASE)
_MOST_RIVALS = 3


def resolve(
    mention: Mention,
    gazetteer: Gazetteer,
    *,
    nearby: Sequence[Place] = (),
    country: str = COUNTRY,
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
    weighed = weigh(candidates, context)
    ranked = tuple(each.candidate for each in weighed)
    best = weighed[0]
    if best.weight < thresholds.ACCEPT_SCORE:
        doubt = DoubtfulPlace(place=PlaceLabel.of(best.place), evidence=best.candidate.evidence)
        return Unresolved(mention=mention, candidates=ranked, reason=doubt)
    tied = [best, *rivals_of(weighed, context)]
    known = best_known(tied, country)
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
    country: str = COUNTRY,
) -> tuple[Candidate, ...]:
    """The places a mention may name, best first, scored (0-1) by all that `resolve` weighs."""
    mention, candidates = _named(mention, gazetteer, country)
    context = _context(mention, gazetteer, nearby, country)
    return tuple(each.candidate for each in weigh(candidates, context))


def _context(
    mention: Mention, gazetteer: Gazetteer, nearby: Sequence[Place], country: str
) -> Context:
    hints = _hints(mention, gazetteer)
    return Context(
        name=mention.name,
        kind=mention.kind,
        hints=hints,
        nearby=nearby,
        country=country,
        gazetteer=gazetteer,
    )


def _named(
    mention: Mention, gazetteer: Gazetteer, country: str = COUNTRY
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
        # "in Khan Sheikhoon": one town is so called, in another spelling.
        spelled = [c.place for c in candidates if c.evidence.match is NameMatch.SPELLING]
        known = known or (spelled if len(spelled) == 1 else [])
        fitting = [place for place in known if asked.kind is None or place.kind is asked.kind]
        # "in Aleppo" is the city or the governorate, not the airport or the district of the name.
        usual = [p for p in fitting if p.kind not in {K.SITE, K.DISTRICT}]
        hints.extend(usual or fitting or known)
    return hints


def _fitted(place: Place, kind: PlaceKind | None) -> Place:
    """The place, its uncertainty widened where the words mean something around or near it."""
    around = thresholds.AROUND_KM.get(kind) if kind else None
    # A quarter is called a district too, and is no larger for it.
    quarter = place.kind is K.NEIGHBOURHOOD and kind is K.DISTRICT
    if around is None or quarter or place.kind not in {K.TOWN, K.NEIGHBOURHOOD}:
        return place
    return replace(place, uncertainty_km=max(place.uncertainty_km, around))
