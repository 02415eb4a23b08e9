"""Whose ground it is, who is on it, who is gone from it, who operates there, who is told to go."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.attribution import Attribution, attribute
from dashboard.extraction.lexicon import (
    BEING_VERBS,
    FORCE_NOUNS,
    HOLDING,
    HOLDING_VERBS,
    LEAVING_VERBS,
    OPERATION_NOUNS,
    OPERATION_VERBS,
    PRESENCE_NOUNS,
    STATIONING_VERBS,
    TAKING_VERBS,
)
from dashboard.extraction.mentions import ActorMention, PlaceMention, is_contrasted
from dashboard.extraction.parser import Sentence, lemma
from dashboard.extraction.reality import is_negated, reality

_NAMING = frozenset({"compound", "amod", "nmod", "poss"})
_PRESENT_VERBS = BEING_VERBS | frozenset(
    "have exist base station dig entrench deploy position leave".split()
)
_INNER_PREPOSITIONS = frozenset(["in", "inside", "within", "around", "at"])


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


@dataclass(frozen=True, slots=True, eq=False)
class _Context:
    sentence: Sentence
    actors: dict[int, ActorMention]
    places: dict[int, list[PlaceMention]]
    before: Sequence[PlaceMention]

    def actors_in(self, phrase: Token) -> Iterator[str]:
        """Actors that a noun phrase names by itself or by its modifiers."""
        for token in naming(phrase):
            if token.i in self.actors:
                yield self.actors[token.i].actor

    def places_in(self, phrase: Token) -> Iterator[PlaceMention]:
        """Places that a noun phrase names: itself, "the town of X", and those joined to it.

        "The town" and "both places" are the places spoken of just before.
        """
        if phrase.dep_ == "appos" and phrase.head.i in self.places:
            yield from self.places[phrase.head.i]  # "Zabadani, a rebel-held town near the border"
            return
        named = [
            place
            for token in phrase.subtree
            if token.i in self.places and _reaches(token, phrase)
            for place in self.places[token.i]
        ]
        if named:
            real = [place for place in named if not is_contrasted(place.span)]
            pointed = any(place.stands_for for place in real)
            yield from real if len(named) > 1 or pointed or not _is_part(phrase) else ()
        elif _all_of_it(phrase):
            yield from self.before[:1]


_Found = tuple[str, ZoneRelation, PlaceMention, Token]


def find_zones(
    sentence: Sentence,
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    before: Sequence[PlaceMention] = (),
) -> list[ZoneStatement]:
    """What a sentence says of ground, in order; only what is said to be so now.

    `before` are the places last told of, to which "the town" and "both places" point.
    """
    if sentence.is_question:
        return []
    context = _Context(
        sentence,
        {token.i: mention for mention in actors for token in mention.span},
        _by_root(places),
        before,
    )
    found: dict[tuple[str, str, str], ZoneStatement] = {}
    for token in sentence.span:
        for rule in _RULES:
            for actor, relation, place, head in rule(context, token):
                key = (actor, relation, place.name)
                if key not in found:
                    found[key] = ZoneStatement(
                        sentence, actor, relation, place, place.name, attribute(head)
                    )
    return list(found.values())


def _by_root(places: Sequence[PlaceMention]) -> dict[int, list[PlaceMention]]:
    by_root: dict[int, list[PlaceMention]] = {}
    for place in places:
        by_root.setdefault(place.root.i, []).append(place)
    return by_root


def naming(phrase: Token) -> Iterator[Token]:
    """The words of a noun phrase that may name an actor: "ISIS fighters", "fighters of ISIS"."""
    yield phrase
    for child in phrase.children:
        if child.dep_ in _NAMING:
            yield from naming(child)
        elif child.dep_ == "prep" and child.lower_ == "of" and lemma(phrase) in PRESENCE_NOUNS:
            # "fighters of Hezbollah", "members of the Free Syrian Army"
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    yield from naming(grandchild)


def _reaches(token: Token, phrase: Token) -> bool:
    """Whether a name is the phrase's own: by class noun, "of", apposition or joining."""
    at = token
    while at != phrase:
        if at.dep_ == "pobj" and at.head.lower_ in {"of", "around"}:
            at = at.head.head
        elif at.dep_ in {"appos", "conj", "compound", "nmod"}:
            at = at.head
        else:
            return False
    return True


