"""The content security policy's header, put together once: every page has the same, but one that asks for its own."""

from csp.constants import HEADER
from csp.middleware import CheckableLazyObject, CSPMiddleware
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

_built: dict[int, tuple[object, str]] = {}


class PolicyMiddleware(CSPMiddleware):  # type: ignore[misc]  # django-csp's base class has no types
    """django-csp's own, which puts the header together for each response anew; here only for one with a policy of its own."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if _is_special(request, response):
            special: HttpResponseBase = super().process_response(request, response)
            return special
        response[HEADER] = _usual()
        request.csp_nonce = CheckableLazyObject(self._csp_nonce_post_response)  # type: ignore[attr-defined]
        return response


def _is_special(request: HttpRequest, response: HttpResponseBase) -> bool:
    """A nonce was used, a decorator changed the policy, a header is there already, or the settings ask for more than one."""
    asked = "_csp_nonce" in vars(request) or any(name.startswith("_csp_") for name in vars(response))
    policy = settings.CONTENT_SECURITY_POLICY
    more = set(policy) - {"DIRECTIVES"} or getattr(settings, "CONTENT_SECURITY_POLICY_REPORT_ONLY", None)
    return bool(asked or more or settings.DEBUG or HEADER in response)


def _usual() -> str:
    policy = settings.CONTENT_SECURITY_POLICY
    known = _built.get(id(policy))
    if known is None or known[0] is not policy:
        _built.clear()
        known = _built[id(policy)] = (policy, build_policy())
    return known[1]
