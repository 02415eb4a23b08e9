"""How aircraft are called by their makers: Su-24, F-16s, MiG-29, TB2."""

import re

from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.tokens import Token

_DESIGNATION = re.compile(r"(?:Su|MiG|Tu|Il|Mi|Ka|F|FA|A|AC|B|MQ|RQ|TB)-?\d{1,3}[A-Z]{0,2}s?", re.I)


def words(token: Token) -> frozenset[str]:
    """A word's plain and written form; "jet" for an aircraft's designation."""
    plain = "jet" if _DESIGNATION.fullmatch(token.text) else lemma(token)
    return frozenset({plain, token.lower_})
