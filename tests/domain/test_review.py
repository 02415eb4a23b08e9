"""What could not be placed is kept for review, with its reason."""

from datetime import date
from typing import get_args

from dashboard.domain.article import Article
from dashboard.domain.place import Mention, UnknownName, Unresolved
from dashboard.domain.review import ReviewItem, ReviewReason

ARTICLE = Article(id="report", text="Jets bombed Nayrab.", published=date(2016, 3, 10))
CITATION = ARTICLE.cite(12, 18)


def test_a_name_not_placed_becomes_a_review_item_with_its_reason() -> None:
    mention = Mention(name="Nayrab", citation=CITATION)
    reason = UnknownName(name="Nayrab")
    item = ReviewItem.from_unresolved(Unresolved(mention=mention, candidates=(), reason=reason))
    assert (item.kind, item.text, item.citation) == ("place", "Nayrab", CITATION)
    assert item.reason == reason


def test_no_two_reasons_have_one_code() -> None:
    codes = [reason.__dataclass_fields__["code"].default for reason in get_args(ReviewReason)]
    assert len(set(codes)) == len(codes)
