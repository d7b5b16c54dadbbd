"""REST v1: deny by default, and errors as RFC 9457 problem details."""

from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework import exceptions, views
from rest_framework.permissions import BasePermission
from rest_framework.response import Response

from foundation.errors import Refused


class DenyAll(BasePermission):
    """What a route gets that names no permission of its own."""

    def has_permission(self, request: Any, view: Any) -> bool:
        return False


def problem_details(error: Exception, context: dict[str, Any]) -> Response | None:
    """The problem+json answer for what we refuse; None for what we did not foresee (Django answers 500)."""
    if isinstance(error, Refused):
        return problem(error.status, str(error.message), code=error.code)
    if isinstance(error, Http404):
        return problem(404, _("Not found."), code="not_found")
    answer = views.exception_handler(error, context)
    if answer is None:
        return None
    code = error.default_code if isinstance(error, exceptions.APIException) else "error"
    extra = {"errors": answer.data} if isinstance(error, exceptions.ValidationError) else {}
    title = _("Some fields need another look.") if extra else str(answer.data.get("detail", code))
    made = problem(answer.status_code, title, code=code, **extra)
    for name in ("WWW-Authenticate", "Retry-After"):
        if name in answer.headers:
            made[name] = answer.headers[name]
    return made


def problem(status: int, title: str, *, code: str, **extra: Any) -> Response:
    body = {"type": f"urn:tandem:problem:{code}", "title": title, "status": status, "code": code, **extra}
    return Response(body, status=status, content_type="application/problem+json")
