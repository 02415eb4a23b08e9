"""Which of a place's many names are worth matching, and which one to show."""

import re
import unicodedata

from rapidfuzz import fuzz

# Names less like the main one than this are of antiquity or of far languages: Beroea for Aleppo.
ALIKE = 60

# A search key some registers keep beside the names: "alrqt" for Raqqa. Nobody writes it.
_SEARCH_KEY = re.compile(r"^[^A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ]")
_ARTICLE = re.compile(r"^(A[dhlnrstz]|A[dst]h) ")
_ARABIC = re.compile(r"^[\u0600-\u06ff\s]+$")
# Letters of Persian, Urdu, Uyghur and Kurdish spelling, not of Arabic.
_NOT_ARABIC = re.compile(r"[ٹپچڈڑژکگںھہۀ-ۿیێۆەڕڵڤ]")

# Names that are everyday words of English news, or somebody else's name.
WORDS = frozenset(
    [
        "al",
        "ale",
        "alep",
        "an",
        "army",
        "as",
        "at",
        "ban",
        "bab",
        "bat",
        "be",
        "bulbul",
        "can",
        "dali",
        "dam",
        "dan",
        "dana",
        "dara",
        "darkness",
        "deri",
        "east",
        "gama",
        "ham",
        "hand",
        "harem",
        "hat",
        "hit",
        "hula",
        "ice",
        "im",
        "in",
        "is",
        "it",
        "jaber",
        "kara",
        "khan",
        "kir",
        "lad",
        "lat",
        "mad",
        "mare",
        "mari",
        "markaz",
        "may",
        "mine",
        "minor",
        "mint",
        "mon",
        "most",
        "more",
        "nova",
        "nice",
        "of",
        "or",
        "orange",
        "police",
        "qatar",
        "ras",
        "rasm",
        "reading",
        "rock",
        "rum",
        "sale",
        "sam",
        "salah",
        "sana",
        "sin",
        "soda",
        "south",
        "split",
        "sur",
        "tad",
        "tall",
        "tell",
        "the",
        "tib",
        "town",
        "tub",
        "van",
        "west",
        "north",
        "war",
        "hich",
        "hish",
        "hole",
        "san",
        "sari",
        "sham",
        "cham",
        "tyre",
        "jordan",
        "said",
        "mine",
        "mahire",
        "bermuda",
        "batman",
        "corum",
        "ordu",
        "bor",
        "tire",
        "usak",
        "sivas",
    ]
)


def is_latin(name: str) -> bool:
    """Whether a name is written in the Latin alphabet."""
    return all(
        "LATIN" in unicodedata.name(letter, "") for letter in name if letter.isalpha()
    ) and any(letter.isalpha() for letter in name)


def plain(name: str) -> str:
    """A name in ASCII letters, apostrophes dropped."""
    letters = unicodedata.normalize("NFKD", name.replace("ı", "i"))
    return re.sub(r"[’'‘ʿʾ`´ʼ]", "", letters).encode("ascii", "ignore").decode()


def shown(name: str) -> str:
    """The name to show where no editor chose one: "Al Karāmah" as al-Karamah."""
    return _ARTICLE.sub("al-", plain(name)).replace(" al ", " al-")


def arabic(names: list[str]) -> str:
    """The shortest name in Arabic letters that has its article where any has."""
    found = [name for name in names if _ARABIC.match(name) and not _NOT_ARABIC.search(name)]
    return min(found, key=lambda name: (not name.startswith("ال"), len(name), name), default="")


def alternates(name: str, names: list[str]) -> list[str]:
    """Latin and Arabic spellings somebody may write, one for each way of sounding."""
    kept: dict[str, str] = {}
    for other in sorted({name, *names}, key=lambda n: (n != name, len(n), n)):
        if is_latin(other):
            ascii_name = plain(other)
            if _SEARCH_KEY.match(ascii_name) or len(ascii_name) < 3:
                continue
            if fuzz.ratio(ascii_name.lower(), plain(name).lower()) < ALIKE:
                continue
            bare = _ARTICLE.sub("", ascii_name).lower()
            if bare not in WORDS:
                kept.setdefault(bare.replace("-", " "), ascii_name)
        elif _ARABIC.match(other) and not _NOT_ARABIC.search(other):
            kept.setdefault(other, other)
    return list(kept.values())
