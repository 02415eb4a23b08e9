"""What was answered is asked once; what is kept is whole or not there."""

from pathlib import Path

from dashboard.readers.kept_answers import KeptAnswers
from dashboard.readers.questions import Question
from tests.readers.answers import NOTHING

ONE, OTHER = Question(key="1", text="a"), Question(key="2", text="b")


def test_an_answer_is_found_by_its_question(tmp_path: Path) -> None:
    kept = KeptAnswers(tmp_path / "answers")
    kept.put(ONE, NOTHING)
    assert (kept.get(ONE), kept.get(OTHER)) == (NOTHING, None)
    assert [path.name for path in (tmp_path / "answers").iterdir()] == ["1.json"]


def test_a_torn_file_is_no_answer(tmp_path: Path) -> None:
    kept = KeptAnswers(tmp_path)
    kept.put(ONE, NOTHING)
    (tmp_path / "1.json").write_text(NOTHING[:-3], encoding="utf-8")
    assert kept.get(ONE) is None
    (tmp_path / "1.json").write_bytes(b"\xff\xfe")
    assert kept.get(ONE) is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "answers").write_text("a file", encoding="utf-8")
    KeptAnswers(tmp_path / "answers").put(ONE, NOTHING)
