"""Logging in with a provider of OpenID Connect; Authlib speaks to it."""

from collections.abc import Callable, Mapping
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
    def load_server_metadata(self) -> dict[str, object]: ...
    def userinfo(self, *, token: Mapping[str, object]) -> dict[str, object]: ...


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
            user = account(provider)
        except requests.RequestException:
            return refuse(502)
        except (AuthlibBaseError, JoseError, ValueError):
            return refuse(403)
        role = openid.role(address) if (address := confirmed(user)) else None
        return admit(role, session.get(_WANTED, "")) if role else refuse(403)


def account(provider: _Provider) -> Mapping[str, object]:
    """What the provider says of who logs in.

    What the scope `email` asks for is told with the token, or where the token leads (OpenID Connect
    Core 5.4); it is of the same account only where both name the same (5.3.2).
    """
    token = provider.authorize_access_token()
    user = token.get("userinfo", {})
    if "email_verified" in user or "userinfo_endpoint" not in provider.load_server_metadata():
        return user
    more = provider.userinfo(token=token)
    return {**user, **more} if more.get("sub") == user.get("sub") else user


def confirmed(user: Mapping[str, object]) -> str | None:
    """The address that the provider says its owner has confirmed; any other may be anybody's.

    Only `true` says so (OpenID Connect Core 5.1): a provider that leaves `email_verified` out, or
    writes it as text, says nothing.
    """
    address = user.get("email")
    return address if user.get("email_verified") is True and isinstance(address, str) else None
