"""Which language a person is written to in, and how a date reads there."""

from datetime import date

from django.conf import settings

from feedback.models import Suggestion
from foundation import dates

OURS = tuple(code for code, _name in settings.LANGUAGES)


def of(suggestion: Suggestion) -> str:
    """The submitter's language if the site speaks it, else the partnership's first, else English."""
    wanted = suggestion.submitter.language if suggestion.submitter else suggestion.language
    candidates = (wanted, wanted.split("-")[0], *suggestion.partnership.languages, "en")
    return next(code for code in candidates if code in OURS)


def day(value: date, language: str) -> str:
    return dates.in_words(value, language)


def shortened(text: str, limit: int = 280) -> str:
    """The person's own words, as a reminder of what this is about."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rsplit(" ", 1)[0] + "…"
