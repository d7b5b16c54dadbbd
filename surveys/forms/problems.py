"""What is wrong with an answer, in words that say what to do."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from formspec import Problem

WORDS: Mapping[str, "Promise | str"] = {
    "required": gettext_lazy("Please answer this question."),
    "not_a_choice": gettext_lazy("Choose one of the answers shown."),
    "more_than_one": gettext_lazy("Choose one answer only."),
    "too_many": gettext_lazy("Choose at most %(most)s."),
    "not_a_number": gettext_lazy("Write a number, such as 12."),
    "too_exact": gettext_lazy("Write at most %(decimals)s digits after the comma."),
    "too_small": gettext_lazy("Write a number of at least %(minimum)s."),
    "too_large": gettext_lazy("Write a number of at most %(maximum)s."),
    "not_a_date": gettext_lazy("Write a date, such as 2026-11-22."),
    "too_early": gettext_lazy("Choose a date from %(minimum)s on."),
    "too_late": gettext_lazy("Choose a date up to %(maximum)s."),
    "too_long": gettext_lazy("Write at most %(maximum)s characters; this has %(given)s."),
    "oneself": gettext_lazy("You cannot name yourself. Leave your own line out."),
    "not_a_row": gettext_lazy("There is no such line on this list. Open the page again."),
    "other_missing": gettext_lazy("Write what you mean by “other”."),
}


def in_words(problem: Problem) -> str:
    """The message shown beside the question."""
    known = WORDS.get(problem.code)
    return str(known) % dict(problem.params) if known else _("Please look at this answer again.")
