"""How the map is offered to its readers: what only whoever runs it can know."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from dashboard.errors import ServeError
from dashboard.importing.dropped import Intake
from dashboard.layers.schema import JsonObject
from dashboard.web.server.login_file import Login

_PATH = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+")
_HOST = re.compile(r"\.?[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*|\[[0-9A-Fa-f:.]+\]")
_ANCESTOR = re.compile(
    r"\*|(https?://(\*\.)?[A-Za-z0-9-]+|(\*\.)?[A-Za-z0-9-]+\.[A-Za-z0-9-]+)(\.[A-Za-z0-9-]+)*(:\d+)?"
)
_OWN_HOSTS = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosting:
    """`base_path` is where the page lies ("/map"), "" at the root of its host.

    `intake` brings in files that editors drop on the page; without it they cannot.
    `embedded_by` are the sites that may frame it. Without a `login` the map is for everybody.
    `log` is told of each answer. Raises ServeError
    for what is none.
    """

    base_path: str = ""
    behind_proxy: bool = False
    allowed_hosts: tuple[str, ...] = ()
    embedded_by: tuple[str, ...] = ()
    login: Login | None = None
    log: Callable[[JsonObject], None] | None = None
    intake: Intake | None = None

    def __post_init__(self) -> None:
        if self.base_path and not _PATH.fullmatch(self.base_path):
            raise ServeError(
                f"--base-path {self.base_path}: not a path. "
                "Write it as /map, without a / at its end."
            )
        for host in self.allowed_hosts:
            if not _HOST.fullmatch(host):
                raise ServeError(f"--allowed-host {host}: not a name. Leave out https:// and port.")
        for site in self.embedded_by:
            if not _ANCESTOR.fullmatch(site):
                raise ServeError(
                    f"--embedded-by {site}: not a site. Write it as https://example.org"
                )

    @property
    def hosts(self) -> list[str] | None:
        """Names the server answers to; None is all. This machine's own are for health checks."""
        return [*self.allowed_hosts, *_OWN_HOSTS] if self.allowed_hosts else None
