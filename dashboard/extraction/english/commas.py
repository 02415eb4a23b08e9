"""Commas that writers leave out and brackets the parser knows; every text keeps its length."""

import calendar
import re

from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.rules import rule

_DONE = rf"(?:air-?)?(?:{'|'.join(sorted(words_of('done')))})"
_SUPPOSED = re.compile(
    r"(?<!\bwere)(?<!\bwas)(?<!\bare)(?<!\bis)(?<!\bbeen)(?<!,)(?<!\bwidely)(?<!\balso) "
    r"(?=(?P<what>(?:also |widely |generally )?"
    rf"(?:{'|'.join(sorted(words_of('supposing')))}) to "
    r"(?:be|belong to|have (?:been|come)(?: \w+)?(?: out)?(?: by| from)?|have belonged to)"
    rf"(?: (?!{_DONE}\b)[\w.’'-]+){{1,5}})(?:,| {_DONE}\b))"
)
_DEEPER = re.compile(r"\b(?:by|from|of|in|during) (?:an? |the )?(?:[\w-]+ )?[\w-]+$")
"""What is supposed is no subject: "fired by a drone believed to ..." is parsed well as it is."""
_MONTHS = "|".join(calendar.month_name[1:])
_FRONTED = re.compile(
    r"(?:(?<=^)|(?<=[.!?] )|(?<=[.!?][”\"] ))"
    r"(?:On|In|At|During) (?:the (?:same|following|next|previous)|that) "
    r"(?:day|night|evening|morning|afternoon|week)(?P<space> )(?!in |of |,|and |or |as |that )",
    re.MULTILINE,
)
_BRACKETS = str.maketrans("[]", "()")
_DATED = re.compile(
    r"(?:(?<=^)|(?<=[.!?] )|(?<=[.!?][”\"] ))"
    rf"On (?:\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}})(?P<space> )(?=[a-z])"
    r"(?!(?:in|of|and|or|as|that|to|the|at)\b)",
    re.MULTILINE,
)
_Change = tuple[int, str]
"""Where a text changes, and the characters that stand there then."""


def with_commas(text: str) -> str:
    """A text with commas for the spaces around a set-off phrase; its length stays."""
    # At "three ISIS [Daesh] units" the parser would begin a new sentence.
    characters = list(text.translate(_BRACKETS))
    for start, replacement in (*_set_off(text), *_fronted(text)):
        characters[start : start + len(replacement)] = replacement
    return "".join(characters)


@rule(
    fires=[
        "Warplanes believed to be Russian hit Saraqib, killing two people.",
        "A drone suspected to be Turkish hit a car in Ain Issa.",
    ],
    near_misses=[
        "Warplanes were believed to be Russian.",
        "Rockets from a drone believed to be Turkish hit Ariha.",
    ],
    idle=(),
)
def _set_off(text: str) -> tuple[_Change, ...]:
    """ "Jets believed to be Russian bombed X" is otherwise parsed as what the jets believe."""
    found: list[_Change] = []
    for match in _SUPPOSED.finditer(text):
        if _DEEPER.search(text, 0, match.start()):
            continue
        found.append((match.start(), ","))
        end = match.start() + 1 + len(match["what"])
        if re.search(r"[’']s$", match["what"]):
            found.append((end - 2, " ,"))  # the mark of the genitive would stick to the comma
        elif text[end] == " ":
            found.append((end, ","))
    return tuple(found)


@rule(
    fires=[
        "On the same day shells hit Ariha.",
        "On 9 March militants of ISIS shelled Kobani.",
    ],
    near_misses=[
        "On the same day as the talks shells hit Ariha.",
        "Shells hit Ariha on the same day.",
    ],
    idle=(),
)
def _fronted(text: str) -> tuple[_Change, ...]:
    """ "On the same day shells hit X" is otherwise parsed as day shells."""
    return tuple(
        (match.start("space"), ",") for form in (_FRONTED, _DATED) for match in form.finditer(text)
    )
