"""What a model is asked of an article: its sentences, numbered, in parts that overlap."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dashboard.articles.paragraphs import paragraphs
from dashboard.domain.article import Article

_HERE = Path(__file__).parent
PART = 9_000
"""Characters of a part: some 2,300 tokens, which small local models still read to the end."""
OVERLAP = 4
"""Sentences at the end of a part that the next one begins with: what a report needs before it."""

_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Brig|Capt|Sgt|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.N|U\.K|a\.m|p\.m)\.\s+$"
)


@dataclass(frozen=True, slots=True)
class NumberedSentence:
    """A sentence as the model is shown it: `text[start:end]` of the article."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One part of one article as it is asked; `key` names its answer, whoever asks it again."""

    key: str
    text: str


@lru_cache(maxsize=1)
def instruction() -> str:
    """What the model is told to do: `instruction.md`."""
    return (_HERE / "instruction.md").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def answer_schema() -> dict[str, object]:
    """What an answer must look like: `answer.schema.json`."""
    schema: dict[str, object] = json.loads(
        (_HERE / "answer.schema.json").read_text(encoding="utf-8")
    )
    return schema


def version() -> str:
    """The digest of instruction and schema: another one is another question."""
    both = instruction() + json.dumps(answer_schema(), sort_keys=True)
    return hashlib.sha256(both.encode()).hexdigest()[:12]


def numbered(text: str) -> tuple[NumberedSentence, ...]:
    """The sentences of a cleaned article, numbered from 1; a dateline goes with its first one.

    Where a sentence ends is guessed from its marks alone: numbers only have to point.
    """
    found: list[NumberedSentence] = []
    for paragraph in paragraphs(text):
        end = paragraph.start + len(paragraph.text)
        start = text.rfind("\n", 0, paragraph.start) + 1
        if found and found[-1].end > start:  # a paragraph that was cut in pieces
            start = paragraph.start
        for cut in (*_cuts(text, paragraph.start, end), end):
            if text[start:cut].strip():
                found.append(NumberedSentence(len(found) + 1, start, cut))
            start = cut
    return tuple(found)


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    last = start
    for match in _END.finditer(text, start, end):
        if not _ABBREVIATION.search(text, max(last, match.end() - 12), match.end()):
            last = match.end()
            yield last


def questions(article: Article, model: str, options: Mapping[str, object]) -> tuple[Question, ...]:
    """What `model` is asked of an article, a question for each part; its headline is in all."""
    asked = json.dumps([version(), model, dict(options)], sort_keys=True, default=str)
    texts = (_text(article, part) for part in _parts(numbered(article.text)))
    return tuple(
        Question(key=hashlib.sha256(f"{asked}\n{text}".encode()).hexdigest(), text=text)
        for text in texts
    )


def _parts(sentences: tuple[NumberedSentence, ...]) -> Iterator[list[NumberedSentence]]:
    part: list[NumberedSentence] = []
    new = size = 0
    for sentence in sentences:
        length = sentence.end - sentence.start
        if new and size + length > PART:
            yield part
            part, new = part[-OVERLAP:], 0
            if sentences[0] not in part:
                part = [sentences[0], *part]
            size = sum(each.end - each.start for each in part)
        part.append(sentence)
        new, size = new + 1, size + length
    if new:
        yield part


def _text(article: Article, part: list[NumberedSentence]) -> str:
    lines = [f"Published: {article.published:%A} {article.published.isoformat()}", ""]
    lines += (f"[{s.number}] {' '.join(article.text[s.start : s.end].split())}" for s in part)
    return "\n".join(lines)
