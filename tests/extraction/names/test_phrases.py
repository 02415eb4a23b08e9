"""Phrases are found whatever their capitals, the longer beside the shorter."""

from dashboard.extraction.english.parser import split
from dashboard.extraction.names.phrases import Phrases


def test_every_phrase_is_found_with_each_meaning() -> None:
    phrases: Phrases[str] = Phrases()
    phrases.add(split("Syrian army"), "army")
    phrases.add(split("Syrian"), "nationality")
    phrases.add(split("SYRIAN"), "government")
    phrases.add(split("Syrian"), "nationality")
    text = split("The SYRIAN army left, Syrian jets stayed.")[:]
    assert [(span.text, meaning) for span, meaning in phrases.find(text)] == [
        ("SYRIAN army", "army"),
        ("SYRIAN", "nationality"),
        ("SYRIAN", "government"),
        ("Syrian", "nationality"),
        ("Syrian", "government"),
    ]


def test_a_phrase_does_not_reach_out_of_the_words_asked() -> None:
    phrases: Phrases[str] = Phrases()
    phrases.add(split("Syrian army"), "army")
    text = split("The Syrian army left.")
    assert list(phrases.find(text[0:2])) == []
    assert [span.start for span, _ in phrases.find(text[1:])] == [1]
