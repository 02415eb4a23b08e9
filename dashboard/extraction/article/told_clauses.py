"""A strike told twice in its sentence: by a noun, and by the noun's own clause."""

from collections.abc import Mapping
from types import MappingProxyType

from dashboard.extraction.english.roles import Role, role
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.sentence_facts import SentenceFacts


@rule(
    fires=[
        "Shells fell on Hass. Three people were killed in a mortar attack that hit Jaramana.",
        "Shells fell on Hass. Nine people died in an air strike which struck a mill in Ariha.",
    ],
    near_misses=[
        "Shells fell on Hass. Three people were killed in a mortar attack on Jaramana.",
        "Shells fell on Hass. Three people died in an air strike on Ariha, and jets hit Jaramana.",
    ],
    idle=MappingProxyType({}),
)
def told_by_clauses(facts: SentenceFacts) -> Mapping[int, int]:
    """ "Killed in an attack that hit X": strikes without a place, and the clauses that have it."""
    mentions = facts.strike_mentions
    return {
        number: other
        for number, mention in enumerate(mentions)
        for other, clause in enumerate(mentions)
        if not mention.places and clause.places and mention.trigger.noun is not None
        if role(clause.trigger.head) is Role.RELATIVE_CLAUSE
        if clause.trigger.head.head == mention.trigger.noun and clause.trigger.noun is None
    }
