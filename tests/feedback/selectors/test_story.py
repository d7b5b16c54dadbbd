import uuid

import pytest
from django.http import Http404

from feedback.selectors import story
from feedback.services import following_up
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_a_story_is_whole_and_cheap(django_assert_max_num_queries: object) -> None:
    row = feedback.closed()
    asked = following_up.ask(by=feedback.staff(), suggestion=row)
    assert story.open_question(row) == asked
    following_up.answer(by=feedback.citizen(), follow_up=asked, verdict="partly")
    with django_assert_max_num_queries(9):  # type: ignore[operator]
        told = story.story(story.by_number(row.partnership_id, row.number))
    assert [line.step for line in told.history] == ["receive", "answer", "close"]
    assert (len(told.replies), len(told.follow_ups), told.steps) == (1, 1, ("reopen",))
    assert story.last_verdict(row) == "partly" and story.open_question(row) is None


def test_another_partnerships_number_is_not_found() -> None:
    row = feedback.suggestion()
    with pytest.raises(Http404):
        story.by_number(feedback.place().pk, row.number)
    with pytest.raises(Http404):
        story.by_uuid(row.partnership_id, uuid.uuid4())
    assert story.by_uuid(row.partnership_id, row.uuid) == row
