"""Where a strike was: its place with what is known of it, or a line for review."""

from dataclasses import dataclass, replace
from itertools import islice

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.event import GeoPrecision, Reason
from dashboard.domain.place import (
    COUNTRY,
    DoubtfulPlace,
    Place,
    PlaceKind,
    PlaceLabel,
    Resolved,
    Unresolved,
)
from dashboard.extraction.article.document import Document
from dashboard.extraction.english.lexicon import LOCAL_SPEAKERS, SAYING_VERBS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.offsets import offset as offset_from
from dashboard.extraction.sentence.place_use import PlaceUse
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.thresholds import LONGEST_ROAD_KM, NEAR_KM, ROAD_FACTOR, SEEN_FROM_KM
from dashboard.geocoding.offset import between, offset, side_of
from dashboard.geocoding.sphere import distance_km


@dataclass(frozen=True, slots=True)
class Located:
    """Where a strike was, how precisely that is said, and by which rule."""

    place: Place
    precision: GeoPrecision
    reason: Reason


def locate(document: Document, use: PlaceUse) -> Located | Unresolved | None:
    """The place of a strike and how precise it is; None for ground outside Syria."""
    found = _resolved(document, use)
    if isinstance(found, Unresolved):
        return found
    if found.place.country != COUNTRY:
        return None
    reason = Reason(
        field="location",
        rule=use.rule,
        citation=document.cite(use.mention),
        match=found.evidence,
    )
    if use.to is not None:
        return _on_road(document, use.to, found, reason)
    return Located(*_precisely(found.place, use), reason)


def region_of(document: Document, use: PlaceUse) -> Located | None:
    """Where a place that could not be placed is said to be; None where nothing is said, or abroad.

    It is counted from a known place ("Xyz, 14 km east of Y"), or a known region holds it.
    """
    if use.seen_from is not None:
        bearing, km = offset_from(use.seen_from)
        origin = PlaceUse(
            use.seen_from, "the place it is counted from", near=True, bearing=bearing, km=km
        )
        return _around(document, origin, None)
    if use.or_in:
        return None  # "Xyz in the provinces of Y and Z"
    if use.holder is None:
        return _city_of(document, use.mention)
    kind = PlaceKind.GOVERNORATE if use.holder.is_capital else None
    return _around(
        document, PlaceUse(use.holder, "the region said to hold the place", near=True), kind
    )


@rule(
    fires=[
        "Three people died in the city of Homs when shells hit the neighbourhood of Bab Xurin.",
        "Two people died in Homs when shells hit the neighbourhood of Xurin.",
    ],
    near_misses=[
        "Three people died in the city of Homs when shells hit the village of Xurin.",
        "Shells hit Xurin district on Monday.",
    ],
    idle=None,
    kept="quarters have more spellings than any gazetteer",
)
def _city_of(document: Document, quarter: PlaceMention) -> Located | None:
    """ "The neighbourhood of Xyz", in a sentence that names one city: in that city."""
    if quarter.kind not in {PlaceKind.NEIGHBOURHOOD, PlaceKind.DISTRICT}:
        return None
    city = document.city_about(quarter)
    if city is None:
        return None
    use = PlaceUse(city, "the city whose quarter it is", near=True)
    return _around(document, use, PlaceKind.TOWN)


def _around(document: Document, known: PlaceUse, kind: PlaceKind | None) -> Located | None:
    """A known place that stands for an unknown one; None where it is not known either."""
    found = document.resolve(known.mention, kind=kind)
    if isinstance(found, Unresolved) or found.place.country != COUNTRY:
        return None
    reason = Reason(
        field="location",
        rule=known.rule,
        citation=document.cite(known.mention),
        match=found.evidence,
    )
    return Located(*_precisely(found.place, known), reason)


def _resolved(document: Document, use: PlaceUse) -> Resolved | Unresolved:
    found = document.resolve(use.mention, use.within)
    return if_near(document, use.mention, found, use.seen_from)


def if_near(
    document: Document,
    mention: PlaceMention,
    found: Resolved | Unresolved,
    seen_from: PlaceMention | None,
) -> Resolved | Unresolved:
    """What a name means; nothing where that lies far from what it is counted from."""
    if seen_from is None or isinstance(found, Unresolved):
        return found
    origin = document.resolve(seen_from)
    _, told = offset_from(seen_from)
    reach = max(SEEN_FROM_KM, ROAD_FACTOR * (told or 0))
    if isinstance(origin, Unresolved) or (
        distance_km(found.place, origin.place) <= reach + origin.place.uncertainty_km
    ):
        return found
    evidence = replace(found.evidence, outside=(origin.place.name,))
    doubt = DoubtfulPlace(place=PlaceLabel.of(found.place), evidence=evidence)
    return Unresolved(mention=document.asked(mention), candidates=(), reason=doubt)


