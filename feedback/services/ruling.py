"""Rules for deadlines: a new version from a day to come. What has come in before keeps the deadline it was told."""

from datetime import date

from django.utils.translation import gettext as _

from feedback.models import DeadlineRule
from feedback.selectors import ruling
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from foundation.unit import unit
from partnerships.models import Partnership

MOST_DAYS = 250  # working days: a year


@unit
def add(
    *,
    by: Actor,
    partnership: Partnership,
    acknowledge_days: int,
    answer_days: int,
    cites: str,
    valid_from: date,
    kind: str = "",
    channel: str = "",
) -> DeadlineRule:
    """From `valid_from` on; `kind` and `channel` empty: any. Raises Refused."""
    Partnership.objects.select_for_update().get(pk=partnership.pk)  # one at a time: versions are counted
    if valid_from <= clock.today(partnership.time_zone):
        raise Refused(_("A rule counts from tomorrow at the earliest."), code="too_early")
    if not 1 <= acknowledge_days <= answer_days <= MOST_DAYS:
        raise Refused(
            _("Acknowledging comes before answering, and both between 1 and 250 working days."), code="days"
        )
    if not cites.strip():
        raise Refused(_("Say where the rule comes from. The desk reads it."), code="reason_needed")
    own = ruling.own(partnership.pk)
    if any((row.kind, row.channel, row.valid_from) == (kind, channel, valid_from) for row in own):
        raise Refused(_("There is a rule for this from that day already: take it back first."), code="twice")
    row = DeadlineRule.objects.create(
        partnership=partnership,
        version=_next_version(own, valid_from),
        kind=kind,
        channel=channel,
        acknowledge_days=acknowledge_days,
        answer_days=answer_days,
        cites=cites.strip()[:200],
        valid_from=valid_from,
        made_at=clock.now(),
        made_by=by,
    )
    audit.record(by=by, action="deadline_rule.add", target=row, version=row.version, answer=answer_days)
    return row


@unit
def take_back(*, by: Actor, rule: DeadlineRule) -> None:
    """Before its first day nobody was told of it; from then on it stays."""
    if rule.valid_from <= clock.today(rule.partnership.time_zone):
        raise Refused(_("This rule counts already. Add a newer one instead."), code="counts", status=409)
    audit.record(by=by, action="deadline_rule.take_back", target=rule, version=rule.version)
    rule.delete()


def _next_version(own: list[DeadlineRule], day: date) -> str:
    """Of the year it begins in, one higher than any before: versions are never given twice while one stands."""
    counted = [int(row.version.rsplit("-", 1)[-1]) for row in own]
    return f"{day.year}-{max(counted, default=0) + 1}"
