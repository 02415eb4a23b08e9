"""What the place names in a model's words are to a strike: beside, east of, on the road between."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.extraction.article.meant_actors import is_subject
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.sentence.containment import held_by, seen_from
from dashboard.extraction.sentence.offsets import BEARING_WORDS, is_near, offset
from dashboard.extraction.sentence.place_use import PlaceUse
from dashboard.extraction.sentence.roads import road_of
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.readers.proven import Proven

_QUOTED = "a name that the model quotes"
_LYING = frozenset({"be", "lie", "sit", "stand", "locate", "situate"})


def uses_of(
    mentions: Sequence[PlaceMention],
    proven: Proven,
    strike: StrikeMention | None,
    region: PlaceMention | None,
) -> list[PlaceUse]:
    """How the names place a strike; a name that only says where another lies is left out.

    `strike` is what the rules read in the strike's words: where they read the same name, they know
    best how the grammar puts it. `region` is where the article says that they lie.
    """
    places = proven.facts.read.places
    beside = {
        id(other)
        for mention in mentions
        for other in (held_by(mention, places), seen_from(mention, places))
        if other is not None and other is not mention
    }
    own = [m for m in mentions if id(m) not in beside] or mentions
    return [
        replace(use, holder=region)
        if region is not None and use.holder is None and use.mention is not region
        else use
        for use in _uses(own, places, strike, proven)
    ]


def _uses(
    mentions: Sequence[PlaceMention],
    places: Sequence[PlaceMention],
    strike: StrikeMention | None,
    proven: Proven,
) -> Iterator[PlaceUse]:
    read = {id(use.mention): use for use in strike.places} if strike is not None else {}
    for mention in mentions:
        road = road_of(mention, places)
        if id(mention) in read:
            yield read[id(mention)]
        elif road is not None:
            if mention is road.start or road.start not in mentions:
                yield PlaceUse(road.start, _QUOTED, to=road.end)
        elif says_where_another_lies(mention, proven):
            yield PlaceUse(mention, _QUOTED, holder=held_by(mention, places))
        else:
            bearing, km = offset(mention)
            yield PlaceUse(
                mention,
                _QUOTED,
                near=bearing is not None or _is_near(mention),
                bearing=bearing,
                km=km,
                holder=held_by(mention, places),
                seen_from=seen_from(mention, places),
            )


def says_where_another_lies(mention: PlaceMention, proven: Proven) -> bool:
    """Of "X lies just east of Y", only "Y" quoted: where X lies, and not what is meant of Y."""
    before = mention.span.doc[proven.span.start : mention.span.start]
    if any(token.lower_ in BEARING_WORDS or token.like_num for token in before):
        return False
    return any(
        other is not mention
        and (seen_from(other, [mention]) is mention or _lies(other.root, mention.root))
        for other in proven.facts.read.places
    )


def _lies(place: Token, other: Token) -> bool:
    """Whether a sentence says of one place that it lies by another."""
    verb = place.head
    return is_subject(place) and lemma(verb) in _LYING and verb in other.ancestors


def _is_near(mention: PlaceMention) -> bool:
    """ "Near the town of X", by the words over its name up to the verb."""
    for token in mention.root.ancestors:
        if is_near(token):
            return True
        if token.pos_ in {"VERB", "AUX"}:
            return False
    return False
