"""Where a model's words put a strike, as far as the sentence of the strike lets them."""

from collections.abc import Sequence

from dashboard.domain.place import Unresolved
from dashboard.domain.review import ReviewItem
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.event_place import Located, locate, region_of
from dashboard.extraction.article.reporter import Reporter
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.readers.answer import Quote
from dashboard.readers.named_places import uses_of
from dashboard.readers.proof import Prover
from dashboard.readers.proven import Proven, Unproven


class StrikePlaces:
    """Places the strikes of one article."""

    def __init__(self, document: Document, reporter: Reporter, prover: Prover) -> None:
        self._document = document
        self._reporter = reporter
        self._prover = prover

    def of(
        self, quote: Quote, strike: Proven, region: PlaceMention | None
    ) -> tuple[list[Located], list[ReviewItem]]:
        """Where the words put a strike, and the names in them that could not be placed."""
        located: list[Located] = []
        unresolved: list[ReviewItem] = []
        try:
            named = self._prover.places(quote)
            if self._is_otherwise(strike, quote, named):
                raise Unproven("place", quote.words, "named_otherwise")
        except Unproven as unproven:
            said = strike.facts.read.sentence.cite()
            return [], [unproven.item("event", [said])]
        for proven, mentions in named:
            for use in uses_of(mentions, proven, strike.mention(), region):
                found = locate(self._document, use)
                if isinstance(found, Unresolved):
                    around = region_of(self._document, use)
                    located += [around] if around is not None else []
                    unresolved.append(ReviewItem.from_unresolved(found))
                elif found is None:
                    cited = proven.facts.read.sentence.cite()
                    self._reporter.abroad.append((use.mention.name, cited))
                else:
                    located.append(found)
            if located:
                break  # the same words once more
        return located, unresolved

    def _is_otherwise(
        self, strike: Proven, quote: Quote, named: Sequence[tuple[Proven, list[PlaceMention]]]
    ) -> bool:
        """Whether the strike's own sentence names its place, and the words one told of otherwise.

        "Jets bombed X. The mayor of Y spoke": not Y, but where that sentence tells of strikes too.
        """
        mention = strike.mention()
        # A headline only names the province, or the city.
        if mention is None or strike.facts.in_headline or self._prover.is_beside(quote, strike):
            return False
        own = [use.mention for use in mention.places]
        vague = (m.is_wide or m.part_of_region or m.stands_for is not None for m in own)
        same = {m.span.text for m in own} & {m.span.text for _, ms in named for m in ms}
        by = {party.actor for party in mention.attackers}
        struck = any(
            not by or not other.attackers or by & {party.actor for party in other.attackers}
            for proven, _ in named
            for other in proven.facts.strike_mentions
        )
        return bool(own) and not any(vague) and not same and not struck

    def region(self, quote: Quote) -> PlaceMention:
        """The place that words name a strike to lie in. Raises Unproven."""
        _, mentions = self._prover.places(quote)[0]
        return mentions[-1]
