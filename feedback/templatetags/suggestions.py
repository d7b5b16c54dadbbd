"""Words for what happened to a suggestion."""

from django import template
from django.utils.translation import gettext as _

from feedback.models import Handling

register = template.Library()


@register.simple_tag
def step_title(line: Handling) -> str:
    """One line of history in words: what was done, and where it stands since."""
    words = _words().get(line.step, line.step)
    moved = line.from_status and line.from_status != line.to_status
    return f"{words} → {line.get_to_status_display()}" if moved else words


@register.simple_tag
def step_words(line: Handling) -> str:
    """What was done, in words, without the status it led to."""
    return _words().get(line.step, line.step)


def _words() -> dict[str, str]:
    return {
        "receive": _("Received"),
        "take_over": _("Taken over from another system"),
        "assign": _("Given"),
        "return": _("Given back to the city"),
        "take_up": _("Taken up"),
        "hold": _("Holding reply"),
        "answer": _("Answer sent"),
        "undelivered": _("Answer came back"),
        "close": _("Closed"),
        "give_up": _("Not reached"),
        "reopen": _("Opened again"),
        "withdraw": _("Taken back by the person"),
        "merge": _("Joined with another"),
        "add": _("The person added something"),
        "correct": _("Corrected"),
        "contact": _("How to answer was changed"),
        "pause": _("Paused"),
        "resume": _("The clock runs again"),
        "note": _("Note"),
    }
