"""Actors: one row for each who ever did something."""

import uuid

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import connection

from foundation import statements
from foundation.models import Actor, User
from foundation.unit import known

FOUND_OR_MADE = (
    "WITH known AS (SELECT id, label FROM foundation_actor WHERE subject = %(subject)s AND kind = %(kind)s),"
    " made AS (INSERT INTO foundation_actor (kind, subject, label) SELECT %(kind)s, %(subject)s, %(label)s"
    " WHERE NOT EXISTS (SELECT FROM known) ON CONFLICT DO NOTHING RETURNING id, label)"
    " SELECT id, label FROM known UNION ALL SELECT id, label FROM made"
)


def for_user(user: User | AnonymousUser) -> Actor:
    """The actor of who is signed in; PermissionDenied for nobody."""
    if not user.is_authenticated:
        raise PermissionDenied
    try:
        return user.actor  # type: ignore[no-any-return]  # the account's own row remembers it
    except Actor.DoesNotExist:
        return Actor.objects.get_or_create(kind=Actor.Kind.USER, user=user)[0]


def for_subject(kind: str, subject: uuid.UUID, label: str = "") -> Actor:
    """The member, citizen or device known by `subject`. `label` never holds a citizen's name. One statement."""
    row = statements.first(FOUND_OR_MADE, {"kind": kind, "subject": subject, "label": label})
    if row is None:  # made by another at this very moment, or of another kind
        return Actor.objects.get_or_create(kind=kind, subject=subject, defaults={"label": label})[0]
    found = Actor(pk=row[0], kind=kind, subject=subject, label=row[1])
    found._state.adding, found._state.db = False, connection.alias
    return found


def system(name: str) -> Actor:
    """A system task, e.g. "surveys.schedule"."""
    return known(("actor", name), lambda: Actor.objects.get_or_create(kind=Actor.Kind.SYSTEM, label=name)[0])
