"""Gives the numbers of killed to the strikes they count."""

from collections.abc import Mapping, Sequence

from dashboard.articles.dates import SINCE
from dashboard.domain.article import Citation
from dashboard.domain.event import Reason, Toll
from dashboard.domain.place import Unresolved
from dashboard.domain.review import ReviewItem, UnplacedStrike
from dashboard.extraction.article.day_words import words_of_day
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.event_claims import Claims
from dashboard.extraction.article.merge import Merger
from dashboard.extraction.article.toll_kind import (
    is_addition,
    is_breakdown,
    is_lesser,
    is_of_one_strike,
    is_of_own_strike,
    is_outdated,
    is_rough,
    is_tight,
    is_update,
)
from dashboard.extraction.article.toll_places import total_of_parts
from dashboard.extraction.article.toll_scope import counted_events
from dashboard.extraction.article.unknown_ground import died_at_unknown
from dashboard.extraction.article.wider_tolls import is_of_wider
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.toll_mentions import TollMention, covers


def _uncounted(facts: SentenceFacts, drafts: Sequence[Draft]) -> list[Draft]:
    """Those with no number yet, where the sentence says where they were."""
    placed = any(strike.places for strike in facts.strike_mentions)
    return [draft for draft in drafts if placed and draft.toll == Toll()]


