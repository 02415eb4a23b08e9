"""Counted nouns, in the plural categories of Unicode's CLDR."""

from dataclasses import dataclass

from dashboard.briefing.text.locales import LOCALES

_CATEGORIES = {"en": ("one", "other"), "ar": ("zero", "one", "two", "few", "many", "other")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A noun with a number; `{n}` is the figure, where a form says it.

    `en` is one, other; `ar` is zero, one, two, few (3-10), many (11-99), other (hundreds).
    """

    en: tuple[str, str]
    ar: tuple[str, str, str, str, str, str]

    def of(self, number: int, language: str = "en") -> str:
        """`2 strikes`, or `ضربتان`."""
        forms = self.ar if language == "ar" else self.en
        category = LOCALES[language].plural_form(number)
        return forms[_CATEGORIES[language].index(category)].format(n=f"{number:,}")
