"""A text we show in several languages, as one value."""

from collections.abc import Mapping

from django.utils.translation import get_language

FALLBACKS = ("en", "nl", "fr", "de")


class Localised(dict[str, str]):
    """{language: text}. `str()` gives the current language, else English, else whatever there is."""

    def in_language(self, language: str | None) -> str:
        for candidate in (language, (language or "").split("-")[0], *FALLBACKS):
            if candidate and self.get(candidate):
                return self[candidate]
        return next((text for text in self.values() if text), "")

    def __str__(self) -> str:
        return self.in_language(get_language())


def localised(value: Mapping[str, str] | str | None, language: str = "en") -> Localised:
    """A Localised from a mapping, or from one text in `language`."""
    if isinstance(value, str):
        return Localised({language: value})
    return Localised(value or {})
