"""Actors: one row for each who ever did something."""

import uuid
from typing import TYPE_CHECKING

from foundation.models import Actor

if TYPE_CHECKING:
    from foundation.models import User


def for_user(user: "User") -> Actor:
    return Actor.objects.get_or_create(kind=Actor.Kind.USER, user=user)[0]


def for_subject(kind: str, subject: uuid.UUID, label: str = "") -> Actor:
    """The member, citizen or device known by `subject`. `label` never holds a citizen's name."""
    return Actor.objects.get_or_create(kind=kind, subject=subject, defaults={"label": label})[0]


def system(name: str) -> Actor:
    """A system task, e.g. "surveys.schedule"."""
    return Actor.objects.get_or_create(kind=Actor.Kind.SYSTEM, label=name)[0]
