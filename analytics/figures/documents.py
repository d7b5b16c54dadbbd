"""Every report for staff by the name of its files, and those for everyone."""

from collections.abc import Callable

from analytics.figures import answers, comparing, intensity, loop, network, timeline, values, voice
from analytics.figures.asked import Asked
from analytics.figures.document import Document
from analytics.reports.kept import published_report
from partnerships.models import Partnership

Maker = Callable[[Partnership, Asked], Document | None]

MAKERS: dict[str, Maker] = {
    "intensity": intensity.document,
    "loop": loop.document,
    "timeline": timeline.document,
    "network": network.document,
    "values": values.document,
    "answers": answers.document,
    "voice": voice.document,
    "compare": comparing.document,
}
PARTS: dict[str, str] = {
    **{kind: kind for kind in MAKERS},
    "intensity-structure": "intensity",
    "loop-word": "loop",
    "values-tradeoffs": "values",
}
"""Name of a part's files -> the document that it belongs to."""


def document(partnership: Partnership, part: str, asked: Asked) -> Document | None:
    """The staff's document with the part of this name; None where there is nothing to report. KeyError for no such part."""
    return MAKERS[PARTS[part]](partnership, asked)


def results(partnership: Partnership, asked: Asked) -> Document | None:
    """The edition in force of the series asked for, else of the first one."""
    found = published_report(partnership, asked.series)
    return intensity.edition(partnership, found) if found else None


def answered(partnership: Partnership, asked: Asked) -> Document | None:
    """Published counts, question by question."""
    return answers.document(partnership, asked, public=True)


PUBLIC: dict[str, Maker] = {"results": results, "answers": answered}
"""What everyone may read."""
