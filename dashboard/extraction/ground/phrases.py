"""What the phrases of a sentence on ground name: whose forces, which places, whether still."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    BEARINGS,
    BEING_VERBS,
    FORCE_NOUNS,
    HOLDING,
    HOLDING_VERBS,
    PRESENCE_NOUNS,
    words_of,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    NAMING,
    Role,
    children,
    conjuncts,
    first_conjunct,
    named_noun,
    objects,
    phrases,
    prepositions,
    role,
)
from dashboard.extraction.names.mentions import ActorMention, PlaceMention, is_contrasted
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import attribute
from dashboard.extraction.sentence.mood import has_to
from dashboard.extraction.sentence.reality import is_negated, reality
from dashboard.extraction.thresholds import NO_LONGER_REACH, SHARED_SUBJECT

COMPLEMENTS = frozenset({Role.ADJECTIVE_COMPLEMENT, Role.OPEN_COMPLEMENT, Role.OBJECT_PREDICATE})
"""What a verb of being says of its subject: "are present", "remain deployed"."""
_OF_A_PLACE = NAMING - {Role.ADJECTIVE} | {Role.APPOSITION, Role.CONJUNCT}
_SITES = words_of("sites")
_PARTS = words_of("parts")
_LOCATING = words_of("locating")
_PRONOUNS = words_of("pronouns")
_GROUPS = words_of("groups")
_SHARING = frozenset(
    {
        Role.CONJUNCT,
        Role.OPEN_COMPLEMENT,
        Role.ADVERBIAL_CLAUSE,
        Role.PREPOSITION_CLAUSE,
        Role.PREPOSITION,
        Role.ADJECTIVE_COMPLEMENT,
    }
)
"""What a verb without a subject is to the word whose subject it shares."""
_OF_A_SIDE = PRESENCE_NOUNS | FORCE_NOUNS | words_of("posts") | words_of("positions")
"""Nouns whose "of" or "from" says whose they are: "fighters of Hezbollah"."""
_FORMERLY = words_of("formerly")
_BACKED = words_of("backed")
_LAND = "Syria"

FoundZone = tuple[str, ZoneRelation, PlaceMention, Token]
"""An actor, its relation to a place, and the word that says so."""


def zones(
    actors: Iterable[str], relation: ZoneRelation, places: Iterable[PlaceMention], word: Token
) -> tuple[FoundZone, ...]:
    """Each actor's relation to each place."""
    grounds = list(places)
    return tuple((actor, relation, place, word) for actor in actors for place in grounds)


def is_so(verb: Token) -> bool:
    """Whether a verb says what is, or what was done; "an offensive to take X" does neither."""
    if has_to(verb) and verb.head.pos_ == "NOUN":
        return False
    return not is_negated(verb) and reality(verb) == "done"


