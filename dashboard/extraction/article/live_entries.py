"""Entries: of a live page, each with its hour; of a record, each with its day."""

import re

from dashboard.articles.dates import DateMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.sentence_facts import SentenceFacts

_STAMP = re.compile(r"\W*\d{1,2}:\d{2}(?: ?[ap]m)?(?: [A-Z]{3,4})?\b", re.IGNORECASE)
_CREDIT = re.compile(r"\((?:file |handout )?(?:photo|picture|image)s?(?: by)? ?:[^)]*\)", re.I)
_DATE_OF_ENTRY = re.compile(
    r"\W*(?:(?:incident|strike|attack) date|date(?: of (?:the )?(?:incident|strike|attack))?) ?:",
    re.IGNORECASE,
)


_LABEL_OF_DATE = re.compile(
    r"\W*(?:(?:incident|strike|attack) date|date of (?:the )?(?:incident|strike|attack))\W*",
    re.IGNORECASE,
)
_LONGEST_DATE = 30  # characters


@rule(
    fires=[
        "Jets bombed Ariha on Monday.\n\n13:55 Shells have been falling on Hass.",
        "Jets bombed Ariha on Monday.\n\n09:30 Shells hit Hass, our correspondent writes.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday.\n\nAt 13:55 shells hit Hass.",
        "Jets bombed Ariha on Monday.\n\n55 shells hit Hass.",
    ],
    idle=False,
)
def is_stamped(facts: SentenceFacts) -> bool:
    """ "13:55 Shells have been falling": an entry of a live page, which is of its own day."""
    sentence = facts.read.sentence
    return _STAMP.match(sentence.paragraph.text) is not None


@rule(
    fires=[
        "Two raids\n\nDate: 3 June 2015\nLocation: Ariha\n\nJets bombed a house in Ariha.",
        "Two raids\n\nIncident date: 4 June 2015\n\nJets bombed a house in Saraqib.",
        "Two raids\n\nIncident date\n4 June 2015\nLocation\nHass\n\nJets bombed a house in Hass.",
    ],
    near_misses=[
        "Two raids\n\nDate of this version: 3 June 2015\n\nJets bombed a house in Ariha.",
        "Two raids\n\nJets bombed a house in Ariha. They gave the date: 3 June 2015.",
        "Two raids\n\nThe date\n3 June 2015\n\nJets bombed a house in Ariha.",
    ],
    idle=None,
)
def day_of_entry(facts: SentenceFacts, before: SentenceFacts | None = None) -> DateMention | None:
    """ "Date: 5 June 2017": the day of an incident whose particulars follow, whatever was told.

    The label may stand on a line of its own.
    """
    text = facts.read.sentence.paragraph.text
    label = before.read.sentence.paragraph.text if before is not None else ""
    below = _LABEL_OF_DATE.fullmatch(label) and len(text) <= _LONGEST_DATE
    if not below and _DATE_OF_ENTRY.match(text) is None:
        return None
    days = [when for when in facts.dates if when.shift is None and when.first == when.last]
    return days[0] if len(days) == 1 else None


@rule(
    fires=[
        "The raid\n\nJets strike a mill in Ariha in April (Photo: A. Man)\n\nThe raid killed nine.",
        "The raid\n\nJets strike Hass in May (Picture: A. Man)\n\nJets hit Ariha on Sunday.",
    ],
    near_misses=[
        "The raid\n\nJets struck a depot near Ariha in April.\n\nThe raid killed nine.",
        "The raid\n\nJets struck Ariha (a photo showed smoke).\n\nThe raid killed nine.",
    ],
    idle=False,
)
def is_caption(facts: SentenceFacts) -> bool:
    """ "Jets strike X, in April (Photo: Agency)": what a picture shows, and not the news."""
    return _CREDIT.search(facts.read.sentence.paragraph.text) is not None
