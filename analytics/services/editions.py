"""Publishing results: what goes out is audited, stored word for word, and from then on never changes."""

import dataclasses
import hashlib
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from analytics.datasets.intensity import course, is_measured
from analytics.exports.plain import json_text
from analytics.measures.disclosure.told import Audit
from analytics.models import Edition
from analytics.reports.auditing import audited
from analytics.reports.carried import report_after
from analytics.reports.intensity import IntensityReport, intensity_report
from analytics.reports.stored import report_of
from analytics.selectors import editions
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit, outbox
from partnerships.models import Partnership
from surveys.selectors import waves


@dataclass(frozen=True, slots=True)
class Proposed:
    """What would be published, with the result of its audit. `waves`: numbers not published before."""

    report: IntensityReport
    content: str
    audit: Audit
    waves: tuple[int, ...]

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content.encode()).hexdigest()


def propose(partnership: Partnership, series: UUID, *, correct: bool = False) -> Proposed | None:
    """The next edition, and whether it may go out beside all earlier ones; None without a published wave.

    `correct`: waves published before are computed anew too, of the answers as they are today.
    """
    found = course(partnership, series, published_only=True)
    if found is None or not found.waves:
        return None
    before = [report_of(one.content) for one in editions.of_series(partnership, series)]
    report = intensity_report(found) if correct else report_after(found, before[0] if before else None)
    known = {wave.number for wave in before[0].waves} if before else set()
    new = tuple(wave.number for wave in report.waves if wave.number not in known)
    return Proposed(report, json_text(report), audited(report, found, before), new)


@transaction.atomic
def release(
    *,
    by: Actor,
    partnership: Partnership,
    series: UUID,
    reason: str = "",
    language: str = "",
    correct: bool = False,
) -> Edition:
    """Store the next edition. The one in force is returned when nothing new is to be published.

    Refused when it would tell, with earlier ones, about fewer than k people; a correction also without a reason, or
    when it changes nothing.
    """
    if correct and not reason.strip():
        raise Refused(_("Say what was wrong, and what is right now."), code="reason_missing")
    proposed = propose(partnership, series, correct=correct)
    if proposed is None:
        raise Refused(_("No wave of this survey is published yet."), code="not_published")
    last = editions.latest(partnership, series)
    if last and (last.digest == proposed.digest if correct else not proposed.waves):
        if correct:
            raise Refused(_("Nothing has changed since the edition in force."), code="unchanged")
        return last
    if not proposed.audit.safe:
        raise Refused(why_not(proposed.audit), code="disclosure")
    row = Edition.objects.create(
        partnership=partnership,
        series=series,
        number=last.number + 1 if last else 1,
        waves=[wave.number for wave in proposed.report.waves],
        content=proposed.content,
        digest=proposed.digest,
        method=proposed.report.method,
        audited=counts(proposed.audit),
        is_correction=correct,
        reason=reason.strip(),
        language=language,
        released_at=clock.now(),
        released_by=by,
    )
    audit.record(
        by=by, action="edition.release", target=row, number=row.number, digest=row.digest, correction=correct
    )
    return row


@transaction.atomic
def release_of_wave(*, by: Actor, partnership: Partnership, wave: UUID) -> Edition | None:
    """The edition that a published wave belongs in; None for a series that gives no scores."""
    row = waves.get(partnership, wave)
    if row.state != "published" or not is_measured(partnership, row.series.uuid):
        return None
    return release(by=by, partnership=partnership, series=row.series.uuid)


@transaction.atomic
def release_and_tell(
    *,
    by: Actor,
    partnership: Partnership,
    series: UUID,
    reason: str = "",
    language: str = "",
    correct: bool = False,
) -> Edition:
    """The same from the page of editions: who was asked is told when the edition has a wave that none had before."""
    before = editions.latest(partnership, series)
    row = release(
        by=by, partnership=partnership, series=series, reason=reason, language=language, correct=correct
    )
    wave = report_of(row.content).waves[-1]
    if wave.number not in (before.waves if before else []):
        outbox.put(
            task="analytics.give_back",
            key=f"analytics.give_back:{wave.key}:{row.number}",
            partnership_id=partnership.pk,
            city=partnership.slug,
            wave=wave.key,
        )
    return row


def why_not(found: Audit) -> str:
    """Why an edition may not go out, without saying about whom it would tell."""
    fewest = min((one.people for one in found.exposed), default=0)
    return ngettext(
        "This cannot be published: with what was published before, it would tell about %(n)s person.",
        "This cannot be published: with what was published before, it would tell about %(n)s people.",
        fewest,
    ) % {"n": fewest}


def counts(found: Audit) -> dict[str, int]:
    """How much was checked."""
    return {name: value for name, value in dataclasses.asdict(found).items() if isinstance(value, int)}
