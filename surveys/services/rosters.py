"""Rosters: at most yearly, and with the complete list as it stands when a wave opens."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from formspec import FormSpec, from_json
from foundation import clock
from foundation.errors import Refused
from partnerships.models import Body, Member, Organisation, Partnership
from surveys.models import Instrument, RosterRow, Wave
from surveys.selectors import forms, rosters
from surveys.workflow.recurrence import shortest_gap_days

YEAR = 360  # days between two openings by the rule: a leap year and a changed clock are no matter
SOONEST = timedelta(days=270)  # a wave opened late must not shut out the next one
MOST_ORGANISATIONS = 30


def asks_a_roster(spec: FormSpec) -> bool:
    """Does the form ask anyone about a list of people or organisations?"""
    return any(item.kind == "roster" for item in spec.items())


def must_be_yearly(
    *, partnership: Partnership, instrument: Instrument, rule: str, first_opening: datetime
) -> None:
    """Refused when the newest version has a roster and the rule asks it more often than once a year, or too many lines."""
    spec = _newest(instrument)
    if spec is None or not asks_a_roster(spec):
        return
    must_keep_a_year(rule=rule, first_opening=first_opening, zone=partnership.time_zone)
    _must_be_short(partnership, spec)


def must_have_none(*, instrument: Instrument) -> None:
    """Refused when the newest version has a roster: whoever is missing on a filled list is the one who filled it."""
    spec = _newest(instrument)
    if spec is not None and asks_a_roster(spec):
        raise Refused(
            _(
                "This questionnaire asks who works with whom. On such a list the person who answers is the one "
                "missing, so it cannot be anonymous."
            ),
            code="roster_not_anonymous",
        )


def _newest(instrument: Instrument) -> FormSpec | None:
    version = instrument.versions.exclude(published_at=None).order_by("-number").first()
    return from_json(version.spec) if version else None


def must_keep_a_year(*, rule: str, first_opening: datetime, zone: str) -> None:
    """Refused when two openings of the rule lie closer than a year."""
    try:
        gap = shortest_gap_days(rule, first_opening, zone)
    except ValueError:
        return  # the rule itself is refused elsewhere, with its own words
    if gap is not None and gap < YEAR:
        raise Refused(
            _(
                "This questionnaire asks who works with whom. That is asked at most once a year: choose “every year” or “once”."
            ),
            code="roster_too_often",
        )


@transaction.atomic
def freeze(*, wave: Wave) -> int:
    """Write down who is on the lists of this wave; how many lines. Refused when it was asked less than a year ago."""
    spec = forms.spec_of(wave)
    wanted = {item.rows_from for item in spec.lists_to_fill()}
    if not wanted:
        return 0
    _must_not_be_soon(wave)
    _must_be_short(wave.partnership, spec)
    rows = [row for source in sorted(wanted) for row in _rows(wave, source)]
    RosterRow.objects.bulk_create(rows, batch_size=500)
    return len(rows)


@transaction.atomic
def write_down(*, wave: Wave, lines: Collection[tuple[str, str, str]]) -> int:
    """The lists of a wave that was asked elsewhere: (source, body's uuid or "", uuid of a member or an organisation)."""
    by_uuid = (
        {
            model: {
                str(uuid): pk
                for pk, uuid in model.objects.filter(partnership=wave.partnership).values_list("pk", "uuid")
            }
            for model in (Body, Member, Organisation)
        }
        if lines
        else {}
    )
    rows = [
        RosterRow(
            partnership_id=wave.partnership_id, wave=wave, organisation_id=by_uuid[Organisation][subject]
        )
        if source == "organisations"
        else RosterRow(
            partnership_id=wave.partnership_id,
            wave=wave,
            body_id=by_uuid[Body][body],
            member_id=by_uuid[Member][subject],
        )
        for source, body, subject in sorted(lines)
    ]
    RosterRow.objects.bulk_create(rows, batch_size=500)
    return len(rows)


def _rows(wave: Wave, source: str) -> list[RosterRow]:
    day = clock.today(wave.partnership.time_zone)
    if source == "organisations":
        return [
            RosterRow(partnership_id=wave.partnership_id, wave=wave, organisation=one)
            for one in rosters.organisations(wave.partnership, day)
        ]
    asked = set(wave.invitations.values_list("body_id", flat=True))
    places = {
        (seat.body_id, seat.member_id)
        for seat in rosters.seats(wave.partnership, day)
        if seat.body_id in asked
    }
    return [
        RosterRow(partnership_id=wave.partnership_id, wave=wave, body_id=body, member_id=member)
        for body, member in sorted(places)
    ]


def _must_not_be_soon(wave: Wave) -> None:
    last = rosters.opened_before(wave)
    if last is not None and wave.opens - last.opens < SOONEST:
        raise Refused(
            _("Who works with whom was asked less than a year ago. Wait for the planned day."),
            code="roster_too_soon",
            status=409,
        )


def _must_be_short(partnership: Partnership, spec: FormSpec) -> None:
    sources = {item.rows_from for item in spec.lists_to_fill()}
    count = len(rosters.organisations(partnership, clock.today(partnership.time_zone)))
    if "organisations" in sources and count > MOST_ORGANISATIONS:
        raise Refused(
            _(
                "This partnership has %(count)s organisations. A list of more than %(most)s is too long to ask: use the list of each body."
            )
            % {"count": count, "most": MOST_ORGANISATIONS},
            code="roster_too_long",
        )
