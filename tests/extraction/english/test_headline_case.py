"""Headlines lose the capitals that hide their grammar, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.extraction.english.headline_case import common_words, in_sentence_case

BODY = "The jets bombed oil wells near Raqqa, the state agency said."


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Russia Bombs Oil Wells Near Raqqa", "Russia bombs oil wells near Raqqa"),
        ("US Air Strikes Destroy Wells", "US air strikes destroy wells"),
        # A name that nobody writes in small letters stays a name.
        ("Jets Strike Saraqib Wells", "jets strike Saraqib wells"),
        # Only where all words have capitals: here they tell names from words.
        ("Russia bombs the Oil Ministry", "Russia bombs the Oil Ministry"),
        ("Jets bomb Hama", "Jets bomb Hama"),
    ],
)
def test_common_words_lose_a_headlines_capitals(headline: str, expected: str) -> None:
    assert in_sentence_case(headline.split(), common_words(BODY)) == expected.split()


@given(st.lists(st.text(min_size=1)), st.text())
def test_no_word_is_lost(words: list[str], body: str) -> None:
    read = in_sentence_case(words, common_words(body))
    assert [word.lower() for word in read] == [word.lower() for word in words]
