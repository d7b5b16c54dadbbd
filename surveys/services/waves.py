"""What happens to a wave: each function makes one step of the table, notes it, and does what belongs to it."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from foundation import clock, keys
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit, outbox
from surveys.models import Draft, Series, Wave, WaveStep
from surveys.services import invitations, locks, rosters, snapshots, staging
from surveys.workflow import waves as table
from surveys.workflow.recurrence import days_later, next_opening


@transaction.atomic
def plan_next(*, by: Actor, series: Series) -> Wave | None:
    """The series' next wave, planned; None when the series or its rule has ended or one is planned already."""
    last = series.waves.order_by("-number").first()
    if series.ended_at is not None or (last and last.state == table.PLANNED):
        return None
    opens = _next_moment(series, last)
    if opens is None:
        return None
    wave = Wave(partnership_id=series.partnership_id, series=series, number=last.number + 1 if last else 1)
    _set_times(wave, opens)
    wave.save()
    audit.record(by=by, action="wave.plan", target=wave, opens=opens.isoformat())
    return wave


def _set_times(wave: Wave, opens: datetime) -> None:
    """The days to answer and the grace, at the same time of day on the partnership's clocks."""
    zone = wave.series.partnership.time_zone
    wave.opens = opens
    wave.closes = days_later(opens, wave.series.window_days, zone)
    wave.settles = days_later(wave.closes, table.GRACE.days, zone)


@transaction.atomic
def postpone(*, by: Actor, wave: Wave, opens: datetime, reason: str) -> Wave:
    """A planned wave opens later, at `opens` (aware). Refused without a reason, or for a moment that is not later."""
    if not reason.strip():
        raise Refused(_("Say why this wave is postponed."), code="reason_missing")
    if opens <= max(clock.now(), wave.opens):
        raise Refused(_("Choose a day after the planned opening."), code="not_later")
    locked = locks.alone(wave)
    if locked.state != table.PLANNED:
        raise Refused(_("Only a planned wave can be postponed."), code="wrong_state", status=409)
    _note(by, locked, table.PLANNED, reason)
    before = locked.opens
    _set_times(locked, opens)
    locked.save(update_fields=["opens", "closes", "settles"])
    audit.record(
        by=by,
        action="wave.postpone",
        target=locked,
        before=before.isoformat(),
        opens=opens.isoformat(),
    )
    return locked


def _next_moment(series: Series, last: Wave | None) -> datetime | None:
    after = last.opens if last else series.first_opening - timedelta(seconds=1)
    return next_opening(
        series.rule, first=series.first_opening, after=after, zone=series.partnership.time_zone
    )


@transaction.atomic
def open_now(*, by: Actor, wave: Wave, reason: str = "") -> Wave:
    """Freeze the questionnaire and who is asked, invite them, and plan the wave after this one.

    Days to answer count from now, so nobody gets fewer when the machine was late.
    """
    wave = _step(by=by, wave=wave, to=table.OPEN, reason=reason)
    version = wave.series.instrument.versions.exclude(published_at=None).order_by("-number").first()
    if version is None:
        raise Refused(_("This questionnaire has no published version yet."), code="no_version")
    planned, now = wave.opens, clock.now()
    wave.version, wave.state = version, table.OPEN
    _set_times(wave, now)
    wave.save(update_fields=["version", "state", "opens", "closes", "settles"])
    _make_key(wave)
    if wave.series.door == Series.Door.PERSONAL:
        invitations.invite_everyone(by=by, wave=wave)
        rosters.freeze(wave=wave)
    _plan_after(by=by, wave=wave, planned=planned)
    return wave


def _make_key(wave: Wave) -> None:
    """What links a person's answers over the waves; or, anonymous, what seals those of this wave until it closes."""
    if wave.series.is_anonymous:
        rosters.must_have_none(instrument=wave.series.instrument)
        keys.wave_key(wave.uuid, create=True)
    else:
        keys.series_key(wave.series.uuid, create=True)


