"""A city or region that opens a sentence, and only holds the places that were struck."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.domain.place import PlaceKind
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import named_noun, preposition_of
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.fronted_places import opens_sentence
from dashboard.extraction.sentence.place_use import OPENS, PlaceUse

_QUARTERS_OF_A_CITY = frozenset({PlaceKind.NEIGHBOURHOOD, PlaceKind.DISTRICT})
_WITHIN = 5
_OF_PLACES = frozenset({"ADP", "DET", "NOUN", "ADJ"})
_QUARTERS = words_of("quarters")


@rule(
    fires=[
        "In Damascus the army shelled the southern districts of Hajar al-Aswad and Yalda.",
        "In Aleppo, jets bombed the districts of Kallaseh and Sukkari.",
        "In Idlib, jets bombed the town of Saraqib.",
        "In rural Idlib, nine people were killed by air raids in Saraqib.",
        "In Damascus province, nine people were killed by air raids on Douma.",
    ],
    near_misses=[
        "In Damascus the army shelled a camp.",
        "Near Ariha, jets bombed the town of Saraqib.",
        "In Idlib and Saraqib, jets bombed two markets.",
    ],
    idle=None,
)
def _setting(uses: Sequence[PlaceUse]) -> PlaceUse | None:
    """ "In Idlib, jets bombed X", "in Damascus the army shelled X district": it holds them."""
    opening = next((u for u in uses if not u.near and opens_sentence(u.mention)), None)
    if opening is None:
        return None
    others = [u for u in uses if u is not opening]
    if opening.mention.is_capital and any(_is_quarter(u.mention) for u in others):
        return opening
    region = opening.mention
    end = named_noun(region.root).i + 1  # "In Idlib province,"
    after = region.span.doc[end : end + 1].text
    if after != "," or not (region.is_capital or region.is_land):
        return None
    inner = (u for u in others if u.rule != OPENS and u.bearing is None)
    return opening if any(not (u.mention.is_wide or u.mention.is_capital) for u in inner) else None


@rule(
    fires=[
        "The army carried out strikes on dens in Idlib in the surroundings of Hass and Ariha.",
        "Jets bombed a market in Idlib in the town of Saraqib.",
    ],
    near_misses=[
        "Jets bombed a market in Idlib and in the town of Saraqib.",
        "Jets bombed a market in Idlib in the morning and one in Saraqib.",
    ],
    idle=False,
)
def _holds_next(use: PlaceUse, others: Sequence[PlaceUse]) -> bool:
    """ "In Idlib in the surroundings of X": it is X that was struck."""
    place = use.mention
    after = place.span.doc[place.span.end : min(place.span.end + 1, place.span.sent.end)]
    if not place.is_capital or use.near or after.text not in {"in", "near"}:
        return False
    nexts = [o.mention.span for o in others if o.mention.span.start > place.span.end]
    between = place.span.doc[place.span.end : min((n.start for n in nexts), default=0)]
    return 0 < len(between) <= _WITHIN and all(w.pos_ in _OF_PLACES for w in between)


@rule(
    fires=[
        "Latakia: A drone attacked rebel positions in Jabal al-Turkman.",
        "Hama: A drone hit a car in the town of Morek.",
    ],
    near_misses=[
        "Hama: A drone hit a car.",
        "A drone hit a car in the town of Morek in Hama.",
    ],
    idle=False,
)
def _is_label(use: PlaceUse, others: Sequence[PlaceUse]) -> bool:
    """ "Latakia: a drone attacked posts in X": the heading of an entry, which names the place."""
    place = use.mention.span
    after = place.doc[place.end : min(place.end + 1, place.sent.end)].text
    return place.start == place.sent.start and after == ":" and len(others) > 1


def _is_quarter(place: PlaceMention) -> bool:
    of = preposition_of(place.root, "of")
    described = {lemma(of.head)} if of is not None else set()
    return place.kind in _QUARTERS_OF_A_CITY or bool(described & _QUARTERS)


def without_setting(uses: list[PlaceUse]) -> list[PlaceUse]:
    """The uses but for such a place; its countryside, where it is told, holds the others."""
    setting = _setting(uses)
    holder = setting.mention if setting is not None and setting.mention.is_land else None
    held = [use for use in uses if not (_holds_next(use, uses) or _is_label(use, uses))]
    return [replace(use, holder=holder) for use in held if use is not setting]
