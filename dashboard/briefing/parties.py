"""Actors as a reader meets them: a name in their language, a colour for their theme."""

from pathlib import Path

from dashboard.domain.actor import Actor, ActorRegistry
from dashboard.errors import GazetteerError

_GREY, _GREY_DARK = "#6b7280", "#9ca3af"


class Parties:
    """Names and colours by actor id; an id nobody registered is grey and keeps its id as name."""

    def __init__(self, registry: ActorRegistry) -> None:
        self._registry = registry
        self._order = {actor.id: number for number, actor in enumerate(registry)}

    @classmethod
    def load(cls, data_dir: Path) -> "Parties":
        """From `gazetteer/actors.toml`. Raises GazetteerError where it cannot be read."""
        path = data_dir / "gazetteer" / "actors.toml"
        try:
            return cls(ActorRegistry.from_toml(path.read_text(encoding="utf-8")))
        except (OSError, UnicodeDecodeError) as error:
            raise GazetteerError(
                f"{path.name}: cannot be read ({error}). Restore data/gazetteer from the project."
            ) from error

    @classmethod
    def nobody(cls) -> "Parties":
        """No registry at all: every actor grey under its id."""
        return cls(ActorRegistry([]))

    def name(self, actor_id: str, language: str = "en") -> str:
        """`Russia`, or `روسيا`."""
        actor = self._get(actor_id)
        if actor is None:
            return actor_id.replace("_", " ")
        return actor.name_ar if language == "ar" else actor.name

    def colour(self, actor_id: str, theme: str = "light") -> str:
        """`#rrggbb` for the theme."""
        actor = self._get(actor_id)
        if actor is None:
            return _GREY_DARK if theme == "dark" else _GREY
        return actor.colour_dark if theme == "dark" else actor.colour

    def rank(self, actor_id: str) -> int:
        """Where the actor stands in the legend."""
        return self._order.get(actor_id, len(self._order))

    def ids(self) -> frozenset[str]:
        """All registered ids."""
        return frozenset(self._order)

    def _get(self, actor_id: str) -> Actor | None:
        if actor_id not in self._registry:
            return None
        return self._registry[actor_id]
