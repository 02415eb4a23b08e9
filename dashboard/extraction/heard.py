"""Who a strike's attacker is where its own sentence does not say."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from dashboard.domain.actor import UNKNOWN
from dashboard.extraction.document import Document
from dashboard.extraction.facts import Facts
from dashboard.extraction.frames import Frame, Party
from dashboard.extraction.lexicon import AIR_WORDS, SHELL_WORDS
from dashboard.extraction.mentions import ActorMention
from dashboard.extraction.merge import Draft, Merger
from dashboard.extraction.parser import lemma

_MILITANTS = frozenset("militant jihadist extremist gunman terrorist".split())
_MILITANT_ACTORS = ("islamic_state", "nusra_front")
_FAR = 40  # sentences
_WINGS = AIR_WORDS | SHELL_WORDS


class Heard:
    """The attackers an article has named, up to each of its sentences."""

    def __init__(self, document: Document, facts: Sequence[Facts], merger: Merger) -> None:
        self._document = document
        self._facts = facts
        self._merger = merger
        self.sole = self._one(actor for f in facts for actor in _attackers_of(f))
        """The one attacker of the whole article, where it names no other."""
        self._up_to = _named_before(facts)
        self._headline = self._one(
            actor for f in facts if f.in_headline for actor in _attackers_of(f)
        )

    def attackers(self, frame: Frame, last: Sequence[Draft]) -> tuple[Party, ...]:
        """A frame's attackers: as its sentence names them, else as the article has before.

        `last` are the strikes just told of, if the frame goes on from them.
        """
        if frame.attackers:
            return frame.attackers
        for rule, actor in self._guesses(frame, last):
            if actor is not None:
                return (Party(actor, rule=rule, words=frame.sentence.cite()),)
        return ()

    def _guesses(self, frame: Frame, last: Sequence[Draft]) -> Iterator[tuple[str, str | None]]:
        """Whom the article points to, the surest first, with the rule."""
        yield "who the pronoun stands for", self._by_pronoun(frame)
        yield "who had such forces before", self._by_noun(frame)
        if frame.definite:
            yield "attacker of the strike spoken of", self._of(last)
        yield "the one attacker named before", self._before(frame)
        yield "attacker of the strike told of last", self._of(last)
        yield "attacker in the headline", self._headline
        if frame.definite:
            yield "the one attacker the article names", self.sole

    def _by_pronoun(self, frame: Frame) -> str | None:
        if frame.pronoun_attacker is None:
            return None
        return self._document.antecedent(frame.pronoun_attacker, frame.sentence)

    def _by_noun(self, frame: Frame) -> str | None:
        """ "The helicopters", "the militants": who had helicopters, or was a militant, before."""
        for noun in frame.attacker_nouns:
            if lemma(noun) in _MILITANTS:
                return next(
                    (m.actor for m in self._back(frame) if m.actor in _MILITANT_ACTORS), None
                )
            if lemma(noun) in _WINGS:
                owners = (
                    m.actor for m in self._back(frame) if lemma(_phrase_head(m.root)) == lemma(noun)
                )
                found = next(owners, None)
                if found is not None:
                    return found
        return None

    def _before(self, frame: Frame) -> str | None:
        """The one attacker, or the one owner of aircraft or guns, named in earlier sentences."""
        struck, owners = self._up_to[frame.sentence.index]
        return self._one(struck or owners)

    def _back(self, frame: Frame) -> Iterator[ActorMention]:
        """The actors named before a frame, the nearest first."""
        index = frame.sentence.index
        for facts in reversed(self._facts[max(index - _FAR, 0) : index + 1]):
            here = facts.index == frame.sentence.index
            for mention in reversed(facts.read.actors):
                if not here or mention.root.i < frame.trigger.head.i:
                    yield mention

    def _of(self, drafts: Sequence[Draft]) -> str | None:
        return self._one(d.attacker for d in drafts if d.attacker != UNKNOWN)

    def _one(self, actors: Iterable[str]) -> str | None:
        """The one actor among many namings; of a coalition and its member, the member."""
        named = {actor for actor in actors if actor != UNKNOWN}
        lineage = self._merger.registry.lineage
        left = {
            one
            for one in named
            if not any(one != other and one in lineage(other) for other in named)
        }
        return left.pop() if len(left) == 1 else None


def _named_before(facts: Sequence[Facts]) -> list[tuple[frozenset[str], frozenset[str]]]:
    """For each sentence, the attackers and the owners of aircraft or guns in those before it."""
    struck: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    before = []
    for f in facts:
        before.append((struck, owners))
        if not f.in_headline:
            struck |= {actor for actor in _attackers_of(f) if actor not in struck}
            owners |= {
                mention.actor
                for mention in f.read.actors
                if lemma(_phrase_head(mention.root)) in _WINGS
            }
    return before


def _attackers_of(facts: Facts) -> list[str]:
    return [
        party.actor
        for frame in facts.frames
        if frame.reality != "unreal"
        for party in frame.attackers
    ]


def _phrase_head(token: Token) -> Token:
    """The noun that a name belongs to: "jets" of "Syrian army jets", "jets of the Syrian army"."""
    at = token
    while at.dep_ in {"compound", "amod", "nmod", "poss"}:
        at = at.head
    if at.dep_ == "pobj" and at.head.lower_ == "of":
        return at.head.head
    return at
