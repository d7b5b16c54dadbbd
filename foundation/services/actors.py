"""Actors: one row for each who ever did something."""

import uuid

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from foundation.models import Actor, User


def for_user(user: User | AnonymousUser) -> Actor:
    """The actor of who is signed in; PermissionDenied for nobody."""
    if not user.is_authenticated:
        raise PermissionDenied
    return Actor.objects.get_or_create(kind=Actor.Kind.USER, user=user)[0]


def for_subject(kind: str, subject: uuid.UUID, label: str = "") -> Actor:
    """The member, citizen or device known by `subject`. `label` never holds a citizen's name."""
    return Actor.objects.get_or_create(kind=kind, subject=subject, defaults={"label": label})[0]


def system(name: str) -> Actor:
    """A system task, e.g. "surveys.schedule"."""
    return Actor.objects.get_or_create(kind=Actor.Kind.SYSTEM, label=name)[0]
