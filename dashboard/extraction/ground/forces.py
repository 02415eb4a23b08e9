"""Whose forces a report names with the ground they are on: "ISIS fighters in X"."""

from collections.abc import Iterator

from dashboard.domain.actor import ActorKind
from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    AREA_WORDS,
    BEING_VERBS,
    HOLDING,
    LEAVING_VERBS,
    NEAR,
    PRESENCE_NOUNS,
    STATIONING_VERBS,
    TAKING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    SUBJECTS,
    Role,
    child,
    children,
    conjuncts,
    first_conjunct,
    named_noun,
    phrases,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import agents_after, subjects
from dashboard.extraction.ground.lists import rest_of_list
from dashboard.extraction.ground.now import is_past, is_so, was_doing
from dashboard.extraction.ground.phrases import MANY, SOME_LAND, FoundZone, is_some, naming, zones
from dashboard.extraction.ground.presence import is_none
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.reality import is_negated, reality

_POSTS = words_of("posts")
_POSITIONS = words_of("positions")
_PEOPLE = PRESENCE_NOUNS | words_of("fighting_people")
_ON_GROUND = _PEOPLE | _POSTS | _POSITIONS
_MOVING = frozenset({"movement", "convoy", "vehicle", "equipment"})
_BESIDE = words_of("inside") | NEAR | {"outside", "across", "along"}
_KILLING_VERBS = words_of("killing_verbs")
_CENTRES = frozenset({"center", "centre", "command", "training"})
_MEETING_PLACES = frozenset({"place", "point", "site"})
_OF_THEIRS = _ON_GROUND | _CENTRES | {"meeting", "assembly"}
_USING = frozenset({"use", "utilise", "utilize", "operate", "run", "occupy", "man"})
_SAID_TO_BE = SUBJECTS | {Role.ATTRIBUTE, Role.OBJECT}
_SITES = words_of("sites") | _POSTS
_CIVIL = frozenset({"border", "customs", "police"})
_GROUND_OWNERS = frozenset({"rebel", "opposition", "insurgent", "government", "regime", "loyalist"})
_GONE = words_of("bygone_forces")
_STRONGHOLDS = words_of("strongholds")
_TAKEN = words_of("taking_noun") | {"control"}
_FALLING = frozenset({"fall", "collapse", "crumble"})
_OUT = LEAVING_VERBS | words_of("drives_out") | TAKING_VERBS
_LAST = frozenset({"last", "remaining", "final"})
_DESTROYING = _KILLING_VERBS | frozenset({"eliminate", "destroy", "crush", "annihilate", "wipe"})
_ENDS = frozenset({"defeat", "expulsion", "elimination", "eviction", "removal", "rout"})
_SENDING = STATIONING_VERBS | words_of("founding") | words_of("sends_forces")


