"""What the door answers is what its own description says, whatever is sent (schemathesis)."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, given, settings

from tests.factories import feedback

pytestmark = pytest.mark.django_db
ROUTES = ("suggestions/", "suggestions/offline/", "status/", "register/", "promises/")


@pytest.mark.parametrize("route", ROUTES)
def test_every_answer_is_as_described(route: str) -> None:
    feedback.place(slug="brugge")
    whole = schemathesis.openapi.from_wsgi("/api/schema/?format=json", get_wsgi_application())
    found = [each.ok() for each in whole.include(path=f"/api/v1/{{city}}/{route}").get_all_operations()]
    assert found
    for operation in found:
        _try(operation)


def _try(operation) -> None:
    @given(case=operation.as_strategy())
    @settings(
        max_examples=25,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def answers(case) -> None:
        case.path_parameters["city"] = "brugge"
        case.call_and_validate()

    answers()
