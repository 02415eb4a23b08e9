"""Which language a text is in, by its letters and its commonest words.

Only English is read, so what matters is that English is never taken for another language: a text
that has an English part of any length is English.
"""

import re
import unicodedata
from collections import Counter

from babel import Locale

ENGLISH = "en"
UNKNOWN = "und"
"""ISO 639's code for a language that is not known: not English, at least."""

_COMMON = {
    ENGLISH: "the of and to in that was were by with for from said is are has have been at as it "
    "their they after which on who had not this but an into under over between during against when "
    "while near more than about killed people reported",
    "fr": "le la les des et une du dans que qui est sont pour sur par au aux avec ont été cette "
    "ces leur plus selon contre",
    "de": "der die das und ist den dem von mit auf ein eine einen nicht sich bei wurde wurden nach "
    "zu im am auch sind haben",
    "es": "los las del que una por con para su se fue fueron como más según han contra entre",
    "it": "il che della delle dei di una per con del sono nella gli è stato stati sul dal secondo",
    "pt": "os uma dos das em para com não foi foram mais na pelo pela são segundo contra ao",
    "nl": "het een van dat op voor met zijn niet werd werden bij ook aan door volgens naar heeft",
    "tr": "ve bir bu için ile olarak olan kadar sonra göre çok ise daha en gibi üzere da de",
    "ku": "û li ku ji bi di jî hat hatin ev wan dike kir bo yên",
    "pl": "i w na z się że do nie jest przez oraz został od po za",
    "sv": "och att det som en på är av för med till har inte den ett",
    "id": "dan yang di dengan untuk dari pada ini itu telah dalam oleh akan",
}
_WORDS_OF = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_SCRIPTS = {
    "ARABIC": "ar",
    "HEBREW": "he",
    "CYRILLIC": "ru",
    "GREEK": "el",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "SYRIAC": "syr",
    "DEVANAGARI": "hi",
}
_LETTERS_OF = (
    ("ar", "ckb", "ێۆڕڵ"),
    ("ar", "ur", "ٹڈڑے"),
    ("ar", "fa", "پچژگک"),
    ("ru", "uk", "іїєґ"),
    ("zh", "ja", "のはをにが"),
)
"""What tells a language from the usual one of its script."""

_ENOUGH = 25  # words: a name or a line in Latin letters is no part in English
_A_SENTENCE = 12  # words, none of which is among the commonest of English: it is not English
_PLAIN = 3  # different words: "a Su-25" is no Spanish
_SPOKEN = 0.08  # share of a language's common words in a text of it; English has some 0.35
_HARDLY = 0.03
_MARKED = 0.01


def language_of(text: str) -> str:
    """The ISO 639 code of a text's language; UNKNOWN where it is only surely not English."""
    letters = [letter for letter in text if letter.isalpha()]
    words = re.findall(r"[^\W\d_]+", text.lower())
    latin = [word for word in words if word[0] < "\u0250"]
    spoken = _spoken(latin)
    if sum(letter < "\u0250" for letter in letters) * 2 >= len(letters):
        return spoken
    return ENGLISH if spoken == ENGLISH and len(latin) >= _ENOUGH else _of_script(letters)


def english_name(language: str) -> str:
    """`Arabic` for `ar`."""
    return str(Locale(ENGLISH).languages.get(language, language))


def _spoken(words: list[str]) -> str:
    """The language of words in Latin letters: English unless another speaks plainly."""
    if not words:
        return ENGLISH
    shares = {
        language: sum(word in common for word in words) / len(words)  # "al" is of names, in none
        for language, common in _WORDS_OF.items()
    }
    likeliest = max(shares, key=lambda language: shares[language])
    plain = len(_WORDS_OF[likeliest].intersection(words)) >= _PLAIN
    if plain and shares[likeliest] >= _SPOKEN and shares[likeliest] > 2 * shares[ENGLISH]:
        return likeliest
    if shares[ENGLISH] == 0 and len(words) >= _A_SENTENCE:
        return likeliest if shares[likeliest] else UNKNOWN
    strange = shares[ENGLISH] < _HARDLY and len(words) >= 2 * _ENOUGH
    return UNKNOWN if strange else ENGLISH


def _of_script(letters: list[str]) -> str:
    scripts = Counter(
        unicodedata.name(letter, "?").split(" ")[0].split("-")[0] for letter in letters
    )
    usual = _SCRIPTS.get(scripts.most_common(1)[0][0], UNKNOWN)
    for of_script, language, marks in _LETTERS_OF:
        if usual == of_script and sum(map(letters.count, marks)) > _MARKED * len(letters):
            return language
    return usual
