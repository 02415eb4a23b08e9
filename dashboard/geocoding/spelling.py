"""One name, many spellings: how transliterated Arabic is compared.

Three keys, each looser than the one before:

normalise   what a typist varies: case, hyphens, apostrophes, diacritics, the article
fold        what a newsroom varies: Douma and Duma, Qusayr and Kusair, Hama and Hamah
skeleton    the consonants alone: Lataminah and Latamneh
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from dashboard.geocoding import thresholds

ARTICLES = frozenset(
    [
        "al",
        "el",
        "il",
        "ul",
        "ad",
        "ed",
        "ud",
        "as",
        "es",
        "us",
        "ash",
        "esh",
        "ush",
        "ech",
        "ach",
        "az",
        "ez",
        "uz",
        "ar",
        "er",
        "ur",
        "an",
        "en",
        "at",
        "et",
        "ath",
        "eth",
        "adh",
        "edh",
        "e",
    ]
)

# The first word of hundreds of names, spelled differently by every newsroom.
_GENERIC = {
    variant: word
    for word, variants in {
        "abu": "abou abo bou",
        "ayn": "ain ein aïn ayn eyn",
        "bayt": "beit bait beyt bet",
        "dayr": "deir der dair deyr dier",
        "hawsh": "hosh housh hawch hoosh haush",
        "jabal": "jebel djebel djabal gebel mount jabel mt",
        "jisr": "jiser gisr djisr",
        "kafr": "kafar kfar kfr kafer kefr kefer kufr kaffar",
        "khan": "khaan khane",
        "khirbat": "khirbet kherbet kherbat kherbeh kherab khirba khirbah kharbat kherba"
        " khurbat khirbeh kharab",
        "maarat": "maarrat maaret maarret marat maarat maarra maara marrat maret",
        "shaykh": "sheikh shaikh cheikh sheik sheykh shekh",
        "qalat": "qalaat qalaa qalet qalah kalaat kalat kalet",
        "tall": "tell tal tel til",
        "umm": "um oum om",
        "wadi": "ouadi wady",
    }.items()
    for variant in variants.split()
}

# Words that say the same of a place: a base is an airbase, an airport and an airfield in turn.
_CLASSES = (
    (
        re.compile(r" (?:military )?(?:air ?(?:base|field|port)|air force base|air station)$"),
        " airbase",
    ),
    (re.compile(r" (oil|gas) ?fields?$"), r" \1field"),
    (re.compile(r" (?:refugee|idp|displacement) camp$"), " camp"),
    (re.compile(r"^(?:jabal )?(.+) mountains?$"), r"jabal \1"),
    (re.compile(r"^(?:qalat )?(.+) (?:castle|citadel)$"), r"qalat \1"),
    (re.compile(r"^(?:wadi )?(.+) valley$"), r"wadi \1"),
    (re.compile(r"\bkilomet(?:er|re)s?\b"), "km"),
)

_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a"}
    | {"ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ە": "ه", "ـ": None, "ء": None}
)
# Ayn and hamza, written as any kind of apostrophe; they never tell two places apart.
_APOSTROPHES = re.compile(r"[’'‘ʿʾ`´ʼ′ʻ“”\"]")
_BREAKS = re.compile(r"[^\w]+|_")
_ARABIC = re.compile(r"[\u0600-\u06ff]")

_DIGRAPHS = (
    ("tch", "$"), ("sch", "$"), ("sh", "$"), ("ch", "$"), ("kh", "x"), ("gh", "g"),
    ("dh", "d"), ("th", "t"), ("dj", "j"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("c", "j"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
# The ending of many names, "-iyah", and what else is written for it.
_IYA = re.compile(r"(?<=[^aeiou])(?:iyy|iy|ii|ey|eey|ie|i)[ae]h?$")
# "Hawl" is heard as Hol and Haul, "Tawahin" written Tauahin.
_AW, _AU = re.compile(r"aw(?![aeiouw])"), re.compile(r"au+w*(?=[aeiou])")
# A French "Zaouia" is Zawiya.
_OU = re.compile(r"ou(?=[aei])")
# "Mayadin" is written Maiadin.
_AI = re.compile(r"(?<=[aeou])i+(?=[aeou])")
_FIRST_VOWEL = re.compile(r"(?<=^[bcdfghjklmnpqrstvwxyz$])[aui](?=[bcdfghjklmnpqrstvwxyz$][aui])")
_HEARD_BOTH_WAYS = (("dh", "z"), ("z", "dh"))
# A y or w between vowels is heard: Daraya is not Daraa.
_VOWELS = re.compile(r"(?:[aeiou]|y(?![aeiou]))+")


# "Allatamnah", "Assukhnah": the article written as one with its name, its l heard as what follows.
_FUSED = re.compile(r"^(?:[ae]l-?(?=\w{5})|[aeu](\w)(?=\1\w{4}))", re.IGNORECASE)


def without_fused_article(name: str) -> str:
    """A name without the article its last word is written as one with; empty where it has none.

    "Allatamnah" is Latamneh, "Khan Elsobol" is Khan al-Subul.
    """
    *opening, last = name.split() or [""]
    rest = _FUSED.sub("", last)
    return " ".join((*opening, rest)) if rest != last else ""


def is_arabic(text: str) -> bool:
    """Whether the text is written in Arabic script."""
    return bool(_ARABIC.search(text))


@lru_cache(maxsize=65536)
def normalise(name: str) -> str:
    """A name without case, diacritics, apostrophes, hyphens and articles; words by one space."""
    name = name.casefold()
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name.translate(_LETTERS))
        name = "".join(mark for mark in name if not unicodedata.combining(mark))
        name = name.translate(_LETTERS)
    name = _APOSTROPHES.sub("", name)
    words = _BREAKS.sub(" ", name).split()
    if _ARABIC.search(name):
        return " ".join(
            word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words
        )
    # The last word is the name itself, even where it looks like an article.
    words = [word for word in words[:-1] if word not in ARTICLES] + words[-1:]
    if len(words) > 1:
        words = [_GENERIC.get(words[0], words[0]), *words[1:]]
    key = " ".join(words)
    for said, word in _CLASSES if len(words) > 1 else ():
        key = said.sub(word, key)
    return key


def _consonants(word: str) -> str:
    for letters, sound in _DIGRAPHS:
        word = word.replace(letters, sound)
    # Ta marbuta: Hama and Hamah, Safira and Safireh.
    if len(word) > 2 and word[-1] == "h" and word[-2] in "aei":
        word = word[:-1]
    return _DOUBLED.sub(r"\1", word)


def _vowel(run: re.Match[str]) -> str:
    letters = run.group()
    if "o" in letters or "u" in letters:
        return "u"
    if len(set(letters)) > 1 and letters[-1] in "iy":
        return "ay"
    return "i" if set(letters) <= set("iy") else "a"


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name by sound, vowels by class; empty where it is not Latin script."""
    key = normalise(name)
    if not key.isascii():
        return ""
    return "".join(
        _VOWELS.sub(_vowel, _consonants(_heard(word).replace("ee", "i"))) for word in key.split()
    )


