"""Who is to read, and what a model has said. Loads no parser: a build of nothing new needs none."""

from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """Who reads an article."""

    RULES = "rules"
    MODEL = "model"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelAnswers:
    """What a model said of an article: a text for each part it was asked of."""

    model: str
    texts: tuple[str, ...]
