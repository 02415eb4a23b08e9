"""Strike mentions become reports: placed, dated, attributed, and merged with those before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from dashboard.articles.calendar_days import years_of_months
from dashboard.articles.dates import SINCE, DateMention
from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Citation
from dashboard.domain.event import GeoPrecision, Reason
from dashboard.domain.place import COUNTRY, Unresolved
from dashboard.domain.review import AreaTotal, ReviewItem, StrikesAbroad, UnmappedStrike
from dashboard.extraction.article.answered import places_beside
from dashboard.extraction.article.carried_over import AttackerHistory
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.draft import Draft, StrikeReport
from dashboard.extraction.article.event_claims import Claims
from dashboard.extraction.article.event_day import (
    StrikeDay,
    days_in_turn,
    news_day,
    subject_day,
    timings,
)
from dashboard.extraction.article.event_place import Located, locate, region_of
from dashboard.extraction.article.event_toll import TollCounter
from dashboard.extraction.article.live_entries import is_stamped
from dashboard.extraction.article.merge import Merger, attackers_of, holds
from dashboard.extraction.article.speakers import Speakers
from dashboard.extraction.sentence.attackers import Party
from dashboard.extraction.sentence.place_use import PlaceUse
from dashboard.extraction.sentence.sentence_facts import SentenceFacts, read_facts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.thresholds import NEWS, REACH_OF_A_STRIKE


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
    lost: list[Draft] = field(default_factory=list)
    abroad: list[tuple[str, Citation]] = field(default_factory=list)
    """The names of places outside the country that strikes are reported at, with the words."""
    _stood_in: dict[str, Located] = field(default_factory=dict)
    """For a name that nobody knows, the region that stood for it."""

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
        if is_stamped(facts):
            return timings(facts, mention, published, None)
        if facts.in_headline and before is not None and published - before.last >= NEWS:
            before = self.news_day_told()  # a text may end with an older strike: no headline's day
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
        unresolved: list[tuple[ReviewItem, Located | None, Sequence[StrikeDay]]] = []
        for number, use in enumerate(places):
            own = [StrikeDay(in_turn[number], said=True)] if in_turn and days else days
            found = locate(self.document, use)
            known = self._stood_in.get(use.mention.name) if use.mention.stands_for else None
            if known is not None:
                located.append((known, own))  # "the village", of which only its region is known
            elif isinstance(found, Unresolved):
                region = region_of(self.document, use)
                unresolved.append((ReviewItem.from_unresolved(found), region, own))
            elif found is None:
                self.abroad.append((use.mention.name, facts.read.sentence.cite()))
            else:
                located.append((found, own))
        lost: list[Draft] = []
        for item, region, own in unresolved:
            if region is None or any(holds(region.place, other.place) for other, _ in located):
                lost += self.lose(facts, mention, attackers, own, item)
            else:
                self.review.append(item)
                self._stood_in[item.text] = region
                located.append((region, own))
        beside = places_beside(self.document, mention)
        # "Latamneh in northern Hama": the region only says where the town lies.
        inmost = [
            (at, own)
            for at, own in located
            if at.place.id in beside or not any(holds(at.place, o.place) for o, _ in located)
        ]
        reported = self.add(
            self.report(facts, mention, attackers, at, day) for at, own in inmost for day in own
        )
        return unique([*reported, *lost])

    def lose(
        self,
        facts: SentenceFacts,
        mention: StrikeMention,
        attackers: tuple[Party, ...],
        days: Sequence[StrikeDay],
        item: ReviewItem,
    ) -> tuple[Draft, ...]:
        """Keep a strike that cannot be placed, with its own attacker, days and dead, for review."""
        somewhere = Located(
            self.document.gazetteer.country(COUNTRY),
            GeoPrecision.REGION,
            Reason(field="location", rule="not placed", citation=facts.read.sentence.cite()),
        )
        drafts = []
        for day in days:
            report = self.report(facts, mention, attackers, somewhere, day)
            for party in attackers_of(report):
                known = (d for d in self.lost if self._is_told_again(d, item, party, day))
                draft = next(known, None)
                if draft is None:
                    draft = Draft.of(report, party)
                    draft.lost = item
                    self.lost.append(draft)
                drafts.append(draft)
        return tuple(drafts)

    def _is_told_again(self, draft: Draft, item: ReviewItem, party: Party, day: StrikeDay) -> bool:
        return (
            draft.lost is not None
            and draft.lost.text == item.text
            and self.merger.same_actor(draft.attacker, party.actor)
            and (not (draft.dated and day.said) or draft.when.first == day.when.first)
        )

    def for_review(self) -> list[ReviewItem]:
        """What a person should look at, once all is read."""
        lost = [(draft, draft.lost) for draft in self.lost if draft.lost is not None]
        told = [*lost, *((whole, _total(whole)) for whole in self.merger.totals())]
        unmapped = [
            replace(
                item,
                strike=UnmappedStrike(
                    attacker=draft.attacker,
                    first=draft.when.first,
                    last=draft.when.last,
                    toll=draft.toll,
                ),
            )
            for draft, item in told
        ]
        return [*self.review, *unmapped, *self._abroad()]

    def _abroad(self) -> list[ReviewItem]:
        """One line for all strikes outside the country."""
        if not self.abroad:
            return []
        names = tuple(dict.fromkeys(name for name, _ in self.abroad))
        citation = self.abroad[0][1]
        reason = StrikesAbroad(places=names)
        return [ReviewItem(kind="event", text=citation.quote, reason=reason, citation=citation)]

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
            citation=mention.sentence.cite_tokens(*mention.trigger.ends),
        )
        return StrikeReport(
            attackers=attackers,
            place=at.place,
            geo_precision=at.precision,
            when=day.when,
            dated=day.said and day.when.rule != SINCE,
            type=mention.type,
            factuality=factuality,
            claims=tuple(claims),
            citation=sentence.cite(),
            reasons=(at.reason, why, dated, typed),
            in_headline=facts.in_headline,
            on_known=mention.definite and not mention.attackers,
        )

    def news_day_told(self) -> DateMention | None:
        """The first recent day that the text gives to a strike."""
        told = (facts for facts in self.facts if facts.strike_mentions and not facts.in_headline)
        days = (news_day(facts, self.document.article.published) for facts in told)
        return next(filter(None, days), None)

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


def _total(whole: Draft) -> ReviewItem:
    """All the dead of an area, where its towns are drawn with theirs."""
    told, reason = whole.citations[0], AreaTotal(place=whole.place.name)
    return ReviewItem(kind="event", text=told.quote, reason=reason, citation=told)
