"""How this partnership's desk works: a second pair of eyes for refusals, and who hears of what is late."""

from django.utils.translation import gettext as _

from feedback.models import DeskSetting, Rung
from feedback.selectors import settings
from foundation.errors import Refused
from foundation.models import Actor, User
from foundation.services import audit
from foundation.unit import unit
from partnerships.models import Partnership


@unit
def change(*, by: Actor, partnership: Partnership, refusals_need_second: bool) -> DeskSetting:
    """Switch the second pair of eyes on or off; drafts keep the rule under which they were written."""
    row, _made = DeskSetting.objects.update_or_create(
        partnership=partnership, defaults={"refusals_need_second": refusals_need_second}
    )
    audit.record(by=by, action="desk.change", target=row, refusals_need_second=refusals_need_second)
    return row


@unit
def add_rung(*, by: Actor, partnership: Partnership, days_late: int, user: User) -> Rung:
    """From `days_late` days after a deadline on, `user` hears of it. One person a day; the same day replaces."""
    if user not in settings.who_may_hear(partnership.pk):
        raise Refused(_("This person has no role here that answers suggestions."), code="not_a_handler")
    if not 1 <= days_late <= 365:
        raise Refused(_("Choose between 1 and 365 days."), code="no_such_day")
    row, _made = Rung.objects.update_or_create(
        partnership=partnership, days_late=days_late, defaults={"user": user}
    )
    audit.record(by=by, action="rung.add", target=row, days_late=days_late)
    return row


@unit
def remove_rung(*, by: Actor, rung: Rung) -> None:
    audit.record(by=by, action="rung.remove", target=rung, days_late=rung.days_late)
    rung.delete()
