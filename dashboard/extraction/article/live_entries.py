"""Entries of a live page: each opens with its hour, and is of the page's day."""

import re

from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.sentence_facts import SentenceFacts

_STAMP = re.compile(r"\W*\d{1,2}:\d{2}(?: ?[ap]m)?(?: [A-Z]{3,4})?\b", re.IGNORECASE)


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
