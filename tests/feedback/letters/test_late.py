import pytest

from feedback.letters import late
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_how_many_and_where_and_nothing_else() -> None:
    here = feedback.place()
    subject, text = late.notice(here, partnerships.user(), 3)
    assert subject.startswith("3 ") and f"/desk/{here.slug}/suggestions/?list=escalated" in text
