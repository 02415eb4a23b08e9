"""Who says what of a target and its ground, in a sentence: English and Arabic.

Arabic uses nouns where a verb would have to know whether a speaker, written in another language,
is a man, a woman or many.
"""

from dashboard.briefing.text.words import isolated, speaker

_STANDS = {
    "absent": ("is not in {place}", "غياب {target} عن {place}"),
    "present": ("is in {place}", "وجود {target} في {place}"),
    "controls": ("controls {place}", "سيطرة {target} على {place}"),
}


def target_was(by: str, target: str, language: str) -> str:
    """`Russia says the target was ISIS.`"""
    if language == "ar":
        return f"{_according(by)} الهدف هو {target}."
    return f"{speaker(by)} {_say(by)} the target was {target}."


def target_was_not(by: str, target: str, language: str) -> str:
    """`US officials say it was not ISIS`, without a stop."""
    if language == "ar":
        return f"{_according(by)} لم يكن الهدف {target}"
    return f"{speaker(by)} {_say(by)} it was not {target}"


def stands(by: str, target: str, relation: str, place: str, language: str) -> str:
    """`Officials say ISIS is not in Homs`, without a stop; present, absent or in control."""
    english, arabic = _STANDS[relation]
    if language == "ar":
        return f"{_according(by)} {arabic.format(target=target, place=isolated(place, language))}"
    return f"{speaker(by)} {_say(by)} {target} {english.format(place=place)}"


def nobody_else(target: str, place: str, language: str) -> str:
    """`Nobody else says whether ISIS was in Homs then.`"""
    if language == "ar":
        where = isolated(place, language)
        return f"لا يقول أحد غيره شيئاً عن وجود {target} في {where} حينها."
    were = "were" if _say(target) == "say" else "was"
    return f"Nobody else says whether {target} {were} in {place} then."


def quoted(quote: str, language: str) -> str:
    """The words between the language's quotation marks."""
    return f"«{isolated(quote, language)}»" if language == "ar" else f"“{quote}”"


def _according(by: str) -> str:
    return f"بحسب {isolated(speaker(by, 'ar'), 'ar')}:"


def _say(by: str) -> str:
    """`say` for several people ("US officials"), `says` for one ("Russia")."""
    last = by.split()[-1].casefold() if by.split() else ""
    several = last.endswith("s") and not last.endswith("ss") and last != "isis"
    return "say" if several or last in {"media", "police"} else "says"
