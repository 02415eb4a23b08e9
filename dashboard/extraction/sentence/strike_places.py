"""Which of a sentence's places a strike was on, and which only stand beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from dashboard.domain.place import PlaceKind
from dashboard.extraction.english.lexicon import (
    HEDGED_SAYING_VERBS,
    LANDING_VERBS,
    LAUNCH,
    LOCATIVE,
    NEAR,
    PEOPLE_NOUNS,
    SAYING_VERBS,
    SUFFERING_VERBS,
    VERBS,
    WEAPONS,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.names.mentions import PlaceMention, is_contrasted
from dashboard.extraction.sentence.containment import held_by
from dashboard.extraction.sentence.triggers import Trigger

_BEARINGS = [
    "north",
    "south",
    "east",
    "west",
    "northern",
    "southern",
    "eastern",
    "western",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "north-east",
    "north-west",
    "south-east",
    "south-west",
    "northeastern",
    "northwestern",
    "southeastern",
    "southwestern",
]
_WIDE = frozenset({PlaceKind.GOVERNORATE, PlaceKind.COUNTRY})
_REACH = 14  # words
_ROLES = {
    "dobj": "object of the striking verb",
    "nsubjpass": "subject that was struck",
    "prep": "by its preposition the strike's place",
    "compound": "modifier of the strike's noun",
    "amod": "modifier of the strike's noun",
}
_HUNG_ON = "hangs on the strike's words"
_SITED = frozenset(
    "hit strike bomb target shell pound locate situate call name know hold control besiege "
    "run seize kill target attack land fall use belong overlook see".split()
)
_GOTTEN = frozenset(
    "capture seize take loot steal buy smuggle ship bring send drive come depart arrive".split()
)
_KILOMETRES = {"km": 1.0, "kms": 1.0, "kilometre": 1.0, "kilometer": 1.0, "mile": 1.609}

_OFFSET = re.compile(
    r"(?:(?P<km>\d+(?:[.,]\d+)?) ?-?(?P<unit>" + "|".join(_KILOMETRES) + r")s?"
    r"(?: \([^)]*\))?[ -]+(?:to the )?)?"
    r"(?P<bearing>" + "|".join(sorted(_BEARINGS, key=len, reverse=True)) + r")?"
    r"(?(bearing) (?:of|from)|(?(km)(?:away )?(?:from|outside|of)|(?!)))"
    r"(?: the (?:city|town|village|centre|center)(?: of)?)?(?: central)? $",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class PlaceUse:
    """A place a strike was on, as the words put it.

    `near` where it was beside the place; `bearing` and `km` for "30 km east of"; `within` are the
    names of larger places said to hold it, `rule` is what the name is to the strike.
    """

    mention: PlaceMention
    rule: str
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
    mine = [use for use in (_use(p, trigger, triggers, owner, attackers) for p in places) if use]
    if all(use.mention.kind in _WIDE for use in mine):
        mine = [*_following(trigger, owner, places, attackers), *mine]
    return tuple(_without_references(list(_without_holders(mine, places))))


def _following(
    trigger: Trigger,
    owner: dict[int, Trigger],
    places: Sequence[PlaceMention],
    attackers: Sequence[Token],
) -> Iterator[PlaceUse]:
    """Places just after a strike's words, where the grammar hung them on something else."""
    end = max(trigger.core)
    others = [i for i in owner if i > end and i not in trigger.core]
    stop = min([end + _REACH, *others, *(t.i for t in attackers if t.i > end)])
    for place in places:
        if not end < place.span.start <= stop or place.kind in _WIDE:
            continue
        before = place.span.doc[end + 1 : place.span.start]
        words = [token.lower_ for token in before]
        beside = next((w for w in reversed(words) if w in LOCATIVE | LAUNCH), "")
        if beside not in LOCATIVE - {"to", "by", "between", "against"}:
            continue
        if any(t.pos_ == "VERB" and t.dep_ == "acl" and lemma(t) in _GOTTEN for t in before):
            continue  # "tanks captured near X"
        if _tell_of_launch(words):
            continue
        said = any(lemma(t) in SAYING_VERBS | {"accord"} or t.text == ";" for t in before)
        if said or any(lemma(t) in PEOPLE_NOUNS for t in before[-3:]):
            continue
        yield _finished(place, "named just after the strike", near=beside in NEAR)


def _tell_of_launch(words: Sequence[str]) -> bool:
    """ "Launched from the mountains north of X": the words before X say where from."""
    launched = max((n for n, word in enumerate(words) if word in LAUNCH), default=-1)
    return launched >= 0 and not {"in", "at", "on", "near", "into"} & set(words[launched:])


