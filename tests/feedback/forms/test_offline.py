import pytest

from feedback.forms.offline import OfflineForm
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_it_asks_what_the_page_cannot_know() -> None:
    asked = set(OfflineForm(feedback.place()).fields)
    assert {"text", "said_on", "answer_channel"} <= asked
    assert not asked & {"client_uuid", "channel", "asset_tag", "asset_signal"}
