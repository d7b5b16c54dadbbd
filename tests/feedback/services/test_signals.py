import uuid

import pytest

from feedback.models import Asset, Place, Sign, Suggestion
from feedback.services import signals
from foundation.errors import Refused
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_a_sign_is_a_report_without_words_that_waits_for_no_reply() -> None:
    here = feedback.place()
    station = Place.objects.create(partnership=here, name="Station")
    bike = Asset.objects.create(partnership=here, tag="B17", kind="bike", place=station)
    turned = Sign.objects.create(partnership=here, asset_kind="Bike", name="saddle turned")
    key = uuid.uuid4()
    for _ in range(2):
        signals.record(by=feedback.staff(), partnership=here, asset=bike, sign=turned, client_uuid=key)
    row = Suggestion.objects.get()
    assert (row.channel, row.kind, row.text, row.answer_channel) == ("signal", "report", "", "none")
    assert (row.asset_tag, row.asset_signal, row.place) == ("B17", "saddle turned", station)


def test_a_sign_of_another_kind_of_object_is_refused() -> None:
    here = feedback.place()
    rack = Asset.objects.create(partnership=here, tag="R1", kind="rack")
    turned = Sign.objects.create(partnership=here, asset_kind="bike", name="saddle turned")
    with pytest.raises(Refused):
        signals.record(
            by=feedback.staff(), partnership=here, asset=rack, sign=turned, client_uuid=uuid.uuid4()
        )
