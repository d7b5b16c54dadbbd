"""The API tokens of a partnership."""

from uuid import UUID

from django.http import Http404

from foundation.models import ApiToken


def of_partnership(partnership_id: int) -> list[ApiToken]:
    """Those that work first, then revoked and expired ones, newest first."""
    rows = ApiToken.objects.filter(partnership_ref=partnership_id).select_related("issued_by__user")
    return sorted(rows.order_by("-id"), key=lambda one: one.revoked_at is not None)


def get(partnership_id: int, uuid: UUID) -> ApiToken:
    """Http404 when this partnership has none."""
    found = ApiToken.objects.filter(partnership_ref=partnership_id, uuid=uuid).first()
    if found is None:
        raise Http404
    return found
