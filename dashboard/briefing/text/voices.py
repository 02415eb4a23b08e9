"""Who says what of a strike, however many reports tell of it: one claim of one speaker, said once.

Two outlets that quote the same speaker have one claim with two sources. Where the speaker has no
name ("activists", the article itself) nobody knows whether two outlets heard the same, and each
stands by itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.briefing.text import phrases, tolls
from dashboard.domain.incident import ARTICLES
from dashboard.layers.incident import reports_of
from dashboard.layers.schema import ArticleRecord, ClaimRecord
from dashboard.layers.strike import Strike

_NOBODY_BY_NAME = frozenset(
    "a an the one two three several some many few other others local senior two-thirds activist "
    "activists analyst analysts aid army article authorities campaigners civilian civilians "
    "commander commanders correspondent correspondents diplomat diplomats doctor doctors "
    "eyewitness eyewitnesses fighter fighters group groups government hospital human inhabitants "
    "journalist journalists media medic medical medics member members military militants ministry "
    "monitor monitors ngo observer observers of official officials opposition paramedics people "
    "police rebel rebels reporter reporters reports rescue rescuers rescuer resident residents "
    "rights security social soldier soldiers source sources spokesman spokesperson spokeswoman "
    "state statement survivor survivors television tv villager villagers volunteer volunteers war "
    "witness witnesses woman man worker workers".split()
)
"""Speakers of these words alone have no name: any outlet may have heard others."""
ABOUT_THE_DEED = ("occurrence", "attacker")
"""What a claim is about that says, or denies, that somebody struck."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker in words, and their claims, each with the articles that have it."""

    name: str
    claims: list[tuple[ClaimRecord, list[str]]]


def voices(strike: Strike, articles: Mapping[str, ArticleRecord], language: str) -> list[Voice]:
    """Every speaker with their claims, in the order first heard; each claim once."""
    heard: dict[tuple[str, str], dict[tuple[str, str | None, str], list[ClaimRecord]]] = {}
    names: dict[tuple[str, str], str] = {}
    for claim in strike.claims:
        source = claim.citation.article_id
        speaker = phrases.speaker(claim.by, language)
        key = (_who(claim.by), "")
        if strike.reports > 1 and not is_named(claim.by):
            key = (key[0], source)
            text = phrases.terms(language).speaker_in
            speaker = text.format(speaker=speaker, outlet=outlet(source, articles, language))
        names.setdefault(key, speaker)
        about = (claim.about, claim.value, claim.stance)
        heard.setdefault(key, {}).setdefault(about, []).append(claim)
    return [
        Voice(
            name=names[key],
            claims=[
                (each[0], list(dict.fromkeys(claim.citation.article_id for claim in each)))
                for each in said.values()
            ],
        )
        for key, said in heard.items()
    ]


def outlet(source: str, articles: Mapping[str, ArticleRecord], language: str) -> str:
    """An article by its publisher, or else its title or id; a data set by its name."""
    found = articles.get(source)
    told = (found.publisher or found.title or found.id) if found else source
    return phrases.isolated(told, language)


def told_tolls(strike: Strike, articles: Mapping[str, ArticleRecord], language: str) -> list[str]:
    """`Wire: at least 37 killed`, a line for each report of several that gives a toll.

    A row of a data set is named with its own sources: they may be those of the articles.
    """
    reports = reports_of(strike)
    if len(reports) < 2:
        return []
    lines = []
    for report in reports:
        if told := tolls.estimate(report, language):
            shared = f" ({phrases.terms(language).one_total})" if report.fatalities_group else ""
            lines.append(f"{teller(report, articles, language)}: {told}{shared}")
    return lines


def teller(report: Strike, articles: Mapping[str, ArticleRecord], language: str) -> str:
    """Who tells of a strike: an article by its outlet, `UCDP (SOHR)` for a row."""
    if report.data_set != ARTICLES:
        own = [each for each in report.sources if each != report.data_set]
        name = phrases.isolated(report.data_set.upper(), language)
        return f"{name} ({phrases.joined(own, language)})" if own else name
    names: Sequence[str] = [outlet(source, articles, language) for source in report.sources]
    return phrases.comma(language).join(names)


def denies_the_deed(claim: ClaimRecord) -> bool:
    """Whether a claim is that it did not happen, or that it was another who struck."""
    return claim.stance == "denies" and claim.about in ABOUT_THE_DEED


def is_named(by: str) -> bool:
    """Whether a speaker is somebody: not the article itself, and not any activists."""
    return not set(by.casefold().replace(",", " ").split()) <= _NOBODY_BY_NAME


def _who(by: str) -> str:
    return by.casefold().removeprefix("the ").strip()
