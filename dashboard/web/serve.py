"""The page behind a production server."""

from pathlib import Path

import waitress

from dashboard.web.app import create_app

_THREADS = 8


def serve(data_dir: Path, host: str, port: int) -> None:
    """Serve until interrupted."""
    waitress.serve(create_app(data_dir).server, host=host, port=port, threads=_THREADS, ident=None)
