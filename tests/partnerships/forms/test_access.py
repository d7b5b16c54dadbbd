import pytest

from partnerships.forms.access import GrantForm, SureForm
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_a_role_is_for_an_organisation_of_this_partnership():
    here, stranger = make.partnership(), make.organisation()
    data = {"name": "Noor", "email": "n@example.org", "role": "clerk", "language": "nl"}
    assert not GrantForm(here, {**data, "organisation": stranger.pk}).is_valid()
    assert GrantForm(here, {**data, "organisation": make.organisation(here).pk}).is_valid()


def test_the_button_alone_is_an_answer():
    assert SureForm(make.partnership(), {}, row=make.body()).is_valid()
