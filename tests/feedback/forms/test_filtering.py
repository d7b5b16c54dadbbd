import pytest

from feedback.forms.filtering import FilterForm
from feedback.selectors import filters
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_what_nobody_offered_is_left_out() -> None:
    here = feedback.place()
    city = feedback.city(here)
    form = FilterForm(
        filters.choices(here.pk, partnerships.user()).owners,
        {"kind": "x", "owner": str(city.uuid), "words": "rack"},
    )
    assert form.chosen() == {"words": "rack", "kind": "", "channel": "", "owner": city.pk}


def test_what_is_kept_can_stand_in_an_address() -> None:
    here = feedback.place()
    city = feedback.city(here)
    form = FilterForm(
        filters.choices(here.pk, partnerships.user()).owners, {"kind": "report", "owner": str(city.uuid)}
    )
    assert form.kept() == {"words": "", "kind": "report", "channel": "", "owner": str(city.uuid)}
