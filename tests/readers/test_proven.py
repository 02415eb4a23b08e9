"""What words prove nothing is for review, short, at the sentence that was pointed at."""

from datetime import date

from dashboard.domain.article import Article
from dashboard.readers.proven import Unproven

ARTICLE = Article(id="a", text="Jets bombed Ariha.", published=date(2016, 3, 10))


def test_it_stands_at_the_sentence_pointed_at() -> None:
    sentence = ARTICLE.cite(0, 18)
    item = Unproven("place", "Azaz", "not_there").item("event", [sentence])
    assert (item.kind, item.text, item.citation) == ("event", sentence.quote, sentence)


def test_without_a_sentence_it_is_what_the_model_said_cut_short() -> None:
    item = Unproven("statement", "x" * 5_000, "not_there").item("zone", [])
    assert (item.kind, item.text, item.citation) == ("zone", "x" * 200, None)
