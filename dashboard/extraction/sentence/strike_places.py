"""Which of a sentence's places a strike was on, and which only stand beside it."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from dashboard.extraction.english.lexicon import (
    NEAR,
    SAYING_VERBS,
    SUFFERING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    Role,
    is_passive,
    is_preposition,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention, is_contrasted
from dashboard.extraction.names.office_places import is_of_office
from dashboard.extraction.names.strange_names import CARNAGE
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.antecedent_places import place_of_antecedent
from dashboard.extraction.sentence.aside_places import (
    is_beside_fighting,
    is_of_aside_speaker,
    is_of_campaign,
    is_of_supported,
)
from dashboard.extraction.sentence.attribution import is_verb
from dashboard.extraction.sentence.doer_places import (
    is_aim_of_weapon,
    is_in_doers_reach,
    is_of_doer,
)
from dashboard.extraction.sentence.following_places import named_after
from dashboard.extraction.sentence.fronted_places import fronting
from dashboard.extraction.sentence.governing_verb import BEING_VERBS
from dashboard.extraction.sentence.listed_places import places_joined, places_listed
from dashboard.extraction.sentence.offsets import is_area_of, is_near, is_way_of_its_own, use_of
from dashboard.extraction.sentence.other_deeds import tells_of_other_deed
from dashboard.extraction.sentence.place_links import (
    leads_elsewhere,
)
from dashboard.extraction.sentence.place_use import CLAUSE_ABOVE, LISTED, OPENS, PlaceUse
from dashboard.extraction.sentence.places_left import of_the_left
from dashboard.extraction.sentence.places_of_dead import of_further_dead, of_the_dead
from dashboard.extraction.sentence.reference_places import without_holders, without_references
from dashboard.extraction.sentence.roads import is_corner, is_whole_way, road_of
from dashboard.extraction.sentence.setting_places import without_setting
from dashboard.extraction.sentence.struck_clauses import (
    is_of_site,
    is_of_struck,
    is_told_of,
    is_where_it_fell,
)
from dashboard.extraction.sentence.triggers import Trigger

_RULES = {
    Role.OBJECT: "object of the striking verb",
    Role.PASSIVE_SUBJECT: "subject that was struck",
    Role.PREPOSITION: "by its preposition the strike's place",
    Role.COMPOUND: "modifier of the strike's noun",
    Role.ADJECTIVE: "modifier of the strike's noun",
}
_LISTED_ON = "goes on the list of the strike's places"
_HUNG_ON = "hangs on the strike's words"
_NAMED_AFTER = "named just after the strike"
_BESIDE_DOER = "stands beside who struck, and nothing else says where"
_TOLD_OF = "what its own clause tells of"
_WHERE_IT_FELL = "where it fell"
_BURSTING = words_of("bursting_verbs")
_OVER_CLAUSE = words_of("over_clause")
_WHERE_SPEAKERS_ARE = SAYING_VERBS - words_of("not_where_speakers_are")
_SUFFERING = SUFFERING_VERBS | BEING_VERBS


def places_of(
    trigger: Trigger,
    triggers: Sequence[Trigger],
    places: Sequence[PlaceMention],
    attackers: Sequence[Token],
) -> tuple[PlaceUse, ...]:
    """The places a trigger owns: those that reach it before any other trigger in the grammar."""
    owner = {i: t for t in triggers for i in t.core}
    for other in triggers:
        over = other.noun.head if other.noun is not None else other.head
        if lemma(over) in SUFFERING_VERBS:
            owner.setdefault(over.i, other)  # "the area saw shelling by the army, hitting X"
    doing = {token.i for token in attackers} - trigger.core
    found = (_use(place, places, trigger, triggers, owner, doing) for place in places)
    mine = [use for use in found if use is not None]
    # "Fighting raged in X while jets bombed Y": X is the strike's place only where it has no own.
    for weaker in (_BESIDE_DOER, CLAUSE_ABOVE):
        mine = [use for use in mine if use.rule != weaker] or mine
    mine = without_setting(mine)
    known = {id(use.mention) for use in mine}
    listed = (place for place in places_listed(trigger, places) if id(place) not in known)
    mine += (use_of(place, LISTED, near=False) for place in listed)
    mine += _joined(mine, trigger, owner, places)
    above = () if mine else place_of_antecedent(trigger, places)
    mine = mine or [use_of(place, CLAUSE_ABOVE, near=False) for place in above]
    mine = mine or of_the_dead(trigger, triggers, places)
    if all(use.rule == CLAUSE_ABOVE and use.mention.is_wide for use in mine):
        mine = of_the_left(trigger, places) or mine  # "fled X in Idlib province after raids"
    mine += of_further_dead(trigger, mine, places)
    if all(use.mention.is_wide for use in mine):
        named = named_after(trigger, owner, places, attackers)
        after = [use_of(place, "named just after the strike", near=near) for place, near in named]
        mine = [*after, *mine]
    return tuple(without_references(list(without_holders(mine, places))))


def _joined(
    mine: Sequence[PlaceUse],
    trigger: Trigger,
    owner: Mapping[int, Trigger],
    places: Sequence[PlaceMention],
) -> list[PlaceUse]:
    """The rest of a list whose first places are the strike's, where the grammar lost it."""
    known = {id(use.mention) for use in mine}
    known |= {id(end) for end in (use.to for use in mine) if end is not None}
    last = max((use.mention for use in mine), key=lambda place: place.span.end, default=None)
    if last is None or last.span.start < max(trigger.core):
        return []
    later = [i for i in owner if i > last.root.i]
    joined = places_joined(last, places, min(later, default=last.span.sent.end))
    return [
        use_of(place, _LISTED_ON, near=False)
        for place in joined
        if not {id(place), id(place.stands_for)} & known  # "the road from X to Y, where"
    ]


