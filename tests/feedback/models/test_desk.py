import pytest
from django.db import IntegrityError

from feedback.models import CannedText, DeskSetting, Rung, SavedFilter
from foundation import clock
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (SavedFilter, {"name": "", "query": "list=open"}),
        (Rung, {"days_late": 0}),
        (Rung, {"days_late": 366}),
    ],
)
def test_what_says_nothing_cannot_be_stored(model, fields) -> None:
    with pytest.raises(IntegrityError):
        model.objects.create(partnership=feedback.place(), user=partnerships.user(), **fields)


def test_one_setting_a_partnership_and_no_empty_text() -> None:
    here = feedback.place()
    DeskSetting.objects.create(partnership=here)
    with pytest.raises(IntegrityError):
        CannedText.objects.create(
            partnership=here,
            title="x",
            kind="holding",
            text="",
            written_at=clock.now(),
            written_by=feedback.staff(),
        )
