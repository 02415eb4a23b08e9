"""How many made-up cases a test tries: all of them where CI is true, elsewhere a part."""

import os

_ALL = os.environ.get("CI") == "true"


def of_all(cases: int, *, elsewhere: int = 20) -> int:
    """How many of so many cases are tried: all, or one of `elsewhere`."""
    return cases if _ALL else cases // elsewhere
