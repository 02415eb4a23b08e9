"""Counted nouns: English has two forms, Arabic six (the categories of Unicode's CLDR)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A noun with a number; `{n}` is the figure, where a form says it.

    `en` is one, many; `ar` is none, one, two, few (3-10), many (11-99), and the hundreds.
    """

    en: tuple[str, str]
    ar: tuple[str, str, str, str, str, str]

    def of(self, number: int, language: str = "en") -> str:
        """`2 strikes`, or `ضربتان`."""
        form = self.ar[_arabic(number)] if language == "ar" else self.en[number != 1]
        return form.format(n=f"{number:,}")


def _arabic(number: int) -> int:
    if number in (0, 1, 2):
        return number
    last = number % 100
    if 3 <= last <= 10:
        return 3
    return 4 if last >= 11 else 5
