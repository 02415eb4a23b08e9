"""Second words of names that tell two villages apart: "Maliha al-Sharqiyah", "al-Gharbiyah"."""

import re

from dashboard.extraction.english.tokens import Span
from dashboard.extraction.rules import rule
from dashboard.geocoding.spelling import ARTICLES

_OF_PAIR = re.compile(
    r"(?:sh?ar[qk]|gharb|sham[ae]+l|j[aou]n[aou]+b|kab[ei]+r|sagh[ei]+r|f[ao]+[wu]?qan|taht[aeo])",
    re.I,
)
"""East and west, north and south, great and small, upper and lower, as news spells them."""


def with_epithet(span: Span) -> Span | None:
    """The name with the word that follows it: "X al-Balad", "X Sharqiyah"; None without one."""
    doc, end, last = span.doc, span.end, span.sent.end
    if end < last and doc[end].text.lower() in ARTICLES:
        end += 1
        if end < last and doc[end].text == "-":
            end += 1
    if end >= last or not doc[end].text.istitle() or not doc[end].text.isalpha():
        return None
    article = end > span.end
    return doc[span.start : end + 1] if article or _OF_PAIR.match(doc[end].text) else None


@rule(
    fires=[
        "Jets bombed Buwaydah al-Sharqiyah near Qusayr.",
        "Troops took Ariha Kabira and Ariha Saghira.",
    ],
    near_misses=[
        "Jets bombed Buwaydah near Qusayr.",
        "Jets bombed Ariha al-Xuri.",
    ],
    idle=False,
)
def is_of_pair(name: Span) -> bool:
    """ "X al-Sharqiyah", "X the eastern": not the X that the gazetteer has elsewhere."""
    return _OF_PAIR.match(name[-1].text) is not None
