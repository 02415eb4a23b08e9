"""What is asked of an article: its sentences, numbered, and parts that overlap."""

from datetime import date
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.domain.article import Article
from dashboard.domain.event import About, Casualty, Stance
from dashboard.domain.zone import ZoneRelation
from dashboard.readers.answer import Answer, ClaimAnswer, StrikeAnswer, ZoneAnswer, parse_answer
from dashboard.readers.questions import (
    OVERLAP,
    PART,
    answer_schema,
    instruction,
    numbered,
    questions,
    version,
)


def article(text: str) -> Article:
    return Article(id="a", text=text, published=date(2016, 3, 10), url="https://x", publisher="P")


def shown(text: str) -> list[str]:
    return [text[s.start : s.end].strip() for s in numbered(text)]


def test_sentences_end_at_their_marks() -> None:
    text = (
        "Raids on Idlib\n\nBEIRUT (Wire) — Jets hit Ariha. “They fled.” U.S. officials, among them "
        "Gen. A. Smith, said so on Oct. 3. Did they?\n\nNo one knows."
    )
    assert shown(text) == [
        "Raids on Idlib",
        "BEIRUT (Wire) — Jets hit Ariha.",
        "“They fled.”",
        "U.S. officials, among them Gen. A. Smith, said so on Oct. 3.",
        "Did they?",
        "No one knows.",
    ]


@given(st.text(alphabet=st.sampled_from(list("ab. \n!?”A1")), max_size=300))
def test_all_of_a_text_is_shown_once(text: str) -> None:
    sentences = numbered(text)
    assert [s.number for s in sentences] == list(range(1, len(sentences) + 1))
    assert all(a.end <= b.start for a, b in pairwise(sentences))
    assert "".join("".join(shown(text)).split()) == "".join(text.split())


def test_a_question_is_the_day_and_the_text_alone() -> None:
    (question,) = questions(article("Raids\n\nJets hit  Ariha.\nThey fled."), "m", {})
    assert question.text == (
        "Published: Thursday 2016-03-10\n\n[1] Raids\n[2] Jets hit Ariha.\n[3] They fled."
    )


def test_a_long_article_is_asked_in_parts_that_overlap() -> None:
    body = " ".join(f"Sentence {n} tells of jets over Ariha and of more." for n in range(600))
    text = f"Headline\n\n{body}"
    parts = [q.text.split("\n")[2:] for q in questions(article(text), "m", {})]
    assert len(parts) > 2
    assert all(part[0] == "[1] Headline" for part in parts)
    assert all(sum(map(len, part)) < PART + 1_000 + 8 * len(part) for part in parts)
    for one, following in pairwise(parts):
        assert following[1 : 1 + OVERLAP] == one[-OVERLAP:]
    assert {line for part in parts for line in part} == {
        f"[{s.number}] {text[s.start : s.end].strip()}" for s in numbered(text)
    }


def test_another_model_option_text_or_day_is_another_question() -> None:
    one = article("Jets hit Ariha.")
    asked = [
        questions(one, "m", {}),
        questions(one, "n", {}),
        questions(one, "m", {"temperature": 0}),
        questions(article("Jets hit Azaz."), "m", {}),
    ]
    assert len({question.key for (question,) in asked}) == 4
    assert questions(one, "m", {}) == questions(one, "m", {})


def test_the_schema_asks_for_what_an_answer_is_read_as() -> None:
    schema = answer_schema()
    parts = schema["$defs"]
    assert isinstance(parts, dict)
    of = {name: set(part["properties"]) for name, part in parts.items()}
    assert of["strike"] == set(StrikeAnswer.model_fields)
    assert of["zone"] == set(ZoneAnswer.model_fields)
    assert of["claim"] == set(ClaimAnswer.model_fields)
    claim, zone = parts["claim"]["properties"], parts["zone"]["properties"]
    assert set(claim["about"]["enum"]) == set(get_args(About))
    assert set(claim["stance"]["enum"]) == set(get_args(Stance))
    assert set(zone["relation"]["enum"]) <= set(ZoneRelation)
    assert set(get_args(Casualty)) <= of["strike"]
    for part in (schema, *parts.values()):
        assert set(part["required"]) == set(part["properties"]), "structured output needs all"
        assert part["additionalProperties"] is False


def test_the_instruction_explains_each_field_and_its_example_can_be_read() -> None:
    text = instruction()
    fields = {*StrikeAnswer.model_fields, *ZoneAnswer.model_fields, *ClaimAnswer.model_fields}
    assert {name for name in fields if f"`{name}`" not in text} == set()
    example = parse_answer(text[text.rindex('{"strikes"') :])
    assert (len(example.strikes), len(example.zones)) == (2, 1)
    assert example.unreadable == 0


def test_the_version_is_of_the_instruction_and_the_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    before = version()
    monkeypatch.setattr("dashboard.readers.questions.instruction", lambda: "Answer.")
    assert version() != before


def test_an_empty_answer_is_one() -> None:
    assert Answer() == parse_answer('{"strikes": [], "zones": []}')
