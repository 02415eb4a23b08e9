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
    child,
    children,
    conjuncts,
    first_conjunct,
    named_noun,
    objects,
    phrases,
    preposition_of,
    prepositions,
    role,
)
from dashboard.extraction.names.mentions import ActorMention, PlaceMention, is_contrasted
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import attribute
from dashboard.extraction.sentence.mood import has_to
from dashboard.extraction.sentence.offsets import BEARING_WORDS
from dashboard.extraction.sentence.reality import is_negated, reality
from dashboard.extraction.thresholds import NO_LONGER_REACH, SHARED_SUBJECT

COMPLEMENTS = frozenset({Role.ADJECTIVE_COMPLEMENT, Role.OPEN_COMPLEMENT, Role.OBJECT_PREDICATE})
"""What a verb of being says of its subject: "are present", "remain deployed"."""
_OF_A_PLACE = NAMING - {Role.ADJECTIVE} | {Role.APPOSITION, Role.CONJUNCT}
_SITES = words_of("sites")
_PARTS = words_of("parts")
_LOCATING = words_of("locating")
_PRONOUNS = words_of("pronouns") - {"we"}
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
_MILITANTS = words_of("militants")
_FORMERLY = words_of("formerly")
_BACKED = words_of("backed")
_LANDS = frozenset({"zone", "area", "region", "land"})
_ALLIANCES = frozenset({"coalition", "alliance"})
_LAND = "Syria"
SETTLEMENTS = words_of("quarters") | {"town", "city", "village"}

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
    if has_to(verb) and (verb.head.pos_ == "NOUN" or child(verb.head, Role.OBJECT) is not None):
        return False
    return not is_negated(verb) and reality(verb) == "done"


@dataclass(frozen=True, slots=True, eq=False)
class Pointing:
    """What the words of a sentence point to in others.

    `before` are the places named last, to which "it" points; `antecedent` is whom a pronoun or
    "the group" stands for; `introduced` is the place of "a town" that is named afterwards;
    `militants` are those that the article calls just that.
    """

    before: Sequence[PlaceMention]
    antecedent: Callable[[Token], str | None]
    introduced: Callable[[Token], PlaceMention | None]
    militants: Callable[[Token], str | None]


NOWHERE = Pointing((), lambda _word: None, lambda _noun: None, lambda _noun: None)
"""What a sentence points to that stands alone."""


