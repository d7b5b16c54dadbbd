"""Who may work on which suggestion. City and operator see the same record; who owns it decides who may act."""

from feedback.models import Suggestion
from foundation.models import User
from partnerships import rules
from partnerships.models import ActorGroup, Grant
from partnerships.rules import Visitor


def may_handle(user: Visitor, suggestion: Suggestion) -> bool:
    """A coordinator, a handler of the city (always accountable), or a handler of the organisation that owns it."""
    held = rules.roles(user, suggestion.partnership)
    if rules.COORDINATOR in held:
        return True
    return rules.HANDLER in held and isinstance(user, User) and _answers_for(user, suggestion)


def _answers_for(user: User, suggestion: Suggestion) -> bool:
    grants = Grant.objects.filter(
        partnership_id=suggestion.partnership_id, user=user, role=rules.HANDLER, ended_at__isnull=True
    )
    return any(
        grant.organisation_id == suggestion.owner_organisation_id
        or grant.organisation.actor_group == ActorGroup.CITY
        for grant in grants.select_related("organisation")
    )


def may_reveal(user: Visitor, suggestion: Suggestion) -> bool:
    """Contact data: clerks of the partnership, and whoever may handle it."""
    held = rules.roles(user, suggestion.partnership)
    return rules.CLERK in held or may_handle(user, suggestion)
