"""Answers no page of ours offers: a crafted request, or a changed mind without script. Left out, and worth a line."""

import logging
from uuid import UUID

from formspec import Checked

log = logging.getLogger(__name__)


def note(wave: UUID, checked: Checked) -> None:
    """The log gets the wave and the questions, never who and what."""
    odd = [problem.item for problem in checked.problems if problem.code in ("not_a_choice", "more_than_one")]
    if odd or checked.dropped:
        log.warning(
            "wave %s: answers to what was not offered (%s) or not asked (%s) were left out",
            wave,
            ", ".join(odd) or "none",
            ", ".join(checked.dropped) or "none",
        )
