"""Words and numbers as the reader's language writes them; loaded in every template (settings, builtins)."""

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_datetime
from babel.numbers import format_decimal, format_percent
from django import template
from django.http import QueryDict
from django.template import Context
from django.template.base import FilterExpression, Parser, Token, token_kwargs
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from foundation import dates

register = template.Library()

Number = int | float | Decimal
NOTHING = "–"


def locale() -> Locale:
    """The page's language for Babel; one that Babel does not know must not break a page."""
    return _locale(get_language() or "en")


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")


@register.filter
def number(value: Number | None, digits: int = 0) -> str:
    """12345.6 with one digit: 12,345.6 in English, 12.345,6 in Dutch and German, 12 345,6 in French."""
    return NOTHING if value is None else _number(value, digits, locale())


@lru_cache(maxsize=4096)
def _number(value: Number, digits: int, locale: Locale) -> str:
    """A page of figures has the same few hundred numbers again and again: writing one out takes Babel long."""
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=locale)


@register.filter
def percent(value: Number | None, digits: int = 0) -> str:
    """A share between 0 and 1 as a percentage."""
    return NOTHING if value is None else _percent(value, digits, locale())


@lru_cache(maxsize=4096)
def _percent(value: Number, digits: int, locale: Locale) -> str:
    sign = "\u00a0%" if locale.language in {"de", "fr"} else "%"
    return format_percent(
        value, format="#,##0" + ("." + "0" * digits if digits else "") + sign, locale=locale
    )


@register.filter
def day(value: date | None) -> str:
    """A date in words: 22 November 2026."""
    return NOTHING if value is None else dates.in_words(value, str(locale()))


@register.simple_tag(takes_context=True)
def moment(context: Context, value: datetime | None, zone: str = "") -> str:
    """A date with its time, in `zone` or the page's partnership's own."""
    if value is None:
        return NOTHING
    name = zone or getattr(context.get("partnership"), "time_zone", "") or "UTC"
    pattern = "d MMMM y, HH:mm" if locale().language != "de" else "d. MMMM y, HH:mm"
    return format_datetime(value.astimezone(ZoneInfo(name)), format=pattern, locale=locale())


@register.filter
def of(part: int, whole: int) -> str:
    """n of N, as every count on a page is told: 3 / 12 with both written out by locale."""
    return f"{number(part)} / {number(whole)}"


@register.filter
def apart(text: str) -> str:
    """What stands in brackets at the end of a cell, on a line of its own: wide tables stay narrow, the words the same."""
    first, found, last = str(text).partition(" (")
    if not found or not last.endswith(")"):
        return text
    return format_html('{} <span class="tandem-apart">({}</span>', first, last)


@register.filter
def localised(value: Any) -> str:
    """A text kept in several languages, in the page's language, else English, else any there is.

    Takes foundation.localised.Localised or a plain {language: text}; anything else is shown as it is.
    """
    if not isinstance(value, dict):
        return str(value) if value is not None else ""
    language = (get_language() or "en")[:2]
    return value.get(language) or value.get("en") or next((text for text in value.values() if text), "")


@register.simple_tag(takes_context=True)
def query(context: Context, **changes: Any) -> str:
    """The page's own query string with changes; None takes a key away. `<a href="{% query after=key %}">`"""
    given = context["request"].GET.copy() if "request" in context else QueryDict(mutable=True)
    for name, value in changes.items():
        if value is None:
            given.pop(name, None)
        else:
            given[name] = str(value)
    return f"?{given.urlencode()}"


@register.simple_tag
def words(name: str) -> SafeString:
    """A template of words alone, that looks at nothing of the page but its language: rendered once a process."""
    return _words(name, get_language() or "")


@lru_cache(maxsize=256)
def _words(name: str, language: str) -> SafeString:
    return render_to_string(name)


@register.tag
def kept(parser: Parser, token: Token) -> "Kept":
    """`{% kept slug=partnership.slug %}…{% endkept %}`: rendered once a process, for each language and each value named.

    What stands within sees only the values named, so that it cannot be one person's page for another. Name nothing that
    a visitor writes or that belongs to one person: it stays in memory.
    """
    name, *words = token.split_contents()
    values = token_kwargs(words, parser)
    if words:
        raise template.TemplateSyntaxError(f"{name}: write every value as name=value")
    body = parser.parse(("endkept",))
    parser.delete_first_token()
    return Kept(values, body)


class Kept(template.Node):
    """The part between `kept` and `endkept`, and what it looked like so far."""

    MOST = 256
    child_nodelists = ("body",)

    def __init__(self, values: dict[str, FilterExpression], body: template.NodeList) -> None:
        self.values, self.body = values, body
        self.known: dict[tuple[Any, ...], SafeString] = {}

    def render(self, context: Context) -> SafeString:
        values = {name: value.resolve(context) for name, value in self.values.items()}
        key = (get_language(), *map(str, values.values()))
        found = self.known.get(key)
        if found is None:
            if len(self.known) >= self.MOST:
                self.known.clear()
            found = self.known[key] = self.body.render(context.new(values))
        return found
