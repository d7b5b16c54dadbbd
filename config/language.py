"""The language of a page: the switch's cookie, then the browser. `?language=` and links set it through /language/."""

from django.middleware.locale import LocaleMiddleware


class LanguageMiddleware(LocaleMiddleware):
    """Django's own, under our name so that a recipient's language can be added in one place."""
