"""Counted nouns, in the plural categories of Unicode's CLDR."""

from dashboard.briefing.text.locales import LOCALES
from dashboard.words.fields import PluralForms


def counted(number: int, forms: PluralForms, language: str) -> str:
    """`2 strikes`, or `ضربتان`."""
    return forms[LOCALES[language].plural_form(number)].format(n=f"{number:,}")
