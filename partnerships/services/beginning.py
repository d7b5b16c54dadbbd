"""A partnership from nothing: itself, the first organisation, the first coordinator. All or nothing."""

from typing import Any

from django.db import transaction

from foundation.models import Actor
from partnerships.models import Partnership, Role
from partnerships.services import grants, organisations, partnerships


@transaction.atomic
def begin(*, by: Actor, organisation: str, actor_group: str, **fields: Any) -> Partnership:
    """`fields` as for partnerships.create. `by`, an account, becomes coordinator for `organisation`."""
    if by.user is None:
        raise ValueError("only an account can begin a partnership")
    partnership = partnerships.create(by=by, **fields)
    own = organisations.create(
        by=by, partnership=partnership, name=organisation, actor_group=actor_group, is_owner_of_cases=True
    )
    grants.give(by=by, user=by.user, partnership=partnership, organisation=own, role=Role.COORDINATOR)
    return partnership
