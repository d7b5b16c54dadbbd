import pytest
from django.core.management.base import CommandError

from intake.management.choosing import partnerships_named
from tests.factories import partnerships as tenants

pytestmark = pytest.mark.django_db


def test_by_its_address_or_all():
    one, two = tenants.partnership(), tenants.partnership()

    assert partnerships_named(one.slug) == [one]
    assert {each.pk for each in partnerships_named("")} == {one.pk, two.pk}


def test_what_is_not_there_is_named():
    with pytest.raises(CommandError, match="no partnership yet"):
        partnerships_named("")
    tenants.partnership()
    with pytest.raises(CommandError, match="no partnership nowhere"):
        partnerships_named("nowhere")
