"""A reading as a value: whole after its travels, and a fault in one article is only its own."""

from dataclasses import replace
from typing import Any, cast

import pytest

from dashboard.building.batch.work import Answer, Failure, Task, decode, read, read_here
from dashboard.domain.article import Article
from dashboard.extraction.pipeline import Extractor


def test_a_reading_comes_back_as_it_went(
    seed: Article, extractor: Extractor, resources: bytes
) -> None:
    answer = read(Task(key="seed", article=seed, pins={}), resources)
    assert isinstance(answer, bytes)
    found, direct = decode(answer), extractor.extract(seed)
    assert (found.events, found.zones, found.review) == (
        direct.events,
        direct.zones,
        direct.review,
    )
    assert len(found.events) == 2


def test_pins_are_obeyed(tasks: list[Task], resources: bytes, extractor: Extractor) -> None:
    elsewhere = decode(cast(bytes, read(tasks[1], resources))).events[0].place
    pinned = replace(tasks[0], pins={"Saraqib": elsewhere})
    answer = read(pinned, resources)
    assert isinstance(answer, bytes)
    assert decode(answer).events[0].place == elsewhere


@pytest.mark.parametrize("raw", [b"", b"{}", b"[1, 2]", b'{"events": [{}], "zones": []}'])
def test_what_is_no_reading_is_refused(raw: bytes) -> None:
    with pytest.raises(ValueError, match="validation error"):
        decode(raw)


def test_an_article_that_cannot_be_read_is_an_answer_and_the_next_is_read(
    tasks: list[Task], resources: bytes, expected: dict[str, Answer]
) -> None:
    broken = replace(tasks[0], key="broken", article=replace(tasks[0].article, text=cast(Any, 7)))
    found = dict(read_here([broken, tasks[1]], resources))
    assert isinstance(found["broken"], Failure)
    assert found["broken"].reason.startswith("TypeError: ")
    assert found["key-1"] == expected["key-1"]
