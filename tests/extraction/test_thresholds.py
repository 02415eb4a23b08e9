"""The thresholds agree with one another: what is looser reaches further."""

import ast
from datetime import timedelta
from pathlib import Path

from dashboard.extraction import thresholds


def test_surer_words_reach_further_back() -> None:
    assert (
        0
        < thresholds.REACH_OF_A_WEAK_WORD
        < thresholds.REACH_OF_A_STRIKE
        < thresholds.REACH_OF_A_TOLL
        < thresholds.REACH_OF_FORCES
    )


def test_news_is_over_before_it_is_history() -> None:
    assert timedelta() < thresholds.TOLL_DAYS <= thresholds.NEWS < thresholds.HISTORY


def test_a_city_reaches_further_than_what_is_near() -> None:
    assert 0 < thresholds.NEAR_KM < thresholds.CITY_KM


def test_nothing_within_a_sentence_reaches_out_of_it() -> None:
    reaches = {
        name: value for name, value in vars(thresholds).items() if name.endswith("_WITHIN")
    } | {"FORCE_REACH": thresholds.FORCE_REACH}
    assert all(0 < reach < thresholds.LONGEST_SENTENCE for reach in reaches.values())


def test_every_threshold_says_what_it_counts() -> None:
    body = ast.parse(Path(thresholds.__file__).read_text(encoding="utf-8")).body
    for number, statement in enumerate(body):
        if isinstance(statement, ast.Assign):
            reason = body[number + 1]
            assert isinstance(reason, ast.Expr), ast.unparse(statement)
            assert isinstance(ast.literal_eval(reason.value), str), ast.unparse(statement)
