import pytest
from django.db import IntegrityError, transaction

from feedback.models import InboundMail
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_a_message_is_taken_in_once_and_leads_somewhere() -> None:
    here = feedback.place()
    told = {"partnership": here, "arrived_on": "2026-01-02"}
    assert str(InboundMail.objects.create(message_id="<a@b>", sort="automatic", **told)) == "automatic"
    for wrong in ({"message_id": "<a@b>", "sort": "bounce"}, {"message_id": "<c@d>", "sort": "new"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            InboundMail.objects.create(**told, **wrong)
