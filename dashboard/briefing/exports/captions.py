"""The words that travel with an export: title, filters, caveats, sources, file name.

Each is English or Arabic, as the selection asks.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

from babel.dates import format_datetime

from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection
from dashboard.briefing.text import words
from dashboard.briefing.text.locales import LOCALES
from dashboard.briefing.text.plurals import Counted
from dashboard.layers.columns import COUNTRY_LEVEL
from dashboard.layers.schema import ArticleRecord
from dashboard.layers.summary import Summary

Pair = tuple[str, str]

_MOST_NAMED = 3

LEGEND = ("Legend", "مفتاح الخريطة")
CAVEATS = ("Read with care", "للقراءة بحذر")
SOURCES = ("Sources", "المصادر")
NORTH = ("N", "ش")
KM, MI = ("km", "كم"), ("mi", "ميل")
PROJECTION = (
    "Web Mercator, WGS 84. Scale true at the centre of the map.",
    "إسقاط مركاتور للويب، WGS 84. المقياس صحيح عند مركز الخريطة.",
)
_TITLE = ("Strikes by {who}, {days}", "ضربات {who}، {days}")
_DOUBTED_TITLES = {
    "alleged": ("Alleged strikes by {who}, {days}", "ضربات مزعومة من {who}، {days}"),
    "disputed": ("Disputed strikes by {who}, {days}", "ضربات متنازَع عليها من {who}، {days}"),
    "denied": ("Denied strikes by {who}, {days}", "ضربات منفيّة من {who}، {days}"),
}
"""Where all strikes are in the same doubt: a title is often all that is read."""
_ATTACKERS = Counted(
    en=("{n} attacker", "{n} attackers"),
    ar=("لا أحد", "جهة واحدة", "جهتين", "{n} جهات", "{n} جهة", "{n} جهة"),
)
_AS_OF = ("Data as of {day}", "بيانات حتى {day}")
_PRODUCED = ("Produced {moment}", "أُعدّت في {moment}")
_DATA = ("Data {hash}", "البيانات {hash}")
_MORE = ("and {n} more", "و{n} غيرها")
_PARTS: dict[str, Pair] = {
    "actors": ("Attacker", "المهاجِم"),
    "targets": ("Said target", "الهدف بحسب المتحدثين"),
    "dates": ("Dates", "التواريخ"),
    "types": ("Type", "النوع"),
    "factualities": ("Certainty", "درجة التأكّد"),
    "sources": ("Source", "المصدر"),
    "text": ("Search", "البحث"),
}
_NO_FILTER = ("No filter.", "دون تصفية.")
_FROM, _TO = ("from {day}", "من {day}"), ("to {day}", "حتى {day}")
_REGIONS = (
    "{n} of {total} locations {are} {precision}: hatched, not pinned.",
    "{n} من أصل {total} من المواقع: {precision}، وهي مظلّلة بخطوط لا مثبّتة بنقطة.",
)
_NEAR = (
    "{n} of {total} locations {are} near the place named, not at it.",
    "{n} من أصل {total} من المواقع قرب المكان المذكور لا فيه.",
)
_DOUBTED = (
    "{n} of {total} strikes {said}: {meaning}",
    "{n} من أصل {total} من الضربات {said}: {meaning}",
)
_CONTESTED = (
    "{n} of {total} strikes: speakers differ on who was hit.",
    "{n} من أصل {total} من الضربات: يختلف المتحدثون على من استُهدف.",
)
_INFERRED = (
    "The date of {n} of {total} sources is inferred.",
    "تاريخ {n} من أصل {total} من المصادر مستنتَج.",
)
_KILLED = ("At least {n} said killed in all.", "بحسب ما قيل، {killed} على الأقل في المجموع.")
_SHARED = (
    "A total shared by several strikes is counted once.",
    "تُحسب الحصيلة المشتركة لعدة ضربات مرة واحدة.",
)


def title(summary: Summary, selection: Selection, parties: Parties) -> str:
    """`Strikes by Russia, 30 Sep 2015`; `Alleged strikes …` where every one of them is."""
    language = selection.language
    actors = sorted((actor for actor, _ in summary.attackers), key=parties.rank)
    names = [parties.name(actor, language) for actor in actors]
    many = len(names) > _MOST_NAMED
    who = _ATTACKERS.of(len(names), language) if many else words.joined(names, language)
    days = words.days(*dates(summary, selection), language)
    sure = [factuality for factuality, _ in summary.factualities]
    sentence = _DOUBTED_TITLES.get(sure[0], _TITLE) if len(sure) == 1 else _TITLE
    return words.word(sentence, language).format(who=who, days=days)


def dates(summary: Summary, selection: Selection) -> tuple[date, date]:
    """The chosen dates; where an end is open, the strikes' own."""
    first = selection.date_from or summary.first
    return first, selection.date_to or max(summary.last, first)


