"""Codes in words a reader knows, in English and Arabic: each has one fixed meaning."""

from datetime import date

LANGUAGES = ("en", "ar")

FACTUALITY = {
    "asserted": ("Asserted", "مؤكَّد"),
    "attributed": ("Attributed", "منسوب"),
    "alleged": ("Alleged", "مزعوم"),
    "disputed": ("Disputed", "متنازَع عليه"),
    "denied": ("Denied", "منفيّ"),
}
FACTUALITY_MEANS = {
    "asserted": ("The article itself says so.", "تقوله المقالة نفسها."),
    "attributed": ("Somebody named says so.", "يقوله طرف مسمّى."),
    "alleged": (
        "Somebody says so, and the wording keeps its distance.",
        "يقوله طرف، والصياغة تتحفّظ عليه.",
    ),
    "disputed": (
        "Named parties differ on who did it or whether it happened.",
        "تختلف الأطراف على الفاعل أو على وقوعه.",
    ),
    "denied": (
        "The only party that speaks of it says it did not happen.",
        "الطرف الوحيد الذي يذكره ينفي وقوعه.",
    ),
}
GEO_PRECISION = {
    1: ("town or site named", "بلدة أو موقع مسمّى"),
    2: ("near the place named, or part of a region", "قرب المكان المذكور أو جزء من منطقة"),
    3: ("known to province level only", "معروف على مستوى المحافظة فقط"),
}
TIME_PRECISION = {
    1: ("to the day", "باليوم"),
    2: ("to the week", "بالأسبوع"),
    3: ("to the month", "بالشهر"),
}
EVENT_TYPE = {
    "Air/drone strike": ("Air or drone strike", "غارة جوية أو بطائرة مسيّرة"),
    "Shelling/artillery/missile attack": ("Shelling or missiles", "قصف مدفعي أو صاروخي"),
}
RELATION = {
    "controls": ("controls", "يسيطر على"),
    "present": ("present", "موجود في"),
    "absent": ("absent", "غائب عن"),
    "operates": ("operates", "يعمل في"),
    "demands_exclusion": ("demands others stay out", "يطالب بخروج غيره"),
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
COUNTRY_PRECISION = ("known to country level only", "معروف على مستوى البلد فقط")

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS_AR = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip


def word(pair: tuple[str, str], language: str = "en") -> str:
    """The English or the Arabic of a pair."""
    return pair[1] if language == "ar" else pair[0]


def day(value: date | str, language: str = "en") -> str:
    """`30 Sep 2015`, whatever the machine's locale."""
    when = date.fromisoformat(value) if isinstance(value, str) else value
    months = _MONTHS_AR if language == "ar" else _MONTHS
    return f"{when.day} {months[when.month - 1]} {when.year}"


def days(first: date | str, last: date | str, language: str = "en") -> str:
    """One day, or a range with what both ends share said once: `29–30 Sep 2015`."""
    start = date.fromisoformat(first) if isinstance(first, str) else first
    end = date.fromisoformat(last) if isinstance(last, str) else last
    if start == end:
        return day(start, language)
    months = _MONTHS_AR if language == "ar" else _MONTHS
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end, language)}"
    if start.year == end.year:
        return f"{start.day} {months[start.month - 1]} – {day(end, language)}"
    return f"{day(start, language)} – {day(end, language)}"


def precision(geo_precision: int, footprint: str | None, language: str = "en") -> str:
    """How well the place is known: `known to province level only`."""
    if geo_precision == 3 and footprint is not None and "-" not in footprint:
        return word(COUNTRY_PRECISION, language)
    return word(GEO_PRECISION[geo_precision], language)


def count(number: int, one: str, many: str) -> str:
    """`1 strike`, `2 strikes`."""
    return f"{number:,} {one if number == 1 else many}"


def joined(items: list[str]) -> str:
    """`Homs`, `Homs and Hama`, `Homs, Hama and Idlib`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def capital(text: str) -> str:
    """The text with its first letter large, the rest untouched."""
    return text[:1].upper() + text[1:]
