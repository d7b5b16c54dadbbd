"""One text at a time for a coder: the first one they are not done with."""

from analytics.selectors import codings
from feedback.records import TextRow
from feedback.selectors import story, texts
from foundation.models import Actor
from partnerships.models import Partnership


def next_text(partnership: Partnership, coder: Actor) -> TextRow | None:
    """The oldest text this coder is not done with; None when there is none. Signals say nothing to code."""
    done = codings.read_by(partnership, coder)
    for row in texts.suggestions(partnership):
        if row.uuid not in done and row.channel != "signal" and row.text:
            return row
    return None


def text_of(partnership: Partnership, number: str) -> TextRow:
    """The text of one suggestion. Http404 for another partnership's, an unknown or an erased one."""
    found = story.by_number(partnership.pk, number)
    rows = texts.suggestions(partnership, after=found.pk - 1, limit=1)
    return next(row for row in rows)


def progress(partnership: Partnership, coder: Actor) -> int:
    """How many texts this coder is done with."""
    return len(codings.read_by(partnership, coder))
