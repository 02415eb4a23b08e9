"""What every reading of articles needs from `data/gazetteer/`: the actors and the places."""

from pathlib import Path

from dashboard.domain.actor import ActorRegistry
from dashboard.geocoding.gazetteer import Gazetteer


def load_resources(data_dir: Path) -> tuple[ActorRegistry, Gazetteer]:
    """The actors and the gazetteer of a data folder."""
    return ActorRegistry.load(data_dir), Gazetteer.load(data_dir)
