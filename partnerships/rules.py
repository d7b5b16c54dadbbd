"""Who may do what: one table of action -> roles, deny by default."""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from foundation.models import User
from partnerships.models import Grant, Partnership

COORDINATOR, HANDLER, CLERK, ANALYST, CODER = "coordinator", "handler", "clerk", "analyst", "coder"
STAFF = frozenset({COORDINATOR, HANDLER, CLERK, ANALYST, CODER})

ALLOWED: dict[str, frozenset[str]] = {
    "see_desk": STAFF,
    "edit_partnership": frozenset({COORDINATOR}),
    "see_members": frozenset({COORDINATOR}),
    "run_surveys": frozenset({COORDINATOR}),
    "see_surveys": frozenset({COORDINATOR, ANALYST}),
    "receive_suggestions": frozenset({CLERK, HANDLER, COORDINATOR}),
    "see_suggestions": frozenset({CLERK, HANDLER, COORDINATOR, ANALYST, CODER}),
    "handle_suggestions": frozenset({HANDLER, COORDINATOR}),
    "reveal_contact": frozenset({CLERK, HANDLER, COORDINATOR}),
    "publish_register": frozenset({COORDINATOR}),
    "settle_promises": frozenset({HANDLER, COORDINATOR}),
    "send_letters": frozenset({CLERK, COORDINATOR}),
    "make_calls": frozenset({CLERK, HANDLER, COORDINATOR}),
    "key_paper": frozenset({CLERK, COORDINATOR}),
    "see_insight": frozenset({COORDINATOR, ANALYST}),
    "code_texts": frozenset({CODER, ANALYST}),
    "settle_codes": frozenset({ANALYST}),
    "export_rows": frozenset({ANALYST}),
    "import_data": frozenset({COORDINATOR, ANALYST}),
}

Visitor = User | AnonymousUser


def roles(user: Visitor, partnership: Partnership) -> frozenset[str]:
    """The open roles of `user` here; none for who is not signed in."""
    if not user.is_authenticated or not user.is_active:
        return frozenset()
    return frozenset(
        Grant.objects.filter(partnership=partnership, user=user, ended_at=None).values_list("role", flat=True)
    )


def held(request: HttpRequest, partnership: Partnership) -> frozenset[str]:
    """The roles of who asks, read once a request."""
    kept = _kept(request)
    if partnership.pk not in kept:
        kept[partnership.pk] = roles(request.user, partnership)
    return kept[partnership.pk]


def keep(request: HttpRequest, partnership: Partnership, roles: frozenset[str]) -> None:
    """`roles` of who asks were read together with something else: `held` gives them."""
    _kept(request)[partnership.pk] = roles


def _kept(request: HttpRequest) -> dict[int, frozenset[str]]:
    kept: dict[int, frozenset[str]] = request.__dict__.setdefault("tandem_roles", {})
    return kept


def can(user: Visitor, action: str, partnership: Partnership) -> bool:
    """Is `action` (a key of ALLOWED) allowed? KeyError for an action nobody defined."""
    return bool(ALLOWED[action] & roles(user, partnership))


def must(user: Visitor, action: str, partnership: Partnership) -> None:
    """Raise Http404 for who has no role here (nothing is told about others), PermissionDenied for a wrong role."""
    enough(roles(user, partnership), action)


def enough(held: frozenset[str], action: str) -> None:
    """As `must`, for roles that were read already."""
    if not held:
        raise Http404
    if not ALLOWED[action] & held:
        raise PermissionDenied


def may_begin(user: Visitor) -> bool:
    """May this account begin a new partnership? Operators only."""
    return user.is_active and user.is_superuser
