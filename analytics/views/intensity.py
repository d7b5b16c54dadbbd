"""How do we work together, where, since when? For analysts and coordinators; the public page has the edition in force."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from analytics.datasets import intensity as dataset
from analytics.datasets.answers import counted
from analytics.figures import intensity
from analytics.figures.asked import asked_of
from analytics.figures.document import Document
from analytics.reports import intensity_words as words
from analytics.reports import structure_words, wording
from analytics.reports.intensity import IntensityReport
from analytics.reports.kept import Published, closed_waves, published_report, report_on
from analytics.selectors import giving_back
from analytics.views.access import staff
from analytics.views.downloads import downloads
from analytics.views.kept_markup import kept_content, kept_markup
from analytics.views.pictures import shown
from partnerships.models import Partnership
from partnerships.selectors import partnerships


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Every closed wave."""
    asked = asked_of(request.GET).series
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
        context |= _structure(intensity.of_closed(found, asked_of(request.GET).query))
    return context


def _structure(document: Document | None) -> dict[str, object]:
    """By kind of partner and the rest of it: for staff, never part of an edition."""
    context: dict[str, object] = {"downloads": downloads(document)}
    for part in document.parts[1:] if document else ():
        context |= {"structure": part.figures(), "cautions": structure_words.questions(part.report())}
    return context


@require_safe
def results(request: HttpRequest, city: str) -> HttpResponse:
    """The edition in force, for everyone."""
    partnership = partnerships.by_slug(city)
    return edition_page(request, partnership, published_report(partnership, asked_of(request.GET).series))


def edition_page(
    request: HttpRequest, partnership: Partnership, found: Published | None, *, past: bool = False
) -> HttpResponse:
    """A published edition as a page."""
    context: dict[str, object] = {"partnership": partnership, "edition": found, "report": None}
    context["answered"] = counted(partnership, published_only=True)
    if found is not None:
        context["report"] = found.report
        document = partial(intensity.edition, partnership, found, past=past)
        context["body"] = kept_markup(
            found.digest, request.path, partial(_markup, request, partnership, lambda: found.report, document)
        )
        context["said"] = giving_back.followed(partnership, found.report.waves[-1].key)
    return render(request, "analytics/results.html", context)


def _markup(
    request: HttpRequest,
    partnership: Partnership,
    make: Callable[[], IntensityReport | None],
    document: Callable[[], Document] | None = None,
) -> str:
    """Figures, tables and pictures: the same for every reader of a language."""
    report = make()
    if report is None:
        return ""
    files = {"downloads": downloads(document())} if document else {}
    return render_to_string("analytics/_intensity.html", {**_context(partnership, report), **files}, request)


def _context(partnership: Partnership, report: IntensityReport) -> dict[str, object]:
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
        "figures": shown(intensity.figures(report)),
        "milestones": intensity.milestones(report),
        "reworded": _reworded(partnership, report),
    }


def _reworded(partnership: Partnership, report: IntensityReport) -> list[dataset.Reworded]:
    """Where the questions changed, among the waves the report has."""
    shown = {wave.number for wave in report.waves}
    return [one for one in dataset.reworded(partnership, UUID(report.series)) if one.number in shown]
