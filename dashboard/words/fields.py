"""What every language must have words for. `{names}` in braces are filled in where it is shown.

A language is a folder beside this file, with one value of each class below.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.domain.place import NameMatch, PlaceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewWords:
    """Why something was not placed: a text for each code of `ReviewReason`; why a place may be."""

    unknown_name: str
    doubtful_place: str
    shared_name: str
    unplaced_strike: str
    unnamed_ground: str
    unreadable_article: str

    place: str
    kinds: Mapping[PlaceKind, str]

    matches: Mapping[NameMatch, str]
    is_a: str
    within: str
    outside: str
    abroad: str
    near_others: str
    unsupported: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All words of one language."""

    comma: str
    semicolon: str
    review: ReviewWords
