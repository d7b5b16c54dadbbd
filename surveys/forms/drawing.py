"""Questions as markup. A frozen form never changes, so what a question looks like with one answer is drawn once a process.

What somebody wrote, and the names on a list, are drawn each time: nothing of a person stays in memory.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

if TYPE_CHECKING:
    from surveys.forms.questions import Question

MOST = 8192  # some 2 kB each: 15 questions in four languages with each of their answers are 500


def drawn(question: "Question") -> SafeString:
    """The whole question in the page's language."""
    personal = question.given or question.error or question.rows or any(one.words for one in question.options)
    return _draw(question) if personal else _kept(question, get_language() or "")


@lru_cache(maxsize=MOST)
def _kept(question: "Question", language: str) -> SafeString:
    return _draw(question)


def _draw(question: "Question") -> SafeString:
    return render_to_string("surveys/answer/_question.html", {"question": question})
