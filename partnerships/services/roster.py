"""Many members at once: first a dry run that says what would happen to each line, then the ones that can be added."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from foundation.models import Actor
from partnerships.models import Body, Member, Organisation, Partnership
from partnerships.pasting import Line
from partnerships.selectors import people
from partnerships.services import members, seats
from partnerships.sorting import for_people


@dataclass(frozen=True)
class Planned:
    """What happens with a line: `problem` says why nothing; `member` is someone we know already."""

    line: Line
    organisation: Organisation | None = None
    body: Body | None = None
    member: Member | None = None
    problem: str = ""


def plan(partnership: Partnership, lines: Sequence[Line], *, today: date) -> list[Planned]:
    """Nothing is stored. Names are matched without regard to case and accents."""
    organisations = {_bare(one.name): one for one in people.organisations(partnership)}
    bodies = {_bare(text): one for one in people.bodies(partnership, day=today) for text in one.name.values()}
    known = {
        (_bare(one.member.name), one.member.organisation_id): one
        for one in people.members(partnership, today)
    }
    found: list[Planned] = []
    taken: set[tuple[str, str, str]] = set()
    for line in lines:
        planned = _plan(line, organisations, bodies, known)
        key = (_bare(line.name), _bare(line.organisation), _bare(line.body))
        if not planned.problem and key in taken:
            planned = Planned(line, problem=_("The same line stands above."))
        taken.add(key)
        found.append(planned)
    return found


@transaction.atomic
def add(
    *, by: Actor, partnership: Partnership, lines: Sequence[Line], today: date, language: str
) -> list[Planned]:
    """Add the lines without problem, seated from `today`; the plan that was carried out."""
    Partnership.objects.select_for_update().get(pk=partnership.pk)
    planned = plan(partnership, lines, today=today)
    made: dict[tuple[str, int], Member] = {}
    for one in planned:
        if one.problem or one.organisation is None:
            continue
        key = (_bare(one.line.name), one.organisation.pk)
        member = one.member or made.get(key)
        if member is None:
            member = made[key] = members.add(
                by=by,
                partnership=partnership,
                name=one.line.name,
                organisation=one.organisation,
                email=one.line.email,
                language=language,
            )
        if one.body is not None:
            seats.give(by=by, member=member, body=one.body, starts_on=today)
    return planned


def _plan(
    line: Line,
    organisations: Mapping[str, Organisation],
    bodies: Mapping[str, Body],
    known: Mapping[tuple[str, int], people.MemberLine],
) -> Planned:
    organisation, body = organisations.get(_bare(line.organisation)), bodies.get(_bare(line.body))
    someone = known.get((_bare(line.name), organisation.pk)) if organisation else None
    problem = _problem(line, organisation, body) or (_seated(someone, body) if someone else "")
    return Planned(line, organisation, body, someone.member if someone else None, problem)


def _problem(line: Line, organisation: Organisation | None, body: Body | None) -> str:
    if not line.name or len(line.name) > 200:
        return _("The name is missing or too long.")
    if organisation is None:
        return _("We do not know this organisation. Add it first.")
    if line.body and body is None:
        return _("We do not know this body. Add it first.")
    return "" if not line.email or _is_address(line.email) else _("This is no e-mail address.")


def _seated(someone: people.MemberLine, body: Body | None) -> str:
    if body is None:
        return _("This person is a member already.")
    there = any(seat.body_id == body.pk for seat in someone.seats)
    return _("This person has a seat in this body already.") if there else ""


def _is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def _bare(text: str) -> str:
    return for_people(text.strip())[0]
