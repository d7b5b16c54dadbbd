"""The other city: published results side by side, once both sides said yes."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from analytics.charts import comparing as charts
from analytics.charts.render import Spec
from analytics.datasets.intensity import DIMENSIONS, INTENSITY
from analytics.exports.comparing import comparing_csv
from analytics.exports.plain import json_text
from analytics.forms.comparing import ConsentForm
from analytics.reports import comparing_words as words
from analytics.reports import wording
from analytics.reports.compared import compared
from analytics.reports.comparing import ComparisonReport
from analytics.reports.groups import ORDER
from analytics.selectors import comparing as consents
from analytics.services import comparing
from analytics.views.access import staff, visitor
from analytics.views.files import NAMES, download
from analytics.views.kept_markup import kept_content
from analytics.views.pictures import both
from foundation.errors import Refused
from foundation.selectors import audit
from partnerships import rules
from partnerships.models import Partnership

CONTENT = "analytics/_compare_content.html"
COMPARED = (*DIMENSIONS, INTENSITY)


@require_http_methods(["GET", "HEAD", "POST"])
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Who consented, and the comparison of those who both did."""
    standings = consents.standings(partnership)
    if request.method != "POST":
        make = partial(_content, request, partnership, standings, _form(standings))
        body = kept_content(request, partnership, CONTENT, make, *_rests_on(standings))
        return render(request, "analytics/compare.html", {"partnership": partnership, "body": body})
    if not _may(request, partnership):
        raise PermissionDenied
    back = next((one.other for one in standings if request.POST.get("withdraw") == one.other.slug), None)
    form = _form(standings, None if back else request.POST)
    if (back or form.is_valid()) and _done(request, partnership, form, back):
        return redirect(request.path)
    content = {**_content(request, partnership, standings, form), "partnership": partnership}
    context = {"partnership": partnership, "body": render_to_string(CONTENT, content, request)}
    return render(request, "analytics/compare.html", context, status=422 if form.errors else 200)


def _may(request: HttpRequest, partnership: Partnership) -> bool:
    return bool(rules.ALLOWED["run_surveys"] & rules.held(request, partnership))


def _form(standings: list[consents.Standing], sent: Any = None) -> ConsentForm:
    return ConsentForm(sent, others=[one.other for one in standings if one.ours is None])


def _rests_on(standings: list[consents.Standing]) -> list[str]:
    """What others wrote that the page shows: their names and consents, and anything of those who are compared."""
    return [
        repr(
            (
                one.other.pk,
                one.other.name,
                *((given.uuid, given.given_at, given.purpose) for given in (one.ours, one.theirs) if given),
                audit.mark(one.other.pk) if one.both else "",
            )
        )
        for one in standings
    ]


def _content(
    request: HttpRequest, partnership: Partnership, standings: list[consents.Standing], form: ConsentForm
) -> dict[str, Any]:
    report, base = compared(partnership), request.path.rstrip("/")
    return {
        "standings": standings,
        "form": form,
        "may": _may(request, partnership),
        "askable": any(one.ours is None for one in standings),
        "report": report,
        "said": _said(report) if report else [],
        "figures": _figures(report, base) if report else [],
    }


@require_safe
@staff("see_insight")
def file(request: HttpRequest, *, partnership: Partnership, kind: str) -> HttpResponse:
    """The comparison as CSV, JSON or Vega-Lite specification."""
    report = compared(partnership)
    if report is None:
        raise Http404
    made: dict[str, Callable[[ComparisonReport], str]] = {
        "csv": comparing_csv,
        "json": json_text,
        "vl": lambda found: json_text(charts.side_by_side(found)),
    }
    return download(made[kind](report), f"{partnership.slug}-compare.{kind}")


def _done(
    request: HttpRequest, partnership: Partnership, form: ConsentForm, back: Partnership | None
) -> bool:
    try:
        if back:
            comparing.withdraw(by=visitor(request), partnership=partnership, other=back)
            messages.success(request, _("Taken back. Nobody sees the two side by side any more."))
        else:
            comparing.consent(by=visitor(request), partnership=partnership, **form.cleaned_data)
            messages.success(request, _("Noted. The comparison opens when the other side says yes too."))
    except Refused as refusal:
        form.add_error(None, str(refusal.message)) if form.is_bound else messages.error(
            request, str(refusal.message)
        )
        return not form.is_bound
    return True


def _said(report: ComparisonReport) -> list[str]:
    return [
        words.comparable(report),
        *(words.case(one) for one in report.cases),
    ]


def _figures(report: ComparisonReport, base: str) -> list[dict[str, Any]]:
    title = _("Intensity of each level over time")
    alt = " ".join(words.course(one) for one in report.cases)
    over_time: dict[str, Any] = {
        "key": "courses",
        "title": title,
        "sentence": alt,
        "alt": alt,
        "table": {
            "caption": title,
            "head": [_("Case and level"), _("Waves shown"), _("First"), _("Last"), _("Lowest")],
            "rows": [
                [f"{one.name}, {wording.GROUPS[each.group]}", str(each.waves), *words.pattern(each)]
                for one in report.cases
                for each in one.patterns
            ],
        },
        "counted": "",
        "method": _(
            "Published figures only. No test compares the cases: they differ in whom they asked, when, and under which agreement. The order is that of the names. Method: compare v1."
        ),
        "files": [
            {"href": f"{base}.{kind}", "text": NAMES.get(kind, kind.upper())}
            for kind in ("csv", "json", "vl")
        ],
    }
    if INTENSITY in report.comparable:
        over_time["svg"] = both(partial(_drawn, report), title=title, description=alt)
    return [_latest(report), over_time]


def _drawn(report: ComparisonReport, narrow: bool) -> Spec:
    return charts.side_by_side(report, narrow=narrow)


def _latest(report: ComparisonReport) -> dict[str, Any]:
    title = _("The last wave of each, level by level")
    rows = []
    for level in ORDER:
        cells = [next((each for each in one.latest if level in each.levels), None) for one in report.cases]
        if any(cells):
            rows += [
                [
                    f"{wording.GROUPS[level]}, {wording.QUANTITIES[name]}",
                    *(
                        f"{words.figure(cell.figures[name])}{'' if cell.group == level else ' *'}"
                        if cell
                        else "–"
                        for cell in cells
                    ),
                ]
                for name in COMPARED
            ]
    return {
        "key": "latest",
        "title": title,
        "sentence": " ".join(words.structure(one) for one in report.cases),
        "table": {
            "caption": title,
            "head": [_("Level and quantity"), *(one.name for one in report.cases)],
            "rows": rows,
        },
        "counted": _("* put together with a neighbouring level, because too few people answered there."),
        "method": _("Means from 0 to 100 with intervals of 95 percent, as each partnership published them."),
    }