def _heard(word: str) -> str:
    """A word with the endings and half-vowels that one sound has many letters for made one."""
    return _AI.sub("y", _AU.sub("aw", _AW.sub("au", _OU.sub("w", _IYA.sub("iya", word)))))


def loose(name: str) -> str:
    """A name by sound where a, e and i are one: Kafr Lata and Kafr Lete; empty where too short."""
    key = _DOUBLED.sub(r"\1", fold(name).replace("i", "a"))
    return key if len(key) >= thresholds.LOOSE_KEY else ""


def looser(name: str) -> str:
    """The same where ay is one with them, j is g, and a first short vowel may be left out.

    Shuhayl and Shuhel, Jasim and a Cairene's Gasim, Huwayja and Hwayja; empty where too short.
    """
    key = loose(name).replace("ay", "a").replace("j", "g")
    return _DOUBLED.sub(r"\1", _FIRST_VOWEL.sub("", key))


def otherwise_heard(name: str) -> Iterator[str]:
    """A name with one letter of Arabic that has two in English written the other way: dh, z."""
    for letters, other in _HEARD_BOTH_WAYS:
        if letters in name:
            yield name.replace(letters, other)


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants of a name, `'` for a vowel it begins with; empty where too few are left.

    Fewer than three consonants fit too many places: Douma, Dama and Dima would be one.
    """
    key = normalise(name)
    if not key.isascii():
        return ""
    words = []
    for word in key.split():
        start = word[0] if word[0] in "wy" else ""
        words.append(start + re.sub(r"[aeiouyw]", "", _consonants(word)))
    bones = _DOUBLED.sub(r"\1", "".join(words))
    if sum(not bone.isdigit() for bone in bones) < 3:
        return ""
    return "'" + bones if key[0] in "aeiou" else bones
