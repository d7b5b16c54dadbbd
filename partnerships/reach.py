"""May this REST call read or write here? A token by its scope, an account by its role."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from rest_framework.request import Request

from foundation.models import ApiToken
from partnerships import rules
from partnerships.models import Partnership


def must_read(request: Request, partnership: Partnership, *, scope: str, action: str) -> None:
    """Http404 for who does not belong here (nothing is told about others), PermissionDenied for too little."""
    token = request.auth
    if not isinstance(token, ApiToken):
        rules.must(request.user, action, partnership)
        return
    must_hold(request, partnership, scope=scope)


def must_hold(request: Request, partnership: Partnership, *, scope: str) -> None:
    """A door for other systems alone: a token of this partnership with `scope`, whoever is signed in."""
    token = request.auth
    if not isinstance(token, ApiToken):
        raise PermissionDenied
    if token.partnership_ref != partnership.pk:
        raise Http404
    if scope not in token.scopes:
        raise PermissionDenied