def _holding(context: _Context, token: Token) -> Iterator[_Found]:
    """ "Rebel-held X", "X, held by the rebels", "the ISIS-controlled town of X"."""
    if token.lower_ not in HOLDING:
        return
    doc = token.doc
    if token.i - 1 > context.sentence.span.start and doc[token.i - 1].text == "-":
        owner = context.actors.get(token.i - 2)
        phrase = token.head if token.head.pos_ in {"NOUN", "PROPN", "ADJ"} else None
        if owner is None or phrase is None:
            return
        while phrase.dep_ in {"compound", "amod", "nmod"} and phrase.i not in context.places:
            phrase = phrase.head
        for place in context.places_in(phrase):
            yield owner.actor, ZoneRelation.CONTROLS, place, phrase
    elif token.dep_ in {"acl", "relcl", "amod", "appos", "ROOT", "ccomp", "conj"}:
        for agent in (
            c for c in token.children if c.dep_ in {"agent", "prep"} and c.lower_ == "by"
        ):
            for holder in (g for g in agent.children if g.dep_ == "pobj"):
                subject = token.head
                if token.dep_ not in {"acl", "amod", "appos"}:
                    subject = next((c for c in token.children if c.dep_ == "nsubjpass"), subject)
                    if subject.lower_ in {"which", "that"}:
                        subject = token.head
                if is_negated(token) or reality(token) != "done" or _is_past(token):
                    continue
                for place in context.places_in(subject):
                    for actor in context.actors_in(holder):
                        yield actor, ZoneRelation.CONTROLS, place, token


def _control(context: _Context, token: Token) -> Iterator[_Found]:
    """ "Under rebel control", "under the control of ISIS", "in rebel hands", "a stronghold"."""
    word = lemma(token)
    if token.pos_ != "NOUN" or word not in {"control", "hand", "stronghold", "bastion", "rule"}:
        return
    owners = list(context.actors_in(token))
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for grandchild in child.children:
                owners += list(context.actors_in(grandchild))
    if not owners:
        return
    if word in {"stronghold", "bastion"}:
        phrases = [token]
        if token.dep_ == "appos":
            phrases.append(token.head)
        if token.dep_ == "attr":
            phrases += [c for c in token.head.children if c.dep_ == "nsubj"]
        if is_negated(token.head) or _is_past(token.head):
            return
    else:
        if token.head.lower_ not in {"under", "in", "into"} or _is_past(token.head.head):
            return
        holder = token.head.head
        phrases = [holder] if holder.pos_ in {"NOUN", "PROPN"} else []
        if holder.pos_ in {"VERB", "AUX"} and not is_negated(holder):
            phrases += [c for c in holder.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    for phrase in phrases:
        for place in context.places_in(phrase):
            yield owners[0], ZoneRelation.CONTROLS, place, token


def _taking(context: _Context, token: Token) -> Iterator[_Found]:
    """ "ISIS controls X", "the army took X", "X fell to the rebels", "they withdrew from X"."""
    word = lemma(token)
    if token.pos_ == "VERB" and word in HOLDING_VERBS and token.dep_ == "relcl":
        # "Nubl, a town the government holds"
        if not any(
            c.dep_ in {"dobj", "nsubjpass"} and c.lower_ not in {"which", "that"}
            for c in token.children
        ):
            for subject in _subjects(token):
                for actor in context.actors_in(subject):
                    for place in context.places_in(token.head):
                        yield actor, ZoneRelation.CONTROLS, place, token
    if token.pos_ != "VERB" or word not in HOLDING_VERBS | TAKING_VERBS | LEAVING_VERBS | {"fall"}:
        return
    if is_negated(token) or reality(token) != "done" or (word in HOLDING_VERBS and _is_past(token)):
        return
    subjects = _subjects(token)
    objects = [c for c in token.children if c.dep_ == "dobj"]
    passive = [c for c in token.children if c.dep_ == "nsubjpass"]
    agents = [
        g
        for c in token.children
        if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "to")
        for g in c.children
        if g.dep_ == "pobj"
    ]
    relation = ZoneRelation.CONTROLS
    grounds, holders = objects, subjects
    if word == "fall":
        grounds, holders = subjects, agents
    elif passive:
        grounds, holders = passive, agents
    elif word in LEAVING_VERBS:
        relation = ZoneRelation.ABSENT
        grounds = objects + [
            g
            for c in token.children
            if c.dep_ == "prep" and c.lower_ == "from"
            for g in c.children
            if g.dep_ == "pobj"
        ]
    elif objects and lemma(objects[0]) == "control":
        grounds = [
            g
            for c in objects[0].children
            if c.dep_ == "prep" and c.lower_ in {"of", "over"}
            for g in c.children
            if g.dep_ == "pobj"
        ]
    for holder in holders:
        for actor in context.actors_in(holder):
            for ground in grounds:
                for place in context.places_in(ground):
                    yield actor, relation, place, token


