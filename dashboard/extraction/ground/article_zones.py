"""The zones of an article: what is said of ground, and what contested targets imply of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from spacy.tokens import Token

from dashboard.articles.dates import DateMention
from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Citation
from dashboard.domain.event import Claim, Event, Factuality
from dashboard.domain.place import COUNTRY, Place, PlaceKind, Unresolved
from dashboard.domain.review import ReviewItem, UnnamedGround
from dashboard.domain.zone import ActorZone, ZoneBasis, ZoneRelation
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.speakers import narrator
from dashboard.extraction.article.strikes import ArticleStrikes
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import Sentence
from dashboard.extraction.ground.antecedents import Antecedents
from dashboard.extraction.ground.captures import Capture, Captures, days_of
from dashboard.extraction.ground.demands import demands_nameless_ground, find_demand, refuses_demand
from dashboard.extraction.ground.implied import without_implied
from dashboard.extraction.ground.zone_rules import ZoneStatement, find_zones
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import Attribution
from dashboard.extraction.sentence.sentence_facts import SentenceFacts

_BASIS = {
    PlaceKind.GOVERNORATE: ZoneBasis.GOVERNORATE,
    PlaceKind.COUNTRY: ZoneBasis.COUNTRY,
}
_RELATIVE = words_of("relative")


@dataclass(slots=True, eq=False)
class ArticleZones:
    """The zones of an article, and statements about ground that could not be placed."""

    zones: list[ActorZone] = field(default_factory=list)
    review: list[ReviewItem] = field(default_factory=list)


def read_ground(
    document: Document, strikes: ArticleStrikes, registry: ActorRegistry
) -> ArticleZones:
    """Every zone a document states or implies, each once."""
    return _Reader(document, strikes, registry).run()


class _Reader:
    def __init__(
        self, document: Document, strikes: ArticleStrikes, registry: ActorRegistry
    ) -> None:
        self.lands = registry.lands()
        self.antecedents = Antecedents.of(document, registry)
        self.captures = Captures(document.article.published)
        self.document = document
        self.strikes = strikes
        self.ground = ArticleZones()
        self.counted = 0

    def run(self) -> ArticleZones:
        before: list[PlaceMention] = []
        following = [*(facts.read.places for facts in self.strikes.facts), []][1:]
        for facts, after in zip(self.strikes.facts, following, strict=True):
            read = facts.read
            pointing = self.antecedents.at(read.sentence, before, after)
            found = find_zones(read.sentence, read.actors, read.places, pointing)
            captures = [statement.at for statement in found if statement.taken]
            for statement in found:
                self._state(statement, facts, days_of(statement.at, captures, facts.dates))
            struck = [use.mention for strike in facts.strike_mentions for use in strike.places]
            named = [p for p in struck or read.places if p.kind is not PlaceKind.COUNTRY]
            before = named or before
            demand = find_demand(read.sentence, read.actors, read.places, self.lands)
            if demand is not None:
                self._state(demand, facts)
            elif demands_nameless_ground(read.sentence):
                self._report_nameless(read.sentence)
            refuser = refuses_demand(read.sentence)
            if refuser is not None:
                self._refuse(facts, Attribution((refuser,)))
        self._contested_targets()
        self._relative_operations()
        self.ground.zones = without_implied(self.ground.zones)
        return self.ground

    def _state(
        self, statement: ZoneStatement, facts: SentenceFacts, days: Sequence[DateMention] = ()
    ) -> None:
        if statement.place is not None:
            found = self.document.resolve(statement.place)
        else:
            found = self.document.resolve_country(statement.place_name)
        if isinstance(found, Unresolved):
            self.ground.review.append(
                replace(
                    ReviewItem.from_unresolved(found),
                    kind="zone",
                    citation=statement.sentence.cite(),
                )
            )
            return
        if found.place.country != COUNTRY:
            return
        placed = statement.on(found.place)
        if placed is None:
            self._report_nameless(statement.sentence)
            return
        place, relation, part = placed
        names = self.strikes.speakers.names(statement.attribution, statement.sentence)
        cited = statement.sentence.cite()
        capture = None
        if statement.taken and relation is ZoneRelation.CONTROLS:
            capture = self.captures.take(statement.actor, place.id, cited, days)
            if capture.until is None:
                self._end_control(place.id, capture)
        elif relation is ZoneRelation.CONTROLS:
            if self.captures.ended(statement.actor, place.id, cited):
                return
        implied = statement.implied and bool(facts.strike_mentions)
        basis = _BASIS.get(place.kind, ZoneBasis.TOWN_RADIUS)
        self._add(
            actor=statement.actor,
            relation=relation,
            place=place,
            by=names or (narrator(statement.sentence),),
            factuality=_factuality(statement.attribution, bool(names), statement),
            basis=ZoneBasis.INFERRED_FROM_TARGET if implied else basis,
            citations=(cited,),
            part=part,
            valid_from=capture.since if capture is not None else None,
            valid_to=capture.until if capture is not None else None,
        )

    def _end_control(self, place: str, capture: Capture) -> None:
        """Who held a place that another took held it until then; where no day is said, not at all.

        A report's own day is no day on which both held it.
        """
        kept: list[ActorZone] = []
        for zone in self.ground.zones:
            held = zone.place.id == place and zone.relation is ZoneRelation.CONTROLS
            if held and zone.actor != capture.actor and zone.valid_to is None:
                if zone.valid_from < capture.since:
                    kept.append(replace(zone, valid_to=capture.since))
            else:
                kept.append(zone)
        self.ground.zones = kept

    def _report_nameless(self, sentence: Sentence) -> None:
        self.ground.review.append(
            ReviewItem(
                kind="zone",
                text=sentence.span.text,
                reason=UnnamedGround(),
                citation=sentence.cite(),
            )
        )

    def _refuse(self, facts: SentenceFacts, attribution: Attribution) -> None:
        """A demand that somebody rejects is disputed ground."""
        sentence = facts.read.sentence
        for number, zone in enumerate(self.ground.zones):
            if zone.relation is not ZoneRelation.DEMANDS_EXCLUSION:
                continue
            names = self.strikes.speakers.names(attribution, sentence)
            refusals = tuple(
                Claim(
                    by=by,
                    about="occurrence",
                    value=zone.actor,
                    stance="denies",
                    citation=sentence.cite(),
                )
                for by in names
            )
            self.ground.zones[number] = replace(
                zone,
                factuality=Factuality.DISPUTED,
                claims=(*zone.claims, *refusals),
                citations=_with(zone.citations, sentence.cite()),
            )

    def _contested_targets(self) -> None:
        """Where speakers differ on who was hit, the claim says who is on that ground."""
        for event in self.strikes.events:
            targets = [c for c in event.claims if c.about == "target"]
            affirmed = {c.value for c in targets if c.stance == "affirms"}
            denied = {c.value for c in targets if c.stance == "denies"}
            contested = denied & affirmed
            if not contested:
                continue
            # Whether they were there at all is just what the speakers differ on.
            self.ground.zones = [
                zone
                for zone in self.ground.zones
                if zone.basis is not ZoneBasis.INFERRED_FROM_TARGET
                or (zone.actor, zone.place.id) not in {(a, event.place.id) for a in contested}
            ]
            deniers = {c.by.lower() for c in targets if c.stance == "denies"}
            for claim in targets:
                if claim.stance != "affirms" or claim.value is None or claim.value in contested:
                    continue
                if claim.by.lower() not in deniers and not _shares_word(claim.by, deniers):
                    continue
                self._infer(event, claim)

    def _infer(self, event: Event, claim: Claim) -> None:
        self._add(
            actor=claim.value or "",
            relation=ZoneRelation.PRESENT,
            place=event.place,
            by=(claim.by,),
            factuality=Factuality.ALLEGED if claim.hedged else Factuality.ATTRIBUTED,
            basis=ZoneBasis.INFERRED_FROM_TARGET,
            citations=(claim.citation,),
        )

    def _relative_operations(self) -> None:
        """ "They are targeting farther west than X": the ground of their strikes holds it."""
        for facts in self.strikes.facts:
            for strike in facts.strike_mentions:
                if strike.places or strike.reality != "done":
                    continue
                if not _goes_beyond(strike.trigger.head):
                    continue
                sentence = facts.read.sentence
                names = self.strikes.speakers.names(strike.attribution, sentence)
                for event in self.strikes.events:
                    if not any(event.actor1 == party.actor for party in strike.attackers):
                        continue
                    self._add(
                        actor=event.actor1,
                        relation=ZoneRelation.OPERATES,
                        place=event.place,
                        by=names or (narrator(sentence),),
                        factuality=event.factuality,
                        basis=_BASIS.get(event.place.kind, ZoneBasis.TOWN_RADIUS),
                        citations=(sentence.cite(), *event.citations[:1]),
                    )

    def _add(
        self,
        *,
        actor: str,
        relation: ZoneRelation,
        place: Place,
        by: Iterable[str],
        factuality: Factuality,
        basis: ZoneBasis,
        citations: tuple[Citation, ...],
        part: str = "",
        valid_from: date | None = None,
        valid_to: date | None = None,
    ) -> None:
        for number, zone in enumerate(self.ground.zones):
            same = (zone.actor, zone.relation, zone.place.id) == (actor, relation, place.id)
            if same and zone.valid_to == valid_to:
                merged = zone.citations
                for citation in citations:
                    merged = _with(merged, citation)
                self.ground.zones[number] = replace(zone, citations=merged)
                return
        self.counted += 1
        self.ground.zones.append(
            ActorZone(
                id=f"{self.document.article.id}:z{self.counted}",
                actor=actor,
                relation=relation,
                place=place,
                valid_from=valid_from or self.document.article.published,
                valid_to=valid_to,
                by=", ".join(by),
                factuality=factuality,
                basis=basis,
                citations=citations,
                part=part,
            )
        )


@rule(
    fires=[
        "Russian jets bombed Ariha. Russian jets are striking farther west, officials said.",
        "Russian jets bombed Ariha. Russian aircraft are bombing deeper than before, an "
        "official said.",
    ],
    near_misses=[
        "Russian jets bombed Ariha. Russian jets are striking harder, officials said.",
        "Russian jets bombed Ariha. Russian aircraft are bombing at night, an official said.",
    ],
    idle=False,
)
def _goes_beyond(strike: Token) -> bool:
    """ "They are striking farther west than X": where they struck before is not all of it."""
    return any(token.lower_ in _RELATIVE for token in strike.subtree)


def _factuality(attribution: Attribution, named: bool, statement: ZoneStatement) -> Factuality:
    if attribution.hedged:
        return Factuality.ALLEGED
    if named or statement.sentence.paragraph.quoted_from:
        return Factuality.ATTRIBUTED
    return Factuality.ASSERTED


def _with(citations: tuple[Citation, ...], citation: Citation) -> tuple[Citation, ...]:
    return citations if citation in citations else (*citations, citation)


def _shares_word(name: str, others: set[str]) -> bool:
    """ "Officials" may be the "US officials" of another sentence."""
    last = name.lower().split()[-1]
    return any(other.split()[-1] == last for other in others)
