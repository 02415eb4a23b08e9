"""The ground of a model's answers: who is said to be where, as far as the words prove it."""

from collections.abc import Iterable
from dataclasses import replace

from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import Factuality
from dashboard.domain.place import COUNTRY, Unresolved
from dashboard.domain.review import ReviewItem
from dashboard.domain.zone import ActorZone
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.speakers import narrator
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.ground.antecedents import Antecedents
from dashboard.extraction.ground.parts import part_of
from dashboard.extraction.ground.zone_ledger import basis_of
from dashboard.extraction.ground.zone_rules import ZoneStatement
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.sentence.attribution import attribute
from dashboard.readers.answer import Quote, ZoneAnswer
from dashboard.readers.ground_words import says_so
from dashboard.readers.named_places import says_where_another_lies
from dashboard.readers.proof import Prover
from dashboard.readers.proven import Party, Proven, Unproven

_MILITANTS = words_of("militants")


class ModelZones:
    """Collects the zones of one article that a model points at."""

    def __init__(self, document: Document, prover: Prover, reader: str) -> None:
        self._document = document
        self._prover = prover
        self._antecedents = Antecedents.of(document, prover.registry)
        self._read_by = (reader,)
        self.zones: list[ActorZone] = []
        self.review: list[ReviewItem] = []

    def read(self, answers: Iterable[ZoneAnswer]) -> None:
        """Draw every statement that is proven; the rest is for review."""
        for answer in answers:
            try:
                self._state(answer)
            except Unproven as unproven:
                self.review.append(unproven.item("zone", self._prover.sentences(answer.statement)))

    def _state(self, answer: ZoneAnswer) -> None:
        said = self._prover.found(answer.statement, "statement")[0]
        parties = self._parties(answer.actor)
        near = {quote.sentence for quote in (answer.actor, answer.place)}
        told = answer.statement.sentence in near
        if not told or not says_so(said.span, answer.relation):
            raise Unproven("statement", answer.statement.words, "not_so")
        by, factuality = self._speaker(answer, said)
        place, mentions = self._prover.places(answer.place)[0]
        cited = dict.fromkeys(each.facts.read.sentence.cite() for each in (said, place))
        for mention in mentions:
            for actor in (party.actor for party in parties if party.actor != UNKNOWN):
                whole = says_where_another_lies(mention, place)
                zone = self._zone(answer, said, actor, mention, whole=whole)
                if zone is not None:
                    self._add(replace(zone, by=by, factuality=factuality, citations=tuple(cited)))

    def _parties(self, quote: Quote) -> list[Party]:
        """Whom the words name; of plain "militants", whom the article means by it."""
        try:
            return self._prover.parties("party", quote)
        except Unproven:
            for proven in self._prover.found(quote, "party"):
                pointing = self._antecedents.at(proven.facts.read.sentence, (), ())
                for token in (t for t in proven.span if lemma(t) in _MILITANTS):
                    actor = pointing.militants(token)
                    if actor is not None:
                        return [Party(actor, proven.citation)]
            raise

    def _zone(
        self, answer: ZoneAnswer, said: Proven, actor: str, mention: PlaceMention, *, whole: bool
    ) -> ActorZone | None:
        """One party at one place, in Syria; what cannot be placed is for review."""
        found = self._document.resolve(mention)
        sentence = said.facts.read.sentence
        if isinstance(found, Unresolved):
            item = ReviewItem.from_unresolved(found)
            self.review.append(replace(item, kind="zone", citation=sentence.cite()))
            return None
        # The rules' own words for a part of a place: "western", "districts of".
        statement = ZoneStatement(
            sentence=sentence,
            actor=actor,
            relation=answer.relation,
            place=mention,
            place_name=mention.name,
            attribution=attribute(said.span.root),
            part=None if whole else part_of(mention, said.span.root),
        )
        placed = statement.on(found.place) if found.place.country == COUNTRY else None
        if placed is None:
            return None
        place, relation, part = placed
        return ActorZone(
            id=f"{self._document.article.id}:z{len(self.zones) + 1}",
            actor=actor,
            relation=relation,
            place=place,
            valid_from=self._document.article.published,
            by=narrator(sentence),
            factuality=Factuality.ASSERTED,
            basis=basis_of(place),
            citations=(sentence.cite(),),
            part=part,
            read_by=self._read_by,
        )

    def _speaker(self, answer: ZoneAnswer, said: Proven) -> tuple[str, Factuality]:
        """Who says so, and how surely; a speaker or doubt that is not proven is for review."""
        sentence = said.facts.read.sentence
        by, factuality = narrator(sentence), Factuality.ASSERTED
        if sentence.paragraph.quoted_from:
            factuality = Factuality.ATTRIBUTED
        try:
            if answer.by is not None:
                by, factuality = self._prover.speaker(answer.by).name, Factuality.ATTRIBUTED
            if answer.hedge is not None and self._prover.hedge(answer.hedge):
                factuality = Factuality.ALLEGED
        except Unproven as unproven:
            self.review.append(unproven.item("zone", self._prover.sentences(answer.statement)))
        if attribute(said.span.root).hedged:
            factuality = Factuality.ALLEGED
        return by, factuality

    def _add(self, zone: ActorZone) -> None:
        """A zone, or another sentence on one that is known."""
        for number, known in enumerate(self.zones):
            if (known.actor, known.relation, known.place.id, known.part) == (
                zone.actor, zone.relation, zone.place.id, zone.part
            ):  # fmt: skip
                cited = tuple(dict.fromkeys((*known.citations, *zone.citations)))
                self.zones[number] = replace(known, citations=cited)
                return
        self.zones.append(zone)
