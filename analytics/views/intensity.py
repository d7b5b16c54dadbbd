"""How do we work together, where, since when? For analysts and coordinators; the public page has the edition in force."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from analytics.charts import intensity as charts
from analytics.charts.render import svg
from analytics.datasets import intensity as dataset
from analytics.datasets.answers import counted
from analytics.exports.intensity import intensity_csv
from analytics.exports.plain import json_text
from analytics.exports.structure import structure_csv
from analytics.reports import intensity_words as words
from analytics.reports import structure_words, wording
from analytics.reports.intensity import IntensityReport
from analytics.reports.kept import (
    Closed,
    Published,
    closed_waves,
    kept_report,
    published_report,
    report_on,
    structured,
)
from analytics.selectors import giving_back
from analytics.views.access import staff
from analytics.views.asked import series_asked
from analytics.views.files import download
from analytics.views.intensity_figures import figures, milestones
from analytics.views.kept_markup import kept_content, kept_markup
from analytics.views.structure_figures import structure_figures
from partnerships.models import Partnership
from partnerships.selectors import partnerships


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Every closed wave."""
    asked = series_asked(request)
    make = partial(_content, request, partnership, asked)
    body = kept_content(request, partnership, "analytics/_intensity_content.html", make, str(asked or ""))
    return render(request, "analytics/intensity.html", {"partnership": partnership, "body": body})


def _content(request: HttpRequest, partnership: Partnership, asked: UUID | None) -> dict[str, object]:
    """The figures in it are kept longer: until a wave, an edition or a milestone is new."""
    series = dataset.courses(partnership)
    chosen = asked or (UUID(series[0][0]) if series else None)
    found = closed_waves(partnership, chosen) if chosen else None
    context: dict[str, object] = {"closed": found, "series": series}
    if found is not None and found.waves:
        context["body"] = kept_markup(
            found.stamp, request.path, partial(_markup, request, partnership, partial(report_on, found))
        )
        context |= _structure(found, request.path.rstrip("/"))
    return context


def _structure(found: Closed, base: str) -> dict[str, object]:
    """By kind of partner and the rest of it: for staff, never part of an edition."""
    report = structured(found)
    if report is None:
        return {}
    return {
        "structure": structure_figures(report, base),
        "cautions": structure_words.questions(report),
    }


@require_safe
@staff("see_insight")
def structure_file(request: HttpRequest, *, partnership: Partnership, kind: str) -> HttpResponse:
    """The latest wave by kind of partner, core and capacity, as CSV or JSON."""
    found = closed_waves(partnership, series_asked(request))
    report = structured(found) if found else None
    if report is None:
        raise Http404
    name = f"{partnership.slug}-intensity-structure.{kind}"
    return download(structure_csv(report) if kind == "csv" else json_text(report), name)


@require_safe
@staff("see_insight")
def file(request: HttpRequest, *, partnership: Partnership, kind: str) -> HttpResponse:
    """The same report as CSV, JSON or SVG."""
    report = kept_report(partnership, series_asked(request))
    if report is None or not report.waves:
        raise Http404
    return as_file(report, json_text(report), kind, f"{partnership.slug}-intensity")


@require_safe
def results(request: HttpRequest, city: str) -> HttpResponse:
    """The edition in force, for everyone."""
    partnership = partnerships.by_slug(city)
    return edition_page(request, partnership, published_report(partnership, series_asked(request)))


@require_safe
def results_file(request: HttpRequest, city: str, kind: str) -> HttpResponse:
    """The published figures as CSV, JSON or SVG. The JSON is the file whose digest the page gives."""
    partnership = partnerships.by_slug(city)
    found = published_report(partnership, series_asked(request))
    if found is None:
        raise Http404
    return as_file(found.report, found.content, kind, f"{partnership.slug}-results")


def edition_page(request: HttpRequest, partnership: Partnership, found: Published | None) -> HttpResponse:
    """A published edition as a page."""
    context: dict[str, object] = {"partnership": partnership, "edition": found, "report": None}
    context["answered"] = counted(partnership, published_only=True)
    if found is not None:
        context["report"] = found.report
        context["body"] = kept_markup(
            found.digest, request.path, partial(_markup, request, partnership, lambda: found.report)
        )
        context["said"] = giving_back.followed(partnership, found.report.waves[-1].key)
    return render(request, "analytics/results.html", context)


def as_file(report: IntensityReport, content: str, kind: str, name: str) -> HttpResponse:
    """`report` as CSV, Vega-Lite specification or SVG, or its JSON `content`."""
    if kind == "csv":
        return download(intensity_csv(report), f"{name}.csv")
    if kind == "json":
        return download(content, f"{name}.json")
    if not any(one.shown for one in report.cells):
        raise Http404
    if kind == "vl":
        return download(json_text(charts.over_time(report)), f"{name}.vl")
    said = words.summary(report)
    language = (get_language() or "en")[:2]
    drawn = svg(charts.over_time(report), title=str(name), description=said, language=language)
    return download(drawn, f"{name}.svg")


def _markup(
    request: HttpRequest, partnership: Partnership, make: Callable[[], IntensityReport | None]
) -> str:
    """Figures, tables and pictures: the same for every reader of a language."""
    report = make()
    if report is None:
        return ""
    return render_to_string("analytics/_intensity.html", _context(partnership, report, request), request)


def _context(partnership: Partnership, report: IntensityReport, request: HttpRequest) -> dict[str, object]:
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
        "figures": figures(report, request.path.rstrip("/")),
        "milestones": milestones(report),
        "reworded": _reworded(partnership, report),
    }


def _reworded(partnership: Partnership, report: IntensityReport) -> list[dataset.Reworded]:
    """Where the questions changed, among the waves the report has."""
    shown = {wave.number for wave in report.waves}
    return [one for one in dataset.reworded(partnership, UUID(report.series)) if one.number in shown]
