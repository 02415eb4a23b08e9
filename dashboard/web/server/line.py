"""Who waits for what only so many may have at once: served in the order they came.

Nobody waits in a thread, which would answer nobody else meanwhile: who waits asks again, with the
same ticket, and keeps the place by it.
"""

import time
from collections.abc import Callable
from threading import Lock

_FORGOTTEN_S = 4.0
"""Who has not asked again by then has gone; the page asks each second."""
_LONGEST_TICKET = 64


class Line:
    """`at_once` are served, up to `longest` wait. Safe for many threads."""

    def __init__(
        self, at_once: int, longest: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.at_once, self.longest = at_once, longest
        self._clock = clock
        self._served = 0
        self._asked: dict[str, float] = {}
        self._lock = Lock()

    @property
    def served(self) -> int:
        """How many are being served."""
        return self._served

    @property
    def waiting(self) -> int:
        """How many wait."""
        with self._lock:
            self._forget()
            return len(self._asked)

    def enter(self, ticket: str) -> int | None:
        """The place in line: 0 is served now, and has to `leave`; None where the line is full.

        Without a ticket nobody keeps a place: it is the one behind all who wait.
        """
        ticket = ticket[:_LONGEST_TICKET]
        with self._lock:
            self._forget()
            before = [*self._asked].index(ticket) if ticket in self._asked else len(self._asked)
            if before < self.at_once - self._served:
                self._asked.pop(ticket, None)
                self._served += 1
                return 0
            if before >= self.longest:
                return None
            if ticket:
                self._asked[ticket] = self._clock()
            return before + 1

    def leave(self) -> None:
        """One that was served is done."""
        with self._lock:
            self._served -= 1

    def _forget(self) -> None:
        until = self._clock() - _FORGOTTEN_S
        for ticket in [each for each, at in self._asked.items() if at < until]:
            del self._asked[ticket]
