import pytest

from foundation.localised import Localised
from partnerships.models import Partnership
from tests.factories import delivery


@pytest.mark.django_db
def test_it_comes_back_as_it_went_in():
    made = delivery.partnership(name={"en": "Bikes", "nl": "Fietsen"})

    assert isinstance(made.name, Localised)
    assert Partnership.objects.get(pk=made.pk).name.in_language("nl") == "Fietsen"


def test_a_mapping_becomes_localised_as_soon_as_it_is_set():
    row = Partnership(name={"nl": "Fietsen"})
    assert row.name.in_language("nl") == "Fietsen"

    row.name = "Bikes"
    assert row.name == {"en": "Bikes"}


@pytest.mark.django_db
def test_a_deferred_text_is_read_when_asked_for():
    delivery.partnership(name={"en": "Bikes"})

    assert str(Partnership.objects.defer("name").get().name) == "Bikes"
