"""Who decides here, and who holds my data? For everyone, without account."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foundation import clock
from partnerships.models import ActorGroup, Organisation
from partnerships.selectors import affairs, partnerships, people
from partnerships.views.drawing import governance


@require_safe
def partnership_page(request: HttpRequest, city: str) -> HttpResponse:
    partnership = partnerships.by_slug(city)
    today = clock.today(partnership.time_zone)
    agreements = affairs.agreements(partnership, day=today)
    page = {
        "partnership": partnership,
        "today": today,
        **governance(people.tree(partnership, today)),
        "groups": _groups(people.organisations(partnership)),
        "milestones": affairs.milestones(partnership, end=today),
        "agreements": agreements,
        "holds_data": [one for one in agreements if one.data_held],
        "decisions": affairs.decisions_in_force(partnership, today),
    }
    return render(request, "partnerships/partnership.html", page)


def _groups(organisations: list[Organisation]) -> list[tuple[str, list[Organisation]]]:
    """Organisations by actor group, in the order of the groups; none without members."""
    found = [
        (group.label, [one for one in organisations if one.actor_group == group]) for group in ActorGroup
    ]
    return [(str(label), members) for label, members in found if members]
