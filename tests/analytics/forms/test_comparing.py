import pytest

from analytics.forms.comparing import ConsentForm
from tests.factories import partnerships as people


@pytest.mark.django_db
def test_only_those_not_yet_consented_can_be_chosen() -> None:
    there, other = people.partnership(), people.partnership()
    asked = {"purpose": "x"}
    assert ConsentForm({**asked, "other": there.slug}, others=[there]).is_valid()
    assert not ConsentForm({**asked, "other": other.slug}, others=[there]).is_valid()
    assert not ConsentForm({"other": there.slug, "purpose": ""}, others=[there]).is_valid()