def _on_road(
    document: Document, to: PlaceMention, start: Resolved, reason: Reason
) -> Located | Unresolved:
    """The middle of a road, as unsure as half its length; a long one is no place."""
    end = document.resolve(to)
    if isinstance(end, Unresolved):
        return end
    if distance_km(start.place, end.place) > LONGEST_ROAD_KM:
        doubt = DoubtfulPlace(place=PlaceLabel.of(start.place), evidence=start.evidence)
        return Unresolved(mention=document.asked(to), candidates=(), reason=doubt)
    return Located(between(start.place, end.place), GeoPrecision.NEAR, reason)


def _precisely(place: Place, use: PlaceUse) -> tuple[Place, GeoPrecision]:
    if use.bearing is not None or use.km is not None:
        return _offset(place, use), GeoPrecision.NEAR
    if place.kind is PlaceKind.COUNTRY and use.mention.side is not None:
        return side_of(place, use.mention.side), GeoPrecision.NEAR
    if place.kind in {PlaceKind.GOVERNORATE, PlaceKind.COUNTRY}:
        part = use.mention.part_of_region
        return place, GeoPrecision.NEAR if part else GeoPrecision.REGION
    if place.is_area:
        return place, GeoPrecision.NEAR
    if use.near or use.mention.part_of_region:
        wide = place.uncertainty_km + NEAR_KM
        around = place.moved(
            latitude=place.latitude, longitude=place.longitude, uncertainty_km=wide
        )
        return around, GeoPrecision.NEAR
    return place, GeoPrecision.EXACT


def is_all_of_syria(document: Document, use: PlaceUse) -> bool:
    """Whether no more is said than "in Syria"."""
    found = document.resolve(use.mention, use.within)
    return not isinstance(found, Unresolved) and (
        found.place.kind is PlaceKind.COUNTRY and found.place.country == COUNTRY
    )


def is_abroad(document: Document, facts: SentenceFacts, strike: StrikeMention) -> bool:
    """ "In Iraq, four strikes near Ramadi and one near Sinjar": none of it is in Syria."""
    return any(
        place.kind is PlaceKind.COUNTRY
        and lemma(facts.read.sentence.span.root) not in SAYING_VERBS  # "In Israel, media said"
        and place.span.start - facts.read.sentence.span.start <= 1
        and not is_all_of_syria(document, PlaceUse(place, "named first"))
        for place in facts.read.places
        if any(use.mention is not place for use in strike.places)
    )


@rule(
    fires=[
        "Israel struck western Syria on Monday after rocket fire landed on the Golan.",
        "Rockets fired from Syria landed on the Golan Heights on Monday.",
    ],
    near_misses=[
        "Israel struck two guns on the Golan Heights on Monday.",
        "Israel struck Quneitra on Monday after rocket fire from the Golan.",
    ],
    idle=False,
)
def is_on_occupied(document: Document, registry: ActorRegistry, strike: StrikeMention) -> bool:
    """ "Rockets landed on the Golan": on ground that its occupier holds as its own land."""
    if not strike.places:
        return False
    found = [document.resolve(use.mention, use.within) for use in strike.places]
    ground = {f.place.id for f in found if not isinstance(f, Unresolved)}
    return any(
        ground == {actor.occupies} and all(party.actor != actor.id for party in strike.attackers)
        for actor in registry
    )


def speakers_place(facts: SentenceFacts, strike: StrikeMention) -> tuple[PlaceUse, ...]:
    """ "Doctors in Kafr Nabl said jets had bombed their hospital": where local speakers are."""
    if not strike.attribution.speakers:
        return ()
    speaker = strike.attribution.speakers[0]
    local = any(word.lower_ == "local" for word in speaker.children)  # "a local source in X"
    if lemma(speaker) not in LOCAL_SPEAKERS and not local:
        return ()
    inside = {token.i for token in speaker.subtree}
    here = (place for place in facts.read.places if place.root.i in inside)
    return tuple(PlaceUse(place, "where the witness is") for place in islice(here, 1))


def _offset(place: Place, use: PlaceUse) -> Place:
    """The point that "40 km east of Palmyra" means, so named."""
    moved = offset(place, bearing=use.bearing, km=use.km)
    distance = f"{round(use.km, 1):g} km " if use.km is not None else ""
    direction = f"{use.bearing} of" if use.bearing else "from"
    return replace(moved, name=f"{distance}{direction} {place.name}")
