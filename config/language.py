"""The language of a page: what `?language=nl` asks for (then kept in the cookie), then the cookie, then the browser."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation


class LanguageMiddleware(LocaleMiddleware):
    """Django's own, and a switch that is a plain link: it works without script, cookie or form.

    Reading a page in another language changes nothing but the reader's own cookie, so a GET may do it.
    """

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        if asked := asked_for(request):
            translation.activate(asked)
            request.LANGUAGE_CODE = asked

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        kept = super().process_response(request, response)
        if asked := asked_for(request):
            kept.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                asked,
                max_age=365 * 24 * 3600,
                secure=settings.LANGUAGE_COOKIE_SECURE,
                samesite="Lax",
            )
        return kept


def asked_for(request: HttpRequest) -> str:
    """The language in the address, or nothing when it is none of ours."""
    asked = request.GET.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else ""
