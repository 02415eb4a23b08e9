"""Codes in words a reader knows, in English and Arabic: each has one fixed meaning."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel.dates import format_date, get_month_names

from dashboard.briefing.text.locales import LOCALES
from dashboard.briefing.text.plurals import Counted
from dashboard.layers.schema import ArticleRecord

LANGUAGES = ("en", "ar")

FACTUALITY = {
    "asserted": ("Asserted", "مجزوم بها"),
    "attributed": ("Attributed", "منسوبة"),
    "alleged": ("Alleged", "مزعومة"),
    "disputed": ("Disputed", "متنازَع عليها"),
    "denied": ("Denied", "منفيّة"),
}
FACTUALITY_MEANS = {
    "asserted": ("The article itself says so.", "يقول المقال ذلك بنفسه."),
    "attributed": ("Somebody named says so.", "يقول ذلك طرف مذكور بالاسم."),
    "alleged": (
        "Somebody says so, and the wording keeps its distance.",
        "يقول ذلك طرف ما، وبصياغة متحفّظة.",
    ),
    "disputed": (
        "Named parties differ on who did it or whether it happened.",
        "تختلف أطراف مذكورة بالاسم على الفاعل أو على وقوعها.",
    ),
    "denied": (
        "The only party that speaks of it says it did not happen.",
        "الطرف الوحيد الذي يتحدث عنها يقول إنها لم تقع.",
    ),
}
GEO_PRECISION = {
    1: ("town or site named", "بلدة أو موقع مذكور بالاسم"),
    2: ("near the place named, or part of a region", "قرب المكان المذكور أو جزء من منطقة"),
    3: ("known to province level only", "معروف على مستوى المحافظة فقط"),
}
TIME_PRECISION = {
    1: ("to the day", "التاريخ معروف باليوم"),
    2: ("to the week", "التاريخ معروف بالأسبوع"),
    3: ("to the month", "التاريخ معروف بالشهر"),
}
EVENT_TYPE = {
    "Air/drone strike": ("Air or drone strike", "غارة جوية أو بطائرة مسيّرة"),
    "Shelling/artillery/missile attack": ("Shelling or missiles", "قصف مدفعي أو صاروخي"),
}
RELATION = {
    "controls": ("controls", "سيطرة"),
    "present": ("present", "وجود"),
    "absent": ("absent", "غياب"),
    "operates": ("operates", "عمليات"),
    "demands_exclusion": ("demands others stay out", "مطالبة للآخرين بالابتعاد"),
}
BASIS = {
    "governorate": ("drawn as the whole province", "مرسوم كالمحافظة كلها"),
    "country": ("drawn as the whole country", "مرسوم كالبلد كله"),
    "town radius": ("drawn as a circle about the town", "مرسوم كدائرة حول البلدة"),
    "inferred from target": (
        "inferred from whom a speaker says was hit",
        "مستنتَج ممّن قيل إنه استُهدف",
    ),
    "imported": ("imported shape", "شكل مستورد"),
}
SIGN = {
    "hatch": ("Somewhere in the area", "في مكان ما من المنطقة"),
    "ring": ("Alleged or disputed", "مزعومة أو متنازَع عليها"),
    "cross": ("Denied", "منفيّة"),
    "doubt": ("Somewhere in the circle", "في مكان ما داخل الدائرة"),
}
COUNTRY_PRECISION = ("known to country level only", "معروف على مستوى البلد فقط")
THE_ARTICLE = ("the article", "المقال")
INFERRED = ("inferred", "مستنتَج")
DATE_INFERRED = ("date inferred", "التاريخ مستنتَج")
BY_INFERRED_DATE = ("by an article whose own date is inferred", "بحسب مقال تاريخه مستنتَج")

STRIKES = Counted(
    en=("{n} strike", "{n} strikes"),
    ar=("لا ضربات", "ضربة واحدة", "ضربتان", "{n} ضربات", "{n} ضربة", "{n} ضربة"),
)
STRIKES_OF = Counted(
    en=STRIKES.en,
    ar=("0 ضربة", "ضربة واحدة", "ضربتين", "{n} ضربات", "{n} ضربة", "{n} ضربة"),
)
"""After a preposition, where the Arabic dual changes."""
KILLED = Counted(
    en=("{n} killed", "{n} killed"),
    ar=("0 قتلى", "قتيل واحد", "قتيلان", "{n} قتلى", "{n} قتيلاً", "{n} قتيل"),
)

_LATIN = re.compile(r"[A-Za-z]")
_ARABIC = re.compile("[\u0600-\u06ff]")


def word(pair: tuple[str, str], language: str = "en") -> str:
    """The English or the Arabic of a pair."""
    return pair[1] if language == "ar" else pair[0]


def day(value: date | str, language: str = "en") -> str:
    """`30 Sep 2015`, whatever the machine's locale."""
    return _formatted(_date(value), "d MMM y", language)


