"""A position on the map: both degrees (WGS 84) or neither."""

from django.db.models import CheckConstraint, Q


def whole(name: str) -> CheckConstraint:
    """The constraint `name` on `latitude` and `longitude`."""
    both = Q(
        latitude__isnull=False,
        longitude__isnull=False,
        latitude__range=(-90, 90),
        longitude__range=(-180, 180),
    )
    return CheckConstraint(condition=Q(latitude__isnull=True, longitude__isnull=True) | both, name=name)
