"""Each rule fires on the sentences it names, and not on those that only look like them."""

from collections.abc import Callable

import pytest

from dashboard.extraction import pipeline
from dashboard.extraction.pipeline import Extraction
from dashboard.extraction.rules import RuleCard, rule, rule_cards, watched, without

assert pipeline  # loads every module that has rules

FIRING = [(card, text) for card in rule_cards() for text in card.fires]
NEAR_MISSES = [(card, text) for card in rule_cards() for text in card.near_misses]


def named(value: RuleCard | str) -> str:
    return value.name if isinstance(value, RuleCard) else value[:40]


@pytest.mark.parametrize(("card", "text"), FIRING, ids=named)
def test_a_rule_fires_on_its_examples(
    read: Callable[..., Extraction], card: RuleCard, text: str
) -> None:
    with watched() as fired:
        read(text)
    assert card.name in fired


@pytest.mark.parametrize(("card", "text"), NEAR_MISSES, ids=named)
def test_a_rule_does_not_fire_on_its_near_misses(
    read: Callable[..., Extraction], card: RuleCard, text: str
) -> None:
    with watched() as fired:
        read(text)
    assert card.name not in fired


@pytest.mark.parametrize("card", rule_cards(), ids=named)
def test_a_rule_has_two_examples_of_each_kind(card: RuleCard) -> None:
    assert len(set(card.fires)) >= 2
    assert len(set(card.near_misses)) >= 2


def test_a_rule_that_is_switched_off_is_idle() -> None:
    @rule(fires=[], near_misses=[], idle=0)
    def twice(number: int) -> int:
        return 2 * number

    with watched() as fired:
        assert twice(2) == 4
        assert fired == {"test_rules.twice"}
    with without("test_rules.twice"), watched() as fired:
        assert twice(2) == 0
        assert not fired
    assert twice(2) == 4


def test_two_rules_of_one_name_are_refused() -> None:
    @rule(fires=[], near_misses=[], idle=False)
    def lonely() -> bool:
        return True

    with pytest.raises(ValueError, match="lonely"):
        rule(fires=[], near_misses=[], idle=False)(lonely.__wrapped__)


def test_no_rule_of_an_unknown_name_is_switched_off() -> None:
    with pytest.raises(KeyError, match="no_such"), without("no_such"):
        pass
