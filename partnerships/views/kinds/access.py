"""Accounts with their roles, and the days on which nobody works."""

from django.utils.translation import gettext_lazy as _

from foundation.models import Actor
from foundation.templatetags.tandem import day
from partnerships.forms.access import GrantForm, SureForm
from partnerships.forms.affairs import ClosedDayForm
from partnerships.models import ClosedDay, Grant, Organisation, Partnership
from partnerships.selectors import access
from partnerships.services import accounts, closed_days, grants
from partnerships.views.kinds.kind import Act, Cells, Kind


def _grant(row: Grant) -> Cells:
    return str(row.user), row.user.email, row.get_role_display(), row.organisation.name


def _closed_day(row: ClosedDay) -> Cells:
    return day(row.day), str(row.reason)


def _let_in(
    *,
    by: Actor,
    partnership: Partnership,
    name: str,
    email: str,
    organisation: Organisation,
    role: str,
    language: str,
) -> Grant:
    user = accounts.open_for(by=by, email=email, name=name, language=language)
    return grants.give(by=by, user=user, partnership=partnership, organisation=organisation, role=role)


GRANTS = Kind(
    key="accounts",
    model=Grant,
    title=_("Accounts and roles"),
    lede=_("Who may sign in, and as what. A new person sets a password at /accounts/password/reset/."),
    add=_("Let someone in"),
    columns=(_("Name"), _("E-mail"), _("Role"), _("For")),
    rows=lambda partnership, today: access.grants(partnership),
    cells=_grant,
    form=GrantForm,
    create=_let_in,
    acts=(
        Act(
            "end",
            _("End this role"),
            SureForm,
            lambda *, row, by: grants.end(grant=row, by=by),
            lambda row: row.ended_at is None,
        ),
    ),
)

CLOSED_DAYS = Kind(
    key="closed-days",
    model=ClosedDay,
    title=_("Closed days"),
    lede=_("Days off on top of weekends and public holidays. Deadlines do not count them."),
    add=_("Add a closed day"),
    columns=(_("Day"), _("Reason")),
    rows=lambda partnership, today: access.closed_days(partnership),
    cells=_closed_day,
    form=ClosedDayForm,
    create=closed_days.add,
    acts=(
        Act(
            "remove",
            _("Open this day again"),
            SureForm,
            lambda *, row, by: closed_days.remove(closed_day=row, by=by),
        ),
    ),
)