@rule(
    fires=[
        "Jets bombed ISIS positions near Tadmur.",
        "Shells hit the headquarters of Ahrar al-Sham in Saraqib.",
        "Shells hit hideouts of the Nusra Front on the outskirts of Saraqib.",
        "US jets bombed an al-Qaeda meeting place in Saraqib.",
        "Jets bombed a gathering of the ISIS group in Tadmur.",
    ],
    near_misses=[
        "Turkey plans to send troops to a base in Ariha.",
        "Jets bombed former ISIS positions near Tadmur.",
        "Turkey has named its targets in Ariha.",
        "The army has half of the land once held by rebels in Ariha.",
        "Jets bombed a meeting place in Saraqib.",
        "Doctors of an aid group in Tadmur treated the wounded.",
        "Families returned after the defeat of ISIS in Tadmur.",
        "The army killed several members of the Nusra Front in Ariha.",
    ],
    idle=(),
)
def forces_there(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "ISIS positions near X", "rebels in X", "no Russian soldiers in X": who is there, or not."""
    if not _is_on_ground(context, noun) or any(c.lower_ in _GONE for c in noun.children):
        return ()
    if lemma(noun) == "target" and child(noun, Role.POSSESSIVE) is not None:
        return ()  # "its targets in X": what it means to hit
    if role(noun) in _SAID_TO_BE and lemma(noun.head) in BEING_VERBS | {"have"}:
        return ()  # "are in X", "are not in X": what the verb says
    if role(noun) is Role.APPOSITION and lemma(noun) in _STRONGHOLDS:
        return ()  # "X, a rebel stronghold in Y": in Y is only X
    if any(role(c) in PATIENTS and lemma(c.head) in _KILLING_VERBS for c in _counted(noun)):
        return ()  # the dead are there no longer
    if role(noun) in PATIENTS and lemma(noun.head) in _SENDING and not is_so(noun.head):
        return ()
    of = preposition_of(noun, "of")
    if of is not None and (is_negated(of.head) or is_none(of.head) or lemma(of.head) in _ENDS):
        return ()  # "no evidence of ISIS in X", "the defeat of ISIS in X"
    if of is not None and lemma(of.head) in _STRONGHOLDS and not any(_its(context, of.head)):
        return ()  # "X is a stronghold of ISIS fighters in Y": in Y is only X
    if reality(noun) == "denied" or is_left(noun) or _were_there_once(noun):
        return ()
    absent = is_negated(noun) or is_none(noun)
    relation = ZoneRelation.ABSENT if absent else ZoneRelation.PRESENT
    several = [one for of in phrases(noun, "of") for one in conjuncts(of)]
    owners = [a for one in several for a in list(context.actors_in(one))[-1:]]
    owners = owners or list(context.actors_in(noun))[-1:] or _owners_beside(context, noun)
    of_post = {"of"} if lemma(noun) in _POSTS else set()  # "the Turkish post of X"
    found = [*context.behind(noun, *_BESIDE, *of_post), *_its(context, noun)]
    found += [place for place in context.behind(noun, "on") if _is_at_edge(place)]
    if not found:  # "the positions and militias in X"
        joined = children(noun, Role.CONJUNCT)
        beside = [c for c in joined if lemma(c) in _MOVING or _is_on_ground(context, c)]
        found = [place for one in beside for place in context.behind(one, *_BESIDE)]
    places = [p for p in found if p.kind is not PlaceKind.COUNTRY or p.side is not None]
    if not absent:
        places += rest_of_list(places, [p for group in context.places.values() for p in group])
    return zones(owners, relation, places, noun)


@rule(
    fires=[
        "Shells hit opposition areas in Saraqib.",
        "Shells landed in rebel territory near Ariha.",
    ],
    near_misses=[
        "Shells hit farming areas in Saraqib.",
        "Shells landed in former rebel territory near Ariha.",
    ],
    idle=(),
)
def their_areas(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "Rebel areas in X", "the areas of the factions in X": some of it is theirs."""
    if not is_some(noun) or any(c.lower_ in _GONE for c in noun.children):
        return ()
    owning = [*children(noun, Role.COMPOUND, Role.ADJECTIVE, Role.POSSESSIVE), *phrases(noun, "of")]
    owners = [a for one in owning for word in naming(one) for a in _sides(context, word)]
    found = list(context.behind(noun, *_BESIDE, "of"))
    places = [place for place in found if place.kind is not PlaceKind.COUNTRY]
    return zones(owners[:1], ZoneRelation.PRESENT, places, noun)


@rule(
    fires=[
        "Jets bombed two depots in Ariha used by Hezbollah.",
        "The strikes hit warehouses in Tadmur used by Iranian forces.",
        "Jets hit facilities utilized by Iran-backed groups in eastern Syria.",
    ],
    near_misses=[
        "Jets bombed two depots in Ariha once used by Hezbollah.",
        "Jets bombed two depots in Ariha used by farmers.",
    ],
    idle=(),
)
def used_by(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Depots in X used by Hezbollah": it is there."""
    if lemma(verb) not in _USING or verb.tag_ != "VBN" or not is_so(verb) or is_past(verb):
        return ()
    if role(verb) is not Role.PARTICIPLE_CLAUSE:
        return ()
    using = list(agents_after(verb))
    users = [actor for one in using for actor in context.actors_in(one)]
    found = [*context.behind(verb.head, *_BESIDE), *context.places_in(verb.head)]
    if not found and any(word.i in context.actors for one in using for word in one.subtree):
        # "Depots used by Hezbollah in X"; whose "the militias" are is a guess.
        found = [place for at in (verb, *using) for place in context.behind(at, *_BESIDE)]
    places = [p for p in found if p.kind is not PlaceKind.COUNTRY or p.part_of_region]
    return zones(users, ZoneRelation.PRESENT, places, verb)


@rule(
    fires=[
        "Russian aircraft use Qamishli airport.",
        "Iranian forces continue to use the T4 airbase.",
    ],
    near_misses=[
        "Russian aircraft used to use Qamishli airport.",
        "Turkish forces use shells against Ariha.",
    ],
    idle=(),
)
def uses_site(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Russian aircraft use X airport": they are there."""
    if lemma(verb) != "use" or verb.tag_ in {"VBN", "VBD"} or not is_so(verb):
        return ()
    sites = [t for t in children(verb, Role.OBJECT) if _is_site(context, t)]
    actors = [actor for one in subjects(verb) for actor in context.actors_in(one)]
    places = [place for site in sites for place in context.places_in(site)]
    return zones(actors[:1], ZoneRelation.PRESENT, places, verb)


def _is_site(context: GroundContext, noun: Token) -> bool:
    """ "The airbase at X", "X airport"."""
    named = noun.text.split()[-1].lower() if noun.i in context.places else lemma(noun)
    return named in _SITES


@rule(
    fires=[
        "Rockets hit al-Tanf garrison, a US base in the desert.",
        "Drones attacked Tanf and Rumaylan, both US bases.",
        "Rockets hit a US base known as al-Tanf.",
    ],
    near_misses=[
        "Rockets hit al-Tanf garrison, a former US base.",
        "Rockets hit Ariha, a small market town.",
    ],
    idle=(),
)
def their_post(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "X, a US base", "X and Y, both US bases"."""
    if noun.pos_ != "NOUN" or not {lemma(noun), noun.lower_.removesuffix("s")} & _POSTS:
        return ()
    if any(c.lower_ in _GONE for c in noun.children):
        return ()
    if role(noun) is Role.ATTRIBUTE and (not is_so(noun.head) or is_past(noun.head)):
        return ()
    places = context.described_by(noun)
    if any(c.lower_ == "known" for c in children(noun, Role.PARTICIPLE_CLAUSE)):
        places = places or list(context.places_in(noun))  # "a US base known as X"
    return zones(list(context.actors_in(noun))[-1:], ZoneRelation.PRESENT, places, noun)


def _counted(noun: Token) -> Iterator[Token]:
    """A noun, and "several members" of "several members of A"."""
    yield noun
    of = preposition_of(noun, "of")
    if of is not None and lemma(of.head) in MANY | {"member", "leader", "fighter"}:
        yield of.head


def is_left(noun: Token) -> bool:
    """ "Withdrew from its posts in X", "took control of two", "their bastion falls": not theirs."""
    out = preposition_of(noun, "from")
    if out is None:
        over = preposition_of(noun, "of", "over")
        taken = over is not None and lemma(over.head) in _TAKEN
        some = over.head if over is not None and lemma(over.head) in MANY | {"most"} else noun
        gone = role(some) in SUBJECTS and lemma(some.head) in _OUT and is_so(some.head)
        leaving = gone and lemma(some.head) in LEAVING_VERBS
        fallen = role(some) in SUBJECTS and lemma(some.head) in _FALLING and is_so(some.head)
        done_to = role(noun) in PATIENTS and lemma(noun.head) in _OUT
        return taken or leaving or fallen or (done_to and not _is_hit(noun.head))
    return lemma(out.head) in _OUT or lemma(out.head.head) in _OUT


@rule(
    fires=[
        "Jets took out an ISIS headquarters near Tadmur.",
        "The strike took out rebel positions in Ariha.",
    ],
    near_misses=[
        "The army took an ISIS headquarters near Tadmur.",
        "The strike hit rebel positions in Ariha.",
    ],
    idle=False,
)
def _is_hit(verb: Token) -> bool:
    """ "Took out" an ISIS headquarters: it was struck, not taken."""
    return lemma(verb) == "take" and any(c.lower_ == "out" for c in verb.children)


@rule(
    fires=[
        "Troops eliminated the last ISIS gatherings in Tadmur.",
        "Troops destroyed the remaining hideouts of ISIS militants in Tadmur.",
    ],
    near_misses=[
        "Troops destroyed ISIS gatherings in Tadmur.",
        "Troops last destroyed hideouts of ISIS militants in Tadmur in May.",
    ],
    idle=False,
)
def _are_last_destroyed(noun: Token) -> bool:
    """ "Eliminated the last ISIS gatherings in X": none of them is there any more."""
    of = preposition_of(noun, "of")
    for one in (noun, *([of.head] if of is not None else ())):
        last = any(c.lower_ in _LAST for c in children(one, Role.ADJECTIVE))
        if last and role(one) in PATIENTS and lemma(one.head) in _DESTROYING:
            return True
    return False


def _is_at_edge(place: PlaceMention) -> bool:
    """ "On the outskirts of X", "on the edges of X town"."""
    of = preposition_of(first_conjunct(named_noun(place.root)), "of")
    return of is not None and of.head.lower_ in AREA_WORDS


def _were_there_once(noun: Token) -> bool:
    """Whether a noun tells of those who were somewhere before what is told, or are no more."""
    of = preposition_of(noun, "of")  # "was one of the largest factions in X"
    was = of is not None and role(of.head) is Role.ATTRIBUTE and of.head.head.tag_ == "VBD"
    return was or _was_pressed(noun) or _held_once(noun) or _are_last_destroyed(noun)


def _held_once(noun: Token) -> bool:
    """ "Territory previously held by rebels in X": where they were."""
    by = noun.head
    return by.lower_ == "by" and by.head.lower_ in HOLDING and is_past(by.head)


def _was_pressed(noun: Token) -> bool:
    """ "The army had been shelling rebels in X": whoever was there before what is told."""
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), noun)
    return was_doing(verb) and noun.i > verb.i


def _sides(context: GroundContext, word: Token) -> Iterator[str]:
    """ "Rebel", "the regime's": a side in the war; "Turkish" and "Kurdish" may be the villagers."""
    named = context.actors.get(word.i)
    if named is None or named.form == "metonyms":
        return  # "the suburbs of Damascus"
    if named.form == "aliases" or named.root.lower_ in _GROUND_OWNERS:
        yield context.meant_by(named)


def _owners_beside(context: GroundContext, noun: Token) -> list[str]:
    """ "ISIS's movements and positions in X", "the positions and movements of ISIS in X"."""
    if lemma(noun) not in _POSITIONS | _POSTS:
        return []
    first = [noun.head] if role(noun) is Role.CONJUNCT else []
    own = [its for one in first for its in children(one, Role.POSSESSIVE)]
    after = [of for one in (*first, *children(noun, Role.CONJUNCT)) for of in phrases(one, "of")]
    return [a for one in (*own, *after) for a in list(context.actors_in(one))[-1:]]


def _its(context: GroundContext, noun: Token) -> Iterator[PlaceMention]:
    """ "The town's Kurdish defenders", "Kobani's fighters"."""
    for owner in children(noun, Role.POSSESSIVE):
        yield from context.places.get(owner.i, ())


def _is_on_ground(context: GroundContext, noun: Token) -> bool:
    """Whether a noun is of those who are somewhere, or of what only they have."""
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.lower_ == "presence":
        return False
    if any(c.lower_ in _CIVIL for c in children(noun, Role.COMPOUND)):
        return False  # "the Syrian border post at X"
    if lemma(noun) in _ON_GROUND:
        return True
    if lemma(noun) in _CENTRES | _MEETING_PLACES:
        beside = children(noun, Role.COMPOUND, Role.NOUN_MODIFIER)  # "command-and-control center"
        return any(lemma(c) in _OF_THEIRS for c in beside)
    if noun.lower_ == "group":  # "a gathering of the ISIS group in X"
        before = (c for one in children(noun, Role.COMPOUND) for c in (one, *one.lefts))
        return any(c.i in context.actors for c in before)
    named = context.actors.get(noun.i)
    return named is not None and named.party.kind is ActorKind.ARMED_GROUP


RULES: GroundRules = {
    forces_there: _ON_GROUND | _CENTRES | _MEETING_PLACES | {"group"},
    their_areas: SOME_LAND,
    their_post: _POSTS | frozenset(f"{post}s" for post in _POSTS),
    used_by: _USING,
    uses_site: frozenset({"use"}),
}
