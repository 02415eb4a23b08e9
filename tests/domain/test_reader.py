"""Who read an article, in words that layers keep."""

from dashboard.domain.reader import RULES, ReaderAgreement, model_reader


def test_readers_are_told_apart_by_name() -> None:
    assert (RULES, model_reader("qwen3")) == ("rules", "model qwen3")


def test_agreement_is_ordered_by_how_little_there_is() -> None:
    assert [str(value) for value in ReaderAgreement] == ["agreed", "single", "differed"]