def _use(
    place: PlaceMention,
    places: Sequence[PlaceMention],
    trigger: Trigger,
    triggers: Sequence[Trigger],
    owner: Mapping[int, Trigger],
    doing: AbstractSet[int],
) -> PlaceUse | None:
    """What a place is to a strike, if anything."""
    if place.root.i in trigger.core or is_contrasted(place.span):
        return None
    if is_of_office(place) or is_corner(place, places):
        return None
    if is_told_of(place, trigger):
        return use_of(place, _TOLD_OF, near=False)
    road = road_of(place, places)
    if road is not None:
        if road.end is place or is_whole_way(road, places):
            return None
        found = _climb(place, trigger, owner, doing, road.noun)
        return replace(found, to=road.end) if found else None
    preposition = fronting(place)
    if preposition is not None:
        return _opening(place, preposition, trigger, triggers)
    return _climb(place, trigger, owner, doing)


def _climb(
    place: PlaceMention,
    trigger: Trigger,
    owner: Mapping[int, Trigger],
    doing: AbstractSet[int],
    named_by: Token | None = None,
) -> PlaceUse | None:
    """What a place is to the first strike that is met on the way up the grammar from its name.

    The way starts at `named_by` where that is the thing the place helps to name: a road.
    """
    near = within_campaign = aimed = settled = beside_doer = False
    came_from = named_by or place.root
    for token in (came_from, *came_from.ancestors):
        if token.i in owner:
            found = _reached(place, trigger, came_from, doing, near)
            if owner[token.i] is not trigger or found is None:
                return None
            found = replace(found, rule=_BESIDE_DOER) if beside_doer else found
            return replace(found, rule=CLAUSE_ABOVE) if within_campaign else found
        within_campaign = (
            within_campaign or is_of_campaign(token, came_from) or is_beside_fighting(token)
        )
        if is_of_supported(token, came_from):
            within_campaign = near = True
        aimed = aimed or is_aim_of_weapon(token)
        if token != place.root and not aimed and is_of_doer(token, came_from, doing):
            if not is_in_doers_reach(token, came_from, trigger):
                return None
            beside_doer = True
        if token.lower_ != "between" and leads_elsewhere(token, place, trigger, owner):
            return None
        near = near or ((is_near(token) or is_area_of(token, came_from)) and not settled)
        settled = settled or is_way_of_its_own(token)
        if role(token) in CLAUSES_OF_NOUNS and is_verb(token):
            if is_where_it_fell(token, came_from, trigger):
                return use_of(place, _WHERE_IT_FELL, near=near)
            if not (is_of_struck(token, trigger) or is_of_site(token, came_from)):
                return None
        if tells_of_other_deed(token, came_from) or is_of_aside_speaker(token):
            return None
        came_from = token
    return _attached_above(place, trigger, near)


