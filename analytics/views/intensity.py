"""How do we work together, where, since when? For analysts and coordinators; the public page has the published waves."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from analytics.charts import intensity as charts
from analytics.charts.render import svg
from analytics.datasets import intensity as dataset
from analytics.datasets.answers import counted
from analytics.exports.intensity import intensity_csv
from analytics.exports.plain import json_text
from analytics.reports import intensity_words as words
from analytics.reports import wording
from analytics.reports.intensity import IntensityReport
from analytics.reports.kept import kept_report
from analytics.selectors import giving_back
from analytics.views.access import staff
from analytics.views.files import download
from analytics.views.intensity_figures import figures, milestones
from partnerships.models import Partnership
from partnerships.selectors import partnerships


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Every closed wave."""
    report = _report(partnership, request)
    context = {**_context(partnership, report, request), "series": dataset.courses(partnership)}
    return render(request, "analytics/intensity.html", context)


@require_safe
@staff("see_insight")
def file(request: HttpRequest, *, partnership: Partnership, kind: str) -> HttpResponse:
    """The same report as CSV, JSON or SVG."""
    return _file(_report(partnership, request), kind, f"{partnership.slug}-intensity")


@require_safe
def results(request: HttpRequest, city: str) -> HttpResponse:
    """Published waves, for everyone."""
    partnership = partnerships.by_slug(city)
    report = _report(partnership, request, published_only=True)
    context = _context(partnership, report, request)
    context["answered"] = counted(partnership, published_only=True)
    if report is not None and report.waves:
        context["said"] = giving_back.followed(partnership, report.waves[-1].key)
    return render(request, "analytics/results.html", context)


@require_safe
def results_file(request: HttpRequest, city: str, kind: str) -> HttpResponse:
    """The published figures as CSV, JSON or SVG."""
    partnership = partnerships.by_slug(city)
    report = _report(partnership, request, published_only=True)
    return _file(report, kind, f"{partnership.slug}-results")


def _report(
    partnership: Partnership, request: HttpRequest, *, published_only: bool = False
) -> IntensityReport | None:
    """The report of the series asked for by `?series=`, else of the first one."""
    asked = request.GET.get("series", "")
    try:
        series = UUID(asked) if asked else None
    except ValueError as error:
        raise Http404 from error
    found = dataset.course(partnership, series, published_only=published_only)
    return kept_report(found) if found else None


def _context(
    partnership: Partnership, report: IntensityReport | None, request: HttpRequest
) -> dict[str, object]:
    base = request.path.rstrip("/")
    if report is None or not report.waves:
        return {"partnership": partnership, "report": None}
    return {
        "partnership": partnership,
        "report": report,
        "summary": words.standing(report),
        "together": words.together(report),
        "bands": [
            (wording.GROUPS[one.group], words.band(one), words.imbalances(one)) for one in report.latest
        ],
        "fits": [(wording.BANDS[name], text) for name, text in wording.FITS.items()],
        "questions": words.questions(report),
        "figures": figures(report, base),
        "milestones": milestones(report),
        "reworded": _reworded(partnership, report),
    }


def _reworded(partnership: Partnership, report: IntensityReport) -> list[dataset.Reworded]:
    """Where the questions changed, among the waves the report has."""
    shown = {wave.number for wave in report.waves}
    return [one for one in dataset.reworded(partnership, UUID(report.series)) if one.number in shown]


def _file(report: IntensityReport | None, kind: str, name: str) -> HttpResponse:
    if report is None or not report.waves:
        raise Http404
    if kind == "csv":
        return download(intensity_csv(report), f"{name}.csv")
    if kind == "json":
        return download(json_text(report), f"{name}.json")
    if not any(one.shown for one in report.cells):
        raise Http404
    said = words.summary(report)
    language = (get_language() or "en")[:2]
    drawn = svg(charts.over_time(report), title=str(name), description=said, language=language)
    return download(drawn, f"{name}.svg")
