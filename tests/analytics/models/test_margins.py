import pytest
from django.db import IntegrityError, transaction

from analytics.models import Margin
from foundation import clock
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "wrong", [{"source": ""}, {"shares": {}}, {"year": 1500}, {"trait": "income"}, {"sample_size": 0}]
)
def test_figures_have_a_source_a_year_and_shares(wrong: dict[str, object]) -> None:
    facts: dict[str, object] = {"partnership": people.partnership(), "trait": "age", "shares": {"65+": 0.2}}
    facts |= {"year": 2025, "source": "Register", "noted_at": clock.now(), "noted_by": people.setter()}
    assert str(Margin.objects.create(**facts)) == "age 2025: Register"
    with pytest.raises(IntegrityError), transaction.atomic():
        Margin.objects.create(**{**facts, **wrong})
