"""What the words of a sentence on ground point to in the rest of its article."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from dashboard.domain.actor import ActorKind, ActorRegistry
from dashboard.domain.place import PlaceKind, Resolved, Unresolved
from dashboard.extraction.article.document import Document
from dashboard.extraction.english.lexicon import PRESENCE_NOUNS, words_of
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    NAMING,
    SUBJECTS,
    Role,
    children,
    named_noun,
    phrases,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.locating_names import INTRODUCED_SITES
from dashboard.extraction.ground.parties import Pointing, are_just_troops
from dashboard.extraction.ground.phrases import MANY
from dashboard.extraction.names.mentions import ActorMention, PlaceMention, ReadSentence
from dashboard.extraction.names.reference_names import only_reference
from dashboard.extraction.thresholds import GROUP_REACH

_TROOPS = PRESENCE_NOUNS | {"army", "military"}
_THEY = frozenset({"they", "their"})
_MILITANTS = words_of("militants")
_GROUPS = words_of("groups")
_LABELS = frozenset({"terror", "terrorist", "extremist", "jihadi"})
_PEOPLE = PRESENCE_NOUNS | words_of("fighting_people") | {"member"}
_UNITS = frozenset({"Corps", "Brigade", "Division", "Battalion", "Front", "Army", "Movement"})
_BARE = frozenset({"troop", "soldier"})
_ONE_GROUP = frozenset({"group", "organization", "organisation"})
_QUARTERS = words_of("quarters")
_TOWNS = frozenset({PlaceKind.TOWN})
_SITE_KINDS = frozenset({PlaceKind.SITE})
_QUARTER_KINDS = frozenset({PlaceKind.NEIGHBOURHOOD, PlaceKind.DISTRICT})


def _at(mentions: Sequence[ActorMention]) -> set[int]:
    return {token.i for mention in mentions for token in mention.span}


def _forces_of(mention: ActorMention) -> Token:
    """ "Troops" of "A's troops", and of "troops loyal to A"."""
    noun = named_noun(mention.root)
    to = preposition_of(noun, "to")
    return to.head.head if to is not None and to.head.lower_ == "loyal" else noun


def _doer_before(word: Token, sentence: Sentence) -> Token | None:
    """Who does something in its own sentence before a word, the last of them."""
    before = sentence.span.doc[sentence.span.start : word.i]
    doers = [token for token in before if role(token) in SUBJECTS and token.pos_ != "PRON"]
    return doers[-1] if doers else None


def _is_told_of_before(word: Token, sentence: Sentence) -> bool:
    """Whether something in its own sentence does something before a word."""
    before = sentence.span.doc[sentence.span.start : word.i]
    return any(role(token) in SUBJECTS for token in before)


def _is_near(place: PlaceMention) -> bool:
    """ "The X area" of "near the X area"."""
    at = place.root.head if role(place.root) in NAMING else place.root
    return preposition_of(at, "near", "outside") is not None


def _is_labelled(mention: ActorMention) -> bool:
    """ "A terrorists", "the A terrorist group", "the terrorist group's wing A"."""
    noun = named_noun(mention.root)
    words = {lemma(token) for token in noun.subtree if token.i <= noun.i}
    return bool(words & {"terrorist", "terror"})


def _tells_of_alliance(document: Document) -> bool:
    """Whether an article tells of "a coalition of rebel groups", and of no other by its name."""
    named = [
        mention
        for read in document.sentences
        for mention in read.actors
        if mention.party.kind is ActorKind.COALITION
    ]
    if any(m.span.text.lower() not in m.party.generic for m in named):
        return False
    return any(
        lemma(token) == "coalition" and (_is_of_groups(token) or _has_own_name(token, read))
        for read in document.sentences
        for token in read.sentence.span
    )


def _is_of_groups(coalition: Token) -> bool:
    """ "A coalition of rebel groups"."""
    one = any(c.lower_ == "a" for c in children(coalition, Role.DETERMINER))
    return one and any(lemma(n) in _GROUPS | {"group"} for n in phrases(coalition, "of"))


def _has_own_name(coalition: Token, read: ReadSentence) -> bool:
    """ "The Fatah Army coalition", "the Fatah Army (...) coalition": it has a group's name."""
    groups = [m for m in read.actors if m.party.kind is ActorKind.ARMED_GROUP]
    between = [
        coalition.doc[m.span.end : coalition.i].text for m in groups if m.root.i < coalition.i
    ]
    return any(not words or (words[0] == "(" and words[-1] == ")") for words in between)


