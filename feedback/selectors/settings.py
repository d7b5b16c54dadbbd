"""How a partnership's desk is set."""

from feedback.models import DeskSetting, Rung
from foundation.models import User
from partnerships.models import Grant, Partnership


def refusals_need_second(partnership: Partnership) -> bool:
    return DeskSetting.objects.filter(partnership=partnership, refusals_need_second=True).exists()


def rungs(partnership_id: int) -> list[Rung]:
    """Who hears of what is late, the earliest first."""
    return list(
        Rung.objects.filter(partnership_id=partnership_id).select_related("user").order_by("days_late")
    )


def who_may_hear(partnership_id: int) -> list[User]:
    """Accounts that answer or coordinate here, by name."""
    grants = Grant.objects.filter(
        partnership_id=partnership_id,
        role__in=["handler", "coordinator"],
        ended_at__isnull=True,
        user__is_active=True,
    ).select_related("user")
    return sorted({grant.user for grant in grants}, key=lambda one: one.name.casefold())
