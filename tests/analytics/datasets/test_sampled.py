"""The blind sample."""

import pytest

from analytics.datasets import sampled
from analytics.services import workbench as service
from tests.factories import codings, feedback

pytestmark = pytest.mark.django_db


def test_the_sample_is_the_same_for_all_and_grows_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sampled, "SIZE", 3)
    here = feedback.place()
    for _ in range(5):
        feedback.answer(feedback.suggestion(here))
    drawn = sampled.sample(here)
    assert len(drawn) == 3 and drawn == sampled.sample(here)
    one = codings.coder("one")
    row, done, size = sampled.next_answer(here, one)
    assert row is not None and (row.uuid, done, size) == (drawn[0], 0, 3)
    for suggestion in drawn:
        service.judge(by=one, partnership=here, suggestion=suggestion, judged="yes")
    assert sampled.next_answer(here, one) == (None, 3, 3)
    assert sampled.next_answer(here, codings.coder("two"))[1] == 0
