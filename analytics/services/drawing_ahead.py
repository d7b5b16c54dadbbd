"""Pictures of the intensity pages, drawn before anybody asks: the first visitor of a new wave does not wait for them."""

from uuid import UUID

from django.utils.translation import override

from analytics.charts import intensity as charts
from analytics.charts.render import svg
from analytics.reports.intensity import IntensityReport
from analytics.reports.kept import kept_report, published_report
from partnerships.models import Partnership


def draw(partnership: Partnership, series: UUID) -> int:
    """The pictures of the staff's and of the public page, in the partnership's languages, both widths; how many.

    They are kept on disk by what is drawn (charts.render), so what is there already costs nothing.
    """
    published = published_report(partnership, series)
    return sum(
        _draw(report, language)
        for report in (kept_report(partnership, series), published.report if published else None)
        if report is not None
        for language in partnership.languages
    )


def _draw(report: IntensityReport, language: str) -> int:
    if not any(one.shown for one in report.cells):
        return 0
    pictures = [charts.over_time] + [charts.latest] * any(one.shown for one in report.latest)
    with override(language):
        for picture in pictures:
            for narrow in (False, True):
                svg(picture(report, narrow=narrow), title="", description="", language=language)
    return 2 * len(pictures)
