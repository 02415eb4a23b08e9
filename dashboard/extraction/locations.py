"""Which of a sentence's places a strike was on, and which only stand beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from dashboard.extraction.lexicon import LAUNCH, NEAR, PEOPLE_NOUNS, SAYING_VERBS
from dashboard.extraction.mentions import PlaceMention
from dashboard.extraction.triggers import Trigger

_BEARINGS = {
    word: word.replace("-", "").removesuffix("ern")
    for word in (
        "north south east west northern southern eastern western northeast northwest southeast "
        "southwest north-east north-west south-east south-west northeastern northwestern "
        "southeastern southwestern"
    ).split()
}
_KILOMETRES = {"km": 1.0, "kms": 1.0, "kilometre": 1.0, "kilometer": 1.0, "mile": 1.609}


@dataclass(frozen=True, slots=True, eq=False)
class PlaceUse:
    """A place a strike was on, as the words put it.

    `near` where it was beside the place; `bearing` and `km` for "30 km east of"; `within` are the
    names of larger places said to hold it.
    """

    mention: PlaceMention
    near: bool = False
    bearing: str | None = None
    km: float | None = None
    within: tuple[str, ...] = ()


def places_of(
    trigger: Trigger,
    triggers: Sequence[Trigger],
    places: Sequence[PlaceMention],
    attackers: Sequence[Token],
) -> tuple[PlaceUse, ...]:
    """The places a trigger owns: those that reach it before any other trigger in the grammar."""
    owner = {i: t for t in triggers for i in t.core}
    mine = [use for use in (_use(p, trigger, owner, attackers) for p in places) if use]
    return tuple(_without_holders(mine, places))


def _use(
    place: PlaceMention,
    trigger: Trigger,
    owner: dict[int, Trigger],
    attackers: Sequence[Token],
) -> PlaceUse | None:
    near = False
    came_from = place.root
    if came_from.i in trigger.core:
        return None
    attacker_ids = {token.i for token in attackers} - trigger.core
    for token in (place.root, *place.root.ancestors):
        if token.i in owner:
            if owner[token.i] is not trigger:
                return None
            if came_from.dep_ == "nsubj" and came_from.i not in attacker_ids:
                # "The town endured raids": only a subject that is hit is a place of strike.
                return None if not _is_object_like(trigger) else _finished(place, near)
            return _finished(place, near)
        if token.i in attacker_ids and token != place.root:
            return None
        if token.dep_ == "prep":
            word = token.lower_
            head = token.head
            if word in LAUNCH and not (word == "off" and head.i in owner):
                return None
            if word == "of" and head.lemma_.lower() in PEOPLE_NOUNS:
                return None
            if head.lemma_.lower() in {"border", "frontier", "road", "highway", "way"}:
                return None
            near = near or word in NEAR
        if token.pos_ == "VERB" and token.lemma_.lower() in SAYING_VERBS and token != place.root:
            return None
        if token.dep_ in {"relcl"} and token.pos_ in {"VERB", "AUX"}:
            return None
        if token.dep_ == "conj" and token.pos_ == "VERB" and not _shares_place(token):
            return None
        came_from = token
    return _attached_above(place, trigger, near)


def _attached_above(place: PlaceMention, trigger: Trigger, near: bool) -> PlaceUse | None:
    """A place hung on a verb over the trigger: "In Idlib, activists reported air strikes"."""
    holder = place.root
    while holder.dep_ not in {"prep", "ROOT"}:
        holder = holder.head
    if holder.dep_ != "prep" or holder.lower_ not in {"in", "near", "at", "over", "around", "on"}:
        return None
    above = holder.head
    chain = list(trigger.head.ancestors)
    if above not in chain or holder.i > min(trigger.core):
        return None
    # "At the Pentagon, officials said": where the speaker is, unless the verb reports the strike.
    if above.lemma_.lower() in SAYING_VERBS - {"report", "document", "record"}:
        return None
    return _finished(place, near or holder.lower_ in NEAR)


def _finished(place: PlaceMention, near: bool) -> PlaceUse:
    bearing, km = _offset(place)
    return PlaceUse(place, near=near or bearing is not None, bearing=bearing, km=km)


def _offset(place: PlaceMention) -> tuple[str | None, float | None]:
    """The bearing and kilometres of "30 km east of Homs", seen from the name."""
    doc = place.span.doc
    at = place.span.start - 1
    start = place.span.sent.start
    while at >= start and doc[at].lower_ in {"the", "city", "town", "village", "of"}:
        at -= 1
    if at < start or doc[at].lower_ not in _BEARINGS or doc[place.span.start - 1].lower_ in _BEARINGS:
        return None, None
    bearing = _BEARINGS[doc[at].lower_]
    if at - 1 < start or not any(doc[i].lower_ == "of" for i in range(at, place.span.start)):
        return None, None
    unit = doc[at - 1]
    factor = _KILOMETRES.get(unit.lower_) or _KILOMETRES.get(unit.lemma_.lower())
    if factor is None or at - 2 < start:
        return bearing, None
    try:
        return bearing, float(doc[at - 2].text.replace(",", "")) * factor
    except ValueError:
        return bearing, None


def _is_object_like(trigger: Trigger) -> bool:
    return trigger.verb is not None and any(
        child.dep_ in {"nsubjpass", "auxpass"} for child in trigger.verb.children
    )


def _shares_place(verb: Token) -> bool:
    return verb.head.pos_ == "VERB"


def _without_holders(
    uses: Sequence[PlaceUse], places: Sequence[PlaceMention]
) -> Iterator[PlaceUse]:
    """Drops a place that only says where another lies: "Ariha in Idlib province"."""
    inner_of: dict[int, list[str]] = {}
    holders: set[int] = set()
    for place in places:
        holder = _held_by(place, places)
        if holder is not None:
            holders.add(id(holder))
            inner_of.setdefault(id(place), []).append(holder.name)
    for use in uses:
        if id(use.mention) not in holders:
            yield replace(use, within=tuple(inner_of.get(id(use.mention), ())))


def _held_by(place: PlaceMention, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place named as holding this one, straight after it or as its owner."""
    root = place.root
    by_root = {other.root.i: other for other in places if other is not place}
    for child in _around(root):
        if child.dep_ == "prep" and child.lower_ in {"in", "near", "of", "outside", "around", "from"}:
            for grandchild in child.subtree:
                if grandchild.i in by_root and not _joined_to(grandchild, root):
                    return by_root[grandchild.i]
        if child.dep_ == "appos" and child.i in by_root and child.i > root.i:
            between = root.doc[place.span.end : by_root[child.i].span.start].text.strip()
            if between == ",":
                return by_root[child.i]
        if child.dep_ == "poss" and child.i in by_root:
            return by_root[child.i]
        if child.dep_ == "relcl":
            for token in child.subtree:
                if token.i in by_root and token.dep_ == "pobj" and token.head.lower_ == "in":
                    return by_root[token.i]
    return None


def _around(root: Token) -> Iterator[Token]:
    """The words hung on a name, and on the nouns that class it ("the town of X in Y")."""
    yield from root.children
    at = root
    while at.dep_ in {"pobj", "compound", "nmod", "appos"} and (
        at.head.lower_ == "of" or at.head.pos_ == "NOUN"
    ):
        at = at.head
        if at.pos_ in {"NOUN", "PROPN"}:
            yield from (child for child in at.children if child.i > root.i or child.dep_ == "poss")


def _joined_to(token: Token, root: Token) -> bool:
    at = token
    while at.dep_ == "conj":
        at = at.head
    return at == root