@dataclass(frozen=True, slots=True, eq=False)
class GroundContext:
    """A sentence with its names: actors by each of their tokens, places by that they hang on."""

    sentence: Sentence
    actors: dict[int, ActorMention]
    places: dict[int, list[PlaceMention]]
    pointing: Pointing

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
            if token.lower_ in {"its", "their", "his"}:
                yield from self._possessors(phrase)
                return
            if token.lower_ in _PRONOUNS or (lemma(token) in _GROUPS and definite):
                actor = self.pointing.antecedent(token)
                if actor is not None:
                    yield actor
                    return

    def _possessors(self, noun: Token) -> Iterator[str]:
        """ "Their base was hit", "when jets hit their base": not those who hit it."""
        clause = next((t for t in noun.ancestors if t.pos_ in {"VERB", "AUX"}), noun.head)
        doers = {t.i for one in children(clause, Role.SUBJECT) for t in one.subtree}
        named = [m for at, m in sorted(self.actors.items()) if at < noun.i]
        others = [m.actor for m in named if m.root.i not in doers]
        yield from others[-1:] or [m.actor for m in named[-1:]]

    def places_in(self, phrase: Token) -> Iterator[PlaceMention]:
        """Places that a noun phrase names: itself, "the town of X", and those joined to it."""
        described = self.described_by(phrase)
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
            yield from (place for place in named if not is_contrasted(place.span))
        elif _all_of_it(phrase):
            here = [m for group in self.places.values() for m in group if m.span.end <= phrase.i]
            yield from here[-1:] or self.pointing.before[:1]
        elif role(phrase) is Role.ATTRIBUTE:
            for one in children(phrase.head, Role.SUBJECT):
                yield from self.places_in(_antecedent(one, phrase.head))
        if _is_introduced(phrase):
            place = self.pointing.introduced(phrase)
            if place is not None:
                yield place

    def holder(self, word: Token) -> str | None:
        """The actor of "rebel" in "rebel-held"; "militant-held" is whom the article means by it."""
        named = self.actors.get(word.i)
        if named is not None:
            return named.actor
        return self.pointing.militants(word) if lemma(word) in _MILITANTS else None

    def holders_in(self, phrase: Token) -> Iterator[str]:
        """The actors of a noun phrase that holds or takes ground: "militants" are somebody too."""
        named = list(self.actors_in(phrase))
        yield from named
        if not named and (whose := self.holder(phrase)):
            yield whose

    def before_clause(self, verb: Token) -> Token | None:
        """The place before "(controlled by X)", where the grammar hung it on something else."""
        first = verb.left_edge
        opening = first.i if first.text == "(" else first.i - 1
        if opening <= verb.sent.start or verb.doc[opening].text != "(":
            return None
        ends = {place.span.end: place for group in self.places.values() for place in group}
        named = {place.root.i for place in ends.values()}
        for end in (opening, opening - 1):  # "X (...", "the X area (..."
            if end in ends and ends[end].root.i in named:
                return ends[end].root
        return None

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

    def behind(self, noun: Token, *words: str) -> Iterator[PlaceMention]:
        """The places that stand right behind a noun: "in X", "near X and Y", "south of X".

        The parser often hangs them on the verb instead.
        """
        inside = {token.i for token in noun.subtree}
        joined = next((c.i for c in children(noun, Role.CONJUNCT)), noun.sent.end)
        heads = (noun, noun.head, noun.head.head) if is_some(noun) else (noun, noun.head)
        for beside in (word for head in heads for word in head.children):
            own = {token.i for token in beside.subtree}
            between = set(range(noun.i + 1, beside.i))
            if not noun.i < beside.i < joined or not inside | own >= between:
                continue
            if role(beside) is Role.PREPOSITION and beside.lower_ in words:
                grounds = objects(beside)
            elif beside.lower_ in BEARING_WORDS and beside.nbor(-1).text != ",":
                grounds = phrases(beside, "of")
            else:
                continue
            for ground in grounds:
                found = list(self.places_in(ground))
                yield from found or self.located(ground)

    def _within(self, preposition: Token, inner: frozenset[str]) -> Iterator[PlaceMention]:
        for noun in preposition.children:
            if role(noun) is Role.PREPOSITION_OBJECT:
                yield from self.places_in(noun)
            elif role(noun) is Role.CONJUNCT and noun.lower_ in inner:
                yield from self._within(noun, inner)  # "in X and at Y"

    def described_by(self, phrase: Token) -> list[PlaceMention]:
        """The places that a phrase describes: "X and Y, two rebel-held towns near the border"."""
        of = preposition_of(phrase, "of")
        one = of.head if of is not None else phrase
        if one.lower_ == "one" and role(one) is Role.ATTRIBUTE:
            owners = children(one.head, Role.SUBJECT)  # "X is one of the towns they hold"
            return [place for owner in owners for place in self.places_in(owner)]
        if role(phrase) is Role.APPOSITION and phrase.head.i in self.places:
            return self._named_with(phrase.head, phrase)
        # The same, where the grammar hung the description on something else.
        comma = phrase.left_edge.i - 1
        opens = [c.lower_ for c in children(phrase, Role.DETERMINER)]
        its = child(phrase, Role.POSSESSIVE) is not None
        opening = {"a", "an", "both"} | ({"the"} if role(phrase) is Role.APPOSITION else set())
        if not (its or opening & set(opens)) or comma <= phrase.sent.start:
            return []
        if phrase.doc[comma].text != ",":
            return []
        ends = {place.span.end: place for group in self.places.values() for place in group}
        if comma in ends:
            return self._named_with(ends[comma].root, phrase)
        return self._named_with(phrase.doc[comma - 1], phrase) if phrase.tag_ == "NNS" else []

    def _named_with(self, root: Token, phrase: Token) -> list[PlaceMention]:
        """The place a description follows; those joined to it where the description is plural."""
        if phrase.tag_ != "NNS":
            return self.places.get(root.i, [])
        group = conjuncts(first_conjunct(root))
        return [place for token in group for place in self.places.get(token.i, ())]


