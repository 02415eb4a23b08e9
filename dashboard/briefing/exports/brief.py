"""The brief of a selection: what happened, who says so, what is new, what is not known."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dashboard.briefing import charts
from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.news import News, news
from dashboard.briefing.exports.safety import printable
from dashboard.briefing.text import phrases, tolls
from dashboard.briefing.text.phrases import Whole
from dashboard.briefing.text.voices import denies_the_deed, is_named, outlet
from dashboard.domain.actor import UNKNOWN
from dashboard.layers.schema import ClaimRecord
from dashboard.layers.strike import Strike
from dashboard.words import catalogue

_MOST_HEARD = 1_000
"""Strikes whose speakers are counted, the newest first."""
_MOST_NAMED = 8
_MOST_HEARD_NAMED = 16
"""Speakers: a few strikes have many, and whoever is missed is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Of a chart: what is counted, how many strikes, and both told in words."""

    label: str
    strikes: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Strikes by `months` or `years`, `governorates` or `attackers`."""

    name: str
    heading: str
    rows: list[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines under a heading; of those `charted` a chart says the same and more."""

    heading: str
    lines: list[str]
    charted: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What stands beside the map and before the strikes, in the composition's language."""

    sections: list[Section]
    charts: list[Chart]

    def beside_charts(self) -> list[Section]:
        """The sections where the charts stand with them."""
        return [
            Section(heading=each.heading, lines=[x for x in each.lines if x not in each.charted])
            for each in self.sections
        ]


def brief(state: DataState, composition: Composition) -> Brief:
    """Of what a composition shows."""
    selection, language = composition.order.selection, composition.language
    said = catalogue(language).brief
    told = state.store.tallies(selection.strike_filter())
    drawn = [
        Chart(
            name=chart.name,
            heading=chart.heading,
            rows=[_row(row, language, strikes_only=selection.of_strikes) for row in chart.rows],
        )
        for chart in charts.charts(state, told, language)
        if len(chart.rows) > 1
    ]
    by_attacker = _by_attacker(state, composition)
    sections = [
        Section(
            heading=said.happened,
            lines=[*_happened(composition), *by_attacker],
            charted=by_attacker if any(chart.name == "attackers" for chart in drawn) else [],
        ),
        Section(heading=said.who_says, lines=_who_says(state, composition)),
    ]
    if selection.since:
        day = phrases.day(selection.since, language)
        lines = _news(news(state, selection, selection.since), state, composition)
        sections.append(Section(heading=said.news.format(day=day), lines=lines))
    of = _whole(composition)
    total = composition.summary.number
    nobody = dict(composition.summary.attackers).get(UNKNOWN, 0)
    numbers = (
        (said.no_attacker, nobody),
        (said.no_toll, told.untold),
        (said.no_day, told.undated),
        (said.day_unsaid, told.day_unsaid),
    )
    unknown = [
        text.format(share=phrases.share(of, number, total, language))
        for text, number in numbers
        if number
    ]
    # How many were killed is no doubt, and stands in what happened.
    care = [line for line in composition.caveats if line != composition.killed]
    sections.append(Section(heading=said.unknown, lines=[*unknown, *care]))
    return Brief(sections=sections, charts=drawn)


def _whole(composition: Composition) -> Whole:
    return "strikes" if composition.order.selection.of_strikes else "events"


def _happened(composition: Composition) -> list[str]:
    summary, language = composition.summary, composition.language
    days = phrases.days(summary.first, summary.last, language)
    strikes_only = composition.order.selection.of_strikes
    number = phrases.strikes(summary.number, language, strikes_only=strikes_only)
    if summary.reports > summary.number:
        reports = phrases.reports(summary.reports, language)
        number = catalogue(language).terms.with_reports.format(strikes=number, reports=reports)
    lines = [phrases.comma(language).join([number, days])]
    if composition.killed:
        lines.append(composition.killed)
    return lines


def _by_attacker(state: DataState, composition: Composition) -> list[str]:
    summary, language = composition.summary, composition.language
    by = [(state.parties.of_many(actor, language), number) for actor, number in summary.attackers]
    return _listed(by, language, strikes_only=composition.order.selection.of_strikes)


def _who_says(state: DataState, composition: Composition) -> list[str]:
    """Speakers with the strikes they speak of, who says most first; then who denies some."""
    language = composition.language
    strikes = state.store.strikes(composition.order.selection.strike_filter(), limit=_MOST_HEARD)
    heard: Counter[_Heard] = Counter()
    deny: Counter[_Heard] = Counter()
    for strike in strikes:
        denying = {_heard(c, state, composition) for c in strike.claims if denies_the_deed(c)}
        deny.update(denying)
        heard.update(_speakers(strike, state, composition) - denying)
    strikes_only = composition.order.selection.of_strikes
    lines = _listed(_ranked(heard), language, most=_MOST_HEARD_NAMED, strikes_only=strikes_only)
    denied = catalogue(language).brief.denied_by
    no = [(denied.format(who=name), number) for name, number in _ranked(deny)]
    told = lines + _listed(no, language, strikes_only=strikes_only)
    if composition.summary.number > len(strikes):
        # Without this their numbers would seem to be of all.
        share = phrases.share(
            _whole(composition), len(strikes), composition.summary.number, language
        )
        told.append(catalogue(language).brief.heard_in.format(share=share))
    return told


class _Heard(NamedTuple):
    """A speaker; the parties to the war come first, and who has no name last."""

    rank: int
    name: str


def _ranked(heard: Counter[_Heard]) -> list[tuple[str, int]]:
    """Of those who say as much, by rank and name: the same file whichever process makes it."""
    ordered = sorted(heard.items(), key=lambda each: (-each[1], each[0]))
    return [(who.name, number) for who, number in ordered]


def _speakers(strike: Strike, state: DataState, composition: Composition) -> set[_Heard]:
    """Who speaks of a strike; a row of a data set, which quotes nobody, is told by the data set."""
    if not strike.claims:
        name = state.store.titles.get(strike.data_set, strike.data_set)
        return {_Heard(1, phrases.isolated(printable(name), composition.language))}
    return {_heard(claim, state, composition) for claim in strike.claims}


def _heard(claim: ClaimRecord, state: DataState, composition: Composition) -> _Heard:
    """A party by one name, however it is quoted, and an article's own voice by its outlet's."""
    language = composition.language
    if phrases.of_the_article(claim.by):
        return _Heard(1, outlet(claim.citation.article_id, composition.articles, language))
    if party := state.parties.speaking(claim.by):
        return _Heard(0, phrases.isolated(state.parties.name(party, language), language))
    name = phrases.isolated(printable(phrases.speaker(claim.by, language)), language)
    return _Heard(1 if is_named(claim.by) else 2, name)


def _listed(
    numbers: Sequence[tuple[str, int]],
    language: str,
    *,
    most: int = _MOST_NAMED,
    strikes_only: bool,
) -> list[str]:
    said = catalogue(language)
    lines = [
        said.brief.tally.format(
            what=name,
            strikes=phrases.strikes(number, language, strikes_only=strikes_only),
        )
        for name, number in numbers[:most]
    ]
    left = len(numbers) - len(lines)
    return [*lines, *([phrases.capital(said.captions.more.format(n=f"{left:,}"))] if left else [])]


def _news(found: News, state: DataState, composition: Composition) -> list[str]:
    language = composition.language
    said = catalogue(language).brief

    def headed(word: str, lines: Sequence[str]) -> list[str]:
        if not lines:
            return []
        left = len(lines) - _MOST_NAMED
        rest = [catalogue(language).captions.more.format(n=f"{left:,}")] if left > 0 else []
        return [f"{word} ({len(lines):,})", *(f"– {x}" for x in (*lines[:_MOST_NAMED], *rest))]

    def named(strike: Strike) -> str:
        place = phrases.isolated(state.parties.place(strike.location, language), language)
        when = phrases.days(strike.event_date, strike.event_date_end, language)
        return f"{place} · {when} · {state.parties.attacker(strike, language)}"

    def changed(before: Strike, now: Strike) -> str:
        sure = phrases.terms(language).factuality
        pairs = [
            (tolls.said(before, language) or "–", tolls.said(now, language) or "–"),
            (sure[before.factuality].lower(), sure[now.factuality].lower()),
        ]
        told = [said.was.format(before=one, now=other) for one, other in pairs if one != other]
        return "; ".join([named(now), *told]).replace("; ", catalogue(language).semicolon)

    lines = [
        *headed(said.new, [named(strike) for strike in found.new]),
        *headed(said.revised, [changed(each.before, each.now) for each in found.revised]),
        *headed(said.denied, [named(strike) for strike in found.denied]),
    ]
    if found.undated:
        of, total = _whole(composition), composition.summary.number
        share = phrases.share(of, found.undated, total, language)
        lines.append(said.undated.format(share=share))
    return [*(lines or [said.no_news]), said.withdrawn]


def _row(row: charts.Row, language: str, *, strikes_only: bool) -> Row:
    text = phrases.strikes(row.strikes, language, strikes_only=strikes_only) if row.strikes else ""
    if row.killed:
        killed = tolls.at_least(row.killed, language)
        text = catalogue(language).brief.counted.format(strikes=text, killed=killed)
    return Row(label=row.label, strikes=row.strikes, text=text)
