"""What the door answers is what its own description says, whatever is sent (schemathesis)."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from foundation import clock
from foundation.scopes import MAIL, SUGGESTIONS
from foundation.services import tokens
from tests.factories import feedback

pytestmark = pytest.mark.django_db
# That an answer by mail needs an address is told in words (422); a description cannot say it of two fields.
TWO_FIELDS = positive_data_acceptance
ROUTES = (
    "suggestions/",
    "suggestions/{number}/",
    "suggestions/offline/",
    "status/",
    "register/",
    "promises/",
    "mail/",
)


schemathesis.serializer.alias("message/rfc822", "application/octet-stream")


@pytest.fixture(autouse=True)
def one_connection():
    """A real site closes its connection after a request; here it holds the test's own transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("route", ROUTES)
def test_every_answer_is_as_described(route: str) -> None:
    here = feedback.place(slug="brugge")
    feedback.closed(here)
    token = tokens.issue(
        by=feedback.staff(),
        partnership_id=here.pk,
        name="schemathesis",
        scopes=[SUGGESTIONS, MAIL],
        expires_on=clock.now().date(),
    )
    whole = schemathesis.openapi.from_wsgi("/api/schema/?format=json", get_wsgi_application())
    found = [each.ok() for each in whole.include(path=f"/api/v1/{{city}}/{route}").get_all_operations()]
    assert found
    for operation in found:
        _try(operation, token.secret)


def _try(operation, secret: str) -> None:
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
        case.call_and_validate(excluded_checks=[TWO_FIELDS], headers={"Authorization": f"Bearer {secret}"})

    answers()
