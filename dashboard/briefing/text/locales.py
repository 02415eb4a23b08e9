"""The languages of a briefing, each with the locale whose rules it follows."""

from babel import Locale

LOCALES = {
    # Not en-GB, whose September is "Sept".
    "en": Locale("en"),
    # Months have other names in Syria than in Egypt.
    "ar": Locale("ar", "SY"),
}
