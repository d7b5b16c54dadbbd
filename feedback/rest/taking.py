"""What every route does with a body: take it, or say field by field why not."""

from typing import Any

from rest_framework import exceptions, serializers, status
from rest_framework.request import Request


class Unusable(exceptions.ValidationError):
    status_code = status.HTTP_422_UNPROCESSABLE_ENTITY


def taken(kind: type[serializers.Serializer[Any]], request: Request) -> dict[str, Any]:
    """The body's values. Raises Unusable (422)."""
    made = kind(data=request.data)
    if not made.is_valid():
        raise Unusable(made.errors)
    return dict(made.validated_data)
