"""The words that rules look for, in their plain (lemma) form, by what they mean: `lexicon.toml`.

Patterned on CAMEO 190 (use conventional force), 194 (artillery and tanks) and 195 (aerial
weapons). A word is there because of what it means in English, or in this war; never because of
an article.
"""

import calendar
import tomllib
from collections import defaultdict
from pathlib import Path

from dashboard.domain.place import PlaceKind


def read_lexicon(text: str) -> dict[str, frozenset[str]]:
    """The words of each sense, from a table of words with their senses.

    Raises ValueError for a word twice, for one with two senses that exclude each other, and for a
    sense that is not described or that no word has.
    """
    tables = tomllib.loads(text)
    described: dict[str, str] = tables["senses"]
    exclusive = {
        frozenset([one, other]) for one, others in tables["never_both"].items() for other in others
    }
    found: dict[str, set[str]] = defaultdict(set)
    for word, senses in tables["words"].items():
        if len(set(senses)) < len(senses):
            raise ValueError(f"{word!r} has a sense twice: {senses}")
        if any(pair <= set(senses) for pair in exclusive):
            raise ValueError(f"{word!r} has senses that exclude each other: {senses}")
        for sense in senses:
            found[sense].add(word)
    unknown = set(found).union(*exclusive) - set(described)
    if unknown:
        raise ValueError(f"senses that are not described: {sorted(unknown)}")
    unused = set(described) - set(found)
    if unused:
        raise ValueError(f"senses that no word has: {sorted(unused)}")
    return {sense: frozenset(words) for sense, words in found.items()}


_WORDS = read_lexicon(Path(__file__).with_name("lexicon.toml").read_text(encoding="utf-8"))


ALL_WORDS = frozenset[str]().union(*_WORDS.values())


def words_of(sense: str) -> frozenset[str]:
    """The words that have a sense. Raises KeyError for a sense that none has."""
    return _WORDS[sense]


DAYS_AND_MONTHS = frozenset(
    name.lower() for names in (calendar.day_name, calendar.month_name) for name in names if name
)

PLACE_KINDS: dict[str, PlaceKind] = {
    **dict.fromkeys(["province", "governorate", "region"], PlaceKind.GOVERNORATE),
    **dict.fromkeys(["countryside"], PlaceKind.GOVERNORATE),
    **dict.fromkeys(["town", "city", "village", "hamlet"], PlaceKind.TOWN),
    **dict.fromkeys(
        [
            "airbase",
            "air base",
            "airport",
            "airfield",
            "military airport",
            "military base",
            "air field",
            "base",
        ],
        PlaceKind.SITE,
    ),
    **dict.fromkeys(
        ["neighbourhood", "neighborhood", "quarter", "suburb"], PlaceKind.NEIGHBOURHOOD
    ),
    **dict.fromkeys(["district"], PlaceKind.NEIGHBOURHOOD),
    **dict.fromkeys(["plain", "valley", "desert", "mountains", "heights"], PlaceKind.AREA),
    **dict.fromkeys(["country"], PlaceKind.COUNTRY),
}
"""What a class word beside a name says the name is."""

STRONG_VERBS = words_of("strikes_alone")
VERBS = STRONG_VERBS | words_of("strikes_armed")
ANSWERING = words_of("answers")
LANDING_VERBS = words_of("lands")
LIGHT_VERBS = words_of("light_verb")
SUFFERING_VERBS = words_of("suffers")
HAPPEN_VERBS = words_of("happens")
STRIKE_NOUNS = words_of("strike_noun")
STRONG_NOUNS = words_of("strike_noun_alone")
AIR_WORDS = words_of("air")
SHELL_WORDS = words_of("artillery")
WEAPONS = words_of("weapon")
NOT_STRIKES = words_of("no_strike")
GROUND_NOUNS = words_of("ground_attack")
INTERCEPTING_VERBS = words_of("intercepts")
FORCE_NOUNS = words_of("force")
SPEAKER_NOUNS = words_of("official")
PERSON_TITLES = words_of("title")
SAYING_VERBS = words_of("says")
LOCAL_SPEAKERS = words_of("local")
HEDGED_SAYING_VERBS = words_of("says_hedged")
DENYING_VERBS = words_of("denies")
BLAMING_VERBS = words_of("blames")
HEDGE_ADVERBS = words_of("hedge_adverb")
HEDGE_ADJECTIVES = words_of("hedge_adjective")
HEDGE_VERBS = words_of("hedge_verb")
FUTURE_MODALS = words_of("modal")
UNREAL_GOVERNORS = words_of("unreal_verb")
UNREAL_NOUNS = words_of("unreal_noun")
CONDITIONALS = words_of("conditional")
NEGATIONS = words_of("negation")
AREA_WORDS = words_of("part_of_area")
LOCATIVE = words_of("locative")
BEARINGS = words_of("bearing")
NEAR = words_of("near")
LAUNCH = words_of("origin")
PEOPLE_NOUNS = words_of("from_there")
HOLDING = words_of("held")
HOLDING_VERBS = words_of("holds")
TAKING_VERBS = words_of("takes")
LEAVING_VERBS = words_of("leaves")
PRESENCE_NOUNS = words_of("presence")
BEING_VERBS = words_of("is")
STATIONING_VERBS = words_of("stations")
OPERATION_NOUNS = words_of("operation")
OPERATION_VERBS = words_of("operates")
EXCLUSION_VERBS = words_of("keeps_out")
DEMAND_VERBS = words_of("demands")
DEMAND_NOUNS = words_of("demand")
REFUSING_VERBS = words_of("refuses")
GROUND_NOUNS_OWNED = words_of("nations_ground")