@dataclass(frozen=True, slots=True, eq=False)
class GroundContext:
    """A sentence with its names: actors by each of their tokens, places by the token they hang on.

    `before` are the places named last, to which "it" points; `antecedent` is whom a pronoun or
    "the group" stands for.
    """

    sentence: Sentence
    actors: dict[int, ActorMention]
    places: dict[int, list[PlaceMention]]
    before: Sequence[PlaceMention]
    antecedent: Callable[[Token], str | None]

    def actors_in(self, phrase: Token) -> Iterator[str]:
        """Actors that a noun phrase names by itself or by its modifiers, or points to."""
        mentions = [self.actors[token.i] for token in naming(phrase) if token.i in self.actors]
        named = [one.actor for one in mentions if not _only_backs(one) and not _is_local(one)]
        yield from named
        if named:
            return
        for token in naming(phrase):
            definite = any(child.lower_ in {"the", "its"} for child in token.children)
            loyal = [n for w in token.children if w.lower_ == "loyal" for n in phrases(w, "to")]
            if loyal:
                yield from self.actors_in(loyal[0])
                return
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

    def controlled(self, control: Token) -> Iterator[PlaceMention]:
        """ "Control of X", "control over X": the places held."""
        for thing in phrases(control, "of", "over"):
            yield from self.places_in(thing)

    def located(
        self, *heads: Token, near: bool = False, base: bool = False
    ) -> Iterator[PlaceMention]:
        """The places that a verb or noun puts something in: "are based in X", "base at X".

        `near` takes what is near a place too, `base` also where something starts "from".
        """
        inner = _LOCATING | ({"near"} if near else set()) | ({"from"} if base else set())
        for head in heads:
            for beside in head.children:
                if role(beside) is Role.PREPOSITION and beside.lower_ in inner:
                    yield from self._within(beside, inner)
                elif role(beside) is Role.ADVERB and beside.i in self.places:
                    yield from self.places[beside.i]  # "there", "where"
                elif role(beside) in COMPLEMENTS or role(beside) is Role.ADVERB:
                    yield from self.located(beside, near=near, base=base)

    def _within(self, preposition: Token, inner: frozenset[str]) -> Iterator[PlaceMention]:
        for noun in preposition.children:
            if role(noun) is Role.PREPOSITION_OBJECT:
                yield from self.places_in(noun)
            elif role(noun) is Role.CONJUNCT and noun.lower_ in inner:
                yield from self._within(noun, inner)  # "in X and at Y"

    def _described_by(self, phrase: Token) -> list[PlaceMention]:
        """The places that a phrase describes: "X and Y, two rebel-held towns near the border"."""
        if role(phrase) is Role.APPOSITION and phrase.head.i in self.places:
            if phrase.tag_ != "NNS":
                return self.places[phrase.head.i]
            group = conjuncts(first_conjunct(phrase.head))
            return [place for token in group for place in self.places.get(token.i, ())]
        # The same, where the grammar hung the description on something else.
        comma = phrase.left_edge.i - 1
        indefinite = any(c.lower_ in {"a", "an"} for c in children(phrase, Role.DETERMINER))
        if indefinite and comma > phrase.sent.start and phrase.doc[comma].text == ",":
            ends = {place.span.end: place for group in self.places.values() for place in group}
            return [ends[comma]] if comma in ends else []
        return []


@rule(
    fires=[
        "US-backed rebels are in Ariha.",
        "Ariha is held by Turkish-backed fighters.",
    ],
    near_misses=[
        "US troops are in Ariha.",
        "Ariha is held by Turkish fighters.",
    ],
    idle=False,
)
def _only_backs(mention: ActorMention) -> bool:
    """ "US-backed rebels": they are rebels."""
    end = mention.span.end
    beside = mention.span.doc[end : end + 2]
    return len(beside) > 1 and beside[0].text == "-" and beside[1].lower_ in _BACKED


@rule(
    fires=[
        "Syrian militias are in control of Ariha.",
        "Ariha is held by Syrian fighters.",
    ],
    near_misses=[
        "Syrian troops are in control of Ariha.",
        "Ariha is held by Turkish fighters.",
    ],
    idle=False,
)
def _is_local(mention: ActorMention) -> bool:
    """ "Syrian fighters": a land's name says of its own groups only where they are from."""
    noun = named_noun(mention.root)
    own = mention.form == "demonyms" and mention.party.land == _LAND
    return own and mention.span.text == mention.party.nationality and lemma(noun) in _GROUPS


def naming(phrase: Token) -> Iterator[Token]:
    """The words of a noun phrase that may name an actor: "ISIS fighters", "fighters of ISIS"."""
    yield phrase
    for beside in phrase.children:
        described = role(beside) is Role.APPOSITION and lemma(phrase) in _GROUPS
        if role(beside) in NAMING or described:
            yield from naming(beside)
        elif beside in prepositions(phrase, "of", "from") and lemma(phrase) in _OF_A_SIDE:
            for noun in objects(beside):
                yield from naming(noun)


