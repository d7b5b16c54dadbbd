"""By when do we answer? The coordinator's rules: what counts today, what comes, and what a new one would change before it is made."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from feedback.forms.ruling import RuleForm
from feedback.models import Channel, DeadlineRule, Kind
from feedback.selectors import ruling
from feedback.services import ruling as services
from feedback.views.entry import StaffRequest, actor, staff
from feedback.workflow import deadlines
from foundation import clock
from foundation.errors import Refused
from partnerships.models import Partnership

FEW = 3
KINDS, CHANNELS = dict(Kind.choices), dict(Channel.choices)


@require_http_methods(["GET", "HEAD", "POST"])
@staff("edit_partnership")
def rules(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    """`go`: preview shows what would change, make does it, back takes back a rule that does not count yet."""
    go = request.POST.get("go", "")
    if go == "back":
        return _take_back(request, partnership)
    form = RuleForm(request.POST if go else None)
    preview = None
    if go and form.is_valid():
        preview = _preview(partnership, form.cleaned_data)
        if go == "make" and _made(request, partnership, form):
            return redirect("feedback:deadlines", partnership.slug)
    today = clock.today(partnership.time_zone)
    page = {
        "partnership": partnership,
        "form": form,
        "preview": preview,
        "today": today,
        "counting": [_line(rule) for rule in ruling.in_force(partnership.pk, today)],
        "own": [{"row": row, "comes": row.valid_from > today} for row in ruling.own(partnership.pk)],
    }
    return render(request, "feedback/desk/deadlines.html", page, status=422 if form.errors else 200)


def _made(request: StaffRequest, partnership: Partnership, form: RuleForm) -> bool:
    try:
        made = services.add(by=actor(request), partnership=partnership, **form.cleaned_data)
    except Refused as refused:
        form.add_error(None, str(refused.message))
        return False
    messages.success(request, _("Rule %(version)s is made.") % {"version": made.version})
    return True


def _take_back(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    asked = request.POST.get("rule")
    rule = next((row for row in ruling.own(partnership.pk) if str(row.uuid) == asked), None)
    if rule is None:
        raise Http404
    try:
        services.take_back(by=actor(request), rule=rule)
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("Taken back."))
    return redirect("feedback:deadlines", partnership.slug)


def _preview(partnership: Partnership, data: dict[str, Any]) -> dict[str, Any]:
    """What the rule would change, and how many of the last 90 days it would have touched."""
    added = ruling.as_rule(DeadlineRule(partnership=partnership, version=_("new"), **data))
    lately = ruling.received_lately(partnership)
    changes = deadlines.changes(ruling.rules(partnership.pk), added, tuple(KINDS), tuple(CHANNELS))
    lines = [
        {
            "kind": KINDS[one.kind],
            "channels": _channels(one.channels),
            "before": one.before,
            "after": one.after,
            "lately": sum(lately.get((one.kind, channel), 0) for channel in one.channels),
        }
        for one in changes
    ]
    return {"lines": lines, "touched": sum(line["lately"] for line in lines), "of": sum(lately.values())}


def _line(rule: deadlines.Rule) -> dict[str, Any]:
    rest = _("every kind") if rule.channels else _("everything else")
    kinds = ", ".join(str(KINDS[kind]) for kind in rule.kinds) or rest
    return {"rule": rule, "kinds": kinds, "channels": _channels(rule.channels or tuple(CHANNELS))}


def _channels(channels: tuple[str, ...]) -> str:
    """Their names; of nearly all of them, the names of the others."""
    others = [str(name) for key, name in CHANNELS.items() if key not in channels]
    if not others:
        return ""
    if len(others) <= FEW:
        return _("all but: %(others)s") % {"others": ", ".join(others)}
    return ", ".join(str(CHANNELS[one]) for one in channels)
