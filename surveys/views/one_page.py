"""A whole form on one page, sent once: what the page shows, with every answer kept when something did not fit."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import get_language

from formspec import Checked, FormSpec, validate
from surveys.forms.questions import questions
from surveys.services import odd

OWN = ("csrfmiddlewaretoken", "ticket", "code", "website", "offline")
"""Fields of the page that are no answers."""


def posted(request: HttpRequest, form: FormSpec, wave: UUID) -> tuple[dict[str, list[str]], Checked]:
    """What was sent, and what of it fits. `form`: as this reader is asked it in `wave`."""
    raw = {key: values for key, values in request.POST.lists() if key not in OWN}
    checked = validate(form, dict(raw))
    odd.note(wave, checked)
    return raw, checked


def waited(request: HttpRequest) -> bool:
    """Did this form wait on a device without a network? Then it is taken while the survey is closing, too."""
    return request.POST.get("offline", "") == "1"


def drawn(form: FormSpec, raw: Mapping[str, list[str]], checked: Checked | None) -> dict[str, Any]:
    """`themes` with their questions as answered so far; what did not fit is shown as it was typed."""
    language = (get_language() or "en")[:2]
    problems = checked.problems if checked else ()
    typed = {one.item: raw.get(one.item, [""]) for one in problems}
    beside = {key: found[-1] for key, found in raw.items() if key.endswith("__other") and found}
    values = {
        **beside,
        **(checked.values if checked else {}),
        **{key: found if len(found) > 1 else "".join(found) for key, found in typed.items()},
    }
    themes = [(page, questions(page, values, language, problems)) for page in form.pages]
    return {"themes": themes, "questions_wrong": [one for _page, all_ in themes for one in all_ if one.error]}
