"""Which partnerships there are."""

from django.http import Http404

from foundation.models import User
from partnerships.models import Partnership
from partnerships.sorting import for_people


def by_slug(slug: str) -> Partnership:
    """The partnership at this address; Http404 when there is none."""
    found = Partnership.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def everywhere() -> list[Partnership]:
    """All partnerships of the site, sorted for people."""
    return sorted(Partnership.objects.all(), key=lambda one: for_people(str(one)))


def of_user(user: User) -> list[Partnership]:
    """Where this account has an open role, sorted for people."""
    found = Partnership.objects.filter(pk__in=user.grants.filter(ended_at=None).values("partnership"))
    return sorted(found, key=lambda one: for_people(str(one)))
