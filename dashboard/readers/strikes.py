"""The strikes of a model's answers: what is proven of them, merged as the rules' reports are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from dashboard.articles.dates import unsaid
from dashboard.domain.actor import UNKNOWN
from dashboard.domain.article import Citation
from dashboard.domain.event import Casualty, Claim, Factuality, Reason, Toll
from dashboard.domain.review import ReviewItem, UnmappedStrike, UnplacedStrike
from dashboard.extraction.article.carried_over import INHERITED
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.draft import Draft, StrikeReport
from dashboard.extraction.article.event_day import StrikeDay, recent
from dashboard.extraction.article.merge import more_cautious
from dashboard.extraction.article.reporter import Reporter, unique
from dashboard.extraction.article.speakers import narrator
from dashboard.extraction.sentence.attackers import Party as Attacker
from dashboard.readers.answer import ClaimAnswer, Quote, StrikeAnswer
from dashboard.readers.proof import Prover
from dashboard.readers.proven import Number, Party, Proven, Unproven
from dashboard.readers.strike_places import StrikePlaces

_QUOTED = "words that the model quotes"
_MOST_SENTENCES = 10  # on one strike: an answer that names all sentences names none

T = TypeVar("T")


@dataclass(slots=True)
class _Counted:
    """One number of people, as it stands once in the article, and the strikes it is given for."""

    number: Number
    drafts: list[Draft] = field(default_factory=list)


class ModelStrikes:
    """Collects the strikes of one article that a model points at."""

    def __init__(self, document: Document, reporter: Reporter, prover: Prover) -> None:
        self._document = document
        self._reporter = reporter
        self._prover = prover
        self._places = StrikePlaces(document, reporter, prover)
        self._killed: dict[Citation, _Counted] = {}
        self._casualties: dict[Casualty, dict[Citation, _Counted]] = {}
        self.review: list[ReviewItem] = []

    def read(self, answers: Iterable[StrikeAnswer]) -> None:
        """Report every strike that is proven; the rest is for review."""
        for answer in answers:
            try:
                self._report(answer)
            except Unproven as unproven:
                self._doubt(unproven, answer.strike)
        # Numbers last: one that counts several strikes is their shared total.
        for counted in self._killed.values():
            self._count(counted)
        for kind, counts in self._casualties.items():
            for number, drafts in ((c.number, unique(c.drafts)) for c in counts.values()):
                reason = Reason(field=kind, rule=_QUOTED, citation=number.citation)
                self._reporter.merger.set_casualties(drafts, kind, number.toll, reason)

    def _report(self, answer: StrikeAnswer) -> None:
        strike = self._prover.strike(answer.strike)
        day = self._day(answer, strike)
        doubt = self._tried(self._prover.hedge, answer.hedge, answer.strike)
        claims = [claim for said in answer.claims for claim in self._claim(said, answer.strike)]
        attackers = self._attackers(answer, strike, claims, hedged=doubt is not None)
        killed = self._tried(self._prover.killed, answer.killed, answer.strike)
        if answer.place is None:
            citation = strike.facts.read.sentence.cite()
            reason = UnplacedStrike()
            item = ReviewItem(kind="event", text=citation.quote, reason=reason, citation=citation)
            self._lose(item, attackers, day, killed)
            return
        region = self._tried(self._places.region, answer.region, answer.strike)
        located, unresolved = self._places.of(answer.place, strike, region)
        for item in unresolved:
            if located:
                self.review.append(item)
            else:
                self._lose(item, attackers, day, killed)
        claims = self._all_claims(claims, strike, attackers)
        factuality, why = self._factuality(strike, doubt, attackers, claims)
        drafts: list[Draft] = []
        for at in located:
            report = StrikeReport(
                attackers=attackers,
                place=at.place,
                geo_precision=at.precision,
                when=day.when,
                dated=day.said,
                type=self._prover.type_of(strike, answer.type),
                factuality=factuality,
                claims=tuple(claims),
                citation=strike.facts.read.sentence.cite(),
                reasons=(at.reason, why, *_reasons(strike, day)),
                in_headline=strike.facts.in_headline,
            )
            drafts += self._reporter.merger.add(report)
        self._add_evidence(answer, drafts)
        if killed is not None:
            _given(self._killed, killed, drafts)
        for kind, quote in answer.casualties().items():
            number = self._tried(partial(self._prover.casualty, kind), quote, answer.strike)
            if number is not None:
                _given(self._casualties.setdefault(kind, {}), number, drafts)

    def _day(self, answer: StrikeAnswer, strike: Proven) -> StrikeDay:
        """The day in the words, else the day the rules read, else the article's.

        Raises Unproven for what is no news of its article.
        """
        published = self._document.article.published
        when = self._tried(self._prover.day, answer.day, answer.strike)
        mention = strike.mention()
        if when is not None:
            days = recent([when], published, said=True)
        elif mention is not None:
            days = self._reporter.days(strike.facts, mention, None)
        else:
            days = [StrikeDay(self._reporter.subject_day or unsaid(published), said=False)]
        if not days:
            said = answer.day.words if answer.day else answer.strike.words
            raise Unproven("day", said, "not_done")
        return days[0]

    def _attackers(
        self, answer: StrikeAnswer, strike: Proven, claims: Sequence[Claim], *, hedged: bool
    ) -> tuple[Attacker, ...]:
        """Who struck: whom the words name or stand for, else the one whom all speakers name."""
        known: list[Party] = []
        if answer.attacker is not None:
            try:
                named = self._prover.parties("attacker", answer.attacker)
                known = [party for party in named if party.actor != UNKNOWN]
                others = self._named_otherwise(strike, answer.attacker, known)
                if others:
                    said = Unproven("attacker", answer.attacker.words, "named_otherwise")
                    self._doubt(said, answer.strike)
                    return others
            except Unproven as unproven:
                stood_for = self._stood_for(strike, unproven)
                if stood_for:
                    return tuple(replace(p, hedged=p.hedged or hedged) for p in stood_for)
                self._doubt(unproven, answer.strike)
        claimed = {c.value: c for c in claims if c.about == "attacker" and c.stance == "affirms"}
        if not known and len(claimed) == 1:
            ((actor, claim),) = claimed.items()
            known = [Party(actor, claim.citation)] if actor not in (None, UNKNOWN) else []
            hedged = hedged or claim.hedged
        return tuple(
            Attacker(
                party.actor,
                hedged=hedged or party.either,
                either=party.either,
                rule=_QUOTED,
                words=party.citation,
            )
            for party in known
        )

    def _named_otherwise(
        self, strike: Proven, quote: Quote, known: Sequence[Party]
    ) -> tuple[Attacker, ...]:
        """Whom the strike's own sentence names, where the words name another elsewhere."""
        mention = strike.mention()
        if mention is None or self._prover.is_beside(quote, strike):
            return ()
        lineage = self._prover.registry.lineage
        named = {party.actor for party in mention.attackers}
        same = any(
            party.actor == own or party.actor in lineage(own) or own in lineage(party.actor)
            for party in known
            for own in named
        )
        return () if same or not known else mention.attackers

    def _stood_for(self, strike: Proven, unproven: Unproven) -> tuple[Attacker, ...]:
        """Of "its jets", "the helicopters": whom the words stand for, as the rules read them."""
        mention = strike.mention()
        if mention is None or unproven.reason.fault != "no_party":
            return ()
        read = self._reporter.attackers.attackers(mention, ())
        return tuple(party for party in read if party.rule not in INHERITED)

    def _all_claims(
        self, said: Sequence[Claim], strike: Proven, attackers: Sequence[Attacker]
    ) -> list[Claim]:
        """What each speaker says; the rules' reading of it where the model names nobody."""
        claims, mention = list(said), strike.mention()
        if not claims and mention is not None:
            return list(self._reporter.claims.of_strike(strike.facts, mention, attackers))
        sentence = strike.facts.read.sentence
        affirmed = {claim.about for claim in claims if claim.stance == "affirms"}
        own = Claim(by=narrator(sentence), about="occurrence", value=None, citation=sentence.cite())
        if not affirmed & {"occurrence", "attacker"}:
            claims.append(own)
        if "attacker" not in affirmed:
            claims += [
                replace(own, about="attacker", value=a.actor, hedged=a.hedged) for a in attackers
            ]
        return claims

    def _claim(self, said: ClaimAnswer, strike: Quote) -> list[Claim]:
        """The claim of one speaker, for each party it names; none where its words prove nothing."""
        try:
            speaker = self._prover.speaker(said.by)
            values: list[str | None] = [None]
            if said.about in ("attacker", "target") and said.value is not None:
                values = [party.actor for party in self._prover.parties("value", said.value)]
            elif said.about == "toll" and said.value is not None:
                values = [self._prover.killed(said.value).citation.quote]
            elif said.about != "occurrence":
                return []
            hedged = said.hedge is not None and bool(self._prover.hedge(said.hedge))
        except Unproven as unproven:
            self._doubt(unproven, strike)
            return []
        return [
            Claim(
                by=speaker.name,
                about=said.about,
                value=value,
                stance=said.stance,
                hedged=hedged,
                citation=speaker.sentence,
            )
            for value in values
        ]

    def _factuality(
        self,
        strike: Proven,
        doubt: Citation | None,
        attackers: Sequence[Attacker],
        claims: Sequence[Claim],
    ) -> tuple[Factuality, Reason]:
        """The less sure of what the model's words say and what the rules read in the sentence."""
        sentence = strike.facts.read.sentence
        factuality, rule, words = Factuality.ASSERTED, "said by the article itself", sentence.cite()
        spoken = [c for c in claims if c.about in ("occurrence", "attacker")]
        by = next((c for c in spoken if c.by != narrator(sentence)), None)
        if doubt is not None:
            factuality, rule, words = Factuality.ALLEGED, "the wording keeps its distance", doubt
        elif by is not None or sentence.paragraph.quoted_from:
            factuality = Factuality.ATTRIBUTED
            rule = f"said by {by.by if by else sentence.paragraph.quoted_from}"
        own = Reason(field="factuality", rule=rule, citation=words)
        mention = strike.mention()
        if mention is None:
            return factuality, own
        read, why = self._reporter.claims.factuality(strike.facts, mention, attackers)
        return (factuality, own) if more_cautious(factuality, read) is factuality else (read, why)

    def _add_evidence(self, answer: StrikeAnswer, drafts: Sequence[Draft]) -> None:
        """The sentences of the other words, and those said to tell of the strike as well."""
        also = [Quote(sentence=n, words="also") for n in answer.also if n > 0]
        values = [q for q in (answer.place, answer.attacker, answer.day, answer.killed) if q]
        cited = [c for quote in (*values, *also) for c in self._prover.sentences(quote)]
        for citation in list(dict.fromkeys(cited))[:_MOST_SENTENCES]:
            for draft in drafts:
                draft.cite(citation)

    def _count(self, counted: _Counted) -> None:
        number, drafts = counted.number, unique(counted.drafts)
        reason = Reason(field="fatalities", rule=_QUOTED, citation=number.citation)
        self._reporter.merger.set_toll(drafts, number.toll, reason, replaces=False)
        claims = []
        if number.mention is not None:
            claims = list(self._reporter.claims.of_toll(number.facts, number.mention))
        for draft in drafts:
            if not any(claim.about == "toll" for claim in draft.claims):
                draft.add_claims(claims)

    def _lose(
        self,
        item: ReviewItem,
        attackers: Sequence[Attacker],
        day: StrikeDay,
        killed: Number | None,
    ) -> None:
        """Keep a strike that cannot be placed for review, with what is known of it."""
        strike = UnmappedStrike(
            attacker=attackers[0].actor if attackers and not attackers[0].either else UNKNOWN,
            first=day.when.first,
            last=day.when.last,
            toll=killed.toll if killed else Toll(),
        )
        self.review.append(replace(item, strike=strike))

    def _tried(self, prove: Callable[[Quote], T], quote: Quote | None, strike: Quote) -> T | None:
        """What words prove; None, and a line for review, where they prove nothing."""
        if quote is None:
            return None
        try:
            return prove(quote)
        except Unproven as unproven:
            self._doubt(unproven, strike)
            return None

    def _doubt(self, unproven: Unproven, strike: Quote) -> None:
        self.review.append(unproven.item("event", self._prover.sentences(strike)))


def _given(counts: dict[Citation, _Counted], number: Number, drafts: Iterable[Draft]) -> None:
    counts.setdefault(number.citation, _Counted(number)).drafts += drafts


def _reasons(strike: Proven, day: StrikeDay) -> tuple[Reason, Reason]:
    """Why a strike has its day and its type."""
    dated = day.when.citation or strike.facts.read.sentence.cite()
    return (
        Reason(field="event_date", rule=day.when.rule, citation=dated),
        Reason(field="sub_event_type", rule=_QUOTED, citation=strike.citation),
    )
