"""A sentence on ground with its names, and what its words point to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.domain.place import PlaceKind
from dashboard.extraction.english.lexicon import FORCE_NOUNS, PRESENCE_NOUNS, words_of
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    Role,
    child,
    children,
    conjuncts,
    first_conjunct,
    named_noun,
    objects,
    phrases,
    preposition_of,
    role,
)
from dashboard.extraction.ground.phrases import (
    COMPLEMENTS,
    agents_after,
    antecedent,
    is_some,
    naming,
    reaches,
)
from dashboard.extraction.names.mentions import ActorMention, PlaceMention, is_contrasted
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import attribute
from dashboard.extraction.sentence.offsets import BEARING_WORDS

SETTLEMENTS = words_of("quarters") | {"town", "city", "village"}
_LOCATING = words_of("locating")
_PRONOUNS = words_of("pronouns") - {"we"}  # "we" are whoever speaks
_GROUPS = words_of("groups")
_MILITANTS = words_of("militants")
_BACKED = words_of("backed")
_FORCES = FORCE_NOUNS | PRESENCE_NOUNS
_TRIBES = frozenset({"tribe", "clan"})
_LANDS = frozenset({"ground", "land"})
_POSTS = words_of("posts")
_LED = _GROUPS | {"coalition", "group", "force", "grouping", "administration"}
_THERE = frozenset({"present", "active", "base", "station", "deploy"})
_LAND = "Syria"


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
        led = [n for w in phrase.subtree if w.lower_ == "led" for n in agents_after(w)]
        if led and lemma(phrase) in _LED:
            yield from (a for one in led for a in self.actors_in(one))
            return
        for token in naming(phrase):
            definite = any(child.lower_ in {"the", "its"} for child in token.children)
            loyal = [n for w in token.children if w.lower_ == "loyal" for n in phrases(w, "to")]
            if loyal:
                yield from self.actors_in(loyal[0])
                return
            if token.lower_ == "our" and lemma(phrase) in _FORCES:
                yield from self._speakers(token)
                return
            if token.lower_ in {"its", "their", "his"}:
                yield from self._possessors(phrase)
                return
            if token.lower_ in _PRONOUNS or (lemma(token) in _GROUPS and definite):
                actor = self.pointing.antecedent(token)
                if actor is not None:
                    yield actor
                    return

    def _speakers(self, our: Token) -> Iterator[str]:
        """ "Our forces took X", a statement of the SDF says: theirs who speak."""
        said_by = {t.i for speaker in attribute(our).speakers for t in speaker.subtree}
        named = [mention.actor for at, mention in sorted(self.actors.items()) if at in said_by]
        actor = named[0] if named else self.pointing.antecedent(our)
        if actor is not None:
            yield actor

    def _possessors(self, noun: Token) -> Iterator[str]:
        """ "Their base was hit", "when jets hit their base": not those who hit it."""
        clause = next((t for t in noun.ancestors if t.pos_ in {"VERB", "AUX"}), noun.head)
        doers = {t.i for one in children(clause, Role.SUBJECT) for t in one.subtree}
        named = [m for at, m in sorted(self.actors.items()) if at < noun.i]
        others = [m.actor for m in named if m.root.i not in doers]
        yield from others[-1:] or [m.actor for m in named[-1:]]

    def places_in(self, phrase: Token) -> Iterator[PlaceMention]:
        """Places that a noun phrase names: itself, "the town of X", and those joined to it."""
        if role(phrase) is Role.APPOSITION:
            if self._is_country(phrase):
                phrase = phrase.head  # "Homs province, Syria, which is held by"
            elif phrase.lower_ == "both":
                phrase = first_conjunct(phrase.head)  # "X and Y, both held by"
        described = self.described_by(phrase)
        if described:
            yield from described
            return
        named = [
            place
            for token in phrase.subtree
            if token.i in self.places and reaches(token, phrase)
            for place in self.places[token.i]
        ]
        if named:
            # "X, the commercial capital": the words after a name only describe it.
            describing = Role.APPOSITION if phrase.i in self.places else None
            meant = [place for place in named if not is_contrasted(place.span)]
            # "Daraa's Nasib crossing": the first only says where the other is.
            finer = [p for p in meant if role(p.root) is not Role.POSSESSIVE]
            nearer = [p for p in finer if preposition_of(first_conjunct(p.root), "in") is None]
            meant = nearer or finer or meant  # "the towns of X and Y in Z"
            yield from (p for p in meant if p.root == phrase or role(p.root) is not describing)
        elif _all_of_it(phrase):
            here = [m for group in self.places.values() for m in group if m.span.end <= phrase.i]
            yield from here[-1:] or self.pointing.before[:1]
        elif role(phrase) is Role.ATTRIBUTE:
            for one in children(phrase.head, Role.SUBJECT):
                yield from self.places_in(antecedent(one, phrase.head))
        if _is_introduced(phrase):
            place = self.pointing.introduced(phrase)
            if place is not None:
                yield place

    def _is_country(self, word: Token) -> bool:
        return any(p.kind is PlaceKind.COUNTRY for p in self.places.get(word.i, ()))

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

    def named_before(self, clause: Token) -> list[PlaceMention]:
        """The place that a clause follows: "in X, divided between"."""
        first = clause.left_edge.i
        end = first - 1 if clause.doc[first - 1].text == "," else first
        return [p for group in self.places.values() for p in group if p.span.end == end]

    def controlled(self, control: Token) -> Iterator[PlaceMention]:
        """ "Control of X", "control over X": the places held."""
        over = phrases(control.head, "over") if role(control) is Role.OBJECT else ()
        for thing in (*phrases(control, "of", "over", "in"), *over):
            yield from self.places_in(thing)

    def beside_some(self, thing: Token) -> Iterator[PlaceMention]:
        """The places beside some land: "villages near X", "dozens of towns in X"."""
        for land in (thing, *phrases(thing, "of", "over")):
            if land != thing and not is_some(land):
                yield from self.beside_some(land)
            elif is_some(land) or lemma(land) in _LANDS:
                for one in conjuncts(land):
                    yield from self.behind(one, "in", "around", "near")

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
                elif near and beside.lower_ in BEARING_WORDS and not _is_set_off(beside):
                    for ground in phrases(beside, "of"):  # "operating 7 km south of X"
                        yield from self.places_in(ground)
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
            if lemma(noun.head) in _THERE:
                between.discard(noun.head.i)  # "with troops present in X"
            if not noun.i < beside.i < joined or not inside | own >= between:
                continue
            if role(beside) is Role.PREPOSITION and beside.lower_ in words:
                ways = [way for way in conjuncts(beside) if way.lower_ in words]
                grounds = [ground for way in ways for ground in objects(way)]  # "near X and in Y"
            elif beside.lower_ in BEARING_WORDS and not _is_set_off(beside):
                grounds = list(phrases(beside, "of"))
            else:
                continue
            for ground in grounds:
                found = list(self.places_in(ground))
                yield from found or self.located(ground)

    def _within(self, preposition: Token, inner: frozenset[str]) -> Iterator[PlaceMention]:
        for noun in preposition.children:
            if role(noun) is Role.PREPOSITION_OBJECT:
                found = list(self.places_in(noun))
                yield from found or self.located(*conjuncts(noun))  # "at bases in X and Y"
            elif role(noun) is Role.CONJUNCT and noun.lower_ in inner:
                yield from self._within(noun, inner)  # "in X and at Y"

    def described_by(self, phrase: Token) -> list[PlaceMention]:
        """The places that a phrase describes: "X and Y, two rebel-held towns near the border"."""
        of = preposition_of(phrase, "of")
        one = of.head if of is not None else phrase
        if one.lower_ == "one" and role(one) is Role.ATTRIBUTE:
            owners = children(one.head, Role.SUBJECT)  # "X is one of the towns they hold"
            return [place for owner in owners for place in self.places_in(owner)]
        if role(phrase) is Role.ATTRIBUTE and lemma(phrase) in _POSTS:  # "X is a US base"
            named = [antecedent(c, phrase.head) for c in children(phrase.head, Role.SUBJECT)]
            return [place for one in named for place in self.places.get(one.i, ())]
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


def _is_set_off(bearing: Token) -> bool:
    """ "In X, about 60 miles north of Y": the words after the comma only say where X is."""
    before = bearing.doc[max(bearing.left_edge.i - 1, bearing.sent.start) : bearing.i]
    return any(token.text == "," for token in before)


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
    return (
        own and mention.span.text == mention.party.nationality and lemma(noun) in _GROUPS | _TRIBES
    )


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
    first = phrase.left_edge.i
    follows = first > phrase.sent.start and phrase.doc[first - 1].is_punct  # "X, a town"
    apposed = follows or role(phrase) is Role.APPOSITION
    return indefinite and lemma(phrase) in SETTLEMENTS and not apposed