def filters(
    selection: Selection, parties: Parties, titles: dict[str, str], number: int, total: int
) -> str:
    """`2 of 2 strikes. Attacker: Russia.`, or that nothing is filtered out."""
    language = selection.language
    sure = [words.terms(language).factuality[value] for value in selection.factualities]
    told = {
        "actors": _named(selection.actors, parties, language),
        "targets": _named(selection.targets, parties, language),
        "dates": _range(selection),
        "types": words.joined(
            [words.terms(language).event_type[value] for value in selection.types], language
        ),
        "factualities": words.joined(
            sure if language == "ar" else [word.lower() for word in sure], language
        ),
        "sources": words.joined(
            [titles.get(source, source) for source in selection.sources], language
        ),
        "text": f"“{words.isolated(selection.text, language)}”" if selection.text else "",
    }
    lines = [f"{words.word(_PARTS[part], language)}: {told[part]}." for part in told if told[part]]
    return " ".join(
        [
            f"{words.shown_of(number, total, language)}.",
            *(lines or [words.word(_NO_FILTER, language)]),
        ]
    )


def caveats(
    summary: Summary, articles: Sequence[ArticleRecord] = (), language: str = "en"
) -> list[str]:
    """What the marks must not be taken for, in words with a fixed meaning. `articles` are cited."""
    lines = []
    for precision, sentence in ((3, _REGIONS), (COUNTRY_LEVEL, _REGIONS), (2, _NEAR)):
        number = summary.precisions.get(precision, 0)
        if number:
            terms = words.terms(language)
            known = terms.country_precision if precision > 3 else terms.geo_precision[precision]
            lines.append(_counted(sentence, number, summary, language, precision=known))
    said = dict(summary.factualities)
    for factuality in ("alleged", "disputed", "denied"):
        if said.get(factuality):
            name = words.terms(language).factuality[factuality]
            meaning = words.terms(language).factuality_means[factuality]
            lines.append(
                _counted(
                    _DOUBTED,
                    said[factuality],
                    summary,
                    language,
                    said=name.lower(),
                    meaning=meaning[:1].lower() + meaning[1:],
                )
            )
    if summary.contested:
        lines.append(_counted(_CONTESTED, summary.contested, summary, language))
    inferred = sum(words.inferred(article) for article in articles)
    if inferred:
        total = f"{summary.source_number:,}"
        lines.append(words.word(_INFERRED, language).format(n=f"{inferred:,}", total=total))
    if summary.killed_low:
        killed = words.word(_KILLED, language).format(
            n=f"{summary.killed_low:,}", killed=words.KILLED.of(summary.killed_low, language)
        )
        once = f" {words.word(_SHARED, language)}" if summary.shares else ""
        lines.append(f"{killed}{once}")
    return lines


def sources(summary: Summary, articles: Sequence[ArticleRecord], language: str = "en") -> list[str]:
    """`1. Title, publisher, 30 Sep 2015`: articles by date, then sources of other kinds."""
    read = {article.id for article in articles}
    lines = [
        words.comma(language).join(
            words.isolated(part, language)
            for part in (
                article.title or article.id,
                article.publisher,
                words.published(article, language),
            )
            if part
        )
        for article in sorted(articles, key=lambda each: (each.published, each.id))
    ]
    lines += sorted(
        words.isolated(source, language) for source, _ in summary.sources if source not in read
    )
    return [f"{number}. {line}" for number, line in enumerate(lines, 1)]


def more(number: int, language: str = "en") -> str:
    """`and 12 more`."""
    return words.word(_MORE, language).format(n=f"{number:,}")


def as_of(day: date, language: str = "en") -> str:
    """`Data as of 30 Sep 2015`."""
    return words.word(_AS_OF, language).format(day=words.day(day, language))


def produced(moment: datetime, language: str = "en") -> str:
    """`Produced 301200Z SEP 15`."""
    group = words.isolated(date_time_group(moment), language)
    return words.word(_PRODUCED, language).format(moment=group)


def data(data_hash: str, language: str = "en") -> str:
    """`Data 295461f4d26d`."""
    return words.word(_DATA, language).format(hash=words.isolated(data_hash, language))


def date_time_group(moment: datetime) -> str:
    """`301200Z SEP 15`."""
    return format_datetime(moment, "ddHHmm'Z' MMM yy", tzinfo=UTC, locale=LOCALES["en"]).upper()


def file_name(summary: Summary, selection: Selection, extension: str) -> str:
    """`syria-strikes_russia_20150930-20151001.png`."""
    actors = selection.actors or tuple(sorted(actor for actor, _ in summary.attackers))
    who = "-".join(actors) if len(actors) <= _MOST_NAMED else f"{len(actors)}-attackers"
    who = re.sub(r"[^a-z0-9_-]+", "", who.casefold()) or "all"
    first, last = dates(summary, selection)
    return f"syria-strikes_{who}_{first:%Y%m%d}-{last:%Y%m%d}.{extension}"


def _named(actors: tuple[str, ...], parties: Parties, language: str) -> str:
    return words.joined([parties.name(actor, language) for actor in actors], language)


def _counted(sentence: Pair, number: int, summary: Summary, language: str, **parts: str) -> str:
    return words.word(sentence, language).format(
        n=f"{number:,}",
        total=f"{summary.number:,}",
        are="is" if number == 1 else "are",
        **parts,
    )


def _range(selection: Selection) -> str:
    first, last, language = selection.date_from, selection.date_to, selection.language
    if first and last:
        return words.days(first, last, language)
    if first:
        return words.word(_FROM, language).format(day=words.day(first, language))
    return words.word(_TO, language).format(day=words.day(last, language)) if last else ""
