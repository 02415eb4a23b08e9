"""The words that travel with an export: title, filters, caveats, sources, file name.

All are in the selection's language.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

from babel.dates import format_datetime

from dashboard.briefing.governorates import Governorates
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection
from dashboard.briefing.text import phrases
from dashboard.briefing.text.locales import LOCALES
from dashboard.briefing.text.phrases import Whole
from dashboard.briefing.text.plurals import counted
from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import GeoPrecision
from dashboard.layers.schema import ArticleRecord
from dashboard.layers.strike import COUNTRY_LEVEL, UNSAID_LEVEL
from dashboard.layers.summary import Summary
from dashboard.words import catalogue

_MOST_NAMED = 3


def title(
    summary: Summary, selection: Selection, parties: Parties, governorates: Governorates
) -> str:
    """`Strikes by Russia, 30 Sep 2015`; `Alleged strikes …` where every one of them is.

    The area that is looked at stands before it.
    """
    told = _title(summary, selection, parties)
    if selection.area is None:
        return told
    drawn = catalogue(selection.language).captions.drawn_area
    return f"{area(selection, governorates) if selection.area.code else drawn} · {told}"


def area(selection: Selection, governorates: Governorates) -> str:
    """`Idlib`, or `drawn within 36.0–37.4° E, 35.3–36.4° N`; empty where none is chosen."""
    chosen, language = selection.area, selection.language
    if chosen is None:
        return ""
    if chosen.code:
        return governorates.name(chosen.code, language)
    lons, lats = zip(*chosen.corners, strict=True)
    box = f"{min(lons):.2f}–{max(lons):.2f}° E, {min(lats):.2f}–{max(lats):.2f}° N"
    return catalogue(language).captions.drawn.format(box=phrases.isolated(box, language))


def _title(summary: Summary, selection: Selection, parties: Parties) -> str:
    language = selection.language
    days = phrases.days(*dates(summary, selection), language)
    texts = catalogue(language).captions
    if not selection.of_strikes:
        told = texts.title_of_events.format(days=days)
        # Of events, not all of which are attacks, only the attackers chosen are named.
        few = 0 < len(selection.actors) <= _MOST_NAMED
        return f"{_named(selection.actors, parties, language)} · {told}" if few else told
    sure = [factuality for factuality, _ in summary.factualities]
    text = texts.doubted_titles.get(sure[0], texts.title) if len(sure) == 1 else texts.title
    return text.format(who=_attackers(summary, parties, language), days=days)


def _attackers(summary: Summary, parties: Parties, language: str) -> str:
    """`Russia and Turkey`, `5 attackers`, `Russia and others not named`."""
    texts = catalogue(language)
    told = [actor for actor, _ in summary.attackers]
    actors = sorted((actor for actor in told if actor != UNKNOWN), key=parties.rank)
    names = [parties.name(actor, language) for actor in actors]
    if len(names) > _MOST_NAMED:
        names = [counted(len(names), texts.nouns.attackers, language)]
    if UNKNOWN in told:
        names.append(texts.captions.others_unsaid if names else texts.captions.unsaid)
    return phrases.joined(names, language)


def dates(summary: Summary, selection: Selection) -> tuple[date, date]:
    """The chosen dates; where an end is open, the strikes' own."""
    first = selection.date_from or summary.first
    return first, selection.date_to or max(summary.last, first)


def filters(
    selection: Selection,
    parties: Parties,
    governorates: Governorates,
    titles: dict[str, str],
    number: int,
    total: int,
    *,
    told_in: int = 0,
    compared: str = "",
) -> str:
    """`2 of 2 strikes. Attacker: Russia.`, or that nothing is filtered out.

    `told_in` is how many reports tell of the strikes; `compared` what their map is shown beside.
    """
    language = selection.language
    texts = catalogue(language).captions
    sure = [phrases.terms(language).factuality[value].lower() for value in selection.factualities]
    told = {
        "actors": _named(selection.actors, parties, language),
        "targets": _named(selection.targets, parties, language),
        "dates": chosen_days(selection),
        "types": phrases.joined(
            [phrases.event_type(value, language) for value in selection.types], language
        ),
        "factualities": phrases.joined(sure, language),
        "agreements": phrases.joined(
            [phrases.terms(language).agreement[value] for value in selection.agreements], language
        ),
        "data_sets": phrases.joined(
            [phrases.data_set(name, language) for name in selection.data_sets], language
        ),
        "sources": phrases.joined(
            [titles.get(source, source) for source in selection.sources], language
        ),
        "area": area(selection, governorates),
        "text": f"“{phrases.isolated(selection.text, language)}”" if selection.text else "",
    }
    lines = [f"{texts.filtered_by[part]}: {told[part]}." for part in told if told[part]]
    shown = phrases.shown_of(number, total, language, told_in=told_in, strikes=selection.of_strikes)
    beside = [texts.compared.format(other=compared)] if compared else []
    return " ".join([f"{shown}.", *(lines or [texts.no_filter]), *beside])


