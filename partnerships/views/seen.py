"""What the city cannot see for itself: data requests, obligations, trade-offs, and whom nobody hears from. Staff read it all."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from foundation import clock
from partnerships import rules
from partnerships.models import Partnership
from partnerships.selectors import affairs, listening, partnerships

Page = Callable[[HttpRequest, Partnership], dict[str, Any]]


def _page(template: str) -> Callable[[Page], Callable[..., HttpResponse]]:
    """For every role here; `may_edit` is the coordinator's."""

    def declare(gather: Page) -> Callable[..., HttpResponse]:
        @wraps(gather)
        @require_safe
        @never_cache
        @login_required
        def show(request: HttpRequest, city: str) -> HttpResponse:
            partnership = partnerships.by_slug(city)
            rules.must(request.user, "see_desk", partnership)
            may_edit = rules.can(request.user, "edit_partnership", partnership)
            page = {
                "partnership": partnership,
                "may_edit": may_edit,
                "today": clock.today(partnership.time_zone),
            }
            return render(request, template, {**page, **gather(request, partnership)})

        return show

    return declare


@_page("partnerships/seen/requests.html")
def requests(request: HttpRequest, partnership: Partnership) -> dict[str, Any]:
    today = clock.today(partnership.time_zone)
    return {
        "asked": listening.requests(partnership, today),
        "obligations": affairs.obligations(partnership),
    }


@_page("partnerships/seen/decisions.html")
def decisions(request: HttpRequest, partnership: Partnership) -> dict[str, Any]:
    today = clock.today(partnership.time_zone)
    standing = affairs.decisions_in_force(partnership, today)
    return {
        "due": [one for one in standing if one.review_on <= today],
        "standing": [one for one in standing if one.review_on > today],
        "ended": [one for one in affairs.decisions(partnership) if one not in standing],
    }


@_page("partnerships/seen/outreach.html")
def outreach(request: HttpRequest, partnership: Partnership) -> dict[str, Any]:
    return {
        "visits": listening.visits(partnership),
        "spoken": listening.languages_heard(partnership),
    }
