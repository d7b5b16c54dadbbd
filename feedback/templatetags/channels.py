"""What stands beside a suggestion on its page: files now, and the name of the language it was said in."""

from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError
from django import template
from django.utils.translation import get_language

from feedback import rules
from feedback.forms.files import FileForm
from feedback.forms.moderating import ModerateForm
from feedback.forms.together import ListForm
from feedback.models import Suggestion
from feedback.selectors import files, moderation, together
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


@register.simple_tag
def folded(row: Suggestion) -> str:
    """Why its words are folded away; "" when they are not."""
    if not moderation.is_folded(row):
        return ""
    return next(one.reason for one in reversed(moderation.of(row)) if one.act == "fold")


@register.inclusion_tag("feedback/desk/_files.html", takes_context=True)
def case_files(context: dict[str, Any], row: Suggestion) -> dict[str, Any]:
    """What was sent along, beside the words."""
    return {
        "partnership": row.partnership,
        "row": row,
        "files": files.of(row),
        "may_enter": can(context["request"].user, "receive_suggestions", row.partnership),
        "csrf_token": context.get("csrf_token", ""),
    }


@register.inclusion_tag("feedback/desk/_beside.html", takes_context=True)
def case_beside(context: dict[str, Any], row: Suggestion) -> dict[str, Any]:
    """Files, support, moderation and the way to the register, for the page of one suggestion on the desk."""
    user = context["request"].user
    return {
        "partnership": row.partnership,
        "row": row,
        "file_form": FileForm(auto_id="file_%s"),
        "together": together.of(row),
        "lists": together.lists(row),
        "seconds": together.shown(row),
        "waiting": together.to_check_of(row),
        "list_form": ListForm(auto_id="list_%s"),
        "acts": moderation.of(row),
        "moderate_form": ModerateForm(auto_id="moderate_%s"),
        "may_enter": can(user, "receive_suggestions", row.partnership),
        "may_handle": rules.may_handle(user, row),
        "may_publish": can(user, "publish_register", row.partnership),
        "csrf_token": context.get("csrf_token", ""),
    }
