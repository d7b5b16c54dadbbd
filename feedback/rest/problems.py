"""How each route's description names its refusals: RFC 9457 problem details, all of one shape."""

from typing import Any

from drf_spectacular.utils import OpenApiResponse

from feedback.serializers import ProblemOut

TYPE = "application/problem+json"
WORDS = {
    400: "The request cannot be read: no JSON, or a header that is needed is missing.",
    401: "No token, or one that opens nothing any more.",
    403: "The token or the role does not reach this.",
    404: "Nothing here for you; no such city; or number and code do not belong together.",
    409: "The key was used with other content; what came first stands.",
    410: "This was erased.",
    413: "More than is taken in one go.",
    415: "Send application/json.",
    422: "What is wrong, field by field.",
    429: "Too many; see Retry-After.",
}


def refusals(*statuses: int) -> dict[Any, Any]:
    """Entries for extend_schema's `responses`."""
    return {(status, TYPE): OpenApiResponse(ProblemOut, description=WORDS[status]) for status in statuses}
