"""Whose ground it is, who is on it, who is gone from it, who operates there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dashboard.domain.place import Place, PlaceKind
from dashboard.domain.zone import ZoneOperation, ZoneRelation
from dashboard.extraction.english.lexicon import (
    LEAVING_VERBS,
    TAKING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import CLAUSES_OF_NOUNS, PATIENTS, Role, children, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground import (
    belonging,
    clearing,
    control,
    forces,
    holding,
    keeping,
    leaving,
    moving,
    nouns,
    presence,
    sharing,
    sieges,
    stationing,
    taking,
)
from dashboard.extraction.ground.before_news import is_long_before
from dashboard.extraction.ground.clearing import drives_out
from dashboard.extraction.ground.context import GroundContext, GroundRule, GroundRules
from dashboard.extraction.ground.control import stronghold
from dashboard.extraction.ground.forces import forces_there
from dashboard.extraction.ground.locating_names import only_locates
from dashboard.extraction.ground.nouns import TAKING_NOUNS
from dashboard.extraction.ground.now import is_denied_above, is_of_old, no_longer
from dashboard.extraction.ground.parties import NOWHERE, Pointing
from dashboard.extraction.ground.parts import (
    MOST,
    SOME,
    Part,
    part_of,
)
from dashboard.extraction.ground.shares import (
    are_posts_in,
    is_last_of,
    is_mostly,
    is_nearly_done,
    is_share_of_it,
    share_of,
)
from dashboard.extraction.ground.taking import to_be_taken
from dashboard.extraction.ground.unsaid_places import is_beyond, is_cut, is_unsaid
from dashboard.extraction.names.mentions import ActorMention, PlaceMention
from dashboard.extraction.sentence.attribution import Attribution, attribute
from dashboard.extraction.thresholds import STANDS_IN_REACH

_RULES: GroundRules = {
    **holding.RULES,
    **control.RULES,
    **belonging.RULES,
    **taking.RULES,
    **keeping.RULES,
    **leaving.RULES,
    **presence.RULES,
    **stationing.RULES,
    **forces.RULES,
    **moving.RULES,
    **clearing.RULES,
    **sharing.RULES,
    **sieges.RULES,
    **nouns.RULES,
}
_CHANGES = TAKING_NOUNS | {"fall", "lose"}
"""Verbs of a capture whose subject is who had the place, or the place."""
_GOING = LEAVING_VERBS | words_of("drives_out") | words_of("leaving_noun") | {"clear", "lose"}
"""Words of a change after which somebody is not there any more."""
_WHOLE_RELATIONS = frozenset({ZoneRelation.CONTROLS, ZoneRelation.ABSENT})
_WIDTHS: dict[PlaceKind | None, int] = {PlaceKind.GOVERNORATE: 1, PlaceKind.COUNTRY: 2}
"""How wide the regions are that a report adds to a place: "at X in Homs province, Syria"."""


@dataclass(frozen=True, slots=True, eq=False)
class ZoneStatement:
    """One actor's relation to one named place, in one sentence.

    `place` is None where only a nation's adjective names the ground ("Syrian airspace"): then
    `place_name` is the country's.
    """

    sentence: Sentence
    actor: str
    relation: ZoneRelation
    place: PlaceMention | None
    place_name: str
    attribution: Attribution
    part: Part | None = None
    at: int = 0
    """Where the word stands that says so: characters from the start of its sentence."""
    taken: bool = False
    """Whether it reports a capture: a later one of the same place undoes it."""
    gone: bool = False
    """Whether it reports that somebody left or was driven out: what they held is not theirs."""
    earlier: bool = False
    """Whether it had been done before what its sentence tells: "took X days after B seized it"."""
    told_as_past: bool = False
    """Whether its clause is in the past tense: in the story of an old day, history."""
    bygone: bool = False
    """Whether it is told in the simple past: of an old day it is history, not who is there now."""
    described: bool = False
    """Whether a place is only called a stronghold: who is said to take or hold it has it."""
    share: Part | None = None
    """How much of a place it is said of: "most of", "part of"; None for all of it."""
    later: bool = False
    """Whether it is told by how long after what its article told last: "a year later"."""
    implied: bool = False
    """Whether it only follows from forces being named there: from what was struck, in a strike."""
    operation: ZoneOperation | None = None

    def on(self, place: Place) -> tuple[Place, ZoneRelation, str] | None:
        """The ground, relation and limiting words; None for who left what cannot be drawn.

        Who holds some of a place is in it; who left some of it may be in the rest.
        """
        limits, relation = self.part, self.relation
        if self.share is not None and relation is ZoneRelation.ABSENT:
            return None
        sided = limits is not None and (limits.bearing is not None or not limits.inside)
        if limits is None or not limits.fits(place) or (self.share is MOST and not sided):
            limits = self.share  # "most villages in the X area": most of it
        if limits is None or not limits.fits(place):
            if place.kind is PlaceKind.COUNTRY and relation is ZoneRelation.CONTROLS:
                relation = ZoneRelation.PRESENT  # nobody holds all of it
            return place, relation, ""
        if self.share is MOST and limits is not MOST and relation is ZoneRelation.CONTROLS:
            relation = ZoneRelation.PRESENT  # "almost all of the western suburbs"
        if not limits.has_shape(place):
            if relation is ZoneRelation.ABSENT:
                return None
            if relation is ZoneRelation.CONTROLS:
                relation = ZoneRelation.PRESENT
        return limits.of(place), relation, limits.words


def find_zones(
    sentence: Sentence,
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    pointing: Pointing = NOWHERE,
) -> list[ZoneStatement]:
    """What a sentence says of ground, in order; only what is said to be so now."""
    if sentence.is_question:
        return []
    by_token = {token.i: mention for mention in actors for token in mention.span}
    by_root: dict[int, list[PlaceMention]] = {}
    for place in places:
        if is_unsaid(place, by_token) or is_cut(place) or is_beyond(place):
            continue
        by_root.setdefault(place.root.i, []).append(place)
    context = GroundContext(by_token, pointing, sentence, by_root)
    found: dict[tuple[str, ZoneRelation, str], ZoneStatement] = {}
    for token in sentence.span:
        for rule in _woken(lemma(token), token.lower_, token.i in by_token):
            for actor, relation, place, word in rule(context, token):
                if relation is not ZoneRelation.CONTROLS and only_locates(place, places):
                    continue
                if relation is not ZoneRelation.ABSENT and no_longer(word):
                    continue  # whatever the rule took it for
                if is_denied_above(word) or _is_of_old_clause(word) or is_long_before(word):
                    continue
                if _is_taken(rule, relation, word) and _is_vague(place, relation, sentence):
                    continue
                statement = ZoneStatement(
                    sentence,
                    actor,
                    relation,
                    place,
                    place.name,
                    attribute(word),
                    part=_part(place, relation, word),
                    at=word.idx - sentence.span.start_char,
                    taken=_is_taken(rule, relation, word),
                    gone=relation is ZoneRelation.ABSENT and lemma(word) in _GOING | TAKING_VERBS,
                    earlier=_is_told_after(word),
                    told_as_past=_is_told_as_past(word),
                    bygone=_is_simple_past(word),
                    described=rule is stronghold,
                    implied=rule is forces_there,
                    later=any(c.lower_ == "later" for c in word.children),
                    share=_share(place, relation, word),
                    operation=_operation(rule, relation, word),
                )
                key = (actor, relation, place.name)
                told = found.setdefault(key, statement)
                if told.bygone and not statement.bygone:
                    found[key] = replace(told, bygone=False)  # "took X and holds it"
    in_order = sorted(found.values(), key=lambda one: not one.earlier)
    return list(_nearest(in_order))


def _operation(rule: GroundRule, relation: ZoneRelation, word: Token) -> ZoneOperation | None:
    """As what somebody operates there, where the rule or its word says so."""
    if relation is not ZoneRelation.OPERATES:
        return None
    if rule in sieges.RULES or lemma(word) in moving.SIEGES:
        return ZoneOperation.SIEGE
    return ZoneOperation.ADVANCE if rule in moving.RULES else None


def _is_of_old_clause(word: Token) -> bool:
    """ "A region that once linked rebels fighting in X": they fought there then."""
    verb = next((t for t in word.head.ancestors if t.pos_ == "VERB"), None)
    doing = role(word) is Role.PARTICIPLE_CLAUSE and word.tag_ == "VBG"
    return doing and verb is not None and is_of_old(verb)


def _is_vague(place: PlaceMention, relation: ZoneRelation, sentence: Sentence) -> bool:
    """ "Captured villages in northern Syria", a headline's "retakes southern Syria": no ground."""
    headline = sentence.paragraph.kind == "headline"
    some = relation is ZoneRelation.PRESENT or (headline and relation is ZoneRelation.CONTROLS)
    return place.kind is PlaceKind.COUNTRY and some