def _presence(context: _Context, token: Token) -> Iterator[_Found]:
    """ "X has no ISIS fighters", "there are rebels in X", "ISIS is not present in X"."""
    word = lemma(token)
    if token.pos_ not in {"VERB", "AUX"} or word not in _PRESENT_VERBS:
        return
    if reality(token) == "denied" or _is_past(token):
        return
    children = list(token.children)
    subjects = [c for c in children if c.dep_ in {"nsubj", "nsubjpass"}]
    objects = [c for c in children if c.dep_ in {"dobj", "attr"}]
    if word == "have":
        for thing in (c for c in objects if lemma(c) in PRESENCE_NOUNS or c.i in context.actors):
            absent = is_negated(token) or is_negated(thing)
            relation = ZoneRelation.ABSENT if absent else ZoneRelation.PRESENT
            for subject in subjects:
                for actor in context.actors_in(thing):
                    for place in context.places_in(subject):
                        yield actor, relation, place, token
                if lemma(thing) == "presence":
                    for actor in context.actors_in(subject):
                        for place in _located(context, thing, token):
                            yield actor, relation, place, token
        return
    there = any(c.dep_ == "expl" for c in children)
    things = objects if there else subjects
    for thing in things:
        if not there and not _is_located(token):
            continue
        if word == "leave" and token.tag_ != "VBN":
            continue  # "no rebel is left in X"
        if lemma(thing) not in PRESENCE_NOUNS and thing.i not in context.actors:
            continue
        absent = is_negated(token) or is_negated(thing) or _is_none(thing) or _no_longer(token)
        relation = ZoneRelation.ABSENT if absent else ZoneRelation.PRESENT
        if word == "leave" and not absent:
            continue
        for actor in context.actors_in(thing):
            for place in _located(context, token, thing):
                yield actor, relation, place, token


def _operation(context: _Context, token: Token) -> Iterator[_Found]:
    """ "Coalition forces are conducting operations in X", "ISIS operates in X"."""
    word = lemma(token)
    if token.pos_ != "VERB" or is_negated(token) or reality(token) != "done":
        return
    noun = next(
        (c for c in token.children if c.dep_ == "dobj" and lemma(c) in OPERATION_NOUNS), None
    )
    doing = word in {"conduct", "carry", "run", "continue", "fly"} and noun is not None
    if not (doing or word in OPERATION_VERBS) or token.tag_ in {"VBD", "VBN"}:
        return
    for subject in _subjects(token):
        for actor in context.actors_in(subject):
            for place in _located(context, token, noun or token, near=True):
                yield actor, ZoneRelation.OPERATES, place, token


