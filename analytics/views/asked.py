"""What a visitor asked for in the address."""

from uuid import UUID

from django.http import Http404, HttpRequest


def series_asked(request: HttpRequest) -> UUID | None:
    """The series of `?series=`; None when none is named, Http404 when it is no identifier."""
    asked = request.GET.get("series", "")
    try:
        return UUID(asked) if asked else None
    except ValueError as error:
        raise Http404 from error
