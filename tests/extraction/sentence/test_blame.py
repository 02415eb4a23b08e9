"""Who is said to have done a strike that another sentence reports."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Event, Factuality
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
STRIKE = "An air strike killed six people in Ariha on Monday."


def event(read: Read, text: str) -> Event:
    (only,) = read(text).events
    return only


def attackers(found: Event) -> set[tuple[str, str | None, str]]:
    return {(c.by, c.value, c.stance) for c in found.claims if c.about == "attacker"}


@pytest.mark.parametrize(
    ("answer", "actor"),
    [
        ("The US military acknowledged a strike.", "united_states"),
        ("The Pentagon acknowledged that it had carried out an air strike.", "united_states"),
        ("The ministry in Moscow said its jets had hit 46 targets around the town.", "russia"),
        ("The Israeli army said it had struck a depot there.", "israel"),
        ("Turkey admitted bombing the town.", "turkey"),
        ("Russia claimed responsibility for the attack.", "russia"),
        ("The strike was carried out by the coalition.", "us_coalition"),
        ("The strike was conducted as part of Operation Inherent Resolve.", "us_coalition"),
    ],
)
def test_the_attacker_is_named_by_a_later_sentence(read: Read, answer: str, actor: str) -> None:
    found = event(read, f"{STRIKE} {answer}")
    assert (found.actor1, found.toll.low) == (actor, 6)
    assert found.factuality in {Factuality.ASSERTED, Factuality.ATTRIBUTED}


@pytest.mark.parametrize(
    "answer",
    [
        "The US military acknowledged the report.",
        "Russia confirmed the attack.",
        "Moscow said rebels had carried out raids.",
        "Turkey did not acknowledge the strike.",
    ],
)
def test_who_only_speaks_of_a_strike_did_not_do_it(read: Read, answer: str) -> None:
    assert event(read, f"{STRIKE} {answer}").actor1 == "unknown"


def test_an_admission_is_not_of_anothers_strike(read: Read) -> None:
    text = "Russian jets bombed Ariha on Monday. The US military acknowledged a strike."
    found = event(read, text)
    assert (found.actor1, found.factuality) == ("russia", Factuality.ASSERTED)


@pytest.mark.parametrize(
    "guess",
    [
        "The planes were believed to be Russian.",
        "Believed to be Russian.",
        "They are thought to have been Russian jets.",
    ],
)
def test_a_guess_is_kept_with_the_denial_that_answers_it(read: Read, guess: str) -> None:
    found = event(read, f"Warplanes bombed Ariha on Monday. {guess} Moscow denied it.")
    assert (found.actor1, found.factuality) == ("russia", Factuality.DISPUTED)
    expected = {("the article", "russia", "affirms"), ("Moscow", "russia", "denies")}
    assert attackers(found) == expected


@pytest.mark.parametrize(
    "doubt",
    [
        "It was not clear whether Syrian or Russian planes carried out the attack.",
        "It is unclear whether Russian or Syrian jets were behind the raid.",
        "Officials could not say whether Russian or Syrian jets had done it.",
    ],
)
def test_what_nobody_can_say_stays_open(read: Read, doubt: str) -> None:
    found = event(read, f"{STRIKE} {doubt}")
    assert (found.actor1, found.factuality) == ("unknown", Factuality.ALLEGED)
    assert {value for _, value, _ in attackers(found)} == {"russia", "syrian_government"}


@pytest.mark.parametrize(
    ("entry", "actor"),
    [
        ("Alleged perpetrator: Russian air force", "russia"),
        ("Potentially responsible: Russian Airforce", "russia"),
        ("Suspected attacker: Syrian air force", "syrian_government"),
        ("Alleged perpetrator: Syrian or Russian air force", "unknown"),
    ],
)
def test_an_entry_of_a_sheet_is_an_allegation(read: Read, entry: str, actor: str) -> None:
    found = event(read, f"{entry}\n\nThree air strikes hit Ariha on Monday.")
    assert (found.actor1, found.factuality) == (actor, Factuality.ALLEGED)


def test_these_strikes_are_all_of_those_told_of(read: Read) -> None:
    text = (
        "An air strike hit Ariha on Monday.\n\nAn air strike hit Saraqib on Monday.\n\n"
        "These strikes were conducted as part of Operation Inherent Resolve."
    )
    assert {e.actor1 for e in read(text).events} == {"us_coalition"}


@pytest.mark.parametrize(
    "words",
    [
        "Western governments hold Syrian warplanes responsible.",
        "Residents held the army accountable for the raid.",
        "A monitor holds the Syrian army responsible for the deaths.",
    ],
)
def test_who_is_held_responsible_is_blamed(
    struck: Callable[[str], list[tuple[str, str]]], words: str
) -> None:
    assert struck(f"Air strikes hit Ariha on Monday. {words}") == [("syrian_government", "Ariha")]