def _use(
    place: PlaceMention,
    trigger: Trigger,
    triggers: Sequence[Trigger],
    owner: dict[int, Trigger],
    attackers: Sequence[Token],
) -> PlaceUse | None:
    near = False
    came_from = place.root
    if came_from.i in trigger.core or is_contrasted(place.span):
        return None
    if _is_fronted(place):
        following = [t for t in triggers if min(t.core) > place.span.end]
        mine = bool(following) and following[0] is trigger
        near = place.span.doc[place.span.start - 1].lower_ in NEAR
        return _finished(place, "opens the clause of the strike", near=near) if mine else None
    attacker_ids = {token.i for token in attackers} - trigger.core
    for token in (place.root, *place.root.ancestors):
        if token.i in owner:
            if owner[token.i] is not trigger:
                return None
            if came_from.dep_ == "nsubj" and came_from.i not in attacker_ids:
                # "The town endured raids": only a subject that is hit is a place of strike.
                hit = _is_object_like(trigger)
                return _finished(place, "subject that was struck", near=near) if hit else None
            return _finished(place, _ROLES.get(came_from.dep_, _HUNG_ON), near=near)
        if token.i in attacker_ids and token != place.root:
            # "Shells launched by the army on X": aimed there, wherever the grammar hangs it.
            if came_from.dep_ != "prep" or came_from.lower_ not in {"on", "at", "against"}:
                return None
        if token.dep_ == "prep":
            word = token.lower_
            head = token.head
            if word in {"to", "toward", "towards", "between"}:
                return None  # where a road leads, where something flew
            if word == "of" and head.lower_ in _BEARINGS:
                between = place.span.doc[max(trigger.core) + 1 : place.span.start]
                if _tell_of_launch([t.lower_ for t in between]):
                    return None
            if word in LAUNCH and not (word == "off" and head.i in owner):
                return None
            if word == "of" and lemma(head) in PEOPLE_NOUNS | {"direction"}:
                return None
            if lemma(head) in {"border", "frontier", "road", "highway", "way"}:
                return None
            near = near or word in NEAR
        if token.pos_ == "VERB" and lemma(token) in SAYING_VERBS and token != place.root:
            return None
        if token.lower_ == "according":
            return None
        if token.dep_ in {"relcl", "acl"} and token.pos_ in {"VERB", "AUX"}:
            # "missiles ..., which fell in X", "rockets that struck X", "bombs filled with gas on X"
            if lemma(token) in LANDING_VERBS | VERBS and _throws(trigger):
                return _finished(place, "where it fell", near=near)
            aimed = came_from.dep_ == "prep" and came_from.lower_ in {"on", "at", "into"}
            if aimed and token.head.i in trigger.core and _throws(trigger):
                return _finished(place, "where it fell", near=near)
            lists = lemma(token) in {"include", "comprise", "contain"}
            # "strikes believed to have been carried out on X"
            lists = lists or (lemma(token) in HEDGED_SAYING_VERBS and token.head.i in trigger.core)
            if not lists and (token.dep_ == "relcl" or lemma(token) not in _SITED):
                return None
            near = near or lemma(token) == "overlook"
        if token.dep_ == "conj" and token.pos_ == "VERB" and not _shares_place(token):
            return None
        came_from = token
    return _attached_above(place, trigger, near)


def _is_fronted(place: PlaceMention) -> bool:
    """ "Near Kobani, three strikes ...": the place of what follows, however it was parsed."""
    doc, before, after = place.span.doc, place.span.start - 1, place.span.end
    if before < place.span.sent.start or after >= place.span.sent.end or doc[after].text != ",":
        return False
    if (
        lemma(place.root.sent.root) in SAYING_VERBS
        and len(list(place.span.sent))
        and (place.root.head.head == place.root.sent.root)
    ):
        return False  # "In Damascus, state media said ...": where the speaker is
    opens = before == place.span.sent.start or doc[before - 1].text in {";", ",", ":", "and", "-"}
    return opens and doc[before].lower_ in {"near", "in", "at", "around", "outside", "over"}


def _throws(trigger: Trigger) -> bool:
    return trigger.noun is not None and lemma(trigger.noun) in WEAPONS


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
    if lemma(above) in SAYING_VERBS - {"report", "document", "record"}:
        return None
    return _finished(place, "where the clause above puts it", near=near or holder.lower_ in NEAR)


def _finished(place: PlaceMention, rule: str, *, near: bool) -> PlaceUse:
    bearing, km = _offset(place)
    return PlaceUse(place, rule, near=near or bearing is not None, bearing=bearing, km=km)


def _offset(place: PlaceMention) -> tuple[str | None, float | None]:
    """The bearing and kilometres of "30 km east of Homs", seen from the name."""
    start = place.span.start
    before = place.span.doc[max(start - _REACH, 0) : start].text_with_ws if start else ""
    match = _OFFSET.search(before)
    if match is None:
        return None, None
    bearing = match["bearing"]
    if match["km"] is None:
        # "In the north of X" is a part of it, "a village north of X" is beside it.
        inside = before[: match.start()].lower().endswith("the ")
        return (None, None) if inside else (bearing, None)
    return bearing, float(match["km"].replace(",", "")) * _KILOMETRES[match["unit"].lower()]


def _is_object_like(trigger: Trigger) -> bool:
    """Whether the subject of the clause is what was struck: "X was hit", "X is facing raids"."""
    verb = trigger.verb
    if verb is None:
        return False
    if lemma(verb) in SUFFERING_VERBS | {"be", "come", "remain"}:
        return True
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def _shares_place(verb: Token) -> bool:
    return verb.head.pos_ == "VERB"


def _without_references(uses: Sequence[PlaceUse]) -> Iterator[PlaceUse]:
    """Drops the town from which a named place is counted: "Anadan, 12 km north-west of Aleppo"."""
    exact = [use for use in uses if use.bearing is None and use.km is None]
    inmost = [use for use in exact if not _is_overlooked(use.mention)]
    yield from inmost or exact or uses


def _is_overlooked(place: PlaceMention) -> bool:
    """ "A hill overlooking X": beside X, and where the hill is named, there."""
    return any(token.lower_ == "overlooking" for token in place.root.ancestors)


def _without_holders(
    uses: Sequence[PlaceUse], places: Sequence[PlaceMention]
) -> Iterator[PlaceUse]:
    """Drops a place that only says where another lies: "Ariha in Idlib province"."""
    inner_of: dict[int, list[str]] = {}
    holders: set[int] = set()
    for place in places:
        holder = held_by(place, places)
        if holder is not None:
            holders.add(id(holder))
            inner_of.setdefault(id(place), []).append(holder.name)
    for use in uses:
        if id(use.mention) not in holders:
            yield replace(use, within=tuple(inner_of.get(id(use.mention), ())))
