"""Lists that somebody keeps under a name of their own. Only what the list's own form knows is kept."""

from urllib.parse import urlencode

from django.utils.translation import gettext as _

from feedback.models import SavedFilter
from feedback.services import wording
from foundation.errors import Refused
from foundation.models import Actor, User
from foundation.services import audit
from foundation.unit import unit
from partnerships.models import Partnership

AT_MOST = 20


@unit
def save(
    *, by: Actor, partnership: Partnership, user: User, name: str, wanted: dict[str, str]
) -> SavedFilter:
    """Keep the list `wanted` (field -> value) as `name`; the same name again replaces it."""
    clean = wording.short(name, 60)
    if not clean:
        raise Refused(_("Give the list a name."), code="empty")
    mine = SavedFilter.objects.filter(partnership=partnership, user=user)
    if mine.exclude(name=clean).count() >= AT_MOST:
        raise Refused(_("You keep 20 lists already. Remove one first."), code="too_many")
    query = urlencode({key: value for key, value in sorted(wanted.items()) if value})
    row, _made = mine.update_or_create(
        name=clean, defaults={"partnership": partnership, "user": user, "query": wording.short(query, 500)}
    )
    audit.record(by=by, action="filter.save", target=row)
    return row


@unit
def remove(*, by: Actor, saved: SavedFilter) -> None:
    audit.record(by=by, action="filter.remove", target=saved)
    saved.delete()
