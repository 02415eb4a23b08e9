"""What the phrases of a sentence on ground name: whose forces, which places, whether still."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.extraction.english.lexicon import (
    BEARINGS,
    BEING_VERBS,
    FORCE_NOUNS,
    HOLDING,
    HOLDING_VERBS,
    PRESENCE_NOUNS,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import conjuncts
from dashboard.extraction.names.mentions import ActorMention, PlaceMention, is_contrasted
from dashboard.extraction.sentence.attribution import attribute

_NAMING = frozenset({"compound", "amod", "nmod", "poss"})
_SITES = frozenset(
    "base airbase airport airfield garrison field facility port crossing station plant".split()
)
_PARTS = frozenset(
    "part area neighbourhood neighborhood district suburb territory village town position".split()
)
_INNER = frozenset(["in", "inside", "within", "around", "at", "over"])
_PRONOUNS = frozenset(["it", "they", "he", "we"])
_GROUPS = frozenset("group militant jihadist insurgent fighter militia alliance".split())


@dataclass(frozen=True, slots=True, eq=False)
class GroundContext:
    """A sentence with its names: actors by each of their tokens, places by the token they hang on.

    `before` are the places last told of, to which "it" points; `antecedent` is whom a pronoun or
    "the group" stands for.
    """

    sentence: Sentence
    actors: dict[int, ActorMention]
    places: dict[int, list[PlaceMention]]
    before: Sequence[PlaceMention]
    antecedent: Callable[[Token], str | None]

    def actors_in(self, phrase: Token) -> Iterator[str]:
        """Actors that a noun phrase names by itself or by its modifiers, or points to."""
        named = [self.actors[token.i].actor for token in naming(phrase) if token.i in self.actors]
        yield from named
        if named:
            return
        for token in naming(phrase):
            definite = any(child.lower_ in {"the", "its"} for child in token.children)
            if token.lower_ in _PRONOUNS or (lemma(token) in _GROUPS and definite):
                actor = self.antecedent(token)
                if actor is not None:
                    yield actor
                    return

    def places_in(self, phrase: Token) -> Iterator[PlaceMention]:
        """Places that a noun phrase names: itself, "the town of X", and those joined to it."""
        described = self._described_by(phrase)
        if described:
            yield from described
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
            here = [m for group in self.places.values() for m in group if m.span.end <= phrase.i]
            yield from here[-1:] or self.before[:1]

    def located(
        self, *heads: Token, near: bool = False, base: bool = False
    ) -> Iterator[PlaceMention]:
        """The places that a verb or noun puts something in: "are based in X", "base at X".

        `near` takes what is near a place too, `base` also where something starts "from".
        """
        inner = _INNER | ({"near"} if near else set()) | ({"from"} if base else set())
        for head in heads:
            for child in head.children:
                if child.dep_ == "prep" and child.lower_ in inner:
                    yield from self._within(child, inner)
                elif child.dep_ == "advmod" and child.i in self.places:
                    yield from self.places[child.i]  # "there", "where"
                elif child.dep_ in {"acomp", "advmod", "xcomp", "oprd"}:
                    yield from self.located(child, near=near, base=base)

    def _within(self, preposition: Token, inner: frozenset[str]) -> Iterator[PlaceMention]:
        for child in preposition.children:
            if child.dep_ == "pobj":
                yield from self.places_in(child)
            elif child.dep_ == "conj" and child.lower_ in inner:
                yield from self._within(child, inner)  # "in X and at Y"

    def _described_by(self, phrase: Token) -> list[PlaceMention]:
        """The places that a phrase describes: "X and Y, two rebel-held towns near the border"."""
        if phrase.dep_ == "appos" and phrase.head.i in self.places:
            head = phrase.head
            if phrase.tag_ != "NNS":
                return self.places[head.i]
            while head.dep_ == "conj":
                head = head.head
            group = [head]
            while joined := [c for c in group[-1].children if c.dep_ == "conj"]:
                group.append(joined[0])
            return [place for token in group for place in self.places.get(token.i, ())]
        # The same, where the grammar hung the description on something else.
        comma = phrase.left_edge.i - 1
        indefinite = any(c.lower_ in {"a", "an"} for c in phrase.children if c.dep_ == "det")
        if indefinite and comma > phrase.sent.start and phrase.doc[comma].text == ",":
            ends = {place.span.end: place for group in self.places.values() for place in group}
            return [ends[comma]] if comma in ends else []
        return []


def naming(phrase: Token) -> Iterator[Token]:
    """The words of a noun phrase that may name an actor: "ISIS fighters", "fighters of ISIS"."""
    yield phrase
    for child in phrase.children:
        if child.dep_ in _NAMING or (child.dep_ == "appos" and lemma(phrase) in _GROUPS):
            yield from naming(child)
        elif (
            child.dep_ == "prep"
            and child.lower_ in {"of", "from"}
            and lemma(phrase) in PRESENCE_NOUNS | FORCE_NOUNS
        ):
            # "fighters of Hezbollah", "members of the Free Syrian Army"
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    yield from naming(grandchild)


def subjects(verb: Token) -> list[Token]:
    """The subjects of a verb, or of the verb it is joined to; "who" and "which" as their nouns."""
    at = verb
    for _ in range(3):
        found = [c for c in at.children if c.dep_ == "nsubj"]
        if found:
            return [one for subject in found for one in conjuncts(_antecedent(subject, at))]
        if at.dep_ not in {"conj", "xcomp"}:
            return []
        at = at.head
    return []


def is_past(verb: Token) -> bool:
    """Whether a state is told of as over: "had held", "was once run", "held until Sunday"."""
    if any(c.dep_ == "prep" and c.lower_ == "until" for c in verb.children) and (
        verb.tag_ in {"VBD", "VBN"}
    ):
        return True
    if no_longer(verb) and lemma(verb) in HOLDING_VERBS | HOLDING:
        return True
    if verb.tag_ == "VBD" and lemma(verb) in HOLDING_VERBS | {"have"} | BEING_VERBS:
        return attribute(verb).speakers == ()  # reported speech shifts "is" to "was"
    return any(
        (c.dep_ == "aux" and c.lower_ == "had")
        or (c.dep_ == "advmod" and c.lower_ in {"once", "formerly", "previously", "long"})
        for c in verb.children
    )


def no_longer(token: Token) -> bool:
    """ "ISIS no longer controls X", "there are no longer any fighters in X"."""
    return any(
        t.lower_ == "longer" and t.i > token.sent.start and t.nbor(-1).lower_ == "no"
        for t in token.sent
        if abs(t.i - token.i) <= 6
    )


def _reaches(token: Token, phrase: Token) -> bool:
    """Whether a name is the phrase's own: by class noun, "of", apposition or joining."""
    at = token
    while at != phrase:
        if at.dep_ == "pobj" and _leads(at.head, at):
            at = at.head.head
        elif at.dep_ in {"appos", "conj", "compound", "nmod", "poss"}:
            at = at.head
        else:
            return False
    return True


def _leads(preposition: Token, inner: Token) -> bool:
    if preposition.lower_ == "of":
        return preposition.head.pos_ != "ADV" and preposition.head.lower_ not in BEARINGS
    if preposition.lower_ == "around":
        return True
    if lemma(preposition.head) not in _SITES or preposition.head.tag_ != "NN":
        return False
    # "The air base at X", "the naval facility in the port of X"
    return preposition.lower_ == "at" or (preposition.lower_ == "in" and lemma(inner) in _SITES)


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
    return lemma(phrase) in _PARTS and phrase.tag_ == "NNS"
