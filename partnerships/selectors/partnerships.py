"""Which partnerships there are."""

from django.http import Http404, HttpRequest

from foundation.joins import Part, read
from foundation.models import User
from partnerships import rules
from partnerships.models import Partnership
from partnerships.sorting import for_people

HERE = (Part(Partnership, "p"),)
AT_SLUG = "partnerships_partnership p WHERE p.slug = %s"
ROLES = (
    "ARRAY(SELECT DISTINCT g.role FROM partnerships_grant g"
    " WHERE g.partnership_id = p.id AND g.user_id = %s AND g.ended_at IS NULL)"
)


def by_slug(slug: str) -> Partnership:
    """The partnership at this address; Http404 when there is none."""
    found = read(HERE, AT_SLUG, slug)
    if not found:
        raise Http404
    partnership: Partnership = found[0]
    return partnership


def entered(request: HttpRequest, slug: str) -> Partnership:
    """As `by_slug`, and the roles of who asks, in the same statement (`rules.held` knows them afterwards)."""
    user = request.user
    if not user.is_authenticated or not user.is_active:
        return by_slug(slug)
    found = read(HERE, AT_SLUG, user.pk, slug, beside=ROLES)
    if not found:
        raise Http404
    partnership: Partnership = found[0]
    rules.keep(request, partnership, frozenset(found[1]))
    return partnership


def everywhere() -> list[Partnership]:
    """All partnerships of the site, sorted for people."""
    return sorted(Partnership.objects.all(), key=lambda one: for_people(str(one)))


def of_user(user: User) -> list[Partnership]:
    """Where this account has an open role, sorted for people."""
    found = Partnership.objects.filter(pk__in=user.grants.filter(ended_at=None).values("partnership"))
    return sorted(found, key=lambda one: for_people(str(one)))