def subjects(verb: Token) -> list[Token]:
    """The subjects of a verb, or of the verb it is joined to; "who" and "which" as their nouns.

    "The army pounded X, taking Y", "was successful in taking Y", "the SDF taking Y": the army's.
    """
    at = verb
    for _ in range(SHARED_SUBJECT):
        found = list(children(at, Role.SUBJECT))
        if found:
            return [one for subject in found for one in conjuncts(_antecedent(subject, at))]
        if role(at) is Role.PARTICIPLE_CLAUSE and at.tag_ == "VBG":
            return list(conjuncts(at.head))
        if role(at) is Role.ADVERBIAL_CLAUSE and at.tag_ != "VBG":
            return []
        if role(at) not in _SHARING:
            return []
        at = at.head
    return []


def agents_after(verb: Token, *words: str) -> Iterator[Token]:
    """The nouns after a verb's "by", or after one of these words."""
    for by in children(verb, Role.AGENT, Role.PREPOSITION):
        if role(by) is Role.AGENT or by.lower_ in {"by", *words}:
            yield from objects(by)


@rule(
    fires=[
        "The rebels had held Ariha.",
        "Ariha was once controlled by the rebels.",
    ],
    near_misses=[
        "The rebels hold Ariha.",
        "Officials said the rebels held Ariha.",
    ],
    idle=False,
)
def is_past(verb: Token) -> bool:
    """Whether a state is said to be over: "had held", "was once run", "held until Sunday"."""
    if verb.tag_ in {"VBD", "VBN"} and any(prepositions(verb, "until")):
        return True
    if no_longer(verb) and lemma(verb) in HOLDING_VERBS | HOLDING:
        return True
    if verb.tag_ == "VBD" and lemma(verb) in HOLDING_VERBS | {"have"} | BEING_VERBS:
        return attribute(verb).speakers == ()  # reported speech shifts "is" to "was"
    had = any(c.lower_ == "had" for c in children(verb, Role.AUXILIARY))
    return had or any(c.lower_ in _FORMERLY for c in children(verb, Role.ADVERB))


@rule(
    fires=[
        "ISIS no longer controls Tadmur.",
        "There are no longer any rebels in Ariha.",
    ],
    near_misses=[
        "ISIS still controls Tadmur.",
        "The rebels held Ariha longer than Saraqib.",
    ],
    idle=False,
)
def no_longer(token: Token) -> bool:
    """ "ISIS no longer controls X", "there are no longer any fighters in X"."""
    return any(
        t.lower_ == "longer" and t.i > token.sent.start and t.nbor(-1).lower_ == "no"
        for t in token.sent
        if abs(t.i - token.i) <= NO_LONGER_REACH
    )


def _reaches(token: Token, phrase: Token) -> bool:
    """Whether a name is the phrase's own: by class noun, "of", apposition or joining."""
    at = token
    while at != phrase:
        if role(at) is Role.PREPOSITION_OBJECT and _leads(at.head, at):
            at = at.head.head
        elif role(at) in _OF_A_PLACE:
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


@rule(
    fires=[
        "Jets bombed Ariha. The rebels control all of it.",
        "Jets bombed Ariha. The rebels control it.",
    ],
    near_misses=[
        "Jets bombed Ariha. The rebels control the town.",
        "Jets bombed Ariha. The rebels control all of the town.",
    ],
    idle=False,
)
def _all_of_it(phrase: Token) -> bool:
    """ "It", "all of it": the place named last."""
    if phrase.lower_ == "it":
        return True
    return phrase.lower_ in {"all", "most"} and any(t.lower_ == "it" for t in phrase.subtree)


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun a relative pronoun stands for: "the SDF, who control X"."""
    owned = any(c.lower_ == "whose" for c in subject.children)
    if role(verb) is Role.RELATIVE_CLAUSE and (owned or subject.lower_ in {"who", "which", "that"}):
        return verb.head
    return subject


@rule(
    fires=[
        "The rebels control districts of Aleppo.",
        "The army captured villages around Ariha.",
    ],
    near_misses=[
        "The rebels control Aleppo.",
        "The army captured the village of Ariha.",
    ],
    idle=False,
    kept="who holds parts of a city does not hold the city",
)
def _is_part(phrase: Token) -> bool:
    """ "Rebel-held parts of X": not all of it."""
    return lemma(phrase) in _PARTS and phrase.tag_ == "NNS"
