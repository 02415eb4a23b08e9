"""Whose forces a sentence names, and whom its words point to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.domain.actor import ActorKind
from dashboard.extraction.english.lexicon import FORCE_NOUNS, PRESENCE_NOUNS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    NAMING,
    Role,
    children,
    conjuncts,
    named_noun,
    objects,
    phrases,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.doers import agents_after
from dashboard.extraction.ground.phrases import members, naming
from dashboard.extraction.names.mentions import ActorMention, PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import attribute

_PRONOUNS = words_of("pronouns") - {"we"}  # "we" are whoever speaks
_GROUPS = words_of("groups")
_MILITANTS = words_of("militants")
_BACKED = words_of("backed")
_BYGONE = words_of("bygone_forces")
_FORCES = FORCE_NOUNS | PRESENCE_NOUNS
_TRIBES = frozenset({"tribe", "clan"})
_LED = _GROUPS | {"coalition", "group", "force", "grouping", "administration"}
_TROOPS = frozenset({"troop", "soldier"})
_KIN = frozenset({"family", "relative", "wife", "child", "parent"})
_THESE = frozenset({"the", "these", "those"})
_THEIRS = frozenset({"its", "their", "his"})
_ALLIANCES = frozenset({"alliance", "coalition", "group", "faction"})
_LABELS = frozenset({"takfiri", "foreign"})
_LABELLED = _MILITANTS | {"group", "element"}


@dataclass(frozen=True, slots=True, eq=False)
class Pointing:
    """What the words of a sentence point to in others.

    `before` are the places named last, to which "it" points; `antecedent` is whom a pronoun or
    "the group" stands for; `introduced` is the place of "a town" that is named afterwards;
    `militants` are those that the article calls just that; `own_army` is the party whose "troops"
    need no name, where the article names no other state's; `named` are all whom it names;
    `taker` is the only one who took a place in the sentence before: "took X. Y fell on Sunday".
    `allied` is whether "the coalition" is an alliance of groups, and not a state's; `called` is
    whom the article has called so: "A, a coalition of Islamists".
    """

    before: Sequence[PlaceMention]
    antecedent: Callable[[Token], str | None]
    introduced: Callable[[Token], PlaceMention | None]
    militants: Callable[[Token], str | None]
    own_army: str | None = None
    named: frozenset[str] = frozenset()
    taker: str | None = None
    allied: bool = False
    called: Callable[[Token], str | None] = lambda _noun: None


NOWHERE = Pointing((), lambda _word: None, lambda _noun: None, lambda _noun: None)
"""What a sentence points to that stands alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Parties:
    """The actors of a sentence, by each of their tokens, and what its words point to."""

    actors: dict[int, ActorMention]
    pointing: Pointing

    def actors_in(self, phrase: Token) -> Iterator[str]:
        """Actors that a noun phrase names by itself or by its modifiers, or points to."""
        led = [n for w in phrase.subtree if w.lower_ == "led" for n in agents_after(w)]
        if led and lemma(phrase) in _LED:
            yield from (a for one in led for a in self.actors_in(one))
            return
        mentions = [self.actors[token.i] for token in naming(phrase) if token.i in self.actors]
        meant = [one for one in mentions if not _only_backs(one) and not _is_local(one)]
        meant = [one for one in meant if not self._is_alliance(one)]
        # "Regime forces, backed by Iranian militias": the regime's.
        meant = [one for one in meant if one.span[0].lower_ not in _BACKED] or meant
        if _are_of_old(phrase):
            return
        named = [self._owner_of(one) or self.meant_by(one) for one in meant]
        yield from named
        if named:
            return
        words = [w for w in naming(phrase) if w.lower_ in _BACKED]
        by = [one for w in words for one in agents_after(w, "with", "to")]
        patrons = (t for w in (*words, *by) for t in (w, *w.children))
        backed = [self.actors[t.i] for t in patrons if t.i in self.actors]
        if backed and lemma(phrase) in _GROUPS | _LED | _FORCES:
            yield from self._allies_of(backed)
        elif listed := [one for way in members(phrase) for one in objects(way)]:
            yield from (actor for one in listed for actor in self.actors_in(one))
        elif are_just_troops(phrase):
            yield from self._said_by_own(phrase)
        else:
            yield from self._pointed_to(phrase)

    def _allies_of(self, patrons: Sequence[ActorMention]) -> Iterator[str]:
        """ "US-backed forces": those Syrian allies of theirs that the article names."""
        for patron in patrons:
            ally = patron.party.backs
            if ally is not None and ally in self.pointing.named:
                yield ally

    def _pointed_to(self, phrase: Token) -> Iterator[str]:
        """ "They", "the group", "our troops", "its base": whom the words of a phrase point to."""
        names = children(phrase, Role.APPOSITION, Role.COMPOUND)
        if any(c.pos_ == "PROPN" and c.text[0].isupper() for c in names):
            return  # "the group Jaysh X": named, and not known
        for token in naming(phrase):
            definite = any(child.lower_ in _THESE for child in token.children)
            # "The Arab fighters" are those, and no others.
            definite = definite and all(c.text.islower() for c in children(token, Role.ADJECTIVE))
            loyal = [n for w in token.children if w.lower_ == "loyal" for n in phrases(w, "to")]
            if loyal:
                yield from self.actors_in(loyal[0])
                return
            if token.lower_ == "our" and lemma(phrase) in _FORCES:
                yield from self._speakers(token)
                return
            if token.lower_ in _THEIRS:
                if lemma(phrase) not in _KIN:
                    yield from self._possessors(phrase)
                return
            if token.lower_ in _PRONOUNS or (lemma(token) in _GROUPS and definite):
                actor = self.pointing.antecedent(token)
                if actor is not None and token.pos_ == "NOUN" and self._only_speaks(actor, token):
                    return
                if actor is not None and actor in self._others_than(token):
                    return
                named_here = [m for at, m in self.actors.items() if at < token.i]
                here = {m.actor for m in named_here}
                if actor in here - {m.actor for m in named_here if not _is_local(m)}:
                    return  # "Syrian rebel groups ..., they": not those of the state
                if actor is not None and (token.lower_ != "it" or not here or actor in here):
                    # "The only US base, where it has": not of those named before.
                    yield from self._with_others(token, actor)
                    return

    def _with_others(self, pronoun: Token, actor: str) -> Iterator[str]:
        """ "A and B attacked X, which they took": both did."""
        yield actor
        several = pronoun.lower_ == "they"
        for clause in (t for t in pronoun.ancestors if several and t.pos_ == "VERB"):
            doers = [one for first in children(clause, Role.SUBJECT) for one in conjuncts(first)]
            named = [a for one in doers if one != pronoun for a in self.actors_in(one)]
            if actor in named:
                yield from (other for other in dict.fromkeys(named) if other != actor)
                return

    def _others_than(self, pronoun: Token) -> Iterator[str]:
        """A of "they drove A's troops from X": not who did it."""
        if role(pronoun) is Role.SUBJECT:
            for patient in children(pronoun.head, Role.OBJECT):
                yield from (m.actor for at, m in self.actors.items() if at == patient.i)
                yield from (self.actors[c.i].actor for c in patient.children if c.i in self.actors)

    def _owner_of(self, mention: ActorMention) -> str | None:
        """ "Its army": that of whoever was named before, whichever army is called so alone.

        "His rebels" are rebels.
        """
        group = mention.party.kind is ActorKind.ARMED_GROUP
        if group or mention.span.text.lower() not in mention.party.generic:
            return None
        owners = [c for c in children(mention.root, Role.POSSESSIVE) if c.lower_ in _THEIRS]
        return self.pointing.antecedent(owners[0]) if owners else None

    def _is_alliance(self, mention: ActorMention) -> bool:
        """ "The coalition" of an article on "a coalition of rebel groups"."""
        just_so = mention.span.text.lower() in mention.party.generic
        return self.pointing.allied and just_so and mention.party.kind is ActorKind.COALITION

    def meant_by(self, mention: ActorMention) -> str:
        """Whom a name means: "the Takfiri terrorists" are whichever group was named last.

        "Turkish-backed Takfiri militants" are others than those named before; "the rebel
        coalition" is whom the article has called a coalition.
        """
        backed = any(c.lower_ in _BACKED for c in named_noun(mention.root).children)
        labelled = mention.span[0].lower_ in _LABELS and lemma(mention.root) in _LABELLED
        if labelled and not backed:
            return self.pointing.militants(mention.root) or mention.actor
        the = any(c.lower_ == "the" for c in named_noun(mention.root).children)
        if the and mention.party.nameless and lemma(mention.root) in _ALLIANCES:
            return self.pointing.called(mention.root) or mention.actor
        return mention.actor

    def _said_by_own(self, troops: Token) -> Iterator[str]:
        """ "The army said troops had taken X": its own; rebels who say so speak of others."""
        told = {t.i for speaker in attribute(troops).speakers for t in speaker.subtree}
        speaking = (mention for at, mention in sorted(self.actors.items()) if at in told)
        named = [mention for mention in speaking if not _only_backs(mention)]
        if named and named[0].party.kind is ActorKind.STATE:
            yield named[0].actor
        elif not named and self.pointing.own_army is not None:
            yield self.pointing.own_army

    def _only_speaks(self, actor: str, noun: Token) -> bool:
        """ "Rebels said X was in the hands of the militants": others than those who say so.

        "A source close to A" speaks of A.
        """
        told = {t.i for speaker in attribute(noun).speakers for t in speaker.subtree}
        told -= {t.i for at in told for t in noun.doc[at].subtree if noun.doc[at].lower_ == "close"}
        named = {at for at, mention in self.actors.items() if mention.actor == actor}
        return bool(named) and named <= told

    def fighting_here(self, speaker: Token) -> Iterator[str]:
        """ "The army said", "the SDF said": a party of the land that speaks for itself."""
        for token in naming(speaker):
            named = self.actors.get(token.i)
            own = named is not None and not _only_backs(named)
            if named is not None and own and (named.party.at_home or _is_group(named)):
                yield named.actor

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
        on = preposition_of(noun, "on", "against")
        if on is not None:  # "killed in ISIS attacks on their base": not those who attack it
            doers |= {t.i for t in on.head.subtree if t.i < on.i}
        named = [m for at, m in sorted(self.actors.items()) if at < noun.i]
        others = [m.actor for m in named if m.root.i not in doers]
        if not others and on is not None and on.lower_ == "against":
            return  # "the army carried out operations against their positions": not its own
        if named:  # "A and the militias of B have massed their troops": those of both
            yield from others[-1:] or dict.fromkeys(m.actor for m in named)
            return
        owner = next((c for c in noun.children if c.lower_ in _THEIRS), None)
        before = self.pointing.antecedent(owner) if owner is not None else None
        if before is not None:
            yield before

    def holder(self, word: Token) -> str | None:
        """The actor of "rebel" in "rebel-held"; "militant-held" is whom the article means by it."""
        named = self.actors.get(word.i)
        if named is not None:
            return None if self._is_alliance(named) else self.meant_by(named)
        actor = self.pointing.militants(word) if lemma(word) in _MILITANTS else None
        return None if actor is not None and self._only_speaks(actor, word) else actor

    def holders_in(self, phrase: Token) -> Iterator[str]:
        """The actors of a noun phrase that holds or takes ground: "militants" are somebody too."""
        named = list(self.actors_in(phrase))
        yield from named
        if not named and not _are_of_old(phrase) and (whose := self.holder(phrase)):
            yield whose


def _are_of_old(phrase: Token) -> bool:
    """ "Former rebel groups": they fight for others now."""
    return any(
        lemma(noun) in _GROUPS | _FORCES and any(c.lower_ in _BYGONE for c in noun.children)
        for noun in naming(phrase)
    )


def _is_group(mention: ActorMention) -> bool:
    return mention.party.kind is ActorKind.ARMED_GROUP


def are_just_troops(phrase: Token) -> bool:
    """ "Troops", "the soldiers": no word beside it says whose."""
    return lemma(phrase) in _TROOPS and not any(role(c) in NAMING for c in phrase.children)


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
    """ "US-backed rebels": they are rebels; "the Britain-based Observatory" is nobody's."""
    end = mention.span.end
    beside = mention.span.doc[end : end + 2]
    return len(beside) > 1 and beside[0].text == "-" and beside[1].lower_ in _BACKED | {"based"}


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
    own = mention.form == "demonyms" and mention.party.at_home
    return (
        own
        and mention.span.text == mention.party.nationality
        and lemma(noun) in _GROUPS | _TRIBES | {"rebel"}
    )
