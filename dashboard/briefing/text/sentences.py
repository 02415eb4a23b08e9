"""Who says what of a target and its ground, in a sentence."""

from collections.abc import Mapping
from datetime import date

from dashboard.briefing.text.phrases import comma, day, isolated, speaker
from dashboard.words import catalogue


def target_was(by: str, target: str, language: str) -> str:
    """`Russia says the target was ISIS.`"""
    said = catalogue(language).verdicts
    return said.target_was.format(by=_by(by, language), say=_say(by), target=target)


def target_was_not(by: str, target: str, language: str) -> str:
    """`US officials say it was not ISIS`, without a full stop."""
    said = catalogue(language).verdicts
    return said.target_was_not.format(by=_by(by, language), say=_say(by), target=target)


def stands(by: str, target: str, relation: str, place: str, language: str) -> str:
    """`Officials say ISIS is not in Homs`, without a full stop; absent, present or in control."""
    return (
        catalogue(language)
        .verdicts.stands[relation]
        .format(
            by=_by(by, language),
            say=_say(by),
            target=target,
            are="are" if _several(target) else "is",
            place=isolated(place, language),
        )
    )


def nobody_else(target: str, place: str, language: str) -> str:
    """`Nobody else says whether ISIS was in Homs then.`"""
    said = catalogue(language).verdicts
    were = "were" if _several(target) else "was"
    return said.nobody_else.format(target=target, were=were, place=isolated(place, language))


def of_ground(share: float, language: str) -> str:
    """`38% of that ground`."""
    return catalogue(language).verdicts.of_ground.format(share=_percent(share, language))


def by_map(by: str, drawn: date, shares: Mapping[str, float], language: str) -> str:
    """`On the map of BBC of 1 Sep 2016, of the ground ...: Syrian rebels 97%, ISIS nothing`.

    `shares` are those of the parties by name.
    """
    said = catalogue(language).verdicts
    told = [
        said.share_of_map.format(actor=isolated(actor, language), share=_percent(share, language))
        if share
        else said.none_of_map.format(actor=isolated(actor, language))
        for actor, share in shares.items()
    ]
    return said.by_map.format(
        by=isolated(by, language), day=day(drawn, language), shares=comma(language).join(told)
    )


def _percent(share: float, language: str) -> str:
    said = catalogue(language).verdicts
    return said.percent.format(n=f"{share * 100:.0f}") if share >= 0.01 else said.under_one


def quoted(quote: str, language: str) -> str:
    """The words between the language's quotation marks."""
    return catalogue(language).verdicts.quoted.format(quote=isolated(quote, language))


def _by(by: str, language: str) -> str:
    return isolated(speaker(by, language), language)


def _say(by: str) -> str:
    """`say` for several people ("US officials"), `says` for one ("Russia")."""
    return "say" if _several(by) else "says"


def _several(who: str) -> bool:
    last = who.split()[-1].casefold() if who.split() else ""
    plural = last.endswith("s") and not last.endswith("ss")
    if last == "isis" or who.casefold().endswith("united states"):
        return False
    return plural or last in {"media", "police"}
