"""The parts pages are made of: `{% panel title=… %}…{% endpanel %}`. Markup in templates/_components; list in docs/guides/look.md.

Loaded in every template (settings, builtins). A part gets its words from the page, already translated.
"""

from functools import lru_cache
from typing import Any

from django import template
from django.http import QueryDict
from django.template import Context
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.html import conditional_escape, escape, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from foundation.templatetags.tandem import number

register = template.Library()


SMALL = frozenset({"button", "card", "crumb", "nav_link", "tag"})
"""Parts made of a few short words; the same ones come back on every page."""

FRAMES = frozenset(
    {
        "breadcrumbs",
        "cards",
        "datatable",
        "details",
        "filterbar",
        "inset",
        "steps",
        "summary_list",
        "timeline",
    }
)
"""Parts that stand around a content; beside it they have a few short words of ours at most."""

GAP = mark_safe("\x00")


def part(component: str, /, **values: Any) -> SafeString:
    """One component's markup, without the white space around it."""
    plain = {name: str(value) if isinstance(value, Promise) else value for name, value in values.items()}
    if component in FRAMES:
        content = conditional_escape(plain.pop("content", ""))
        return mark_safe(_known(component, {**plain, "content": GAP}).replace(GAP, content))  # noqa: S308 as above
    return _known(component, plain) if component in SMALL else _rendered(component, plain)


def _known(component: str, plain: dict[str, Any]) -> SafeString:
    """Rendered once a process for the same words in the same language."""
    if not all(isinstance(value, str | int) for value in plain.values()):
        return _rendered(component, plain)
    # what is safe and what is not are equal as keys: their types tell them apart
    kinds = tuple(type(value) for value in plain.values())
    return _kept(component, get_language() or "", kinds, tuple(plain.items()))


@lru_cache(maxsize=2048)
def _kept(
    component: str, language: str, kinds: tuple[type, ...], values: tuple[tuple[str, Any], ...]
) -> SafeString:
    return _rendered(component, dict(values))


def _rendered(component: str, values: dict[str, Any]) -> SafeString:
    return mark_safe(render_to_string(f"_components/{component}.html", values).strip())  # noqa: S308 autoescaped there


@register.simple_block_tag
def breadcrumbs(content: str) -> SafeString:
    return part("breadcrumbs", content=content)


@register.simple_tag
def crumb(text: str, href: str = "") -> SafeString:
    return part("crumb", text=text, href=href)


@register.simple_tag(takes_context=True)
def nav_link(context: Context, href: str, text: str, exact: bool = False) -> SafeString:
    """A link of the navigation, current on its page and (unless exact) on those below it. `path`: where we are."""
    path = context.get("path") or (context["request"].path if "request" in context else "")
    current = "page" if path == href else "true" if not exact and path.startswith(href) else ""
    return part("nav_link", href=href, text=text, current=current)


@register.simple_tag(takes_context=True)
def section(context: Context, depth: int) -> str:
    """The page's path, all that lies deeper than `depth` alike: what a navigation needs to know, and may keep."""
    path: str = context["request"].path if "request" in context else ""
    pieces = path.split("/")
    return path if len(pieces) <= depth + 2 else "/".join([*pieces[: depth + 1], "…"])


@register.simple_tag(takes_context=True)
def languages(context: Context) -> SafeString:
    """The same page in each other language: plain links that keep what else the address says."""
    given = context["request"].GET.copy() if "request" in context else QueryDict(mutable=True)
    given.pop("language", None)
    rest = f"{given.urlencode()}&" if given else ""
    return mark_safe(_known("languages", {"rest": GAP}).replace(GAP, escape(rest)))  # noqa: S308 escaped


@register.simple_tag
def button(text: str, href: str = "", kind: str = "", name: str = "", value: str = "") -> SafeString:
    """A submit button, or a link that looks like one with `href`. Kinds: "", secondary, warning."""
    return part("button", text=text, href=href, kind=kind, name=name, value=value)


