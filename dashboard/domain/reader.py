"""Who read an article, and whether two readers read a strike alike."""

from enum import StrEnum
from typing import Final

RULES: Final = "rules"
"""The reader that needs no model."""


def model_reader(name: str) -> str:
    """How a model that reads is called: `model qwen3`."""
    return f"model {name}"


class ReaderAgreement(StrEnum):
    """Whether two readers of an article read a strike alike: in place, day and attacker."""

    AGREED = "agreed"
    SINGLE = "single"
    """Only one of the two read it."""
    DIFFERED = "differed"
    """Both read it, and not alike: one reading is shown, the difference is for review."""
