"""Which pages of the desk a visitor can use: `{% may "see_surveys" as yes %}`. Hides links; the pages guard themselves."""

from django import template
from django.template import Context

from partnerships import rules

register = template.Library()


@register.simple_tag(takes_context=True)
def may(context: Context, action: str) -> bool:
    """Is `action` (a key of partnerships.rules.ALLOWED) allowed in the page's partnership? One query a page."""
    request, partnership = context.get("request"), context.get("partnership")
    if request is None or partnership is None or not hasattr(partnership, "pk"):
        return False
    return bool(rules.ALLOWED[action] & rules.held(request, partnership))