def months(language: str = "en") -> list[str]:
    """The names of the months as `day` writes them."""
    return list(get_month_names("abbreviated", locale=LOCALES[language]).values())


def published(article: ArticleRecord, language: str = "en") -> str:
    """`30 Sep 2015 (date inferred)`: when an article was published, and how that is known."""
    told = day(article.published, language)
    return f"{told} ({word(DATE_INFERRED, language)})" if inferred(article) else told


def inferred(article: ArticleRecord) -> bool:
    """Whether the article's date is nobody's word but a conclusion."""
    return article.published_basis.casefold().startswith("inferred")


def days(first: date | str, last: date | str, language: str = "en") -> str:
    """One day, or a range with what both ends share said once: `29–30 Sep 2015`."""
    start, end = _date(first), _date(last)
    if start == end:
        return day(start, language)
    pattern, dash = "d MMM y", " – "
    if start.year == end.year:
        pattern, dash = ("d", "–") if start.month == end.month else ("d MMM", " – ")
    return f"{_formatted(start, pattern, language)}{dash}{day(end, language)}"


def precision(geo_precision: int, footprint: str | None, language: str = "en") -> str:
    """How well the place is known: `known to province level only`."""
    if geo_precision == 3 and footprint is not None and "-" not in footprint:
        return word(COUNTRY_PRECISION, language)
    return word(GEO_PRECISION[geo_precision], language)


def strikes(number: int, language: str = "en") -> str:
    """`1 strike`, `2 strikes`."""
    return STRIKES.of(number, language)


def strikes_in_all(number: int, language: str = "en") -> str:
    """`2 strikes`, after a preposition."""
    return STRIKES_OF.of(number, language)


def strikes_in(number: int, place: str, language: str = "en") -> str:
    """`2 strikes in Homs`."""
    preposition = "في" if language == "ar" else "in"
    return f"{strikes(number, language)} {preposition} {isolated(place, language)}"


def shown_of(number: int, total: int, language: str = "en") -> str:
    """`2 of 7 strikes`."""
    if language == "ar":
        return f"{number:,} من أصل {strikes_in_all(total, language)}"
    return f"{number:,} of {total:,} strikes"


def standing(who: str, relation: str, language: str = "en") -> str:
    """An actor and its relation to ground: `ISIS absent`."""
    said = word(RELATION[relation], language)
    return f"{who}: {said}" if language == "ar" else f"{who} {said}"


def struck(who: str, language: str = "en", *, factuality: str = "", region: bool = False) -> str:
    """`Russia struck, somewhere in the area (alleged)`."""
    where = ("", "")
    if region:
        where = (", somewhere in the area", " في مكان ما من المنطقة")
    said = f" ({word(FACTUALITY[factuality], language).lower()})" if factuality else ""
    told = f"ضربات {who}" if language == "ar" else f"{who} struck"
    return f"{told}{word(where, language)}{said}"


def joined(items: Sequence[str], language: str = "en") -> str:
    """`Homs`, `Homs and Hama`, `Homs, Hama and Idlib`."""
    if language == "ar":
        rest = [
            f"و{i}" if not _LATIN.search(i[:2]) else f"و {i}" for i in map(_isolated, items[1:])
        ]
        return " ".join([*map(_isolated, items[:1]), *rest])
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def speaker(by: str, language: str = "en") -> str:
    """Who speaks, as written; the article itself in the reader's language."""
    if not by or by.casefold() == THE_ARTICLE[0]:
        return capital(word(THE_ARTICLE, language))
    return capital(by)


def isolated(text: str, language: str) -> str:
    """The text, kept from turning round the signs about it where it runs the other way."""
    return _isolated(text) if language == "ar" else text


def written_in(text: str) -> str:
    """`en` or `ar`, by the letters."""
    return "en" if _LATIN.search(text) else "ar"


def runs_from_right(text: str) -> bool:
    """Whether a line is set from the right: it has Arabic letters, or no Latin ones."""
    return bool(_ARABIC.search(text)) or not _LATIN.search(text)


def capital(text: str) -> str:
    """The text with its first letter large, the rest untouched."""
    return text[:1].upper() + text[1:]


def _date(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


@lru_cache(maxsize=4096)  # a page writes the same few days thousands of times
def _formatted(value: date, pattern: str, language: str) -> str:
    return format_date(value, pattern, locale=LOCALES[language])


def _isolated(text: str) -> str:
    return f"\u2068{text}\u2069" if _LATIN.search(text) else text
