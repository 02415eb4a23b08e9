"""The reader that asks a model: its answers, held against the words of the article."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.articles.paragraphs import paragraphs
from dashboard.domain.reader import model_reader
from dashboard.domain.review import MalformedAnswer, ReviewItem
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.reporter import Reporter
from dashboard.extraction.article.unread import unread_harm
from dashboard.extraction.pipeline import Extraction, Extractor
from dashboard.readers.answer import Answer, parse_answer
from dashboard.readers.mode import ModelAnswers
from dashboard.readers.proof import Prover
from dashboard.readers.strikes import ModelStrikes
from dashboard.readers.zones import ModelZones


class ModelReader:
    """Reads an article by a model's answers. It asks nobody: the answers are there."""

    def __init__(self, extractor: Extractor, answers: ModelAnswers) -> None:
        self._extractor = extractor
        self._name = model_reader(answers.model)
        self._answers = [parse_answer(text) for text in answers.texts]

    def read(self, document: Document) -> Extraction:
        """The strikes and zones whose words prove them, and all others for review."""
        with_all = self._extractor
        reporter = Reporter.of(document, with_all.registry)
        prover = Prover(document, reporter, with_all.registry, with_all.actors, with_all.places)
        strikes = ModelStrikes(document, reporter, prover)
        zones = ModelZones(document, prover, self._name)
        for answer in self._answers:
            zones.read(answer.zones)
        strikes.read([strike for answer in self._answers for strike in answer.strikes])
        events = tuple(
            replace(event, read_by=(self._name,))
            for event in reporter.merger.events(document.article.id)
        )
        review = (*strikes.review, *zones.review, *reporter.for_review())
        found = Extraction(
            events=events,
            zones=tuple(zones.zones),
            review=(*dict.fromkeys(review), *_malformed(document, self._answers)),
        )
        known = replace(found, zones=()).citations()
        rest = unread_harm(document, reporter.facts, events, known)
        return replace(found, review=(*found.review, *rest))


def _malformed(document: Document, answers: Sequence[Answer]) -> list[ReviewItem]:
    number = sum(answer.unreadable for answer in answers)
    if not number:
        return []
    first = paragraphs(document.article.text)[0]
    words = document.article.cite(first.start, first.start + len(first.text))
    reason = MalformedAnswer(number=number)
    return [ReviewItem(kind="event", text=words.quote, reason=reason, citation=words)]
