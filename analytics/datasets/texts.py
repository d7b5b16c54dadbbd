"""One text at a time for a coder: the first one they are not done with."""

from analytics.selectors import codings, sources
from feedback.records import TextRow
from foundation.models import Actor
from partnerships.models import Partnership


def next_text(partnership: Partnership, coder: Actor) -> TextRow | None:
    """The first text this coder is not done with; None when there is none."""
    done = codings.read_by(partnership, coder)
    return next((row for row in sources.everything(partnership) if row.uuid not in done), None)


def text_of(partnership: Partnership, number: str) -> TextRow:
    """One text. Http404 for another partnership's, an unknown or an erased one."""
    return sources.text_of(partnership, number)


def progress(partnership: Partnership, coder: Actor) -> int:
    """How many texts this coder is done with."""
    return len(codings.read_by(partnership, coder))
