"""Which reader a mode means."""

from dashboard.extraction.pipeline import Extractor, RulesReader
from dashboard.readers.choice import reader_of
from dashboard.readers.comparison import BothReaders
from dashboard.readers.mode import Mode, ModelAnswers
from dashboard.readers.model_reader import ModelReader
from tests.readers.answers import NOTHING

SAID = ModelAnswers(model="small", texts=(NOTHING,))


def test_each_mode_has_its_reader(extractor: Extractor) -> None:
    assert isinstance(reader_of(Mode.RULES, extractor, SAID), RulesReader)
    assert isinstance(reader_of(Mode.MODEL, extractor, SAID), ModelReader)
    assert isinstance(reader_of(Mode.BOTH, extractor, SAID), BothReaders)


def test_without_answers_the_rules_read(extractor: Extractor) -> None:
    assert isinstance(reader_of(Mode.BOTH, extractor, None), RulesReader)
