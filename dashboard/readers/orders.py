"""Words of an article that are for machines: orders to a model, and answers written for it.

What stands after them in their paragraph reports nothing, whoever points at it.
"""

import re
from collections.abc import Iterator, Sequence

from dashboard.readers.questions import NumberedSentence

_JSON = re.compile(r"[{\[]\s*[\"“”]\w+[\"“”]\s*:")
_TO_MACHINES = re.compile(
    # An order; "the army ignored earlier warnings" is news.
    r"\b(?:ignore|disregard|forget|override|bypass)\b[^.!?]{0,40}\b(?:above|instructions?|prompts?|"
    r"everything|(?:previous|prior|earlier|preceding) (?:text|sentences?|messages?|rules?))\b"
    r"|\b(?:language|AI|chat) ?(?:models?|assistants?|readers?|systems?|bots?|agents?)\b"
    r"|\b(?:chatbots?|LLMs?|chatgpt|gpt-?\d)\b"
    r"|\b(?:system|developer) (?:prompt|message|override)\b"
    r"|^\W*(?:system|assistant|user|prompt|AI|end of (?:article|text|input))\W*:"
    r"|<\|?/?(?:system|assistant|user|im_start|im_end|instructions?|article)\b"
    r"|\b(?:output|answer|reply|respond|return|write|give)\b[^.!?]{0,30}\bJSON\b"
    r"|\b(?:in|into|to) (?:your (?:answer|output|response)|(?:your |the )?JSON)\b",
    re.IGNORECASE,
)


def for_machines(text: str, sentences: Sequence[NumberedSentence]) -> Iterator[tuple[int, int]]:
    """The stretches `text[start:end]` that are for machines, each to its paragraph's end."""
    until = 0
    for sentence in sentences:
        if sentence.start < until:
            continue
        said = text[sentence.start : sentence.end]
        written = _JSON.search(said)
        ordered = _TO_MACHINES.search(said.strip())
        if ordered is None and written is None:
            continue
        start = sentence.start + (written.start() if written and not ordered else 0)
        end = text.find("\n\n", max(start, sentence.end - 2))
        until = end if end >= 0 else len(text)
        yield start, until
