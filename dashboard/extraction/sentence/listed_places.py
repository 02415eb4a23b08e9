"""Places that stand in a list after a strike: "strikes in three places: X; the Y air base; Z"."""

from collections.abc import Iterator, Sequence

from dashboard.extraction.english.lexicon import PLACE_KINDS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.triggers import Trigger
from dashboard.extraction.thresholds import PLACE_WITHIN

_COUNTED = frozenset({*PLACE_KINDS, "place", "location", "site", "area", "target"})


def places_listed(trigger: Trigger, places: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """The places after the colon that follows a strike's words."""
    end = max(trigger.core)
    words = places[0].span.sent if places else ()
    colon = next((t.i for t in words if t.text == ":" and t.i > end), None)
    if colon is None or colon - end > PLACE_WITHIN or not _counts(trigger, colon):
        return
    yield from (place for place in places if place.span.start > colon and not place.is_wide)


@rule(
    fires=[
        "There were strikes in three places: a depot in Ariha; the Hama air base; and Morek.",
        "Jets hit two targets: a depot in Ariha; and Morek.",
    ],
    near_misses=[
        "Jets hit Ariha: the town was empty, residents of Morek said.",
        "Officials listed three places: Ariha, Morek and Saraqib.",
    ],
    idle=False,
)
def _counts(trigger: Trigger, colon: int) -> bool:
    """Whether the words before a colon only count what was struck."""
    before = trigger.head.doc[colon - 1]
    return before.tag_ == "NNS" and lemma(before) in _COUNTED
