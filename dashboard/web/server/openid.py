"""Logging in with a provider of OpenID Connect; Authlib speaks to it."""

from collections.abc import Callable
from typing import Protocol, cast

import requests
from flask import Flask, request, session
from werkzeug.wrappers import Response

from dashboard.errors import ServeError
from dashboard.web.server.login_file import OpenId, Role

START = "/login/openid"
_WANTED = "wanted"
_PATIENCE_S = 10


class _Provider(Protocol):
    def authorize_redirect(self, redirect_uri: str) -> Response: ...
    def authorize_access_token(self) -> dict[str, dict[str, object]]: ...


def install(
    server: Flask,
    openid: OpenId,
    admit: Callable[[Role, str], Response],
    refuse: Callable[[int], Response],
) -> None:
    """Add the routes to the server; `admit` opens the page as it was asked for.

    Raises ServeError where Authlib is not installed.
    """
    try:
        from authlib.common.errors import AuthlibBaseError
        from authlib.integrations.flask_client import OAuth
        from joserfc.errors import JoseError
    except ImportError as error:
        needed = 'pip install "conflict-event-map[login]"'
        raise ServeError(f"OpenID Connect needs a library that is not here: {needed}") from error
    registered = OAuth(server).register(
        "provider",
        server_metadata_url=f"{openid.issuer.rstrip('/')}/.well-known/openid-configuration",
        client_id=openid.client_id,
        client_secret=openid.client_secret.get_secret_value(),
        client_kwargs={
            "scope": "openid email",
            "code_challenge_method": "S256",
            "default_timeout": _PATIENCE_S,
        },
    )
    provider = cast(_Provider, registered)

    @server.get(START)
    def ask_provider() -> Response:
        session[_WANTED] = request.query_string.decode("ascii", "replace")
        try:
            return provider.authorize_redirect(f"{request.root_url}login/done")
        except requests.RequestException:
            return refuse(502)

    @server.get("/login/done")
    def provider_answered() -> Response:
        try:
            user = provider.authorize_access_token().get("userinfo", {})
        except requests.RequestException:
            return refuse(502)
        except (AuthlibBaseError, JoseError, ValueError):
            return refuse(403)
        # An address that its owner has not confirmed may be anybody's.
        address = user.get("email") if user.get("email_verified", True) is True else None
        role = openid.role(address) if isinstance(address, str) else None
        return admit(role, session.get(_WANTED, "")) if role else refuse(403)
