"""Reports by mail: who gets one and who does not any more. What is sent, and when: services.sending."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from analytics.models import Rhythm, Sent, Subscription
from analytics.selectors import subscriptions
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor, User
from foundation.services import audit, contacts
from partnerships.models import Member, Partnership


@transaction.atomic
def begin(
    *,
    by: Actor,
    partnership: Partnership,
    report: str,
    rhythm: str,
    member: Member | None = None,
    user: User | None = None,
) -> Subscription:
    """`member` or `user` gets `report` from now on. Refused for who may not read it, has it already, or cannot be mailed."""
    _must_fit(report, rhythm, member)
    _must_be_here(partnership, member, user)
    card = (
        contacts.create(by=by, partnership_id=partnership.pk, name=user.name, email=user.email)
        if user
        else None
    )
    try:
        with transaction.atomic():
            row = Subscription.objects.create(
                partnership=partnership,
                report=report,
                rhythm=rhythm,
                member=member,
                user=user,
                contact=card,
                begun_at=clock.now(),
                begun_by=by,
            )
    except IntegrityError as error:
        raise Refused(_("This person gets this report already."), code="repeated") from error
    audit.record(by=by, action="report.subscribe", target=row, report=report, rhythm=rhythm)
    return row


@transaction.atomic
def end(*, by: Actor, subscription: Subscription) -> Subscription:
    """No more of it; ended twice it stays ended. The address of an account goes, what was sent stays on record."""
    row = (
        Subscription.objects.select_for_update(of=("self",)).select_related("contact").get(pk=subscription.pk)
    )
    if row.ended_at is None:
        row.ended_at, row.ended_by = clock.now(), by
        row.save(update_fields=["ended_at", "ended_by"])
        if row.contact is not None:
            contacts.erase(card=row.contact, by=by)
        audit.record(by=by, action="report.unsubscribe", target=row, report=row.report)
    return row


def end_of_closed(*, by: Actor) -> int:
    """Those of accounts that were closed: their address goes with them. How many; a second call finds none."""
    rows = list(Subscription.objects.filter(ended_at=None, user__is_active=False))
    for row in rows:
        end(by=by, subscription=row)
    return len(rows)


def _must_fit(report: str, rhythm: str, member: Member | None) -> None:
    if report not in Sent.values or rhythm not in Rhythm.values:
        raise Refused(_("Choose a report and how often."), code="unknown")
    if rhythm == Rhythm.EDITION and report != Sent.RESULTS:
        raise Refused(
            _("Only published results have editions. Choose each month or each quarter."), code="no_edition"
        )
    if member is not None and report != Sent.RESULTS:
        raise Refused(_("Members get what is published. The other reports are for staff."), code="staff_only")


def _must_be_here(partnership: Partnership, member: Member | None, user: User | None) -> None:
    """One person, of this partnership, who can get mail."""
    if (member is None) == (user is None):
        raise Refused(_("Choose one person."), code="one_person")
    day = clock.today(partnership.time_zone)
    if member is not None and member.pk not in {one.pk for one in subscriptions.members(partnership, day)}:
        raise Refused(
            _("This member cannot be reached by e-mail, or wants no messages."), code="not_reachable"
        )
    if user is not None and user.pk not in {one.pk for one in subscriptions.staff(partnership)}:
        raise Refused(_("This account may not see figures here."), code="not_staff")
