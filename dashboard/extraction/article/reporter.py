"""Strike mentions become reports: placed, dated, attributed, and merged with those before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dashboard.articles.calendar_days import years_of_months
from dashboard.articles.dates import DateMention
from dashboard.domain.actor import ActorRegistry
from dashboard.domain.event import Reason
from dashboard.domain.place import Unresolved
from dashboard.domain.review import ReviewItem
from dashboard.extraction.article.carried_over import AttackerHistory
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.event_claims import Claims
from dashboard.extraction.article.event_day import (
    StrikeDay,
    days_in_turn,
    news_day,
    subject_day,
    timings,
)
from dashboard.extraction.article.event_place import Located, locate
from dashboard.extraction.article.event_toll import TollCounter
from dashboard.extraction.article.merge import Draft, Merger, StrikeReport, holds
from dashboard.extraction.article.speakers import Speakers
from dashboard.extraction.sentence.attackers import Party
from dashboard.extraction.sentence.sentence_facts import SentenceFacts, read_facts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.sentence.strike_places import PlaceUse
from dashboard.extraction.thresholds import REACH_OF_A_STRIKE


@dataclass(slots=True, eq=False)
class Reporter:
    """What all readings of one article share: its facts, and the strikes found so far."""

    document: Document
    facts: list[SentenceFacts]
    merger: Merger
    speakers: Speakers
    claims: Claims
    tolls: TollCounter
    attackers: AttackerHistory
    subject_day: DateMention | None
    review: list[ReviewItem] = field(default_factory=list)

    @classmethod
    def of(cls, document: Document, registry: ActorRegistry) -> "Reporter":
        """A reporter of an article whose sentences have been read, with nothing found yet."""
        article = document.article
        years = years_of_months(article.text)
        facts = [read_facts(read, article.published, years) for read in document.sentences]
        merger = Merger(registry)
        speakers = Speakers.of(document.sentences)
        claims = Claims(speakers, facts, registry)
        return cls(
            document=document,
            facts=facts,
            merger=merger,
            speakers=speakers,
            claims=claims,
            tolls=TollCounter(document, merger, claims),
            attackers=AttackerHistory(document, facts, merger),
            subject_day=subject_day(facts, article.published),
        )

    def days(
        self, facts: SentenceFacts, mention: StrikeMention, before: DateMention | None
    ) -> list[StrikeDay]:
        """The days of a strike; `before` is the day named last, else that of the lead."""
        published = self.document.article.published
        return timings(
            facts, mention, published, before or self._lead_day(facts) or self.subject_day
        )

    def report_at(
        self,
        facts: SentenceFacts,
        mention: StrikeMention,
        attackers: tuple[Party, ...],
        places: Sequence[PlaceUse],
        days: Sequence[StrikeDay],
    ) -> tuple[Draft, ...]:
        """Report a strike at each place on each day; what cannot be placed goes to review."""
        in_turn = days_in_turn(facts, [use.mention for use in places])
        located: list[tuple[Located, Sequence[StrikeDay]]] = []
        for number, use in enumerate(places):
            found = locate(self.document, facts, use)
            if isinstance(found, Unresolved):
                self.review.append(ReviewItem.from_unresolved(found))
            elif found is not None:
                own = [StrikeDay(in_turn[number], said=True)] if in_turn and days else days
                located.append((found, own))
        # "Latamneh in northern Hama": the region only says where the town lies.
        inmost = [
            (at, own)
            for at, own in located
            if not any(holds(at.place, other.place) for other, _ in located)
        ]
        return self.add(
            self.report(facts, mention, attackers, at, day) for at, own in inmost for day in own
        )

    def add(self, reports: Iterable[StrikeReport]) -> tuple[Draft, ...]:
        """The drafts these reports belong to, each once."""
        return unique(draft for report in reports for draft in self.merger.add(report))

    def report(
        self,
        facts: SentenceFacts,
        mention: StrikeMention,
        attackers: tuple[Party, ...],
        at: Located,
        day: StrikeDay,
    ) -> StrikeReport:
        """One mention at one place on one day, with its claims and its reasons."""
        # A headline repeats what the text says: its claims would be nobody's.
        claims = () if facts.in_headline else self.claims.of_strike(facts, mention, attackers)
        sentence = facts.read.sentence
        factuality, why = self.claims.factuality(facts, mention, attackers)
        dated = Reason(
            field="event_date",
            rule=day.when.rule,
            citation=day.when.citation or sentence.cite(),
        )
        typed = Reason(
            field="sub_event_type",
            rule="the words of the strike",
            citation=sentence.cite_tokens(*mention.trigger.ends),
        )
        return StrikeReport(
            attackers=attackers,
            place=at.place,
            geo_precision=at.precision,
            when=day.when,
            dated=day.said,
            type=mention.type,
            factuality=factuality,
            claims=tuple(claims),
            citation=sentence.cite(),
            reasons=(at.reason, why, dated, typed),
            in_headline=facts.in_headline,
            on_known=mention.definite and not mention.attackers,
        )

    def _lead_day(self, facts: SentenceFacts) -> DateMention | None:
        """The day a lead gives to all that follows: "forces attacked ISIL on Tuesday"."""
        for earlier in self.facts[max(facts.index - REACH_OF_A_STRIKE, 0) : facts.index]:
            if not earlier.in_headline:
                day = news_day(earlier, self.document.article.published)
                if day is not None:
                    return day
        return None


def unique(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Each draft once, in the order first named."""
    return tuple({id(draft): draft for draft in drafts}.values())
