"""Whom quoted words name as a party: by name, by what is theirs, by a pronoun."""

from collections.abc import Iterator, Sequence

from dashboard.domain.actor import Actor, ActorRegistry
from dashboard.extraction.article.document import Document
from dashboard.extraction.english.tokens import Span
from dashboard.extraction.names.actor_finder import ActorFinder
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.readers.proven import Party, Proven

_MODIFYING = frozenset(["backed", "led", "supported", "allied", "made", "built", "held"])
"""After "Russian-": somebody else's."""
_SIDES = frozenset(["enemy", "side", "regime", "state", "occupation", "government", "forces"])


class NamedParties:
    """The actors that words of one article name."""

    def __init__(
        self,
        document: Document,
        facts: Sequence[SentenceFacts],
        registry: ActorRegistry,
        actors: ActorFinder,
    ) -> None:
        self._document = document
        self._facts = facts
        self._registry = registry
        self._actors = actors

    def named(self, proven: Proven) -> list[Party]:
        """The actors that words name or stand for; none where they name none known."""
        span = proven.span
        read = [
            (mention.span, mention.actor)
            for mention in proven.facts.read.actors
            if mention.span.start < span.end and span.start < mention.span.end
        ]
        named = [(s, party.id) for s, party in self._actors.named(span) if _is_side(s, party)]
        # "The Russian or the Syrian air force": the finder reads what a noun follows.
        shared = [(s, actor) for s, actor in named if _is_joined(s) and not _meets(s, read)]
        named = sorted([*read, *shared], key=lambda n: n[0].start) or named
        named = named or list(self._owners(span))
        own = [(s, actor) for s, actor in named if not _modifies(s)] or named
        unique = dict.fromkeys(actor for _, actor in own)
        either = len(unique) > 1 and any(token.lower_ == "or" for token in span)
        parties = [Party(actor, proven.citation, either=either) for actor in unique]
        return parties or list(self._stood_for(proven))

    def _owners(self, span: Span) -> Iterator[tuple[Span, str]]:
        """ "Syria" of "Syria's air force": whose land it is."""
        for token in span:
            owns = token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "POS"
            for actor in self._registry:
                if owns and actor.land == token.text:
                    yield span.doc[token.i : token.i + 1], actor.id

    def _stood_for(self, proven: Proven) -> Iterator[Party]:
        """Of "they": whom it stands for, where that one is named."""
        span, sentence = proven.span, proven.facts.read.sentence
        if len(span) != 1 or span[0].pos_ != "PRON":
            return
        actor = self._document.antecedent(span[0], sentence)
        for facts in reversed(self._facts[: proven.facts.index + 1]):
            for mention in reversed(facts.read.actors):
                before = facts is not proven.facts or mention.span.end <= span.start
                if before and mention.actor == actor:
                    words = mention.span
                    yield Party(actor, facts.read.sentence.cite_tokens(words[0], words[-1]))
                    return


def _modifies(span: Span) -> bool:
    """ "Turkish" of "Turkish-backed rebels"."""
    return {token.lower_ for token in span.doc[span.end : span.end + 2]} & _MODIFYING != set()


def _is_side(span: Span, actor: Actor) -> bool:
    """Whether a name that our finder passed over is a party's: not "Russian" of a journalist."""
    if span.text not in actor.demonyms or "-" in span.text:
        return True
    after = span.doc[span.end : span.end + 1].text.lower()
    return after in _SIDES or _is_joined(span) or _modifies(span)


def _is_joined(span: Span) -> bool:
    return span.doc[span.end : span.end + 1].text.lower() in {"or", "and"}


def _meets(span: Span, others: Sequence[tuple[Span, str]]) -> bool:
    return any(other.start < span.end and span.start < other.end for other, _ in others)
