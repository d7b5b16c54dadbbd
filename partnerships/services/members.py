"""Members: one human in one partnership. Their contact data are sealed apart."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import contacts
from partnerships.models import Member, Organisation, Partnership
from partnerships.services import saving

CHANGEABLE = ("name", "organisation", "language", "wants_no_invitations")


@transaction.atomic
def add(
    *,
    by: Actor,
    partnership: Partnership,
    name: str,
    organisation: Organisation,
    language: str,
    email: str = "",
    wants_no_invitations: bool = False,
) -> Member:
    """Without `email` there is no contact card: the member is reached on paper or by a link handed over."""
    saving.same_partnership(partnership, organisation)
    _refuse_dissolved(organisation)
    _refuse_language(language)
    card = contacts.create(by=by, partnership_id=partnership.pk, name=name, email=email) if email else None
    row = Member(
        partnership=partnership,
        name=name.strip(),
        organisation=organisation,
        contact=card,
        language=language,
        wants_no_invitations=wants_no_invitations,
    )
    return saving.keep(row, by=by, action="member.add")


@transaction.atomic
def change(*, member: Member, by: Actor, email: str | None = None, **fields: Any) -> Member:
    """Change some of CHANGEABLE. `email` None leaves the address; an empty one takes it away."""
    locked = Member.objects.select_for_update().get(pk=member.pk)
    saving.same_partnership(locked.partnership_id, fields.get("organisation"))
    if "organisation" in fields and fields["organisation"].pk != locked.organisation_id:
        _refuse_dissolved(fields["organisation"])
    _refuse_language(fields.get("language", locked.language))
    changed = saving.change(locked, fields, allowed=CHANGEABLE, by=by, action="member.change")
    _set_contact(changed, by=by, email=email)
    return changed


def _set_contact(member: Member, *, by: Actor, email: str | None) -> None:
    if member.contact is not None:
        fields = {"name": member.name} if email is None else {"name": member.name, "email": email}
        if any(getattr(contacts.read(member.contact), key) != value for key, value in fields.items()):
            contacts.change(card=member.contact, by=by, **fields)
    elif email:
        member.contact = contacts.create(
            by=by, partnership_id=member.partnership_id, name=member.name, email=email
        )
        saving.keep(member, by=by, action="member.change", fields=["contact"])


def _refuse_dissolved(organisation: Organisation) -> None:
    if organisation.dissolved_on is not None:
        raise Refused(_("This organisation no longer takes part."), code="dissolved")


def _refuse_language(language: str) -> None:
    if language not in dict(settings.LANGUAGES):
        raise Refused(_("This site does not speak that language."), code="no_language")
