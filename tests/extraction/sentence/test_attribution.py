"""Who says so, how surely, and whether it happened at all."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Event, Factuality
from dashboard.extraction.article.strikes import SentenceFacts
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
ReadFacts = Callable[[str], SentenceFacts]


def event(read: Read, text: str) -> Event:
    (only,) = read(text).events
    return only


def speakers(found: Event, about: str = "occurrence") -> list[str]:
    return list(dict.fromkeys(c.by for c in found.claims if c.about == about))


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Russian jets bombed Saraqib.", Factuality.ASSERTED),
        ("Activists said Russian jets bombed Saraqib.", Factuality.ATTRIBUTED),
        ("Russian jets bombed Saraqib, activists said.", Factuality.ATTRIBUTED),
        ("According to activists, Russian jets bombed Saraqib.", Factuality.ATTRIBUTED),
        ("Russian jets bombed Saraqib, according to residents.", Factuality.ATTRIBUTED),
        ("Activists alleged that Russian jets bombed Saraqib.", Factuality.ALLEGED),
        ("Activists claimed Russian jets bombed Saraqib.", Factuality.ALLEGED),
        ("Russian jets allegedly bombed Saraqib.", Factuality.ALLEGED),
        ("Russian jets reportedly bombed Saraqib.", Factuality.ALLEGED),
        ("An alleged Russian air strike hit Saraqib.", Factuality.ALLEGED),
        ("Russian jets appear to have bombed Saraqib.", Factuality.ALLEGED),
        pytest.param(
            "Russia is accused of bombing Saraqib.",
            Factuality.ALLEGED,
        ),
        pytest.param(
            "Russia admitted bombing Saraqib.",
            Factuality.ATTRIBUTED,
            marks=pytest.mark.xfail(strict=True, reason="what somebody admits is dropped"),
        ),
        ("Saraqib was bombed by warplanes believed to be Russian.", Factuality.ALLEGED),
    ],
)
def test_how_sure(read: Read, text: str, factuality: Factuality) -> None:
    assert event(read, text).factuality is factuality


def test_plain_saying_is_no_doubt_and_alleging_is(read: Read) -> None:
    said = event(read, "Activists said Russian jets bombed Saraqib.")
    alleged = event(read, "Activists alleged that Russian jets bombed Saraqib.")
    assert not any(claim.hedged for claim in said.claims)
    assert all(claim.hedged for claim in alleged.claims)


def test_the_speaker_is_named_as_written(read: Read) -> None:
    found = event(read, "US defence officials said Russian jets bombed Saraqib.")
    assert speakers(found) == ["US defence officials"]


def test_joined_speakers_each_claim_it(read: Read) -> None:
    found = event(read, "Rebels and local doctors said Russian jets bombed Saraqib.")
    assert speakers(found) == ["Rebels", "local doctors"]


def test_nobody_quoted_is_the_article(read: Read) -> None:
    assert speakers(event(read, "Russian jets bombed Saraqib.")) == ["the article"]


def test_they_are_the_speakers_before(read: Read) -> None:
    found = event(
        read,
        "Opposition activists said the raids went on. They said Russian jets bombed Saraqib.",
    )
    assert speakers(found) == ["Opposition activists"]
    assert found.factuality is Factuality.ATTRIBUTED


@pytest.mark.xfail(strict=True, reason="a pronoun finds only those who spoke, not a plain subject")
def test_they_are_the_officials_before(read: Read) -> None:
    found = event(read, "US officials met on Monday. They said Russian jets bombed Saraqib.")
    assert speakers(found) == ["US officials"]


def test_a_quotation_block_is_its_outlets_word(read: Read) -> None:
    found = event(read, "Strikes begin\n\nThe Guardian wrote,\n\nRussian jets bombed Saraqib.")
    assert speakers(found) == ["The Guardian"]
    assert found.factuality is Factuality.ATTRIBUTED


def test_a_speaker_within_a_quotation_block_speaks_for_himself(read: Read) -> None:
    found = event(
        read, "Strikes begin\n\nThe Guardian wrote,\n\nActivists said Russian jets bombed Saraqib."
    )
    assert speakers(found) == ["Activists"]


def test_the_innermost_speaker_of_a_chain_made_the_claim(read: Read) -> None:
    found = event(
        read, "State television reported that a general said Russian jets bombed Saraqib."
    )
    assert speakers(found) == ["general"]


def test_a_weapon_does_not_speak(facts: ReadFacts) -> None:
    (strike,) = facts("Saraqib was bombed by warplanes believed to be Russian.").strike_mentions
    assert strike.attribution.speakers == ()
