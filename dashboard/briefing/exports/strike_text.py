"""A strike told in words: what, where, how surely; who says what; the sentences behind it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.safety import printable
from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases, tolls
from dashboard.briefing.text.voices import told_tolls, voices
from dashboard.layers.schema import CitationRecord, ClaimRecord
from dashboard.layers.strike import Strike
from dashboard.words import catalogue

_MOST_ALIKE = 4


class Quote(NamedTuple):
    """A sentence, the article it stands in, and where that can be read, if anywhere."""

    text: str
    source: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeText:
    """`facts` are short lines; `claims` (speaker, what they say)."""

    heading: str
    facts: list[str]
    claims: list[tuple[str, str]]
    quotes: list[Quote]


def tell(strike: Strike, composition: Composition, parties: Parties) -> StrikeText:
    """A strike in the composition's language; quotes stay as they were written."""
    language = composition.language
    place = phrases.isolated(parties.place(strike.location, language), language)
    when = phrases.days(strike.event_date, strike.event_date_end, language)
    facts = [
        " · ".join(
            part
            for part in (
                parties.attacker(strike, language),
                phrases.event_type(strike.sub_event_type, language),
                phrases.terms(language).factuality[strike.factuality].lower(),
                tolls.said(strike, language),
            )
            if part
        ),
        phrases.precision(strike, language),
    ]
    if besides := tolls.besides_killed(strike, language):
        facts.append(" · ".join(besides))
    if strike.fatalities_group and composition.summary.shares:
        facts.append(phrases.terms(language).one_total)
    if strike.reports > 1:
        facts.append(phrases.probably_one(strike.reports, language))
        facts.append(phrases.agreements(strike.incident_why, language))
        facts += map(printable, told_tolls(strike, composition.articles, language))
    comma = phrases.comma(language)
    return StrikeText(
        heading=f"{place} · {when}",
        facts=facts,
        claims=[
            (
                phrases.isolated(printable(voice.name), language),
                printable(
                    comma.join(
                        dict.fromkeys(
                            _claim(claim, len(sources), parties, language)
                            for claim, sources in voice.claims
                        )
                    )
                ),
            )
            for voice in voices(strike, composition.articles, language)
        ],
        quotes=[
            Quote(printable(each.quote), _source(each, composition), _address(each, composition))
            for each in strike.citations
        ],
    )


def alike(told: Sequence[StrikeText]) -> list[list[StrikeText]]:
    """Strikes that follow each other, told by the same sentences: they are to be read once.

    Of rows that quote nobody, "1 killed" under two headings would be of both.
    """
    found: list[list[StrikeText]] = []
    for each in told:
        same = found and each.quotes and replace(found[-1][0], heading=each.heading) == each
        if same and len(found[-1]) < _MOST_ALIKE:
            found[-1].append(each)
        else:
            found.append([each])
    return found


def by_source(quotes: Sequence[Quote]) -> list[tuple[Quote, bool]]:
    """Each quote, and whether its source is to stand under it: under the last of several of one."""
    following = [*quotes[1:], None][: len(quotes)]
    return [
        (each, after is None or (each.source, each.address) != (after.source, after.address))
        for each, after in zip(quotes, following, strict=True)
    ]


def citation(strike: Strike, composition: Composition) -> list[str]:
    """Each sentence with the article it stands in, and where."""
    return [
        f"“{printable(each.quote)}” {_source(each, composition)} [{each.start}–{each.end}]"
        f" {_address(each, composition)}".rstrip()
        for each in strike.citations
    ]


def _address(each: CitationRecord, composition: Composition) -> str:
    found = composition.articles.get(each.article_id)
    return printable(found.web_address) if found else ""


def _claim(claim: ClaimRecord, reports: int, parties: Parties, language: str) -> str:
    texts = catalogue(language).claims
    about, value, denies = claim.about, claim.value or "", claim.stance == "denies"
    if about in ("attacker", "target") and value:
        value = parties.name(value, language)
    if about == "toll" and value:
        value = tolls.as_claimed(value, language)
    if denies and value:
        value = texts.negated.format(value=value)
    told = texts.about[about].format(value=value)
    if denies and not claim.value:
        told = texts.denies
    notes = [texts.hedged] if claim.hedged else []
    notes += [phrases.reports(reports, language)] if reports > 1 else []
    return f"{told} ({phrases.comma(language).join(notes)})" if notes else told


def _source(each: CitationRecord, composition: Composition) -> str:
    found = composition.articles.get(each.article_id)
    if found is None:
        return each.article_id
    language = composition.language
    told = [printable(part) for part in (found.title or found.id, found.publisher) if part]
    published = phrases.published(found, language)
    parts = (phrases.isolated(part, language) for part in (*told, published))
    return phrases.comma(language).join(parts)