@rule(
    fires=[
        "Shells fell during an offensive by United States-backed fighters near Ariha.",
        "Families fled during an offensive by United States-backed rebels near Ariha.",
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
    allied = list(phrases(phrase, "of")) if lemma(phrase) in _ALLIANCES else []
    if allied:  # "a coalition of rebel groups"
        yield from (word for one in allied for word in naming(one))
        return
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
        elif role(at) in _OF_A_PLACE or _is_bearing(at):
            at = at.head
        else:
            return False
    return True


def _leads(preposition: Token, inner: Token) -> bool:
    if preposition.lower_ == "of":
        beside = preposition.head.pos_ == "ADV" or preposition.head.lower_ in BEARINGS
        return not beside or _is_bearing(preposition.head)
    if preposition.lower_ == "around":
        return True
    if preposition.lower_ == "in" and is_some(preposition.head):
        return True
    if preposition.lower_ == "near" and _is_land(preposition.head):
        return True
    if lemma(preposition.head) not in _SITES or preposition.head.tag_ != "NN":
        return False
    # "The air base at X", "the naval facility in the port of X"
    return preposition.lower_ == "at" or (preposition.lower_ == "in" and lemma(inner) in _SITES)


def _is_bearing(word: Token) -> bool:
    """ "North" of "areas north of X"."""
    beside = role(word) is Role.ADVERB or role(word) is Role.CONJUNCT
    return beside and word.lower_ in BEARINGS and is_some(word.head)


def is_some(noun: Token) -> bool:
    """ "Areas", "territory": land of which the place it is in is named."""
    return lemma(noun) in _PARTS and (noun.tag_ == "NNS" or lemma(noun) == "territory")


def _is_land(noun: Token) -> bool:
    """ "A zone", "an area": land of which the place it is near is named."""
    return lemma(noun) in _LANDS


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
    """ "It", "the area", "all of it": the place named last."""
    pointing = {c.lower_ for c in children(phrase, Role.DETERMINER)} & {"the", "this", "that"}
    if phrase.lower_ == "it" or (phrase.lower_ == "area" and pointing):
        return True
    return phrase.lower_ in {"all", "most"} and any(t.lower_ == "it" for t in phrase.subtree)


@rule(
    fires=[
        "Jets bombed a rebel-held town on Monday. The Observatory said the raid hit Ariha.",
        "A town seized by rebels was shelled on Monday. Ten people died in Saraqib, medics said.",
    ],
    near_misses=[
        "Jets bombed rebel-held Saraqib on Monday. The Observatory said the raid hit Ariha.",
        "Jets bombed rebels on Monday. The Observatory said the raid hit Ariha.",
    ],
    idle=False,
)
def _is_introduced(phrase: Token) -> bool:
    """ "A rebel-held town", "a district of X": which one, the next sentence says."""
    indefinite = any(c.lower_ in {"a", "an"} for c in children(phrase, Role.DETERMINER))
    return indefinite and lemma(phrase) in SETTLEMENTS and role(phrase) is not Role.APPOSITION


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun a relative pronoun stands for: "the SDF, who control X"."""
    owned = any(c.lower_ == "whose" for c in subject.children)
    if role(verb) is Role.RELATIVE_CLAUSE and (owned or subject.lower_ in {"who", "which", "that"}):
        return verb.head
    return subject
