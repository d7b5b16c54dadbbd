"""The person says whether the point was answered, also before we asked."""

from feedback.models import FollowUp, Suggestion
from feedback.selectors import story
from feedback.services import following_up
from foundation.models import Actor
from foundation.unit import unit


@unit
def judge(
    *, by: Actor, suggestion: Suggestion, verdict: str, words: str = "", reopen: bool = False
) -> FollowUp:
    """Answer the open question, or the one that comes with the closing. Refused before closing, and a second time."""
    asked = story.open_question(suggestion) or following_up.ask(by=by, suggestion=suggestion, tell=False)
    return following_up.answer(by=by, follow_up=asked, verdict=verdict, words=words, reopen=reopen)
