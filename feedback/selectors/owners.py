"""Who can own a suggestion: the organisations that answer, the city's first of all."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from foundation.errors import Refused
from foundation.models import User
from partnerships.models import ActorGroup, Grant, Organisation


def organisations(partnership_id: int) -> QuerySet[Organisation]:
    """Organisations that may own a suggestion now."""
    return Organisation.objects.filter(
        partnership_id=partnership_id, is_owner_of_cases=True, dissolved_on__isnull=True
    ).order_by("id")


def default(partnership_id: int) -> Organisation:
    """The city's organisation that answers. Refused when nobody does: a suggestion without owner cannot be."""
    found = organisations(partnership_id).filter(actor_group=ActorGroup.CITY).first()
    if found is None:
        raise Refused(
            _("No organisation of the city answers suggestions here yet. Set one up first."), code="no_owner"
        )
    return found


def is_city(organisation: Organisation) -> bool:
    return organisation.actor_group == ActorGroup.CITY


def handlers(partnership_id: int, organisation: Organisation) -> list[User]:
    """Accounts that handle for `organisation`, by name."""
    grants = Grant.objects.filter(
        partnership_id=partnership_id,
        organisation=organisation,
        role__in=["handler", "coordinator"],
        ended_at__isnull=True,
        user__is_active=True,
    ).select_related("user")
    return sorted({grant.user for grant in grants}, key=lambda one: one.name.casefold())


def organisations_of(partnership_id: int, user: User) -> list[Organisation]:
    """The organisations for which `user` has an open role here."""
    grants = Grant.objects.filter(
        partnership_id=partnership_id, user=user, ended_at__isnull=True
    ).select_related("organisation")
    return list({grant.organisation_id: grant.organisation for grant in grants}.values())
