"""REST v1 with an API token: `Authorization: Bearer tandem_…`. A token is no account and has no roles."""

import contextlib
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.cache import BaseCache, caches
from django.utils.translation import gettext as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from redis.exceptions import RedisError
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.throttling import SimpleRateThrottle

from foundation import clock
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
    """So many calls a minute for one token, counted once for all web processes; in each by itself while Redis is away."""

    scope = "token"
    rate = "120/min"
    counted_in = ("shared", "default")
    num_requests: int
    duration: int

    def get_cache_key(self, request: Request, view: Any) -> str | None:
        return f"token.{request.auth.uuid}" if isinstance(request.auth, ApiToken) else None

    def allow_request(self, request: Request, view: Any) -> bool:
        key = self.get_cache_key(request, view)
        if key is None:
            return True
        window, self.passed = divmod(clock.now().timestamp(), self.duration)
        return self._calls(f"{key}.{window:.0f}") <= self.num_requests

    def wait(self) -> float:
        """Seconds until the next window begins."""
        return float(self.duration - self.passed)

    def _calls(self, slot: str) -> int:
        for name in self.counted_in:
            with contextlib.suppress(RedisError, OSError):
                return _one_more(caches[name], slot, 2 * self.duration)
        return 0


def _one_more(cache: BaseCache, slot: str, seconds: int) -> int:
    """Count and tell, in steps that two processes cannot take at once."""
    if cache.add(slot, 1, seconds):
        return 1
    try:
        return int(cache.incr(slot))
    except ValueError:  # gone between the two
        return 1


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the schema names it."""

    target_class = "foundation.bearer.TokenAuthentication"
    name = "apiToken"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer", "description": "Made at /setup/{city}/tokens/."}
