"""A conflict event map: what was reported, by whom, how surely, how precisely."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("conflict-event-map")
except PackageNotFoundError:  # run from a checkout that was not installed
    __version__ = "0.1.0"