def _part(place: PlaceMention, relation: ZoneRelation, word: Token) -> Part | None:
    """The part of a place; who left the last of its parts left all of it."""
    if relation is ZoneRelation.ABSENT and is_last_of(place.root):
        return None
    return part_of(place, word)


def _share(place: PlaceMention, relation: ZoneRelation, word: Token) -> Part | None:
    """How much of a place is told of; "it" of the next sentence may be all of it."""
    holds = relation is ZoneRelation.CONTROLS
    here = place.span.sent == word.sent
    if any(map(is_share_of_it, children(word, Role.OBJECT))):
        return SOME
    if relation in _WHOLE_RELATIONS and is_nearly_done(word):
        return MOST
    if relation is ZoneRelation.ABSENT and is_last_of(place.root):
        return None
    said = share_of(place.root) if here else None
    if holds and here and are_posts_in(place.root):
        return SOME
    return said or (MOST if holds and is_mostly(word) else None)


def _is_taken(rule: GroundRule, relation: ZoneRelation, word: Token) -> bool:
    """Whether a rule tells of a capture; who drives others out takes their ground."""
    if rule is drives_out:
        return relation is ZoneRelation.CONTROLS
    if relation is ZoneRelation.CONTROLS and any(c.lower_ == "again" for c in word.children):
        return True  # "X is the army's again"
    return rule is not to_be_taken and lemma(word) in TAKING_VERBS | _CHANGES


