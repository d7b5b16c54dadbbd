"""What stands beside a suggestion on its page: files now, and the name of the language it was said in."""

from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError
from django import template
from django.utils.translation import get_language

from feedback.forms.files import FileForm
from feedback.models import Suggestion
from feedback.selectors import files
from partnerships.rules import can

register = template.Library()


@register.simple_tag
def tongue(code: str) -> str:
    """The language's name in the reader's language; the code itself when nobody knows it."""
    try:
        named = Locale.parse(code, sep="-").get_display_name(get_language() or "en")
    except (UnknownLocaleError, ValueError):
        return code
    return named or code


@register.inclusion_tag("feedback/desk/_files.html", takes_context=True)
def case_files(context: dict[str, Any], row: Suggestion) -> dict[str, Any]:
    user = context["request"].user
    return {
        "partnership": row.partnership,
        "row": row,
        "files": files.of(row),
        "file_form": FileForm(auto_id="file_%s"),
        "may_enter": can(user, "receive_suggestions", row.partnership),
        "csrf_token": context.get("csrf_token", ""),
    }
