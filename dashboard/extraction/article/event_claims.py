"""What each speaker claims of a strike."""

from collections.abc import Iterable, Iterator, Sequence

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Citation
from dashboard.domain.event import Claim, Factuality, Reason
from dashboard.extraction.article.carried_over import INHERITED
from dashboard.extraction.article.speakers import Speakers, narrator
from dashboard.extraction.sentence.attackers import Party
from dashboard.extraction.sentence.attribution import Attribution, attribute
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.sentence.targets import disowns_previous
from dashboard.extraction.sentence.toll_mentions import TollMention


class Claims:
    """Makes claims out of sentences, with every speaker by name."""

    def __init__(
        self, speakers: Speakers, facts: Sequence[SentenceFacts], registry: ActorRegistry
    ) -> None:
        self._speakers = speakers
        self._facts = facts
        self._registry = registry

    def names(self, facts: SentenceFacts, attribution: Attribution) -> tuple[str, ...]:
        """Who says a clause, as written; the narrator where nobody is quoted."""
        sentence = facts.read.sentence
        return self._speakers.names(attribution, sentence) or (narrator(sentence),)

    def factuality(
        self, facts: SentenceFacts, strike: StrikeMention, attackers: Iterable[Party]
    ) -> tuple[Factuality, Reason]:
        """How sure one sentence is of its strike, and which of its words say so."""
        sentence, attribution = facts.read.sentence, strike.attribution
        supposed = next((party for party in attackers if party.hedged), None)
        speakers = self._speakers.names(attribution, sentence)
        words = sentence.cite()
        if attribution.hedged:
            factuality, rule = Factuality.ALLEGED, "the wording keeps its distance"
            words = attribution.cite(sentence) or words
        elif supposed is not None:
            factuality, rule = Factuality.ALLEGED, "the attacker is only supposed"
            words = supposed.words or words
        elif speakers or sentence.paragraph.quoted_from:
            by = " and ".join(speakers) or sentence.paragraph.quoted_from
            factuality, rule = Factuality.ATTRIBUTED, f"said by {by}"
            words = attribution.cite(sentence) or words
        else:
            factuality, rule = Factuality.ASSERTED, "said by the article itself"
        return factuality, Reason(field="factuality", rule=rule, citation=words)

    def of_strike(
        self, facts: SentenceFacts, strike: StrikeMention, attackers: Sequence[Party]
    ) -> Iterator[Claim]:
        """That it happened, who did it, and whom it was aimed at.

        An attacker that only the article has named before is the article's claim, no speaker's.
        """
        citation = facts.read.sentence.cite()
        hedged = strike.attribution.hedged
        for by in self.names(facts, strike.attribution):
            yield Claim(by=by, about="occurrence", value=None, hedged=hedged, citation=citation)
            for party in attackers:
                if party.rule in INHERITED and by != narrator(facts.read.sentence):
                    continue
                yield Claim(
                    by=by,
                    about="attacker",
                    value=party.actor,
                    hedged=hedged or party.hedged,
                    citation=citation,
                )
        yield from self.of_targets(facts, strike.targets, strike.attribution)

    def of_targets(
        self, facts: SentenceFacts, targets: Sequence[Party], attribution: Attribution
    ) -> Iterator[Claim]:
        """Whom it was aimed at, and whom not."""
        citation = facts.read.sentence.cite()
        names, hedged = self.names(facts, attribution), attribution.hedged
        disowned = None if attribution.speakers else self._disowned(facts)
        if disowned is not None:
            name, citation = disowned
            names, hedged = (name,), True
        for by in names:
            for party in targets:
                yield Claim(
                    by=by,
                    about="target",
                    value=party.actor,
                    stance="denies" if party.denied else "affirms",
                    hedged=hedged,
                    citation=citation,
                )

    def of_toll(self, facts: SentenceFacts, mention: TollMention) -> Iterator[Claim]:
        """How many were killed, in the words of each speaker."""
        attribution = attribute(mention.head)
        citation = facts.read.sentence.cite()
        for by in self.names(facts, attribution):
            yield Claim(
                by=by,
                about="toll",
                value=mention.words,
                hedged=attribution.hedged,
                citation=citation,
            )

    def _disowned(self, facts: SentenceFacts) -> tuple[str, Citation] | None:
        """The actor to whom the next sentence hands this one, and both sentences.

        "... against ISIS. Or at least that's their story."
        """
        following = facts.index + 1
        if following >= len(self._facts):
            return None
        sentence, verdict = facts.read.sentence, self._facts[following].read.sentence
        actors = [party.actor for strike in facts.strike_mentions for party in strike.attackers]
        if not actors or not disowns_previous(verdict):
            return None
        both = sentence.article.cite(sentence.cite().start, verdict.cite().end)
        return self._registry[actors[0]].name, both
