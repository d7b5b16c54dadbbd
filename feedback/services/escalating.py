"""What is late is told to people by name, once for each deadline and rung of the ladder."""

from collections import defaultdict
from collections.abc import Iterable

from django.core.mail import send_mail

from feedback.letters import late
from feedback.models import Escalation, Rung, Suggestion
from foundation import clock
from foundation.models import Actor, User
from foundation.services import audit, outbox
from foundation.unit import unit
from partnerships.models import Partnership


@unit
def escalate(*, by: Actor, partnership: Partnership, rung: Rung, suggestions: Iterable[Suggestion]) -> int:
    """Note that `rung`'s person is told of these; one mail for all of them. How many were new."""
    made: dict[int, int] = defaultdict(int)
    for row in suggestions:
        assert row.answer_due_on is not None  # noqa: S101  only what has a deadline is late
        _told, new = Escalation.objects.get_or_create(
            suggestion=row,
            due_on=row.answer_due_on,
            days_late=rung.days_late,
            defaults={
                "partnership": partnership,
                "user": rung.user,
                "escalated_at": clock.now(),
                "escalated_by": by,
            },
        )
        if new:
            made[rung.user_id] += 1
            audit.record(by=by, action="suggestion.escalate", target=row, days_late=rung.days_late)
    for count in made.values():
        outbox.put(
            task="feedback.tell_late",
            partnership_id=partnership.pk,
            partnership=str(partnership.uuid),
            user=str(rung.user.uuid),
            count=count,
        )
    return sum(made.values())


def tell(*, partnership: Partnership, user: User, count: int) -> None:
    """The mail to staff: how many are late, and where they stand. No words of citizens in it."""
    if user.is_active:
        subject, text = late.notice(partnership, user, count)
        send_mail(subject, text, None, [user.email])
