"""What every reading of articles needs from `data/gazetteer/`: the actors and the places."""

from pathlib import Path

from dashboard.domain.actor import ActorRegistry
from dashboard.errors import GazetteerError
from dashboard.geocoding.gazetteer import Gazetteer


def load_resources(data_dir: Path) -> tuple[ActorRegistry, Gazetteer]:
    """The actors and the gazetteer of a data folder."""
    return read_registry(data_dir), Gazetteer.load(data_dir)


def read_registry(data_dir: Path) -> ActorRegistry:
    """The actors of a data folder."""
    path = data_dir / "gazetteer" / "actors.toml"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise GazetteerError(
            f"{path}: cannot be read. Name the project's data folder with --data DIR."
        ) from error
    return ActorRegistry.from_toml(text)