def _stationing(context: _Context, token: Token) -> Iterator[_Found]:
    """ "Moscow keeps planes at X", "Iran has troops in X", "fighters are based in X"."""
    if token.pos_ != "VERB" or lemma(token) not in STATIONING_VERBS:
        return
    if is_negated(token) or reality(token) != "done" or _is_past(token):
        return
    things = [c for c in token.children if c.dep_ == "dobj" and lemma(c) in FORCE_NOUNS]
    for subject in _subjects(token) if things else []:
        for actor in context.actors_in(subject):
            for place in _located(context, token, *things):
                yield actor, ZoneRelation.PRESENT, place, token


_RULES: tuple[Callable[[_Context, Token], Iterator[_Found]], ...] = (
    _holding,
    _control,
    _taking,
    _presence,
    _operation,
    _stationing,
)


def _located(context: _Context, *heads: Token, near: bool = False) -> Iterator[PlaceMention]:
    inner = _INNER_PREPOSITIONS | {"over"} | ({"near"} if near else set())
    for head in heads:
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ in inner:
                for grandchild in child.children:
                    if grandchild.dep_ == "pobj":
                        yield from context.places_in(grandchild)
            elif child.dep_ in {"acomp", "advmod"}:
                yield from _located(context, child, near=near)


def _is_none(thing: Token) -> bool:
    """ "Not one rebel", "not a single soldier"."""
    words = thing.doc[thing.left_edge.i : thing.i].text.lower()
    return words.startswith(("not one", "not a single", "no ", "none of"))


def _is_located(verb: Token) -> bool:
    """Whether "to be" says where: "are in X", "is present in X", "are based in X"."""
    if any(c.dep_ == "attr" for c in verb.children):
        return False
    return any(
        (c.dep_ == "prep" and c.lower_ in _INNER_PREPOSITIONS)
        or (c.dep_ == "acomp" and c.lower_ in {"present", "active"})
        for c in verb.children
    )


def _subjects(verb: Token) -> list[Token]:
    at = verb
    for _ in range(3):
        found = [c for c in at.children if c.dep_ == "nsubj"]
        if found:
            return [_antecedent(subject, at) for subject in found]
        if at.dep_ not in {"conj", "xcomp"}:
            return []
        at = at.head
    return []


def _no_longer(token: Token) -> bool:
    """ "ISIS no longer controls X", "there are no longer any fighters in X"."""
    return any(
        t.lower_ == "longer" and t.i > token.sent.start and t.nbor(-1).lower_ == "no"
        for t in token.sent
        if abs(t.i - token.i) <= 6
    )


def _all_of_it(phrase: Token) -> bool:
    """ "It", "all of it": the place just told of."""
    if phrase.lower_ == "it":
        return True
    return phrase.lower_ in {"all", "most"} and any(t.lower_ == "it" for t in phrase.subtree)


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun a relative pronoun stands for: "the SDF, who control X"."""
    owned = any(c.lower_ == "whose" for c in subject.children)
    if verb.dep_ == "relcl" and (owned or subject.lower_ in {"who", "which", "that"}):
        return verb.head
    return subject


def _is_part(phrase: Token) -> bool:
    """ "Rebel-held parts of X": not all of it."""
    return lemma(phrase) in {
        "part",
        "area",
        "neighbourhood",
        "neighborhood",
        "district",
        "suburb",
        "territory",
        "village",
        "town",
        "position",
    } and (phrase.tag_ == "NNS")


def _is_past(verb: Token) -> bool:
    """Whether a state is told of as over: "had held", "was once run", "held until Sunday"."""
    if any(c.dep_ == "prep" and c.lower_ == "until" for c in verb.children) and (
        verb.tag_ in {"VBD", "VBN"}
    ):
        return True
    if _no_longer(verb) and lemma(verb) in HOLDING_VERBS | HOLDING:
        return True
    if verb.tag_ == "VBD" and lemma(verb) in HOLDING_VERBS | {"have"} | BEING_VERBS:
        return attribute(verb).speakers == ()  # reported speech shifts "is" to "was"
    return any(
        (c.dep_ == "aux" and c.lower_ == "had")
        or (c.dep_ == "advmod" and c.lower_ in {"once", "formerly", "previously", "long"})
        for c in verb.children
    )
