"""Organisations, bodies, members and seats."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foundation.models import Actor
from foundation.templatetags.tandem import day
from partnerships.forms import people as forms
from partnerships.models import Body, Member, Organisation, Partnership, Seat
from partnerships.selectors import people
from partnerships.selectors.people import MemberLine
from partnerships.services import bodies, members, organisations, seats
from partnerships.views.kinds.kind import Act, Cells, Kind


def _organisation(row: Organisation) -> Cells:
    gone = gettext("until %(day)s") % {"day": day(row.dissolved_on)} if row.dissolved_on else ""
    owner = f"{row.owner} ({row.owner_share} %)" if row.owner and row.owner_share else row.owner or ""
    return row.name, row.get_actor_group_display(), owner, gone


def _body(row: Body) -> Cells:
    decides = gettext("decides") if row.decides else gettext("advises or prepares")
    ended = gettext("until %(day)s") % {"day": day(row.ended_on)} if row.ended_on else ""
    return str(row), row.get_level_display(), row.parent or "", decides, ended


def _member(line: MemberLine) -> Cells:
    seated = ", ".join(str(seat.body) for seat in line.seats)
    return (
        line.member.name,
        line.member.organisation.name,
        line.contact.email,
        seated or gettext("no seat now"),
    )


def _seat(row: Seat) -> Cells:
    period = f"{day(row.starts_on)} – {day(row.ends_on) if row.ends_on else ''}"
    return str(row.member), str(row.body), row.get_role_display(), row.get_capacity_display(), period


def _add_member(*, by: Actor, partnership: Partnership, **fields: Any) -> Member:
    return members.add(by=by, partnership=partnership, **fields)


def _change_member(*, row: Member, by: Actor, email: str = "", **fields: Any) -> Member:
    return members.change(member=row, by=by, email=email or None, **fields)


def _give_seat(*, by: Actor, partnership: Partnership, **fields: Any) -> Seat:
    return seats.give(by=by, **fields)


ORGANISATIONS = Kind(
    key="organisations",
    model=Organisation,
    title=_("Organisations"),
    lede=_("Who takes part, and on which side: the city, a private partner, citizens, or others."),
    add=_("Add an organisation"),
    columns=(_("Name"), _("Group"), _("Owned by"), _("Ended on")),
    rows=lambda partnership, today: people.organisations(partnership, with_dissolved=True),
    cells=_organisation,
    form=forms.OrganisationForm,
    create=organisations.create,
    change=lambda *, row, **fields: organisations.change(organisation=row, **fields),
    acts=(
        Act(
            "dissolve",
            _("It no longer takes part"),
            forms.DissolveForm,
            lambda *, row, **fields: organisations.dissolve(organisation=row, **fields),
            lambda row: row.dissolved_on is None,
        ),
    ),
)

BODIES = Kind(
    key="bodies",
    model=Body,
    title=_("Bodies"),
    lede=_("Committees, teams and groups: who reports to whom, and which of them take formal decisions."),
    add=_("Add a body"),
    columns=(_("Name"), _("Level"), _("Reports to"), _("Power"), _("Ended on")),
    rows=lambda partnership, today: people.bodies(partnership),
    cells=_body,
    form=forms.BodyForm,
    create=bodies.create,
    change=lambda *, row, **fields: bodies.change(body=row, **fields),
    acts=(
        Act(
            "end",
            _("End this body"),
            forms.EndBodyForm,
            lambda *, row, **fields: bodies.end(body=row, **fields),
            lambda row: row.ended_on is None,
        ),
    ),
)

MEMBERS = Kind(
    key="members",
    model=Member,
    title=_("Members"),
    lede=_("The people who sit in the bodies. Addresses are kept encrypted and shown half hidden."),
    add=_("Add a member"),
    columns=(_("Name"), _("Organisation"), _("E-mail"), _("Sits in")),
    rows=people.members,
    cells=_member,
    form=forms.MemberForm,
    create=_add_member,
    change=_change_member,
)

SEATS = Kind(
    key="seats",
    model=Seat,
    title=_("Seats"),
    lede=_("Who sits in which body, since when, and how much room they have for it."),
    add=_("Give a seat"),
    columns=(_("Member"), _("Body"), _("Role"), _("Capacity"), _("Period")),
    rows=lambda partnership, today: people.seats(partnership),
    cells=_seat,
    form=forms.SeatForm,
    create=_give_seat,
    change=lambda *, row, **fields: seats.change(seat=row, **fields),
    acts=(
        Act("end", _("End this seat"), forms.EndSeatForm, lambda *, row, **f: seats.end(seat=row, **f)),
        Act(
            "move",
            _("Move to another body"),
            forms.MoveSeatForm,
            lambda *, row, **fields: seats.move(seat=row, **fields),
            lambda row: row.ends_on is None,
        ),
    ),
)