@register.simple_tag
def tag(text: str, tone: str = "") -> SafeString:
    """A status in a word. Tones: "", strong, due, late, quiet; none of them means good or bad intensity."""
    return part("tag", text=text, tone=tone)


@register.simple_block_tag
def panel(content: str, title: str) -> SafeString:
    return part("panel", content=content, title=title)


@register.simple_block_tag
def notification(content: str, title: str, alert: bool = False) -> SafeString:
    """A message about the page; `alert` reads it out at once."""
    return part("notification", content=content, title=title, alert=alert)


@register.simple_block_tag
def inset(content: str) -> SafeString:
    return part("inset", content=content)


@register.simple_block_tag
def warning(content: str, label: str) -> SafeString:
    """A consequence to know before acting; `label` is what a screen reader says for the mark."""
    return part("warning", content=content, label=label)


@register.simple_block_tag
def details(content: str, summary: str, opened: bool = False) -> SafeString:
    return part("details", content=content, summary=summary, opened=opened)


@register.simple_block_tag
def summarylist(content: str) -> SafeString:
    return part("summary_list", content=content)


@register.simple_block_tag
def row(content: str, key: str, href: str = "", action: str = "") -> SafeString:
    """A line of a summary list; with `href` and `action` it ends in a link ("Change" + the key, for ears)."""
    return part("row", content=content, key=key, href=href, action=action)


@register.simple_block_tag
def datatable(content: str, caption: str, hidden: bool = False) -> SafeString:
    """A table that scrolls by itself on a phone. `content`: thead and tbody; `hidden`: caption for ears only."""
    return part("datatable", content=content, caption=caption, hidden=hidden)


@register.simple_tag
def heads(*titles: str) -> SafeString:
    """Headings of a table's columns of numbers."""
    cell = '<th class="govuk-table__header govuk-table__header--numeric" scope="col">{}</th>'
    return format_html_join("", cell, ((title,) for title in titles))


@register.simple_tag
def numbers(*values: float | str | None) -> SafeString:
    """The numbers of a table's line, as the reader writes them; None is a dash, words stay as they are."""
    cell = '<td class="govuk-table__cell govuk-table__cell--numeric">{}</td>'
    shown = (value if isinstance(value, str) else number(value) for value in values)
    return format_html_join("", cell, ((each,) for each in shown))


@register.simple_block_tag
def cards(content: str) -> SafeString:
    return part("cards", content=content)


@register.simple_tag
def card(title: str, href: str = "", count: str | int = "", of: str | int = "", hint: str = "") -> SafeString:
    """A link with its count: 3, or 3 of 12. A count of 0 is shown quietly, never left out."""
    return part("card", title=title, href=href, count=count, of=of, hint=hint, none=str(count) == "0")


@register.simple_block_tag
def emptystate(content: str, title: str) -> SafeString:
    """Where a list would be: why there is nothing, and what to do."""
    return part("empty", content=content, title=title)


@register.simple_block_tag
def timeline(content: str) -> SafeString:
    return part("timeline", content=content)


@register.simple_block_tag
def event(content: str, title: str, when: str = "", by: str = "", strong: bool = False) -> SafeString:
    """Something that happened; `when` is a date already in words."""
    return part("event", content=content, title=title, when=when, by=by, strong=strong)


@register.simple_block_tag
def steps(content: str) -> SafeString:
    return part("steps", content=content)


@register.simple_block_tag
def step(content: str, title: str, state: str = "") -> SafeString:
    """A step of a row of steps. States: "", current, done."""
    return part("step", content=content, title=title, state=state)


@register.simple_block_tag
def filterbar(content: str, label: str, submit: str, action: str = "") -> SafeString:
    """A GET form of few fields that narrows a list; works without script."""
    return part("filterbar", content=content, label=label, submit=submit, action=action)
