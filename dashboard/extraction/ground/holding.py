"""Who holds which ground, who took it, and who gave it up."""

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import HOLDING, HOLDING_VERBS, LEAVING_VERBS, TAKING_VERBS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.ground.phrases import GroundContext, is_past, no_longer, subjects
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.sentence.reality import is_negated, reality

FoundZone = tuple[str, ZoneRelation, PlaceMention, Token]
"""An actor, its relation to a place, and the word that says so."""

_GRIP = frozenset("have claim retain maintain keep exert exercise gain win assert".split())
"""Verbs that say, with "control of", that somebody holds something."""


def held(context: GroundContext, token: Token) -> Iterator[FoundZone]:
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
        for holder in _agents(token):
            subject = token.head
            if token.dep_ not in {"acl", "amod", "appos"}:
                subject = next((c for c in token.children if c.dep_ == "nsubjpass"), subject)
                if subject.lower_ in {"which", "that"}:
                    subject = token.head
            if is_negated(token) or reality(token) != "done" or is_past(token):
                continue
            for place in context.places_in(subject):
                for actor in context.actors_in(holder):
                    yield actor, ZoneRelation.CONTROLS, place, token


def under_control(context: GroundContext, token: Token) -> Iterator[FoundZone]:
    """ "Under rebel control", "in the hands of ISIS", "a stronghold", "is in control of X"."""
    word = lemma(token)
    if token.pos_ != "NOUN" or word not in {"control", "hand", "stronghold", "bastion", "rule"}:
        return
    if word == "control" and token.head.lower_ == "in" and lemma(token.head.head) in {"be", "stay"}:
        verb = token.head.head
        told = reality(verb) == "done" and not is_past(verb) and not no_longer(verb)
        for subject in subjects(verb) if told else ():
            for actor in context.actors_in(subject):
                for place in _controlled(context, token):
                    yield actor, ZoneRelation.CONTROLS, place, token
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
        if is_negated(token.head) or is_past(token.head):
            return
    else:
        if token.head.lower_ not in {"under", "in", "into"} or is_past(token.head.head):
            return
        holder = token.head.head
        phrases = [holder] if holder.pos_ in {"NOUN", "PROPN"} else []
        if holder.pos_ in {"VERB", "AUX"} and not is_negated(holder):
            phrases += [c for c in holder.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    for phrase in phrases:
        for place in context.places_in(phrase):
            yield owners[0], ZoneRelation.CONTROLS, place, token


def taken(context: GroundContext, token: Token) -> Iterator[FoundZone]:
    """ "ISIS controls X", "the army took X", "X fell to the rebels", "they withdrew from X"."""
    word = lemma(token)
    if token.pos_ != "VERB":
        return
    if word in HOLDING_VERBS and token.dep_ in {"relcl", "conj"}:
        yield from _that_they_hold(context, token)
    objects = [c for c in token.children if c.dep_ == "dobj"]
    grips = bool(objects) and lemma(objects[0]) == "control"
    if word in _GRIP and grips and (is_past(token) or no_longer(token)):
        return
    if word not in HOLDING_VERBS | TAKING_VERBS | LEAVING_VERBS | {"fall"}:
        if not (word in _GRIP and grips):
            return
    if is_negated(token) or reality(token) != "done" or (word in HOLDING_VERBS and is_past(token)):
        return
    if word == "give" and not any(c.lower_ == "up" for c in token.children):
        return
    passive = [c for c in token.children if c.dep_ == "nsubjpass"]
    relation, holders = ZoneRelation.CONTROLS, subjects(token)
    grounds = [place for thing in objects for place in context.places_in(thing)]
    if word == "fall":
        grounds = [place for subject in holders for place in context.places_in(subject)]
        holders = list(_agents(token, "to"))
    elif passive:
        grounds = [place for subject in passive for place in context.places_in(subject)]
        holders = list(_agents(token, "to"))
    elif word in LEAVING_VERBS:
        relation = ZoneRelation.ABSENT
        grounds += [place for thing in _after(token, "from") for place in context.places_in(thing)]
    elif grips:
        grounds = list(_controlled(context, objects[0]))
    for holder in holders:
        for actor in context.actors_in(holder):
            for place in grounds:
                yield actor, relation, place, token


def _that_they_hold(context: GroundContext, verb: Token) -> Iterator[FoundZone]:
    """ "Nubl, a town the government holds", "X, which ISIS has run for years and still holds"."""
    clause = verb
    while clause.dep_ == "conj" and clause.head.pos_ == "VERB":
        clause = clause.head
    if clause.dep_ != "relcl" or is_negated(verb) or is_past(verb):
        return
    objects = [c for v in {verb, clause} for c in v.children if c.dep_ in {"dobj", "nsubjpass"}]
    if any(c.lower_ not in {"which", "that"} for c in objects):
        return
    for subject in subjects(verb):
        for actor in context.actors_in(subject):
            for place in context.places_in(clause.head):
                yield actor, ZoneRelation.CONTROLS, place, verb


def _controlled(context: GroundContext, control: Token) -> Iterator[PlaceMention]:
    for thing in (*_after(control, "of"), *_after(control, "over")):
        yield from context.places_in(thing)


def _agents(verb: Token, *prepositions: str) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "agent" or (
            child.dep_ == "prep" and child.lower_ in {"by", *prepositions}
        ):
            yield from (g for g in child.children if g.dep_ == "pobj")


def _after(head: Token, preposition: str) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == preposition:
            yield from (g for g in child.children if g.dep_ == "pobj")
