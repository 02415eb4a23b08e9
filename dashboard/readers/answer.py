"""What a model answers: strikes and ground, every value as words it points at in the article.

The model gives no number, date, coordinate or id: those are made of the quoted words here.
"""

import json
import re
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from dashboard.domain.event import About, Casualty, Stance
from dashboard.domain.zone import ZoneRelation

_THOUGHTS = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)
"""What a model that thinks aloud says before its answer."""
_LONGEST = 2_000  # characters of one quote: nothing in news is said in more


class Quote(BaseModel):
    """Words of the numbered sentence in which they stand."""

    model_config = ConfigDict(frozen=True)

    sentence: Annotated[int, Field(ge=1, strict=True)]
    words: Annotated[str, Field(min_length=1, max_length=_LONGEST, strict=True)]


def _said(value: object) -> object:
    """None where a model writes that nothing is said as empty words or an empty object."""
    words = value.get("words") if isinstance(value, dict) else value
    return None if words is None or (isinstance(words, str) and not words.strip()) else value


Said = Annotated[Quote | None, BeforeValidator(_said)]


class ClaimAnswer(BaseModel):
    """What one speaker says of a strike: `value` is whom or how many it names."""

    by: Quote
    about: About
    stance: Stance = "affirms"
    value: Said = None
    hedge: Said = None


class StrikeAnswer(BaseModel):
    """One strike by one attacker on one place and day; `also` are other sentences on it."""

    strike: Quote
    type: Annotated[str, Field(pattern="^(air|ground)$")] = "air"
    place: Said = None
    region: Said = None
    attacker: Said = None
    day: Said = None
    killed: Said = None
    injured: Said = None
    civilians: Said = None
    fighters: Said = None
    children: Said = None
    women: Said = None
    hedge: Said = None
    claims: list[ClaimAnswer] = []
    also: list[int] = []

    def casualties(self) -> dict[Casualty, Quote]:
        """What is counted beside the killed."""
        said: dict[Casualty, Quote | None] = {
            "injured": self.injured,
            "civilians": self.civilians,
            "fighters": self.fighters,
            "children": self.children,
            "women": self.women,
        }
        return {counted: quote for counted, quote in said.items() if quote is not None}


class ZoneAnswer(BaseModel):
    """What the words of one statement say of one party and one place."""

    statement: Quote
    actor: Quote
    relation: ZoneRelation
    place: Quote
    by: Said = None
    hedge: Said = None


class Answer(BaseModel):
    """All that a part of an article reports; `unreadable` items of it were not as asked for."""

    strikes: list[StrikeAnswer] = []
    zones: list[ZoneAnswer] = []
    unreadable: int = 0


ItemT = TypeVar("ItemT", bound=BaseModel)


def parse_answer(text: str) -> Answer:
    """The answer in a model's text; an item that is not as asked for costs no other.

    Raises ValueError, in words the model can be asked again with, where there is no answer in it.
    """
    text = _THOUGHTS.sub("", text)
    start = text.find("{")
    if start < 0:
        raise ValueError("there is no JSON object in it")
    try:
        value, _ = json.JSONDecoder(strict=False).raw_decode(text, start)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"it is no JSON ({error})"[:200]) from error
    lists = [value.get(name) for name in ("strikes", "zones")]
    if not all(isinstance(items, list) for items in lists):
        raise ValueError('it lacks the lists "strikes" and "zones"')
    strikes, zones = lists
    read_strikes = _read(StrikeAnswer, strikes)
    read_zones = _read(ZoneAnswer, zones)
    lost = len(strikes) + len(zones) - len(read_strikes) - len(read_zones)
    return Answer(strikes=read_strikes, zones=read_zones, unreadable=lost)


def _read(kind: type[ItemT], items: list[object]) -> list[ItemT]:
    found = []
    for item in items:
        try:
            found.append(kind.model_validate(item))
        except (ValidationError, RecursionError):
            continue
    return found
