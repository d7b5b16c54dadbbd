"""Who keeps watch, what waits for that person, and what stands folded away."""

from django.db.models import QuerySet

from feedback.models import Moderation, Suggestion, Watch
from foundation.models import User
from partnerships.models import Grant, Partnership

ALARMS = ("emergency", "threat")
FOLDS = ("fold", "unfold")
WATCHERS = ("coordinator", "handler")


def watch(partnership: Partnership) -> Watch | None:
    return Watch.objects.filter(partnership=partnership).select_related("user").first()


def may_watch(partnership: Partnership) -> QuerySet[User]:
    """Coordinators and handlers here."""
    grants = Grant.objects.filter(partnership=partnership, role__in=WATCHERS, ended_at__isnull=True)
    return User.objects.filter(pk__in=grants.values("user"), is_active=True).order_by("name", "pk")


def keeper(partnership: Partnership) -> User | None:
    """Who hears of emergencies: the named person while active, else a coordinator; None when there is neither."""
    named = watch(partnership)
    if named and named.user.is_active:
        return named.user
    grants = Grant.objects.filter(partnership=partnership, role="coordinator", ended_at__isnull=True)
    first = grants.filter(user__is_active=True).select_related("user").order_by("pk").first()
    return first.user if first else None


def waiting(partnership: Partnership) -> QuerySet[Moderation]:
    """Emergencies and threats nobody has settled, emergencies first, then the oldest."""
    rows = Moderation.objects.filter(partnership=partnership, act__in=ALARMS, settled_at__isnull=True)
    return rows.select_related("suggestion", "for_user").order_by("act", "id")


def is_folded(suggestion: Suggestion) -> bool:
    last = Moderation.objects.filter(suggestion=suggestion, act__in=FOLDS).order_by("-id").first()
    return last is not None and last.act == "fold"


def of(suggestion: Suggestion) -> list[Moderation]:
    """Everything that was done about its words, oldest first."""
    rows = Moderation.objects.filter(suggestion=suggestion).select_related("for_user", "moderated_by__user")
    return list(rows.order_by("id"))


def alarm(suggestion: Suggestion) -> bool:
    """Did its words sound as if someone is in danger?"""
    return Moderation.objects.filter(suggestion=suggestion, act="emergency").exists()
