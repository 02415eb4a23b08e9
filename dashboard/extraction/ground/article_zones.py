"""The zones of an article: what is said of ground, and what contested targets imply of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dashboard.articles.dates import DateMention
from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Citation
from dashboard.domain.event import Factuality
from dashboard.domain.place import COUNTRY, PlaceKind, Resolved, Unresolved
from dashboard.domain.review import ReviewItem, UnnamedGround
from dashboard.domain.zone import ActorZone, ZoneBasis, ZoneRelation
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.event_day import subject_day
from dashboard.extraction.article.event_place import if_near
from dashboard.extraction.article.speakers import narrator
from dashboard.extraction.article.strikes import ArticleStrikes
from dashboard.extraction.english.parser import Sentence
from dashboard.extraction.english.roles import PATIENTS, named_noun, preposition_of, role
from dashboard.extraction.ground.antecedents import Antecedents
from dashboard.extraction.ground.before_news import is_told_back
from dashboard.extraction.ground.captures import Capture, Captures, days_of
from dashboard.extraction.ground.demands import demands_nameless_ground, find_demand, refuses_demand
from dashboard.extraction.ground.implied import without_implied
from dashboard.extraction.ground.parts import is_quarter_of
from dashboard.extraction.ground.struck_ground import contested_targets, relative_operations
from dashboard.extraction.ground.unsaid_places import is_cut
from dashboard.extraction.ground.zone_ledger import ZoneLedger, basis_of
from dashboard.extraction.ground.zone_rules import ZoneStatement, find_zones
from dashboard.extraction.names.mentions import ActorMention, PlaceMention
from dashboard.extraction.names.reference_names import only_reference
from dashboard.extraction.sentence.attribution import Attribution
from dashboard.extraction.sentence.containment import seen_from
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.thresholds import HISTORY_DAYS


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
        self.sides = {frozenset({a.id, a.among}) for a in registry if a.among is not None}
        self.antecedents = Antecedents.of(document, registry)
        self.captures = Captures(document.article.published)
        self.story = subject_day(strikes.facts, document.article.published)
        self.document = document
        self.strikes = strikes
        self.ledger = ZoneLedger(document.article.id, document.article.published)
        self.described: set[tuple[str, str]] = set()
        self.review: list[ReviewItem] = []

    def run(self) -> ArticleZones:
        before: list[PlaceMention] = []
        taker: str | None = None
        following = [*(facts.read.places for facts in self.strikes.facts), []][1:]
        for facts, after in zip(self.strikes.facts, following, strict=True):
            read = facts.read
            pointing = self.antecedents.at(read.sentence, before, after, taker)
            statements = find_zones(read.sentence, read.actors, read.places, pointing)
            self._read(facts, statements)
            takers = {one.actor for one in statements if one.taken}
            taker = takers.pop() if len(takers) == 1 else None
            struck = [use.mention for strike in facts.strike_mentions for use in strike.places]
            named = [p for p in struck or read.places if p.kind is not PlaceKind.COUNTRY]
            named = [p for p in named if not (only_reference(p) or is_cut(p))]
            before = sorted(named, key=lambda place: place.span.start) or before
            demand = find_demand(read.sentence, read.actors, read.places, self.lands)
            if demand is not None:
                self._state(demand, facts)
            elif demands_nameless_ground(read.sentence):
                self._report_nameless(read.sentence)
            refuser = refuses_demand(read.sentence)
            if refuser is not None:
                names = self.strikes.speakers.names(Attribution((refuser,)), read.sentence)
                self.ledger.refuse_demands(names, read.sentence.cite())
        contested_targets(self.ledger, self.strikes)
        relative_operations(self.ledger, self.strikes)
        return ArticleZones(without_implied(self.ledger.zones), self.review)

    def _read(self, facts: SentenceFacts, found: Sequence[ZoneStatement]) -> None:
        """What one sentence says of ground, each change with its days and who else made it."""
        if self._opens_abroad(facts):
            return
        changes = [one.at for one in found if one.taken or one.gone]
        for statement in found:
            together = {one.actor for one in found if one.taken and one.at == statement.at}
            together |= self._counted_with(statement, facts)
            days = days_of(statement.at, changes, facts.dates)
            self._state(statement, facts, days or self._days_before(statement, facts), together)

    def _days_before(self, statement: ZoneStatement, facts: SentenceFacts) -> Sequence[DateMention]:
        """ "In 2011, X revolted. A year later it was taken": told of old days too."""
        at = facts.read.sentence.index
        before = self.strikes.facts[at - 1] if at and statement.later else None
        return before.dates if before is not None else ()

    def _counted_with(self, statement: ZoneStatement, facts: SentenceFacts) -> set[str]:
        """ "The Nusra Front took X", and later "rebels took X": its men are among the rebels.

        Not so where they are told to have taken it back, or from each other.
        """
        word = statement.sentence.span.text[statement.at :].lower()
        if word.startswith("re"):
            return set()
        losing = {m.actor for m in facts.read.actors if _is_done_to(m)}
        sides = (side - {statement.actor} for side in self.sides if statement.actor in side)
        return {other for side in sides for other in side if other not in losing}

    def _opens_abroad(self, facts: SentenceFacts) -> bool:
        """ "In Iraq, jets hit ISIS near Mosul and Sinjar": none of that ground is Syria's."""
        first = facts.read.sentence.span[0]
        countries = [p for p in facts.read.places if p.kind is PlaceKind.COUNTRY]
        if all(preposition_of(p.root, "in") != first for p in countries):
            return False
        named = (self.document.resolve(place) for place in countries)
        return all(isinstance(one, Unresolved) or one.place.country != COUNTRY for one in named)

    def _state(
        self,
        statement: ZoneStatement,
        facts: SentenceFacts,
        days: Sequence[DateMention] = (),
        together: Collection[str] = (),
    ) -> None:
        found = self._resolved(statement, facts)
        cited = statement.sentence.cite()
        if isinstance(found, Unresolved):
            item = ReviewItem.from_unresolved(found)
            self.review.append(replace(item, kind="zone", citation=cited))
            return
        if found.place.country != COUNTRY:
            return
        placed = statement.on(found.place)
        if statement.place is not None and not is_quarter_of(statement.place, found.place):
            placed = None
        if placed is None:
            self._report_nameless(statement.sentence)
            return
        place, relation, part = placed
        names = self.strikes.speakers.names(statement.attribution, statement.sentence)
        capture = None
        if is_told_back(statement.sentence) and self.captures.undid(
            statement.actor, place.id, left=relation is ZoneRelation.ABSENT
        ):
            return
        if self._is_of_old_story(statement, days) or self._went_with(statement, place.id):
            return
        if relation is ZoneRelation.CONTROLS:
            capture = self._taken(statement, place.id, cited, days, together)
            if not self._holds_now(statement, place.id, cited, capture, told_of=not names):
                return
        elif statement.gone and relation is ZoneRelation.ABSENT:
            since = self.captures.leave(statement.actor, place.id, days)
            self.ledger.end_own_control(place.id, statement.actor, since)
            if self._is_history(statement, since):
                return
        elif statement.taken and self._is_history(statement, self.captures.since(days)):
            return  # "overran parts of X in 2014"
        implied = statement.implied and bool(facts.strike_mentions)
        self.ledger.add(
            actor=statement.actor,
            relation=relation,
            place=place,
            by=names or (narrator(statement.sentence),),
            factuality=_factuality(statement.attribution, bool(names), statement),
            basis=ZoneBasis.INFERRED_FROM_TARGET if implied else basis_of(place),
            citations=(cited,),
            part=part,
            operation=statement.operation,
            capture=capture,
        )

    def _resolved(self, statement: ZoneStatement, facts: SentenceFacts) -> Resolved | Unresolved:
        """The place of a statement; none where its namesake lies far from where it is said to."""
        place = statement.place
        if place is None:
            return self.document.resolve_country(statement.place_name)
        origin = None if place.stands_for else seen_from(place, facts.read.places)
        return if_near(self.document, place, self.document.resolve(place), origin)

    def _taken(
        self,
        statement: ZoneStatement,
        place: str,
        cited: Citation,
        days: Sequence[DateMention],
        together: Collection[str],
    ) -> Capture | None:
        """The capture that a statement tells of; who held the place held it until then."""
        if not statement.taken:
            return None
        capture = self.captures.take(statement.actor, place, cited, days)
        if capture.until is None:
            self.ledger.end_control(place, capture, together)
        return capture

    def _holds_now(
        self,
        statement: ZoneStatement,
        place: str,
        cited: Citation,
        capture: Capture | None,
        *,
        told_of: bool,
    ) -> bool:
        """Whether who is said to hold a place does so, or did until another took it."""
        if capture is None:
            if self.captures.ended(statement.actor, place, cited, told_of=told_of):
                return False
        elif capture.until is None and self._is_history(statement, capture.since):
            return False
        others = self.ledger.holders(place) - {statement.actor}
        place_said = statement.place
        pointed = place_said is not None and place_said.root.tag_ == "NNS"
        if (statement.described or (pointed and capture is None)) and others:
            return False  # "the rebel-held districts" are others than those just told of
        self.ledger.drop(self.described & {(other, place) for other in others})
        if statement.described:
            self.described.add((statement.actor, place))
        return True

    def _is_history(self, statement: ZoneStatement, since: date) -> bool:
        """Whether what was done by a day says nothing of who is there when the article appears."""
        age = self.document.article.published - since
        return statement.bygone and age.days > HISTORY_DAYS

    def _is_of_old_story(self, statement: ZoneStatement, days: Sequence[DateMention]) -> bool:
        """ "The army retreated from X" of a battle of 2013: where an article tells of no news,
        what it tells in the past tense is of the day that it is about."""
        if self.story is None or not statement.told_as_past or statement.taken:
            return False
        in_full = [day for day in days if str(day.first.year) in day.words]
        since = self.captures.since(in_full or (self.story,))  # "between 3 and 5 March" is of then
        return (self.document.article.published - since).days > HISTORY_DAYS

    def _went_with(self, statement: ZoneStatement, place: str) -> bool:
        """ "Their posts in X" were hit, told after others took X: theirs no longer."""
        return statement.implied and self.captures.taken_from(statement.actor, place)

    def _report_nameless(self, sentence: Sentence) -> None:
        self.review.append(
            ReviewItem(
                kind="zone",
                text=sentence.span.text,
                reason=UnnamedGround(),
                citation=sentence.cite(),
            )
        )


def _is_done_to(mention: ActorMention) -> bool:
    """ "Drove A out of X", "took X from A"."""
    noun = named_noun(mention.root)
    return role(noun) in PATIENTS or preposition_of(noun, "from") is not None


def _factuality(attribution: Attribution, named: bool, statement: ZoneStatement) -> Factuality:
    if attribution.hedged:
        return Factuality.ALLEGED
    if named or statement.sentence.paragraph.quoted_from:
        return Factuality.ATTRIBUTED
    return Factuality.ASSERTED
