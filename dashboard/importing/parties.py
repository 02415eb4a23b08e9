"""Parties by the names that data sets give them; a name nobody knows is kept as it is."""

import re
from collections.abc import Callable

from dashboard.domain.actor import Actor, ActorRegistry
from dashboard.importing.values import SEEN

_PARTS = re.compile(r"\s*[,;]\s+|\s*;\s*")


class PartyNames:
    """Ids of the registry by a data set's names; what it does not have is in `unknown`."""

    def __init__(self, registry: ActorRegistry, names: Callable[[Actor], tuple[str, ...]]) -> None:
        self._known: dict[str, str] = {}
        # The data set's own names have the last word.
        for own in (False, True):
            for actor in registry:
                given = (
                    names(actor) if own else (actor.id, actor.name, actor.name_ar, *actor.aliases)
                )
                self._known |= {_plain(name): actor.id for name in given}
        self.unknown: set[str] = set()

    def ids(self, text: str) -> list[str]:
        """The parties of a text: one, or several with commas or semicolons between them.

        None where it says that nobody knows who: "Unidentified Armed Group (Syria)".
        """
        if _plain(text).startswith("unidentified "):
            return []
        if _plain(text) in self._known:
            return [self._known[_plain(text)]]
        parts = _PARTS.split(text.translate(SEEN))
        names = [name for part in parts if (name := " ".join(part.split()))]
        return list(dict.fromkeys(self._id(name) for name in names))

    def _id(self, name: str) -> str:
        found = self._known.get(_plain(name))
        if found is None:
            self.unknown.add(name)
        return found or name


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").split())
