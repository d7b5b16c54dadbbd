"""REST v1 with an API token: `Authorization: Bearer tandem_…`. A token is no account and has no roles."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.throttling import SimpleRateThrottle

from foundation.models import ApiToken
from foundation.services import tokens


class TokenAuthentication(BaseAuthentication):
    """Nobody is signed in by a token: `request.user` stays anonymous, `request.auth` is the token."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, ApiToken] | None:
        kind, _space, secret = request.headers.get("Authorization", "").partition(" ")
        if kind.lower() != "bearer":
            return None
        token = tokens.recognise(secret=secret.strip())
        if token is None:
            raise AuthenticationFailed(_("This token is unknown, expired or revoked."))
        return AnonymousUser(), token

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="Tandem"'


class TokenOrAccount(BasePermission):
    """Somebody known: a token or a signed-in account. What they may see, the view asks of its partnership."""

    def has_permission(self, request: Request, view: Any) -> bool:
        return isinstance(request.auth, ApiToken) or bool(request.user and request.user.is_authenticated)


class TokenThrottle(SimpleRateThrottle):
    """So many calls a minute for one token, in each web process."""

    scope = "token"
    rate = "120/min"

    def get_cache_key(self, request: Request, view: Any) -> str | None:
        return f"token.{request.auth.uuid}" if isinstance(request.auth, ApiToken) else None


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the schema names it."""

    target_class = "foundation.bearer.TokenAuthentication"
    name = "apiToken"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer", "description": "Made at /setup/{city}/tokens/."}
