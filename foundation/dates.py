"""A day in words, the same on pages, in mails and on paper."""

from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date


@lru_cache(maxsize=4096)
def in_words(day: date, language: str) -> str:
    """ "22 November 2026", "22. November 2026": English too has the day first, as everywhere on the site."""
    locale = Locale.parse(language, sep="-" if "-" in language else "_")
    return format_date(day, format="long" if locale.language == "de" else "d MMMM y", locale=locale)
