"""The lexicon says of each word what it means, and does not contradict itself."""

import ast
import tomllib

import pytest

from dashboard.extraction.english import lexicon
from dashboard.extraction.english.lexicon import read_lexicon, words_of
from tests.paths import ROOT

FILE = ROOT / "dashboard/extraction/english/lexicon.toml"

SMALL = """
[senses]
takes = "what makes ground somebody's"
leaves = "what makes ground no longer somebody's"

[never_both]
takes = ["leaves"]

[words]
capture = ["takes"]
abandon = ["leaves"]
quit = ["leaves"]
"""


def asked_senses() -> set[str]:
    """The senses that the rules ask for."""
    return {
        str(node.args[0].value)
        for path in (ROOT / "dashboard/extraction").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "words_of"
        and isinstance(node.args[0], ast.Constant)
    }


def test_the_words_of_a_sense_are_those_whose_row_names_it() -> None:
    assert read_lexicon(SMALL) == {"takes": {"capture"}, "leaves": {"abandon", "quit"}}


@pytest.mark.parametrize(
    ("written", "instead", "message"),
    [
        ('quit = ["leaves"]', 'quit = ["leaves", "takes"]', "'quit' has senses that exclude"),
        ('quit = ["leaves"]', 'quit = ["leavs"]', "leavs"),
        ('takes = ["leaves"]', 'takes = ["leavs"]', "leavs"),
        ('capture = ["takes"]', "", "takes"),
        ('quit = ["leaves"]', 'abandon = ["takes"]', "overwrite"),
        ('quit = ["leaves"]', 'quit = ["leaves", "leaves"]', "twice"),
    ],
    ids=[
        "contradiction",
        "unknown sense",
        "unknown exclusion",
        "no word",
        "a word twice",
        "a sense twice",
    ],
)
def test_a_lexicon_that_contradicts_itself_is_refused(
    written: str, instead: str, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        read_lexicon(SMALL.replace(written, instead))


def test_a_sense_that_no_word_has_is_unknown() -> None:
    with pytest.raises(KeyError, match="no such sense"):
        words_of("no such sense")


def test_every_sense_is_described_and_asked_for() -> None:
    described: dict[str, str] = tomllib.loads(FILE.read_text(encoding="utf-8"))["senses"]
    assert [sense for sense, text in described.items() if not text] == []
    assert set(described) == asked_senses()


def test_words_stand_in_alphabetical_order() -> None:
    words = list(tomllib.loads(FILE.read_text(encoding="utf-8"))["words"])
    assert words == sorted(words, key=str.casefold)


def test_what_strikes_by_itself_is_no_general_word() -> None:
    assert "bomb" in lexicon.STRONG_VERBS < lexicon.VERBS
    assert "hit" in lexicon.VERBS - lexicon.STRONG_VERBS
