"""What a city's first page says about this year: three counts, each n of N, none of them a computed statistic."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from feedback.models import FollowUp, Reply, Suggestion
from partnerships.models import Partnership, Promise, PromiseState, Toward

SIGNAL = "signal"  # on an object: it asks for no reply, so it is in no rate of replies


@dataclass(frozen=True)
class Year:
    """`answered` of `said`: the city says it answered the point. `agreed` of `asked`: the asker says so too.

    `kept` of `due`: promises to citizens whose day came this year, those taken back by the citizen's wish left out.
    """

    today: date
    said: int
    answered: int
    asked: int
    agreed: int
    due: int
    kept: int


def this_year(partnership: Partnership, today: date) -> Year:
    days = (today.replace(month=1, day=1), today)
    said = Suggestion.objects.filter(partnership=partnership, received_on__range=days).exclude(channel=SIGNAL)
    answered = Reply.objects.filter(
        partnership=partnership,
        suggestion__received_on__range=days,
        claims_point_answered=True,
        delivered_at__isnull=False,
    ).exclude(suggestion__channel=SIGNAL)
    verdicts = FollowUp.objects.filter(
        partnership=partnership,
        suggestion__received_on__range=days,
        question="answered",
        verdict__isnull=False,
    ).aggregate(asked=Count("id"), agreed=Count("id", filter=Q(verdict="yes")))
    promises = (
        Promise.objects.filter(partnership=partnership, toward=Toward.CITIZENS, due_on__range=days)
        .exclude(state=PromiseState.WITHDRAWN)
        .aggregate(due=Count("id"), kept=Count("id", filter=Q(state=PromiseState.KEPT)))
    )
    return Year(
        today=today,
        said=said.count(),
        answered=answered.values("suggestion").distinct().count(),
        **verdicts,
        **promises,
    )
