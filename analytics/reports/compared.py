"""The comparison as it stands today: of partnerships that both said yes, and only what they published."""

from uuid import UUID

from analytics.reports.comparing import ComparisonReport, Given, comparison
from analytics.reports.kept import published_report
from analytics.selectors import comparing as consents
from partnerships.models import Partnership
from surveys.selectors.comparing import spec_at


def compared(partnership: Partnership) -> ComparisonReport | None:
    """Of those who consented on both sides and have published something; None while that is nobody."""
    given = [made for one in (partnership, *consents.consenting(partnership)) if (made := _given(one))]
    ours = any(one.slug == partnership.slug for one in given)
    return comparison(given) if ours and len(given) > 1 else None


def _given(partnership: Partnership) -> Given | None:
    found = published_report(partnership)
    if found is None:
        return None
    report = found.report
    spec = spec_at(partnership, UUID(report.series), report.waves[-1].version)
    return Given(partnership.slug, str(partnership.name), found.number, found.digest, report, spec)
