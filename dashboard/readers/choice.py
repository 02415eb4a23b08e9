"""The reader that a mode means."""

from dashboard.extraction.pipeline import Extractor, Reader, RulesReader
from dashboard.readers.comparison import BothReaders
from dashboard.readers.mode import Mode, ModelAnswers
from dashboard.readers.model_reader import ModelReader


def reader_of(mode: Mode, extractor: Extractor, answers: ModelAnswers | None) -> Reader:
    """The reader of an article; `answers` are what the model said of it, where it reads."""
    rules = RulesReader(extractor.registry)
    if mode is Mode.RULES or answers is None:
        return rules
    model = ModelReader(extractor, answers)
    return model if mode is Mode.MODEL else BothReaders(rules, model, extractor.registry)
