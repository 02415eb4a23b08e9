"""Two lands that fight as one: "the Syrian-Russian alliance"."""

from dashboard.extraction.english.tokens import Span
from dashboard.extraction.rules import rule


@rule(
    fires=[
        "The Syrian-Russian alliance bombed Ariha on Monday.",
        "Attacks by the Russian-Syrian military alliance killed nine people in Ariha.",
    ],
    near_misses=[
        "The Syrian-Turkish border near Azaz was calm.",
        "The Syrian opposition alliance left Ariha.",
    ],
    idle=False,
)
def is_allied(span: Span) -> bool:
    """ "The Syrian-Russian alliance": the forces of both."""
    doc, end = span.doc, span.end
    paired = doc[end : end + 1].text == "-" or doc[max(span.start - 1, 0) : span.start].text == "-"
    return paired and any(t.lower_ == "alliance" for t in doc[end : min(end + 4, span.sent.end)])
