"""The strikes of an article: every telling placed, dated, attributed and merged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from dashboard.articles.dates import DateMention
from dashboard.domain.actor import UNKNOWN, ActorRegistry
from dashboard.domain.article import Citation
from dashboard.domain.event import Claim, Event, Factuality, Reason
from dashboard.domain.place import Place, PlaceKind, Unresolved
from dashboard.domain.review import ReviewItem
from dashboard.extraction.article.carried_over import AttackerHistory
from dashboard.extraction.article.denials import blame_for, deny
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.event_claims import Claims
from dashboard.extraction.article.event_day import (
    COUNTED,
    StrikeDay,
    days_in_turn,
    news_day,
    timings,
)
from dashboard.extraction.article.event_place import (
    Located,
    is_abroad,
    is_all_of_syria,
    locate,
    speakers_place,
)
from dashboard.extraction.article.event_toll import TollCounter
from dashboard.extraction.article.merge import Draft, Merger, StrikeReport, holds
from dashboard.extraction.article.speakers import Speakers
from dashboard.extraction.article.toll_scope import is_told_abroad
from dashboard.extraction.sentence.attackers import Party
from dashboard.extraction.sentence.sentence_facts import SentenceFacts, read_facts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.sentence.strike_places import PlaceUse
from dashboard.extraction.sentence.toll_mentions import tells_of_war

# How many sentences back a bare "the strike" or a bare number may reach.
_REACH = 2
_MANY = frozenset(["dozens", "scores", "hundreds", "thousands"])


@dataclass(slots=True, eq=False)
class ArticleStrikes:
    """The strikes of an article and what its zones need to know of them."""

    events: list[Event] = field(default_factory=list)
    review: list[ReviewItem] = field(default_factory=list)
    facts: list[SentenceFacts] = field(default_factory=list)
    speakers: Speakers = field(default_factory=Speakers)


@dataclass(frozen=True, slots=True, eq=False)
class _Loose:
    """Claims on strikes told of elsewhere: "the targets are rebels"."""

    index: int
    attackers: tuple[str, ...]
    claims: tuple[Claim, ...]
    citation: Citation
    tells: bool
    """Whether the sentence tells of a strike itself, though not where."""


def read_strikes(document: Document, registry: ActorRegistry) -> ArticleStrikes:
    """All strikes of a document, merged, and what could not be placed."""
    return _Reader(document, registry).run()


class _Reader:
    """Reads an article once from top to bottom, remembering what was told last."""

    def __init__(self, document: Document, registry: ActorRegistry) -> None:
        published = document.article.published
        self.document = document
        self.merger = Merger(registry)
        self.speakers = Speakers.of(document.sentences)
        self.facts = [read_facts(read, published) for read in document.sentences]
        self.claims = Claims(self.speakers, self.facts, registry)
        self.tally = TollCounter(document, self.merger, self.claims)
        self.review: list[ReviewItem] = []
        self.loose: list[_Loose] = []
        self.countrywide: list[tuple[SentenceFacts, StrikeMention, PlaceUse]] = []
        self.last: list[Draft] = []
        self.last_index = -10
        self.last_when: DateMention | None = None
        self.told_at: dict[int, list[Draft]] = {}
        self.heard = AttackerHistory(document, self.facts, self.merger)

    def run(self) -> ArticleStrikes:
        # The body first: it has the day and the place; the headline only repeats.
        for facts in sorted(self.facts, key=lambda f: f.in_headline):
            self._sentence(facts)
        self._tell_countrywide()
        self._attach_loose()
        self._tell_denied()
        self._hear_answers()
        if not self.merger.drafts:
            self._report_unplaced()
        events = self.merger.events(self.document.article.id)
        return ArticleStrikes(events, self.review, self.facts, self.speakers)

    def _sentence(self, facts: SentenceFacts) -> None:
        told = {
            number: self._strike(facts, strike)
            for number, strike in enumerate(facts.strike_mentions)
            if strike.reality == "done"
        }
        drafts = _unique(draft for group in told.values() for draft in group)
        self.tally.count(facts, told, self._recent(facts))
        if facts.target is not None:
            attackers = (facts.target.attacker,) if facts.target.attacker else ()
            claims = self.claims.of_targets(facts, facts.target.targets, facts.target.attribution)
            self._set_loose(facts, attackers, claims)
        if drafts and not facts.in_headline:
            self.last, self.last_index = drafts, facts.index
        self.told_at[facts.index] = drafts or list(self.last)

    def _strike(self, facts: SentenceFacts, strike: StrikeMention) -> list[Draft]:
        if strike.trigger.weak and not (
            0 <= facts.index - self.last_index <= 1
            or any(not other.trigger.weak for other in facts.strike_mentions)
        ):
            return []
        days = self._timings(facts, strike, self.last_when)
        if not days or is_abroad(self.document, facts, strike):
            return []
        counted = days[-1].when.rule == COUNTED  # "a day after ...": a day aside
        if days[-1].said and not counted and not facts.in_headline:
            self.last_when = days[-1].when
        last = self.last if self._continues(facts, strike) else []
        attackers = self.heard.attackers(strike, last)
        uses = strike.places or (() if self.last else speakers_place(facts, strike))
        nearer = [use for use in uses if not is_all_of_syria(self.document, use)]
        if _is_count(strike) and tells_of_war(strike.sentence):
            return []  # "more than 300 strikes since the operation began": a sum, no event
        if nearer:
            return self._tell(facts, strike, attackers, nearer, days)
        if uses:
            if not tells_of_war(strike.sentence):
                self.countrywide.append((facts, strike, uses[0]))
            return []
        before = self._told_just_before(facts)
        if before is not None and self._is_of_it(strike, before):
            place = next(p for p in before.read.places if p.kind is not PlaceKind.COUNTRY)
            use = PlaceUse(place, "the place of the sentence before")
            drafts = self._tell(facts, strike, attackers, [use], days)
            self.tally.count(before, {}, drafts)
            return drafts
        summed = tells_of_war(strike.sentence)  # "bring the total since May to 900"
        if not facts.in_headline and not summed and self._points_back(strike):
            # "The farm was bombed by Russian planes": the place told of just before.
            draft = self.last[0]
            told = Reason(
                field="location",
                rule="the place of the strike told of last",
                citation=facts.read.sentence.cite(),
            )
            at = Located(draft.place, draft.geo_precision, told)
            return self._add([self._report(facts, strike, attackers, at, day) for day in days])
        if strike.definite and self._names_another(facts, strike):
            # "The raid was carried out by the coalition, the Network said": not as told before.
            rivals = list(self.claims.of_strike(facts, strike, strike.attackers))
            for draft in self.last:
                draft.add_claims(claim for claim in rivals if claim.about == "attacker")
                draft.cite(facts.read.sentence.cite())
            return self.last
        claims = self.claims.of_targets(facts, strike.targets, strike.attribution)
        self._set_loose(facts, [party.actor for party in attackers], claims, tells=True)
        return self._matching(attackers, self.last) if self._continues(facts, strike) else []

    def _tell(
        self,
        facts: SentenceFacts,
        strike: StrikeMention,
        attackers: tuple[Party, ...],
        uses: Iterable[PlaceUse],
        days: Sequence[StrikeDay],
    ) -> list[Draft]:
        placed = list(uses)
        in_turn = days_in_turn(facts, [use.mention for use in placed])
        located: list[tuple[Located, Sequence[StrikeDay]]] = []
        for number, use in enumerate(placed):
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
        return self._add(
            self._report(facts, strike, attackers, at, day) for at, own in inmost for day in own
        )

    def _add(self, reports: Iterable[StrikeReport]) -> list[Draft]:
        return _unique(draft for report in reports for draft in self.merger.add(report))

    def _timings(
        self, facts: SentenceFacts, strike: StrikeMention, before: DateMention | None
    ) -> list[StrikeDay]:
        published = self.document.article.published
        return timings(facts, strike, published, before or self._lead_day(facts))

    def _lead_day(self, facts: SentenceFacts) -> DateMention | None:
        """The day a lead gives to all it tells of: "forces attacked ISIL on Tuesday"."""
        for earlier in self.facts[max(facts.index - _REACH, 0) : facts.index]:
            if not earlier.in_headline:
                day = news_day(earlier, self.document.article.published)
                if day is not None:
                    return day
        return None

    def _report(
        self,
        facts: SentenceFacts,
        strike: StrikeMention,
        attackers: tuple[Party, ...],
        at: Located,
        day: StrikeDay,
    ) -> StrikeReport:
        claims = () if facts.in_headline else self.claims.of_strike(facts, strike, attackers)
        sentence = facts.read.sentence
        factuality, why = self.claims.factuality(facts, strike, attackers)
        return StrikeReport(
            attackers=attackers,
            place=at.place,
            geo_precision=at.precision,
            when=day.when,
            dated=day.said,
            type=strike.type,
            factuality=factuality,
            claims=tuple(claims),
            citation=sentence.cite(),
            reasons=(
                at.reason,
                why,
                Reason(
                    field="event_date",
                    rule=day.when.rule,
                    citation=day.when.citation or sentence.cite(),
                ),
                Reason(
                    field="sub_event_type",
                    rule="the words of the strike",
                    citation=sentence.cite_tokens(*strike.trigger.ends),
                ),
            ),
            in_headline=facts.in_headline,
        )

    def _recent(self, facts: SentenceFacts) -> list[Draft]:
        """The strikes that a bare number of killed may count."""
        return self.last if facts.index - self.last_index <= _REACH + 1 else []

    def _told_just_before(self, facts: SentenceFacts) -> SentenceFacts | None:
        """The sentence before, if it names one place and tells of no strike itself."""
        before = self.facts[facts.index - 1] if facts.index > 0 else None
        if before is None or before.in_headline or self.last_index == before.index:
            return None
        named = [p for p in before.read.places if p.kind is not PlaceKind.COUNTRY]
        return before if len({place.name for place in named}) == 1 else None

    def _is_of_it(self, strike: StrikeMention, before: SentenceFacts) -> bool:
        """ "Ten were killed in X. Activists said jets had bombed a house": that was in X."""
        verb = strike.trigger.verb
        objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}] if verb else []
        pointed = any(
            token.lower_ in {"it", "them"}
            or any(c.lower_ in {"the", "their", "its"} for c in token.children)
            for token in objects
        )
        return pointed or (bool(objects) and bool(before.tolls))

    def _points_back(self, strike: StrikeMention) -> bool:
        """Whether a telling without a place is of the one place told of just before."""
        if len(self.last) != 1 or not 0 < strike.sentence.index - self.last_index <= _REACH:
            return False
        if not self._matching(strike.attackers, self.last):
            return False
        verb = strike.trigger.verb
        objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}] if verb else []
        return strike.definite or any(
            token.lower_ in {"it", "them", "this"}
            or any(c.lower_ in {"the", "their", "its"} for c in token.children)
            for token in objects
        )

    def _names_another(self, facts: SentenceFacts, strike: StrikeMention) -> bool:
        """Whether somebody else than before names another attacker of the strike told of last."""
        if not strike.attackers or not 0 <= facts.index - self.last_index <= _REACH:
            return False
        known = [draft for draft in self.last if draft.attacker != UNKNOWN]
        if not known or self._matching(strike.attackers, known):
            return False
        speakers = self.claims.names(facts, strike.attribution)
        spoken = {claim.by for d in known for claim in d.claims if claim.about == "attacker"}
        return not spoken & set(speakers)

    def _continues(self, facts: SentenceFacts, strike: StrikeMention) -> bool:
        return strike.definite or 0 <= facts.index - self.last_index <= _REACH

    def _matching(self, attackers: Iterable[Party], drafts: Iterable[Draft]) -> list[Draft]:
        """The drafts that one of these attackers may have done; all where none is named."""
        named = [party.actor for party in attackers]
        return [
            draft
            for draft in drafts
            if not named or any(self.merger.same_actor(draft.attacker, a) for a in named)
        ]

    # --- strikes spoken of elsewhere --------------------------------------------------------

    def _set_loose(
        self,
        facts: SentenceFacts,
        attackers: Iterable[str],
        claims: Iterable[Claim],
        *,
        tells: bool = False,
    ) -> None:
        citation = facts.read.sentence.cite()
        self.loose.append(_Loose(facts.index, tuple(attackers), tuple(claims), citation, tells))

    def _attach_loose(self) -> None:
        for loose in self.loose:
            told = self.merger.drafts if self.heard.sole else self.told_at[loose.index]
            parties = [Party(actor) for actor in loose.attackers]
            for draft in self._matching(parties, told) if loose.claims else ():
                draft.add_claims(loose.claims)
                draft.cite(loose.citation)

    def _tell_countrywide(self) -> None:
        """ "Strikes in Syria": the country itself only where nothing nearer was told."""
        for facts, strike, use in self.countrywide:
            attackers = self.heard.attackers(
                strike, self.last if self._continues(facts, strike) else []
            )
            if self._matching(attackers, self.merger.drafts):
                claims = self.claims.of_targets(facts, strike.targets, strike.attribution)
                self._set_loose(facts, [party.actor for party in attackers], claims)
            elif not facts.in_headline:
                days = self._timings(facts, strike, None)
                drafts = self._tell(facts, strike, attackers, [use], days)
                self.tally.count(
                    facts, {facts.strike_mentions.index(strike): drafts}, self._recent(facts)
                )

    def _hear_answers(self) -> None:
        for facts in self.facts:
            sentence = facts.read.sentence
            denied = self._denied_at(facts)
            drafts = denied or self.told_at[facts.index]
            if not drafts and not (facts.denial and facts.denial.otherwise):
                drafts = self.merger.drafts[:1]
            if facts.blame is not None and not is_told_abroad(self.document, facts):
                blame_for(drafts, facts.blame, sentence, self.speakers)
            if facts.denial is not None and not is_told_abroad(self.document, facts):
                denial = replace(facts.denial, actor=None) if denied else facts.denial
                deny(drafts, denial, sentence, self.speakers, self.merger)

    def _tell_denied(self) -> None:
        """A strike told of only by its denial is kept as denied."""
        for facts in self.facts:
            for strike in facts.strike_mentions:
                denier = self._denier(strike) if strike.reality == "denied" else None
                if denier is None or facts.in_headline:
                    continue
                days = self._timings(facts, strike, self.last_when)
                for use in strike.places if days else ():
                    at = locate(self.document, facts, use)
                    if at is None or isinstance(at, Unresolved) or self._is_told(at.place):
                        continue
                    party = Party(denier, rule="who denies it")
                    report = self._report(facts, strike, (party,), at, days[0])
                    claims = tuple(replace(claim, stance="denies") for claim in report.claims)
                    denied = replace(report, factuality=Factuality.DENIED, claims=claims)
                    drafts = self.merger.add(denied)
                    self.told_at[facts.index] = drafts
                    self.tally.count(
                        facts, {facts.strike_mentions.index(strike): drafts}, self._recent(facts)
                    )

    def _denied_at(self, facts: SentenceFacts) -> list[Draft]:
        """The strikes at the places of which a sentence denies them: "denied bombing X"."""
        uses = [use for f in facts.strike_mentions if f.reality == "denied" for use in f.places]
        found = [self.document.resolve(use.mention, use.within) for use in uses]
        ids = {f.place.id for f in found if not isinstance(f, Unresolved)}
        return [draft for draft in self.merger.drafts if draft.place.id in ids]

    def _denier(self, strike: StrikeMention) -> str | None:
        spoken = {token.i for speaker in strike.attribution.speakers for token in speaker.subtree}
        mentions = self.facts[strike.sentence.index].read.actors
        named = next((m.actor for m in mentions if m.root.i in spoken), None)
        # "The ministry denied that Russian jets had bombed X": it speaks for Russia.
        return named or next((party.actor for party in strike.attackers), None)

    def _is_told(self, place: Place) -> bool:
        return any(
            draft.place.id == place.id or holds(place, draft.place) or holds(draft.place, place)
            for draft in self.merger.drafts
        )

    def _report_unplaced(self) -> None:
        for loose in self.loose:
            if loose.tells:
                self.review.append(
                    ReviewItem(
                        kind="event",
                        text=loose.citation.quote,
                        reason="a strike is told of, but not where in Syria",
                        citation=loose.citation,
                    )
                )


def _is_count(strike: StrikeMention) -> bool:
    """ "Almost 8,000 strikes", "hundreds of raids"."""
    noun = strike.trigger.noun
    if noun is None:
        return False
    counted = any(c.dep_ == "nummod" and c.lower_ not in {"one", "two"} for c in noun.children)
    return counted or (noun.head.lower_ == "of" and noun.head.head.lower_ in _MANY)


def _unique(drafts: Iterable[Draft]) -> list[Draft]:
    return list({id(draft): draft for draft in drafts}.values())
