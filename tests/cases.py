"""How many made-up cases a test tries: a part of them, with ONE_OF=1 in the environment all."""

import os

_ONE_OF = int(os.environ.get("ONE_OF", "20"))


def of_all(cases: int, *, at_most_one_of: int = 20) -> int:
    """How many of so many cases are tried; of dear ones not so few."""
    return cases // min(_ONE_OF, at_most_one_of)