class TollCounter:
    """The tolls of an article, kept with its strikes as it is read."""

    def __init__(self, document: Document, merger: Merger, claims: Claims) -> None:
        self._document = document
        self._merger = merger
        self._claims = claims
        self._roughly: set[int] = set()
        """The strikes of which only "dozens" of dead are known, by identity."""
        self.unplaced: dict[Citation, ReviewItem] = {}
        """A line for each sentence whose dead were at a place that nobody knows."""

    def count(
        self,
        facts: SentenceFacts,
        reported: Mapping[int, Sequence[Draft]],
        recent: Sequence[Draft],
    ) -> None:
        """Give each number of a sentence to the strikes it counts.

        `reported` are the strikes of each mention in the sentence, `recent` those reported just
        before.
        """
        counted: set[int] = set()
        given: dict[TollMention, Sequence[Draft]] = {}
        last = self._spoken_of(facts, recent)
        # "Eight died, with raids on X killing five": the number that is X's own comes first.
        for mention in sorted(facts.tolls, key=lambda toll: not is_tight(toll, facts)):
            part = is_breakdown(mention) and not is_of_own_strike(mention, facts)
            if mention.of_war or part or is_outdated(mention) or is_of_wider(mention, facts):
                continue
            if self._is_of_all(facts, mention) or self._is_since_before(facts, mention, recent):
                continue
            drafts = counted_events(self._document, facts, mention, reported, last)
            if not drafts and not facts.strike_mentions:
                drafts = counted_events(
                    self._document, facts, mention, reported, self._named(facts)
                )
            if not facts.in_headline and died_at_unknown(self._document, mention, facts):
                drafts = [draft for draft in drafts if draft.lost]
                if not drafts:
                    self._keep_for_review(facts)
            if not is_tight(mention, facts):
                drafts = [draft for draft in drafts if id(draft) not in counted]
            counted |= {id(draft) for draft in drafts}
            if facts.in_headline and any(d.toll != Toll() for d in self._merger.drafts):
                drafts = []  # the text has numbers of its own
            given[mention] = drafts
            if is_addition(mention) or is_of_one_strike(mention, facts):
                drafts = _uncounted(facts, drafts)
            claims = list(self._claims.of_toll(facts, mention))
            drafts, updates = self._counted_anew(mention, drafts)
            if not updates and is_lesser(mention, drafts, [claim.by for claim in claims]):
                continue
            reason = Reason(
                field="fatalities",
                rule="a later total in place of an earlier" if updates else "number of the killed",
                citation=facts.read.sentence.cite_tokens(mention.first, mention.last),
            )
            self._merger.set_toll(drafts, mention.toll, reason, replaces=updates)
            for draft in drafts:
                draft.cite(facts.read.sentence.cite())
                draft.add_claims(claims)
        self._count_casualties(facts, reported, last, given)

    def _counted_anew(
        self, mention: TollMention, drafts: Sequence[Draft]
    ) -> tuple[Sequence[Draft], bool]:
        """Those of the strikes that a number is news of, and whether it replaces the old one."""
        if is_rough(mention):
            drafts = [draft for draft in drafts if draft.toll == Toll()]
            self._roughly |= {id(draft) for draft in drafts}
            return drafts, False
        if drafts and all(id(draft) in self._roughly for draft in drafts):
            self._roughly -= {id(draft) for draft in drafts}
            return drafts, True
        # "At least 23 ... it has risen to 20": that was said before.
        more = all((d.toll.low or 0) <= (mention.toll.low or 0) for d in drafts)
        return drafts, more and is_update(mention)

    def _is_of_all(self, facts: SentenceFacts, mention: TollMention) -> bool:
        """ "Thus the number killed today has risen to 20", of several strikes with their dead."""
        if len(self._merger.drafts) > 1 and mention is total_of_parts(facts.tolls):
            return True
        if facts.in_headline or not is_update(mention) or self._named(facts):
            return False
        counted = [draft for draft in self._merger.drafts if draft.toll.low]
        known = {draft.toll_group or id(draft): draft.toll.low or 0 for draft in counted}
        if len(known) < 2 or (mention.toll.low or 0) < sum(known.values()):
            return False
        self._keep_for_review(facts)
        return True

    def _is_since_before(
        self, facts: SentenceFacts, mention: TollMention, recent: Sequence[Draft]
    ) -> bool:
        """ "The 21 killed since Thursday", after a strike of Saturday: of more than that."""
        spans = [when for when in facts.dates if when.rule == SINCE]
        since = [
            when.first
            for when in spans
            if all(covers(word, mention.head) for word in words_of_day(when, facts))
        ]
        if not since or facts.strike_mentions or not recent:
            return False
        if not all(draft.dated and draft.when.first > max(since) for draft in recent):
            return False
        self._keep_for_review(facts)
        return True

    def _keep_for_review(self, facts: SentenceFacts) -> None:
        cited = facts.read.sentence.cite()
        self.unplaced[cited] = ReviewItem(
            kind="event", text=cited.quote, reason=UnplacedStrike(), citation=cited
        )

    def _count_casualties(
        self,
        facts: SentenceFacts,
        reported: Mapping[int, Sequence[Draft]],
        recent: Sequence[Draft],
        given: Mapping[TollMention, Sequence[Draft]],
    ) -> None:
        """Give each number beside that of the killed to the same strikes, or to those it counts."""
        for casualty in facts.casualties:
            number = casualty.number
            if number.of_war or is_outdated(number):
                continue
            drafts = given.get(casualty.toll) if casualty.toll is not None else None
            if drafts is None:
                drafts = counted_events(self._document, facts, number, reported, recent)
            if facts.in_headline:
                drafts = [draft for draft in drafts if casualty.counted not in draft.casualties]
            sentence = facts.read.sentence
            reason = Reason(
                field=casualty.counted,
                rule=f"number of the {casualty.counted}",
                citation=sentence.cite_tokens(number.first, number.last),
            )
            self._merger.set_casualties(drafts, casualty.counted, number.toll, reason)
            for draft in drafts:
                draft.cite(sentence.cite())

    def _spoken_of(self, facts: SentenceFacts, recent: Sequence[Draft]) -> Sequence[Draft]:
        """The strikes that a sentence which reports none may speak of."""
        if facts.in_headline:
            return self._merger.drafts if len(self._merger.drafts) == 1 else []
        days = {when.first for when in facts.dates}
        of_day = [d for d in self._merger.drafts if d.dated and d.when.first in days]
        if of_day and not any(draft.when.first in days for draft in recent):
            return of_day  # "42 were killed in Monday's attack", reported before the last one
        return recent or self._named(facts)

    def _named(self, facts: SentenceFacts) -> list[Draft]:
        """The strikes at the places a sentence names: a number finds its own again."""
        found = (self._document.resolve(place) for place in facts.read.places)
        ids = {f.place.id for f in found if not isinstance(f, Unresolved) and not f.place.is_area}
        return [draft for draft in self._merger.drafts if draft.place.id in ids]
