"""Where the project lies, for every test."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
ASSETS = ROOT / "dashboard" / "web" / "assets"