def _plan_after(*, by: Actor, wave: Wave, planned: datetime) -> None:
    """Opened before its time, a wave still stands for the planned one: the next is the one after that."""
    following = plan_next(by=by, series=wave.series)
    if following and following.opens <= max(planned, wave.settles):
        later = next_opening(
            wave.series.rule,
            first=wave.series.first_opening,
            after=max(planned, wave.settles),
            zone=wave.partnership.time_zone,
        )
        if later is None:
            following.delete()
            return
        _set_times(following, later)
        following.save(update_fields=["opens", "closes", "settles"])


@transaction.atomic
def close(*, by: Actor, wave: Wave, reason: str = "") -> Wave:
    """Answering on the web ends; late paper and offline answers have seven days more. Early only with a reason."""
    now = clock.now()
    if now < wave.closes and not reason.strip():
        raise Refused(_("Say why the survey closes early."), code="reason_missing")
    wave = _step(by=by, wave=wave, to=table.CLOSING, reason=reason)
    wave.closes = max(min(wave.closes, now), wave.opens + timedelta(microseconds=1))
    wave.state, wave.settles = table.CLOSING, wave.closes + table.GRACE
    wave.save(update_fields=["state", "closes", "settles"])
    return wave


@transaction.atomic
def settle(*, by: Actor, wave: Wave) -> Wave:
    """The wave is closed: nothing is added any more, drafts go, the snapshot is written."""
    wave = _step(by=by, wave=wave, to=table.CLOSED)
    wave.state = table.CLOSED
    wave.save(update_fields=["state"])
    Draft.objects.filter(wave=wave).delete()
    if wave.series.is_anonymous:
        staging.release(by=by, wave=wave)
    snapshots.write(by=by, wave=wave)
    return wave


@transaction.atomic
def publish(*, by: Actor, wave: Wave) -> Wave:
    """The coordinator lets the results go to the partners; everybody asked is told."""
    wave = _step(by=by, wave=wave, to=table.PUBLISHED)
    wave.state = table.PUBLISHED
    wave.save(update_fields=["state"])
    outbox.put(
        task="analytics.give_back",  # what is told is computed there; this room knows no figure
        key=f"analytics.give_back:{wave.uuid}",
        partnership_id=wave.partnership_id,
        city=wave.partnership.slug,
        wave=str(wave.uuid),
    )
    return wave


@transaction.atomic
def skip(*, by: Actor, wave: Wave, reason: str) -> Wave:
    """A planned wave is left out, with a reason; the next one is planned."""
    if not reason.strip():
        raise Refused(_("Say why this wave is skipped."), code="reason_missing")
    wave = _step(by=by, wave=wave, to=table.SKIPPED, reason=reason)
    wave.state = table.SKIPPED
    wave.save(update_fields=["state"])
    plan_next(by=by, series=wave.series)
    return wave


def _step(*, by: Actor, wave: Wave, to: str, reason: str = "") -> Wave:
    """The wave locked, the step checked and written down; the caller changes the row."""
    locked = locks.alone(wave)
    if not table.allowed(locked.state, to):
        raise Refused(
            _("This wave is %(state)s, so that is not possible now.")
            % {"state": locked.get_state_display().lower()},
            code="wrong_state",
            status=409,
        )
    _note(by, locked, to, reason)
    audit.record(by=by, action=f"wave.{to}", target=locked)
    return locked


def _note(by: Actor, wave: Wave, to: str, reason: str) -> None:
    """The wave's history: appended, never edited."""
    WaveStep.objects.create(
        partnership_id=wave.partnership_id,
        wave=wave,
        old=wave.state,
        new=to,
        reason=reason.strip(),
        language=(get_language() or "en")[:8] if reason.strip() else "",
        stepped_at=clock.now(),
        stepped_by=by,
    )
