"""What the timeline says in words: each half for itself, and that nothing joins them."""

from datetime import date

from django.utils.translation import gettext as _

from analytics.reports import wording
from analytics.reports.timeline import Point, Quarter, TimelineReport
from foundation.templatetags.tandem import day, number


def quarter(start: date) -> str:
    """ "Q2 2026", from its first day."""
    return _("Q%(quarter)s %(year)s") % {"quarter": (start.month + 2) // 3, "year": start.year}


def partners(report: TimelineReport) -> str:
    """How far the waves reach, and where each level stood in the last one."""
    if not report.waves:
        return _("The partners: no wave is closed yet.")
    last = report.waves[-1]
    shown = [one for one in report.points if one.wave == last.number and one.intensity.defined]
    levels = "; ".join(f"{wording.GROUPS[one.group]} {wording.with_interval(one.intensity)}" for one in shown)
    said = _("The partners: wave %(wave)s opened on %(day)s.") % {
        "wave": last.number,
        "day": day(last.opened),
    }
    stands = (
        _("Intensity, 0 to 100: %(levels)s.") % {"levels": levels}
        if shown
        else _("Its answers cannot be shown: too few people.")
    )
    return f"{said} {stands}"


def citizens(report: TimelineReport) -> str:
    """The newest quarter in which everyone has waited long enough to tell, and the promises due so far."""
    if not any(one.said for one in report.quarters):
        return _("The citizens: nothing was said yet.")
    known = [one for one in report.quarters if one.said and one.answered.defined and one.end < report.today]
    if not known:
        return _("The citizens: how soon they were answered is not in the data.")
    last = known[-1]
    said = _("The citizens: of %(n)s things said in %(quarter)s, %(share)s had an answer within 30 days.") % {
        "n": number(last.answered.n),
        "quarter": quarter(last.start),
        "share": wording.share(last.answered),
    }
    due = [one for one in report.quarters if one.kept.n]
    if not due:
        return said
    kept = _("Promises to them due in %(quarter)s: %(kept)s of %(n)s kept.") % {
        "n": number(due[-1].kept.n),
        "quarter": quarter(due[-1].start),
        "kept": number(due[-1].kept.kept),
    }
    return f"{said} {kept}"


def apart() -> str:
    """Why no figure joins the two halves."""
    return _(
        "Both halves stand on one axis, and nothing is computed from the two: what moves at the same time need not be about each other."
    )


def wave(report: TimelineReport, one: Quarter, group: str) -> str:
    """A group's intensity in the waves opened in the quarter; a dash when there was none."""
    found: list[Point] = [each for each in report.of_group(group) if each.wave in one.waves]
    return "; ".join(wording.with_interval(each.intensity) for each in found) or "–"


def kept(one: Quarter) -> str:
    """ "4 / 5", or a dash when none was due."""
    return f"{number(one.kept.kept)} / {number(one.kept.n)}" if one.kept.n else "–"


def counted(report: TimelineReport) -> str:
    """How much is shown, as of when, and what lies before."""
    said = sum(one.said for one in report.quarters)
    text = _("%(waves)s waves and %(said)s things said, as of %(day)s.") % {
        "waves": number(len(report.waves)),
        "said": number(said),
        "day": day(report.today),
    }
    if not report.earlier:
        return text
    before = _("%(n)s were said before %(day)s and are not shown.") % {
        "n": number(report.earlier),
        "day": day(report.quarters[0].start),
    }
    return f"{text} {before}"