def caveats(
    summary: Summary,
    articles: Sequence[ArticleRecord] = (),
    language: str = "en",
    *,
    strikes_only: bool = True,
) -> list[str]:
    """What the marks must not be taken for, in words with a fixed meaning. `articles` are cited;
    without `strikes_only` some may be events that are no strikes."""
    texts, terms = catalogue(language).captions, catalogue(language).terms
    whole: Whole = "strikes" if strikes_only else "events"
    lines = []
    if summary.reports > summary.number:
        reports = phrases.capital(phrases.reports(summary.reports, language))
        strikes = phrases.strikes_in_all(summary.number, language, strikes_only=strikes_only)
        lines.append(texts.joined.format(reports=reports, strikes=strikes))
    for level, text in (
        (GeoPrecision.REGION, texts.regions),
        (COUNTRY_LEVEL, texts.country),
        (GeoPrecision.NEAR, texts.near),
        (UNSAID_LEVEL, texts.place_unsaid),
    ):
        if number := summary.precisions.get(level, 0):
            known = phrases.place_level(level, language)
            share = _share("locations", number, summary.number, language)
            lines.append(text.format(**share, precision=known))
    said = dict(summary.factualities)
    for factuality in ("alleged", "disputed", "denied"):
        if said.get(factuality):
            name = terms.factuality[factuality].lower()
            meaning = terms.factuality_means[factuality]
            meaning = meaning[:1].lower() + meaning[1:]
            share = _share(whole, said[factuality], summary.number, language)
            lines.append(texts.doubted.format(**share, said=name, meaning=meaning))
    inferred = sum(phrases.inferred(article) for article in articles)
    counts: list[tuple[str, Whole, int, int]] = [
        (texts.contested, whole, summary.contested, summary.number),
        (texts.single_readings, whole, summary.single_readings, summary.number),
        (texts.inferred, "sources", inferred, summary.source_number),
    ]
    lines += [
        text.format(**_share(of, number, total, language))
        for text, of, number, total in counts
        if number
    ]
    if told := killed(summary, language):
        lines.append(told)
    if summary.uncounted:
        strikes = phrases.strikes_in_all(summary.uncounted, language, strikes_only=strikes_only)
        lines.append(texts.uncounted.format(strikes=strikes))
    return lines


def killed(summary: Summary, language: str = "en") -> str:
    """`At least 24 said killed in all.`, with how they were counted; empty where nobody did."""
    if not summary.killed_low:
        return ""
    texts, number = catalogue(language).captions, summary.killed_low
    told = texts.killed.format(figure=f"{number:,}", killed=phrases.killed(number, language))
    several = summary.reports > summary.number
    notes = [texts.shared] * summary.shares + [texts.lowest] * several
    return " ".join([told, *notes])


def sources(
    summary: Summary,
    articles: Sequence[ArticleRecord],
    language: str = "en",
    credited: Mapping[str, str] | None = None,
) -> list[str]:
    """`1. Title, publisher, 30 Sep 2015`: the data sets `credited` by name, which their licences
    ask for wherever there is little room; then articles by date, and what rows name themselves."""
    sets = credited or {}
    named = {*sets, *(article.id for article in articles)}
    lines = list(sets.values())
    lines += [
        phrases.comma(language).join(
            phrases.isolated(part, language)
            for part in (
                article.title or article.id,
                article.publisher,
                phrases.published(article, language),
            )
            if part
        )
        for article in sorted(articles, key=lambda each: (each.published, each.id))
    ]
    lines += sorted(
        phrases.isolated(source, language) for source, _ in summary.sources if source not in named
    )
    return [f"{number}. {line}" for number, line in enumerate(lines, 1)]


def more(number: int, language: str = "en") -> str:
    """`and 12 more`."""
    return catalogue(language).captions.more.format(n=f"{number:,}")


def as_of(day: date, language: str = "en") -> str:
    """`Data as of 30 Sep 2015`."""
    return catalogue(language).captions.as_of.format(day=phrases.day(day, language))


def produced(moment: datetime, language: str = "en") -> str:
    """`Produced 301200Z SEP 15`."""
    group = phrases.isolated(date_time_group(moment), language)
    return catalogue(language).captions.produced.format(moment=group)


def data(data_hash: str, language: str = "en") -> str:
    """`Data 295461f4d26d`."""
    return catalogue(language).captions.data.format(hash=phrases.isolated(data_hash, language))


def date_time_group(moment: datetime) -> str:
    """`301200Z SEP 15`."""
    return format_datetime(moment, "ddHHmm'Z' MMM yy", tzinfo=UTC, locale=LOCALES["en"]).upper()


def file_name(summary: Summary, selection: Selection, extension: str, kind: str = "") -> str:
    """`syria-strikes_20150930-20151001_russia.png`: files of a series sort by their days."""
    actors = selection.actors or tuple(sorted(actor for actor, _ in summary.attackers))
    who = "-".join(actors) if len(actors) <= _MOST_NAMED else f"{len(actors)}-attackers"
    who = re.sub(r"[^a-z0-9_-]+", "", who.casefold()) or "all"
    if selection.area:
        who = f"{str(selection.area).casefold() if selection.area.code else 'area'}_{who}"
    first, last = dates(summary, selection)
    what = "strikes" if selection.of_strikes else "events"
    return f"syria-{what}_{first:%Y%m%d}-{last:%Y%m%d}_{kind}{who}.{extension}"


def _named(actors: tuple[str, ...], parties: Parties, language: str) -> str:
    return phrases.joined([parties.of_many(actor, language) for actor in actors], language)


def _share(of: Whole, number: int, total: int, language: str) -> dict[str, str]:
    are = "is" if number == 1 else "are"
    return {"share": phrases.share(of, number, total, language), "are": are}


def chosen_days(selection: Selection) -> str:
    """`18–24 Dec 2015`, `from 18 Dec 2015`; empty where no day is chosen."""
    first, last, language = selection.date_from, selection.date_to, selection.language
    if first and last:
        return phrases.days(first, last, language)
    if first:
        return catalogue(language).captions.since.format(day=phrases.day(first, language))
    return (
        catalogue(language).captions.until.format(day=phrases.day(last, language)) if last else ""
    )
