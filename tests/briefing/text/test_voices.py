"""One claim of one speaker is told once, with as many sources as have it."""

from typing import Any

import pytest

from dashboard.briefing.text.voices import outlet, told_tolls, voices
from dashboard.layers.incident import merged
from dashboard.layers.schema import ArticleRecord
from dashboard.layers.strike import Strike
from tests.records import claim, strike


def article(name: str, publisher: str) -> ArticleRecord:
    return ArticleRecord(
        id=name, title=f"Title {name}", publisher=publisher, published="2015-10-01",
        published_basis="metadata", language="en", url="", text="Text.",
    )  # fmt: skip


ARTICLES = {"a": article("a", "Alpha"), "b": article("b", "")}


def report(name: str, *said: tuple[str, str], **changes: Any) -> Strike:
    """A report with tolls by speakers."""
    claims = []
    for by, value in said:
        made = claim(by, value, about="toll")
        cited = made.citation.model_copy(update={"article_id": name})
        claims.append(made.model_copy(update={"citation": cited}))
    known = {"event_id": f"{name}:1", "sources": [name], "claims": claims}
    made_strike = strike(**(known | changes))
    return made_strike.model_copy(update={"incident_id": "a:1"})


def heard(*reports: Strike, language: str = "en") -> list[tuple[str, list[str]]]:
    return [
        (voice.name, [f"{c.value}/{len(sources)}" for c, sources in voice.claims])
        for voice in voices(merged(list(reports)), ARTICLES, language)
    ]


def test_two_outlets_that_quote_one_speaker_have_one_claim_with_two_sources() -> None:
    one, other = report("a", ("the Observatory", "37")), report("b", ("Observatory", "37"))
    assert heard(one, other) == [("The Observatory", ["37/2"])]


def test_another_number_of_the_same_speaker_is_another_claim() -> None:
    one, other = report("a", ("US officials", "37")), report("b", ("US officials", "59"))
    assert heard(one, other) == [("US officials", ["37/1", "59/1"])]


@pytest.mark.parametrize(
    "nobody", ["activists", "a local resident", "the article", "rescue workers"]
)
def test_speakers_without_a_name_stand_apart_by_outlet(nobody: str) -> None:
    found = heard(report("a", (nobody, "37")), report("b", (nobody, "37")))
    said = nobody[0].upper() + nobody[1:]
    assert found == [(f"{said} (Alpha)", ["37/1"]), (f"{said} (Title b)", ["37/1"])]


def test_in_one_report_nobody_needs_an_outlet() -> None:
    assert heard(report("a", ("activists", "37"), ("activists", "37"))) == [("Activists", ["37/1"])]


def test_an_outlet_is_a_publisher_a_title_or_a_data_set() -> None:
    assert [outlet(name, ARTICLES, "en") for name in ("a", "b", "ucdp")] == [
        "Alpha",
        "Title b",
        "ucdp",
    ]


def test_each_report_has_its_own_toll() -> None:
    together = merged(
        [
            report("a", fatalities_low=37),
            report("b", fatalities_low=40, fatalities_high=59),
            report("c"),
            report("ucdp", sources=["ucdp"], fatalities_low=9, fatalities_high=9, data_set="ucdp"),
            report(
                "acled",
                sources=["SOHR", "SANA"],
                fatalities_low=7,
                fatalities_high=12,
                fatalities_best=9,
                data_set="acled",
            ),
        ]
    )
    assert told_tolls(together, ARTICLES, "en") == [
        "Alpha: at least 37 killed",
        "Title b: 40 to 59 killed",
        "UCDP: 9 killed",
        "ACLED (SOHR and SANA): 7 to 12 killed, best estimate 9",
    ]
    assert told_tolls(report("a", fatalities_low=37), ARTICLES, "en") == []
