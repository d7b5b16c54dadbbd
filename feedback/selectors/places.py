"""Places and objects of a partnership's own lists."""

import contextlib
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from feedback.models import Asset, Place, RegisterEntry, Sign
from feedback.workflow.drawing import Spot
from partnerships.models import Partnership

MOST_DRAWN = 60  # more names than that nobody reads on one drawing


def offered(partnership: Partnership) -> QuerySet[Place]:
    """Places that are offered to who speaks, by name."""
    return Place.objects.filter(partnership=partnership, is_offered=True).order_by("name")


def all_of(partnership: Partnership) -> QuerySet[Place]:
    return Place.objects.filter(partnership=partnership).order_by("name")


def in_register(partnership: Partnership) -> QuerySet[Place]:
    """Places about which something stands in the register."""
    standing = RegisterEntry.objects.filter(withdrawn_at__isnull=True, place=OuterRef("pk"))
    return Place.objects.filter(Exists(standing), partnership=partnership).order_by("name")


def spots(partnership: Partnership) -> list[Spot]:
    """Those of the register whose position we know, with how many entries stand there."""
    standing = Q(register_entries__withdrawn_at__isnull=True)
    rows = Place.objects.filter(partnership=partnership, latitude__isnull=False).annotate(
        n=Count("register_entries", filter=standing)
    )
    return [
        Spot(str(row.uuid), row.name, float(row.latitude or 0), float(row.longitude or 0), row.n)
        for row in rows.filter(n__gt=0).order_by("-n", "name")[:MOST_DRAWN]
    ]


def by_uuid(partnership: Partnership, uuid: UUID | str) -> Place | None:
    return Place.objects.filter(partnership=partnership, uuid=uuid).first()


def by_key(partnership: Partnership, key: str) -> Place | None:
    """The offered place whose uuid stands in an address; None for whatever else stands there."""
    with contextlib.suppress(ValueError):
        return offered(partnership).filter(uuid=UUID(key)).first()
    return None


def assets(partnership: Partnership) -> QuerySet[Asset]:
    """Objects in use, by kind and tag."""
    rows = Asset.objects.filter(partnership=partnership, is_in_use=True)
    return rows.select_related("place").order_by("kind", "tag")


def asset(partnership: Partnership, tag: str) -> Asset | None:
    """The object with this tag; capitals and spaces do not matter."""
    clean = "".join(tag.replace("\x00", "").split())[:60]
    rows = Asset.objects.filter(partnership=partnership, tag__iexact=clean, is_in_use=True)
    return rows.select_related("place").first()


def signs(partnership: Partnership, kind: str = "") -> list[Sign]:
    """What can be seen on objects of `kind` (all kinds when empty)."""
    rows = Sign.objects.filter(partnership=partnership)
    return list((rows.filter(asset_kind=kind) if kind else rows).order_by("asset_kind", "name"))
