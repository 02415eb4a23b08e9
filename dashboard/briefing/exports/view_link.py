"""The address that leads from an export back to its view."""

import ipaddress
from urllib.parse import urlsplit


def view_link(address: str, query: str) -> str:
    """`https://map.example/?actor=russia`; the view alone where none but this machine can open it.

    Whoever is handed a picture reads `?actor=russia`, which means the same wherever the map is.
    """
    view = f"?{query}" if query else ""
    return view if _is_own(urlsplit(address).hostname or "") else f"{address}{view}"


def _is_own(host: str) -> bool:
    """Whether a host's name means the machine itself, whichever that is."""
    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    return found.is_loopback or found.is_unspecified
