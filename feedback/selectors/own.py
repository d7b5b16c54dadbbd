"""One suggestion as the person behind it may see it: nothing that is among colleagues."""

from dataclasses import dataclass

from feedback.models import FollowUp, Handling, Reply, Suggestion
from feedback.selectors import story
from feedback.workflow import steps
from partnerships.models import Promise

AMONG_COLLEAGUES = "note"


@dataclass(frozen=True)
class Own:
    """Lists oldest first. `may_judge`: it is closed, and whether that answered the point is not said yet."""

    replies: list[Reply]
    promises: list[Promise]
    history: list[Handling]
    verdicts: list[FollowUp]
    may_judge: bool


def told(row: Suggestion) -> Own:
    """A joined suggestion tells the answer of the one it was joined with."""
    mine = story.story(row)
    answered = story.story(row.merged_into) if row.merged_into else mine
    return Own(
        replies=answered.replies,
        promises=answered.promises,
        history=[line for line in mine.history if line.step != AMONG_COLLEAGUES],
        verdicts=[one for one in mine.follow_ups if one.verdict],
        may_judge=row.status == steps.CLOSED and not row.erased_at and not _judged(mine),
    )


def _judged(mine: story.Story) -> bool:
    closings = [line.pk for line in mine.history if line.to_status == steps.CLOSED]
    return any(
        one.verdict and one.question == "answered" and one.closing_id == closings[-1]
        for one in mine.follow_ups
        if closings
    )
