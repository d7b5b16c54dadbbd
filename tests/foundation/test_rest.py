import json

import pytest
from django.http import Http404
from django.utils import translation
from rest_framework import exceptions
from rest_framework.test import APIRequestFactory
from rest_framework.views import APIView

from foundation.errors import Refused
from foundation.rest import problem_details


class Failing(APIView):
    permission_classes = ()
    error: Exception = Http404()

    def get(self, request):
        raise self.error


class Closed(APIView):
    def get(self, request):
        raise AssertionError("nobody comes in")


def answer(error):
    with translation.override("en"):
        made = Failing.as_view(error=error)(APIRequestFactory().get("/")).render()
    return made, json.loads(made.content)


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (Refused("Choose one.", code="nothing_chosen", status=409), 409, "nothing_chosen"),
        (Http404("secret path"), 404, "not_found"),
        (exceptions.PermissionDenied(), 403, "permission_denied"),
        (exceptions.ValidationError({"text": ["Too long."]}), 400, "invalid"),
        (exceptions.ValidationError(["Too long."]), 400, "invalid"),
    ],
)
def test_errors_are_problem_details(error, status, code):
    made, body = answer(error)

    assert made["Content-Type"] == "application/problem+json"
    assert (made.status_code, body["status"], body["code"]) == (status, status, code)
    assert body["type"] == f"urn:tandem:problem:{code}" and "secret" not in body["title"]


def test_a_form_error_names_its_fields():
    assert answer(exceptions.ValidationError({"text": ["Too long."]}))[1]["errors"] == {"text": ["Too long."]}


def test_it_says_when_to_come_back():
    assert answer(exceptions.Throttled(wait=30))[0]["Retry-After"] == "30"


def test_what_nobody_foresaw_is_not_dressed_up():
    assert problem_details(RuntimeError(), {}) is None


def test_a_view_that_names_no_permission_lets_nobody_in():
    answer = Closed.as_view()(APIRequestFactory().get("/"))
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, 'Bearer realm="Tandem"')
