import pytest

from partnerships.forms.partnership import BeginForm, DetailsForm, LookForm
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
DATA = {
    "name_nl": "Haven",
    "slug": "harbour",
    "city": "Harbour",
    "country": "BE",
    "time_zone": "Europe/Brussels",
    "languages": ["nl"],
    "organisation": "City",
    "actor_group": "city",
}


def test_the_first_step_asks_little():
    assert BeginForm(DATA).is_valid()
    assert not BeginForm({**DATA, "slug": "desk"}).is_valid()
    assert not BeginForm({**DATA, "languages": []}).is_valid()


def test_details_keep_address_and_sample_mark_out():
    assert not {"slug", "is_sample", "theme"} & set(DetailsForm(partnership=make.partnership()).fields)


@pytest.mark.parametrize(
    ("colours", "good"),
    [({}, True), ({"brand": "#0b5563"}, True), ({"brand": "#ffff00"}, False), ({"accent": "red"}, False)],
)
def test_a_colour_can_be_read(colours, good):
    assert LookForm(colours).is_valid() is good
