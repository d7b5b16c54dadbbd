"""Markup that is the same for every reader of a language is rendered once, until what it shows or how it is shown changes."""

import hashlib
import secrets
from collections.abc import Callable, Mapping
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from analytics.figures.release import release
from analytics.reports.kept import DAY
from foundation import clock
from foundation.selectors import audit
from partnerships import rules
from partnerships.models import Partnership

MARK = 32
"""Characters of the mark that stands before the markup and in it for the token."""


def kept_content(
    request: HttpRequest,
    partnership: Partnership,
    template: str,
    make: Callable[[], Mapping[str, Any]],
    *asked: str,
) -> SafeString:
    """`template` with what `make` gives, until somebody writes in the partnership or the day ends there.

    The same for everyone who holds the same roles here: the template sees no user and no session, and where its forms
    have their token stands a mark, in whose place each visitor gets their own. `asked`: what the address asks for
    besides its path.
    """
    stamp = (
        audit.mark(partnership.pk),  # first, so that what follows is at least as new
        partnership.pk,
        partnership.disclosure_k,
        clock.today(partnership.time_zone),
        sorted(rules.held(request, partnership)),
        template,
        asked,
    )

    def rendered() -> str:
        mark = secrets.token_hex(16)  # drawn now: nobody can have written it into what is shown
        page = {"partnership": partnership, "request": request, "csrf_token": mark}
        return mark + render_to_string(template, {**make(), **page})

    found = kept_markup(repr(stamp), request.path, rendered)
    return _with_token(request, found[:MARK], found[MARK:])


def _with_token(request: HttpRequest, mark: str, markup: str) -> SafeString:
    """A page without a form needs no token, and its visitor no cookie."""
    if mark in markup:
        markup = markup.replace(mark, get_token(request))
    return mark_safe(markup)  # noqa: S308  rendered by our own template, the token is letters and digits


def kept_markup(stamp: str, path: str, make: Callable[[], str]) -> SafeString:
    """What `make` renders for the figures named by `stamp` at `path`, in the reader's language."""
    key = f"analytics.page.{hashlib.sha256(f'{release()} {stamp} {get_language()} {path}'.encode()).hexdigest()}"
    found: str | None = cache.get(key)
    if found is None:
        found = make()
        cache.set(key, found, DAY)
    return mark_safe(found)  # noqa: S308  rendered by our own template a moment or a day ago
