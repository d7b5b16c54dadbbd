"""Who may see a coordinator's page: a role in the partnership the thing belongs to. Nobody else learns that it exists."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest

from foundation.models import Actor, User
from foundation.services import actors
from partnerships import rules
from partnerships.models import Partnership
from partnerships.selectors import partnerships

Row = TypeVar("Row")

signed_in = login_required


def account(request: HttpRequest) -> User:
    """The account of a signed-in request. Http404 for anyone else."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def actor(request: HttpRequest) -> Actor:
    """Who does it, for services."""
    return actors.for_user(account(request))


def places(request: HttpRequest, action: str) -> list[Partnership]:
    """The partnerships where this account may do `action`, sorted for people."""
    user = account(request)
    return [one for one in partnerships.of_user(user) if rules.can(user, action, one)]


def find(request: HttpRequest, action: str, get: Callable[[Partnership, UUID], Row], uuid: UUID) -> Row:
    """The row, in whichever of this account's partnerships has it.

    Http404 when none has; PermissionDenied when the account's role there does not allow `action`.
    """
    user = account(request)
    for partnership in partnerships.of_user(user):
        try:
            row = get(partnership, uuid)
        except Http404:
            continue
        rules.must(user, action, partnership)
        return row
    raise Http404
