"""Which pages of the desk a visitor can use: `{% may "see_surveys" as yes %}`. Hides links; the pages guard themselves."""

from django import template
from django.template import Context

from partnerships import rules

register = template.Library()


@register.simple_tag(takes_context=True)
def may(context: Context, action: str) -> bool:
    """Is `action` (a key of partnerships.rules.ALLOWED) allowed in the page's partnership? One query a page."""
    known = context.get("roles")
    return bool(rules.ALLOWED[action].intersection(held(context) if known is None else known))


@register.simple_tag(takes_context=True)
def held(context: Context) -> tuple[str, ...]:
    """The visitor's roles in the page's partnership, sorted; `{% held as roles %}` for a part that is `kept`."""
    request, partnership = context.get("request"), context.get("partnership")
    if request is None or partnership is None or not hasattr(partnership, "pk"):
        return ()
    return tuple(sorted(rules.held(request, partnership)))
