"""By when we answer: the partnership's own rules before those of the house."""

from collections import Counter
from datetime import date, timedelta

from django.db.models import Count

from feedback.models import Channel, DeadlineRule, Kind, Suggestion
from feedback.workflow import deadlines
from foundation import clock
from partnerships.models import Partnership

LOOKED_BACK = timedelta(days=90)


def own(partnership_id: int) -> list[DeadlineRule]:
    """Every rule this partnership ever made, the newest first."""
    return list(DeadlineRule.objects.filter(partnership_id=partnership_id).order_by("-valid_from", "-id"))


def rules(partnership_id: int) -> tuple[deadlines.Rule, ...]:
    """What a deadline is set by here."""
    return (*(as_rule(row) for row in own(partnership_id)), *deadlines.RULES)


def as_rule(row: DeadlineRule) -> deadlines.Rule:
    """The row as the pure rules know it; one that is not stored yet will do."""
    return deadlines.Rule(
        version=row.version,
        valid_from=row.valid_from,
        acknowledge=row.acknowledge_days,
        answer=row.answer_days,
        cites=row.cites,
        kinds=(row.kind,) if row.kind else (),
        channels=(row.channel,) if row.channel else (),
    )


def in_force(partnership_id: int, day: date) -> list[deadlines.Rule]:
    """The rules by which something that comes in on `day` gets its deadline, the most exact first."""
    every = rules(partnership_id)
    used = Counter(
        deadlines.rule_for(kind, channel, day, every) for kind in Kind.values for channel in Channel.values
    )
    return sorted(used, key=lambda rule: (used[rule], rule.version))


def received_lately(partnership: Partnership) -> dict[tuple[str, str], int]:
    """How many came in the last 90 days, by kind and channel."""
    since = clock.today(partnership.time_zone) - LOOKED_BACK
    rows = Suggestion.objects.filter(partnership=partnership, received_on__gte=since).exclude(
        status="imported"
    )
    counted = rows.order_by().values_list("kind", "channel").annotate(n=Count("pk"))
    return {(kind, channel): n for kind, channel, n in counted}