@dataclass(frozen=True, slots=True)
class Antecedents:
    """The article that words point into; `nameless` is whom "militants" mean where no group is.

    `own_army` is whose "troops" are, where the army at home is the only one named; `allied` is
    whether "the coalition" is one of groups that the article tells of; `labelled` is the only
    group, not known for it, that the article calls terrorists.
    """

    document: Document
    nameless: str | None
    own_army: str | None
    named: frozenset[str]
    allied: bool = False
    labelled: str | None = None

    @classmethod
    def of(cls, document: Document, registry: ActorRegistry) -> "Antecedents":
        """Those of an article: that names a group of militants, its "militants" may be that one."""
        named = {mention.actor for read in document.sentences for mention in read.actors}
        militants = {actor.id for actor in registry if actor.militants}
        nameless = next((actor.id for actor in registry if actor.nameless), None)
        states = {
            mention.party.id: mention.party.at_home
            for read in document.sentences
            for mention in read.actors
            if mention.party.kind is ActorKind.STATE and lemma(_forces_of(mention)) in _TROOPS
        }
        own = next((name for name, at_home in states.items() if at_home), None)
        own = own if len(states) == 1 else None
        only = None if named & militants else nameless
        called = {m.actor for r in document.sentences for m in r.actors if _is_labelled(m)}
        labelled = called.pop() if len(called) == 1 and not called & militants else None
        alliance = _tells_of_alliance(document)
        return cls(document, only, own, frozenset(named), alliance, labelled)

    def at(
        self,
        sentence: Sentence,
        before: Sequence[PlaceMention],
        after: Sequence[PlaceMention],
        taker: str | None = None,
    ) -> Pointing:
        """What a sentence may point to; `before` and `after` are the places named around it."""
        return Pointing(
            before,
            partial(self._meant, sentence),
            partial(self._introduced, after),
            partial(self._militants, sentence),
            self.own_army,
            self.named,
            taker,
            self.allied,
            partial(self._called, sentence),
        )

    def _called(self, sentence: Sentence, noun: Token) -> str | None:
        """A of "A, a coalition of Islamists": whom "the rebel coalition" means later."""
        for mention in reversed(self._named_before(noun, sentence)):
            described = children(named_noun(mention.root), Role.APPOSITION)
            if any(lemma(one) == lemma(noun) and one.i > mention.root.i for one in described):
                return mention.actor
        return None

    def _meant(self, sentence: Sentence, word: Token) -> str | None:
        """Whom a word stands for: "they" after "the troops took X" are the army at home.

        "It" after "and the group withdrew" is that group.
        """
        if word.pos_ == "NOUN" or lemma(word) == "group":
            return self._group(word, sentence)
        here = self.document.sentences[sentence.index]
        own = _doer_before(word, sentence)
        if own is not None and own.i not in _at(here.actors):
            if lemma(own) in _MILITANTS:
                return self._militants(sentence, own)
            if lemma(own) in _ONE_GROUP and own.left_edge.lower_ == "the":
                return self._group(own, sentence)
            if own.text in _UNITS or self._is_named_and_unknown(own, here):
                return None  # "the Third Corps said it": whoever that is
        if sentence.index and not _is_told_of_before(word, sentence):
            last = self.document.sentences[sentence.index - 1].sentence
            clauses = [last.span.root, *children(last.span.root, Role.CONJUNCT)]
            doers = [one for clause in clauses for one in children(clause, Role.SUBJECT)][-1:]
            for one in doers:
                bare = lemma(one) in _BARE and are_just_troops(one)
                if bare and word.lower_ in _THEY and self.own_army is not None:
                    return self.own_army
                if lemma(one) == "group" and one.left_edge.lower_ == "the":
                    return self.document.last_group(one, last)
        return self.document.antecedent(word, sentence)

    def _is_named_and_unknown(self, doer: Token, here: ReadSentence) -> bool:
        """ "Dozens of Zalqa Brigade fighters": whoever they are, no group named before."""
        places = {token.i for place in here.places for token in place.span}
        known = _at(here.actors) | places
        counted = [t for t in doer.subtree if t.pos_ == "NOUN" and t != doer]
        if lemma(doer) in MANY and counted and not any(t.i in known for t in counted):
            return True  # "hundreds of their relatives"
        people = any(lemma(token) in _PEOPLE for token in doer.subtree)
        strange = any(t.pos_ == "PROPN" and t.i not in known for t in doer.subtree)
        return people and strange

    def _group(self, noun: Token, sentence: Sentence) -> str | None:
        """Whom "the militias", "the group" mean: who was called so last, or those just pointed to.

        Reports call militants "the group" rather than an alliance that is named with them.
        """
        named = self._named_before(noun, sentence)
        called = [m.actor for m in named if lemma(named_noun(m.root)) == lemma(noun) != "group"]
        if called:
            return called[-1]
        militants = {mention.actor for mention in named if mention.party.militants}
        labelled = any(lemma(c) in _MILITANTS | _LABELS for c in noun.children)
        if (labelled or lemma(noun) in _MILITANTS) and len(militants) == 1:
            return militants.pop()  # "the jihadists", "the jihadist group"
        if lemma(noun) in _ONE_GROUP:
            for read in reversed(self.document.sentences[: sentence.index + 1][-2:]):
                own = _at(read.actors)
                for token in reversed(list(read.sentence.span)):
                    before = read.sentence is not sentence or token.i < noun.i
                    if before and lemma(token) in _MILITANTS and token.i not in own:
                        return self._militants(read.sentence, token)
            if len(militants) == 1:
                return militants.pop()
        return self.document.antecedent(noun, sentence)

    def _named_before(self, noun: Token, sentence: Sentence) -> list[ActorMention]:
        """The actors named before a word, in its sentence and the few before."""
        reads = self.document.sentences[: sentence.index + 1][-GROUP_REACH - 1 :]
        return [
            mention
            for read in reads
            for mention in read.actors
            if read.sentence is not sentence or mention.span.end <= noun.i
        ]

    def _militants(self, sentence: Sentence, noun: Token) -> str | None:
        """Whom an article calls just militants: the group named last, else those with no name."""
        before = self._named_before(noun, sentence)
        named = {mention.actor for mention in before if mention.party.militants}
        if len(named) == 1:
            return named.pop()  # not those whom the article calls rebels
        if self.labelled is not None and lemma(noun) == "terrorist":
            return self.labelled
        return self.document.last_group(noun, sentence) or self.nameless

    def _introduced(self, after: Sequence[PlaceMention], noun: Token) -> PlaceMention | None:
        """ "A rebel-held town" of a lead is the one town that the next sentence names.

        One of several names that is known is not the one that is meant.
        """
        fitting = _QUARTER_KINDS if lemma(noun) in _QUARTERS else _TOWNS
        fitting = _SITE_KINDS if lemma(noun) in INTRODUCED_SITES else fitting
        named = {
            place.name: place
            for place in after
            if place.stands_for is None and not only_reference(place) and not _is_near(place)
        }
        found = [(place, self.document.resolve(place)) for place in named.values()]
        if any(isinstance(one, Unresolved) for _, one in found):
            return None
        towns = [
            place for place, one in found if isinstance(one, Resolved) and one.place.kind in fitting
        ]
        return towns[0] if len(towns) == 1 else None