@lru_cache(maxsize=1 << 14)
def _woken(plain: str, written: str, named: bool) -> tuple[GroundRule, ...]:
    """The rules that may fire on a word: most wake none. `named` is whether an actor's name is."""
    return tuple(
        rule
        for rule, words in _RULES.items()
        if plain in words or written in words or (named and rule is forces_there)
    )


def _is_told_after(word: Token) -> bool:
    """ "Seized" of "took X six days after B seized it", and of "retook a town seized by B"."""
    if role(word) in CLAUSES_OF_NOUNS:
        taken = word.head
        return role(taken) in PATIENTS and lemma(taken.head) in TAKING_VERBS
    markers = children(word, Role.MARKER)
    return role(word) is Role.ADVERBIAL_CLAUSE and any(m.lower_ == "after" for m in markers)


def _is_simple_past(word: Token) -> bool:
    """ "Took X", "was taken"; "has taken X" and a chronicle's "takes X" are of now.

    So "managed to take X", "succeeded in taking X".
    """
    if role(word) is Role.PREPOSITION_CLAUSE and word.head.lower_ == "in":
        return word.head.head.tag_ == "VBD"
    if role(word) is Role.OPEN_COMPLEMENT and word.tag_ == "VB":
        return word.head.tag_ == "VBD"
    was = any(c.lower_ in {"was", "were"} for c in word.children)
    has = any(c.lower_ in {"has", "have"} for c in word.children)
    return word.tag_ == "VBD" or (was and not has)


def _is_told_as_past(word: Token) -> bool:
    """ "Rebels in X attacked", "was besieged": the verb that a word stands with is past."""
    verb = next((t for t in (word, *word.ancestors) if t.pos_ in {"VERB", "AUX"}), word)
    helping = {c.lower_ for c in children(verb, Role.AUXILIARY, Role.PASSIVE_AUXILIARY)}
    past = verb.tag_ == "VBD" or bool(helping & {"was", "were", "had"})
    return past and not helping & {"has", "have"}


def _nearest(statements: Sequence[ZoneStatement]) -> Iterator[ZoneStatement]:
    """ "In Syria, troops are stationed at X": of one actor, the region only where it is all."""
    for statement in statements:
        wide = _width(statement.place) if statement.place is not None else 0
        nearer = any(
            (other.actor, other.relation) == (statement.actor, statement.relation)
            and other.place is not None
            and _width(other.place) < wide
            and (wide > 1 or _stands_in(other.place, statement.place))
            for other in statements
        )
        if not nearer:
            yield statement


def _width(place: PlaceMention) -> int:
    return max(_WIDTHS.get(place.kind, 0), int(place.is_wide))  # "the countryside of X" too


def _stands_in(place: PlaceMention, region: PlaceMention | None) -> bool:
    """ "In X, Idlib province": the region only says where the place is."""
    if region is None or not place.span.end <= region.span.start:
        return False
    between = place.span.doc[place.span.end : region.span.start].text.lower().split()
    return len(between) <= STANDS_IN_REACH and "and" not in between
