"""The parts of a cleaned article: headline, headings, paragraphs, quotation blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

_WRAPPED_LINE = 50  # a line this long inside a block is wrapped prose, not a line of its own
_BROKEN_LINES = 2  # so many lines broken within a sentence, and the block was wrapped
_LONG_PARAGRAPH = 5_000
_HEADLINE = 160
_HEADING = 80

_DATELINE = re.compile(
    r"^(?!(?:ISIS|ISIL|YPG|SDF|SOHR|NATO|OCHA|HTS|FSA|PKK|US|UN|RAF|IDF)\b(?! ?[,(]))"
    r"(?:[A-Z][A-Z'’./\-]+(?: [A-Z][A-Z'’./\-]+){0,4}"  # BEIRUT, TEL AVIV/DAMASCUS
    r"(?:, [A-Z][\w.’' ]{1,24}?)?"  # , Syria
    r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?"  # , Sept 30
    r"(?:,? ?\([^)\n]{2,40}\))?"  # (Wire)
    r"|[A-Z][\w’' /,-]{2,40} ?, (?:SANA|SOHR|AFP|AP|Reuters|ANHA|Syria|Lebanon|Turkey|Iraq)\b"
    r"|[A-Z][\w’' /-]{2,30} \([A-Z][\w /]{1,24}\)"  # Damascus (Wire)
    r"|[A-Z][a-z]+(?:[/ ][A-Z][a-z]+)?(?= [-–—] [A-Z](?![^.\n]* [-–—] ))"  # Hama - Units
    r"|[A-Z][^.!?\n]{1,50}, "  # Geneva, 3 May 2018
    r"(?:(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2}),? \d{4}"
    r"|\d{1,2}([/.-])\d{1,2}\1\d{4})"  # or in figures
    r"|\([A-Z][\w /]{1,24}\))"  # or only (Wire)
    r" ?(?:--|[–—:_]|(?<= )-|-(?![a-z]|[A-Z]{2})) ?"  # not "US-led", "CJTF-OIR"
)
_BULLET = re.compile(r"^(?:[.•·▪◦*–—-]+|\(?\d{1,2}[.)]) +")
_INTRODUCES_QUOTATION = re.compile(
    r"^(?P<who>[^.!?]{2,70}?) (?:wrote|writes|reported|reports|said|says|stated)"
    r"(?: [^.!?]{0,40})?[,:]$"
)

ParagraphKind = Literal["headline", "heading", "body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph: `start` counts characters of the cleaned article and skips a dateline.

    `quoted_from` names the outlet whose words these are ("The Guardian wrote,").
    """

    start: int
    text: str
    kind: ParagraphKind
    quoted_from: str | None = None


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a cleaned article, in order."""
    found: list[Paragraph] = []
    quoted_from: str | None = None
    for start, body in _blocks(text):
        kind = _kind(body, first=not found)
        if kind == "heading":
            quoted_from = None
        dateline = _DATELINE.match(body) if kind == "body" else None
        prefix = dateline or _BULLET.match(body)
        skip = prefix.end() if prefix else 0
        found.append(
            Paragraph(start=start + skip, text=body[skip:], kind=kind, quoted_from=quoted_from)
        )
        introduction = _INTRODUCES_QUOTATION.match(body)
        if introduction:
            quoted_from = introduction["who"]
    return found


def _blocks(text: str) -> list[tuple[int, str]]:
    blocks: list[tuple[int, str]] = []
    for block in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        lines = block[0].split("\n")
        if len(lines) > 1 and all(_runs_on(*pair) for pair in pairwise(lines)):
            # Same length, so that every span still counts in the article itself.
            blocks.append((block.start(), block[0].replace("\n", " ")))
            continue
        offset = block.start()
        for prose in _rejoined(lines):
            blocks.append((offset, prose))
            offset += len(prose) + 1
    return [part for start, body in blocks if body.strip() for part in _parts(start, body)]


def _rejoined(lines: list[str]) -> list[str]:
    """The paragraphs of a block of lines; those of hard-wrapped prose are put together again."""
    broken = sum(_is_within(line, after) for line, after in pairwise(lines))
    if broken < _BROKEN_LINES:
        return lines
    prose = lines[:1]
    for line, after in pairwise(lines):
        if _is_within(line, after) or (len(line) >= _WRAPPED_LINE and not _ends(line)):
            prose[-1] += f" {after}"
        else:
            prose.append(after)
    return prose


def _parts(start: int, body: str) -> Iterator[tuple[int, str]]:
    """A paragraph in pieces the parser can read in good time, cut between sentences."""
    while len(body) > _LONG_PARAGRAPH:
        cut = body.rfind(". ", 0, _LONG_PARAGRAPH) + 2
        cut = cut if cut > 1 else _LONG_PARAGRAPH
        yield start, body[:cut]
        start, body = start + cut, body[cut:]
    yield start, body


def _runs_on(line: str, following: str) -> bool:
    """Whether a line is prose that the next one continues."""
    return len(line) >= _WRAPPED_LINE or _is_within(line, following)


def _is_within(line: str, following: str) -> bool:
    return following[:1].islower() and not _ends(line)


def _ends(line: str) -> bool:
    return line.rstrip().endswith((".", "!", "?", ":"))


def _kind(body: str, *, first: bool) -> ParagraphKind:
    ends_as_sentence = body.rstrip("”\"’')").endswith((".", "!", ",", ":", ";"))
    if first and len(body) <= _HEADLINE and not ends_as_sentence:
        return "headline"
    if len(body) <= _HEADING and not ends_as_sentence:
        return "heading"
    return "body"
