"""A day hangs on the verb that the grammar gives it."""

from collections.abc import Callable

import pytest

from dashboard.extraction.article.day_words import verb_over, words_of_day
from dashboard.extraction.sentence.sentence_facts import SentenceFacts


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Jets bombed Ariha on Monday, doctors said.", "bombed"),
        ("Doctors said on Monday that jets had bombed Ariha.", "said"),
        ("The raid on Ariha, which took place on Monday, killed two.", "took"),
    ],
)
def test_the_verb_over_a_day(facts: Callable[[str], SentenceFacts], text: str, verb: str) -> None:
    said = facts(text)
    (day,) = said.dates
    over = verb_over(day, said)
    assert over is not None
    assert (over.text, [word.text for word in words_of_day(day, said)]) == (verb, ["Monday"])
