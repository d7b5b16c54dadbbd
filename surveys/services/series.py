"""A series of waves: set up once, then it runs by itself."""

from datetime import datetime
from typing import TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from foundation import clock
from foundation.errors import Refused
from foundation.localised import Localised
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Partnership
from surveys.models import Instrument, Series
from surveys.services import rosters, waves
from surveys.workflow.recurrence import check_rule, is_once, shortest_gap_days
from surveys.workflow.waves import GRACE


class Audience(TypedDict, total=False):
    """Whom a series asks; what is left out or empty narrows nothing down."""

    levels: tuple[str, ...]
    bodies: tuple[UUID, ...]
    organisations: tuple[UUID, ...]
    roles: tuple[str, ...]


@transaction.atomic
def create(
    *,
    by: Actor,
    partnership: Partnership,
    instrument: Instrument,
    name: Localised,
    rule: str,
    first_opening: datetime,
    window_days: int = 21,
    mode: str = Series.Mode.CONFIDENTIAL,
    reminders: int = 2,
    slug: str = "",
    door: str = Series.Door.PERSONAL,
    **audience: Unpack[Audience],
) -> Series:
    """A series whose first wave is planned at `first_opening` (aware). Refused in words when it cannot run.

    `door` code or open: for citizens, on one page at `slug`, and then always anonymous. Partners anonymously: once only.
    """
    citizens = door != Series.Door.PERSONAL
    _must_fit(partnership, instrument, mode, slug if citizens else None)
    spelled = _checked(rule, first_opening, window_days, partnership.time_zone)
    if mode == Series.Mode.ANONYMOUS:
        _must_tell_nobody(instrument, spelled, citizens)
    rosters.must_be_yearly(
        partnership=partnership, instrument=instrument, rule=rule, first_opening=first_opening
    )
    series = Series.objects.create(
        partnership=partnership,
        instrument=instrument,
        name=name,
        rule=spelled,
        first_opening=first_opening,
        window_days=window_days,
        mode=mode,
        reminders=0 if citizens else reminders,
        audience=Series.Audience.CITIZENS if citizens else Series.Audience.PARTNERS,
        door=door,
        slug=slug,
        **{part: list(wanted) for part, wanted in audience.items() if isinstance(wanted, tuple)},
    )
    audit.record(by=by, action="series.create", target=series, rule=series.rule, mode=mode)
    waves.plan_next(by=by, series=series)
    return series


@transaction.atomic
def end(*, by: Actor, series: Series, reason: str) -> Series:
    """No further wave is planned; the planned one is skipped. What runs, runs to its end."""
    locked = Series.objects.select_for_update().get(pk=series.pk)
    if locked.ended_at is not None:
        raise Refused(_("This series has already ended."), code="already_ended", status=409)
    locked.ended_at, locked.ended_by = clock.now(), by
    locked.save(update_fields=["ended_at", "ended_by"])
    audit.record(by=by, action="series.end", target=locked)
    for wave in locked.waves.filter(state="planned"):
        waves.skip(by=by, wave=wave, reason=reason)
    return locked


def _must_fit(partnership: Partnership, instrument: Instrument, mode: str, page: str | None) -> None:
    """`page`: the address of a survey for everyone; None for one of partners."""
    if instrument.partnership_id != partnership.pk:
        raise Refused(_("This questionnaire is not part of this partnership."), code="other_partnership")
    if page is not None and mode != Series.Mode.ANONYMOUS:
        raise Refused(
            _("A survey that anyone may answer is anonymous: nothing links an answer to a person."),
            code="citizens_are_anonymous",
        )
    if page is not None and (not page or Series.objects.filter(partnership=partnership, slug=page).exists()):
        raise Refused(
            _("Give the page an address of its own; this one is empty or taken."), code="slug_taken"
        )


def _must_tell_nobody(instrument: Instrument, rule: str, citizens: bool) -> None:
    if not citizens and not is_once(rule):
        raise Refused(
            _("A repeated survey of partners cannot be anonymous: its answers are compared over time."),
            code="partners_are_paired",
        )
    rosters.must_have_none(instrument=instrument)


def _checked(rule: str, first: datetime, window_days: int, zone: str) -> str:
    try:
        spelled = check_rule(rule)
    except ValueError as error:
        raise Refused(_("This rule cannot be read: %(why)s") % {"why": error}, code="bad_rule") from error
    gap = shortest_gap_days(spelled, first, zone)
    if gap is not None and window_days + GRACE.days > gap:
        raise Refused(
            _(
                "The waves would overlap: %(days)s days to answer and %(grace)s days for late paper do not fit "
                "between two openings %(gap)s days apart."
            )
            % {"days": window_days, "grace": GRACE.days, "gap": gap},
            code="waves_overlap",
        )
    return spelled
