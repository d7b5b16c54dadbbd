"""The lists somebody kept, by name."""

from feedback.models import SavedFilter
from foundation.models import User


def of(partnership_id: int, user: User) -> list[SavedFilter]:
    found = SavedFilter.objects.filter(partnership_id=partnership_id, user=user)
    return sorted(found, key=lambda one: one.name.casefold())