def _reached(
    place: PlaceMention, trigger: Trigger, part: Token, doing: AbstractSet[int], near: bool
) -> PlaceUse | None:
    """A place whose phrase hangs on the strike's own words."""
    if role(part) is Role.SUBJECT and part.i not in doing:
        # "The town endured raids": only a subject that is hit is a place of strike.
        rule = _RULES[Role.PASSIVE_SUBJECT]
        return use_of(place, rule, near=near) if _is_suffered(trigger) else None
    return use_of(place, _RULES.get(role(part), _HUNG_ON), near=near)


def _opening(
    place: PlaceMention, preposition: Token, trigger: Trigger, triggers: Sequence[Trigger]
) -> PlaceUse | None:
    """A place before a clause belongs to the first strike after it."""
    following = (other for other in triggers if min(other.core) > place.span.end)
    if next(following, None) is not trigger:
        return None
    near = preposition.lower_ in NEAR
    return use_of(place, OPENS, near=near)


@rule(
    fires=[
        "Fighting raged around Ariha as jets carried out air strikes.",
        "Six people died in Ariha and three in Saraqib in air strikes.",
        "The army committed a massacre in Ariha when it dropped a barrel bomb on a house.",
    ],
    near_misses=[
        "At the Pentagon in Washington officials said jets had bombed Ariha.",
        "Activists reported air strikes on Ariha.",
    ],
    idle=None,
)
def _attached_above(place: PlaceMention, trigger: Trigger, near: bool) -> PlaceUse | None:
    """A place hung on a verb over the trigger: "In Idlib, activists reported air strikes"."""
    holder = place.root
    while role(holder) not in {Role.PREPOSITION, Role.ROOT} or _is_of_burst(holder):
        holder = holder.head
    kind = holder.head if holder.lower_ == "of" else holder
    within = preposition_of(kind, "in")
    if within is not None and within.head.lower_ in CARNAGE:
        holder = within  # "a massacre in the town of X"
    if not is_preposition(holder, *_OVER_CLAUSE, "through"):
        return None
    over = holder.head.head if holder.head.lower_ in CARNAGE else holder.head
    if over not in list(trigger.head.ancestors) or holder.i > min(trigger.core):
        return None
    # "At the Pentagon, officials said": where the speaker is, unless the verb reports the strike.
    flown_over = holder.lower_ == "over" and lemma(holder.head) == "fly"
    if flown_over or lemma(holder.head) in _WHERE_SPEAKERS_ARE:
        return None
    return use_of(place, CLAUSE_ABOVE, near=near or holder.lower_ in NEAR)


def _is_of_burst(preposition: Token) -> bool:
    """ "In X" of "an explosion tore through a market in X": it is the market's."""
    through = preposition.head.head
    return is_preposition(through, "through") and lemma(through.head) in _BURSTING


@rule(
    fires=[
        "Saraqib came under air strikes.",
        "Ariha endured air strikes.",
    ],
    near_misses=[
        "Ariha launched air strikes.",
        "Air strikes hit Ariha.",
    ],
    idle=False,
    kept="the only reading of X came under fire",
)
def _is_suffered(trigger: Trigger) -> bool:
    """Whether the subject of the clause is what was struck: "X was hit", "X is facing raids"."""
    verb = trigger.verb
    return verb is not None and (lemma(verb) in _SUFFERING or is_passive(verb))
