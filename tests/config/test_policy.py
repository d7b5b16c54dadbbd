"""The header of the content security policy."""

from typing import Any

import pytest
from csp.constants import HEADER, HEADER_REPORT_ONLY, NONE, SELF
from csp.decorators import csp_exempt, csp_update
from csp.middleware import CSPMiddleware
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from config.policy import PolicyMiddleware


def headers(kind: type[CSPMiddleware], view: Any) -> dict[str, str]:
    asked = RequestFactory().get("/")
    answered = kind(view)(asked)
    return {name: answered[name] for name in (HEADER, HEADER_REPORT_ONLY) if name in answered}


def plain(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("x")


def with_nonce(request: HttpRequest) -> HttpResponse:
    request._csp_nonce = "n0nce"
    return HttpResponse("x")


def with_header(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("x", headers={HEADER: "default-src 'none'"})


@pytest.mark.parametrize(
    "view",
    [
        plain,
        with_nonce,
        with_header,
        csp_exempt()(plain),
        csp_update({"img-src": "https://example.org"})(plain),
    ],
)
def test_every_page_gets_what_django_csp_gives_it(view: Any) -> None:
    assert headers(PolicyMiddleware, view) == headers(CSPMiddleware, view)


@pytest.mark.parametrize(
    "policy",
    [
        {"DIRECTIVES": {"default-src": [NONE], "img-src": [SELF]}},
        {"DIRECTIVES": {"default-src": [SELF]}, "EXCLUDE_URL_PREFIXES": ["/"]},
    ],
)
def test_the_settings_of_now_count(settings: Any, policy: dict[str, Any]) -> None:
    before = headers(PolicyMiddleware, plain)

    settings.CONTENT_SECURITY_POLICY = policy

    assert headers(PolicyMiddleware, plain) == headers(CSPMiddleware, plain) != before


def test_a_policy_that_only_reports_is_sent_too(settings: Any) -> None:
    settings.CONTENT_SECURITY_POLICY_REPORT_ONLY = {"DIRECTIVES": {"default-src": [SELF]}}

    assert HEADER_REPORT_ONLY in headers(PolicyMiddleware, plain)


def test_a_nonce_asked_for_too_late_is_an_error() -> None:
    asked = RequestFactory().get("/")
    PolicyMiddleware(plain)(asked)

    with pytest.raises(Exception, match="not available after"):
        str(asked.csp_nonce)
