"""The locale whose rules each language follows."""

from babel import Locale

from dashboard.words import LANGUAGES, catalogue

LOCALES = {language: Locale.parse(catalogue(language).locale) for language in LANGUAGES}
