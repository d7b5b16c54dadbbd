"""Support: a person on the site, a paper list, an organisation with its mandate. Counted apart; nothing is ranked by it."""

import uuid
from datetime import date

from django.utils.translation import gettext as _

from feedback.models import Endorsement, Suggestion, Support, SupportWay
from feedback.services import wording
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.records import Contact
from foundation.services import audit, contacts
from foundation.unit import unit


@unit
def support(*, by: Actor, suggestion: Suggestion, key: uuid.UUID) -> bool:
    """One person says the same. False when `key` (a browser's) said so before; nothing is counted twice."""
    _standing(suggestion)
    _row, made = Support.objects.get_or_create(
        suggestion=suggestion,
        key=key,
        defaults={
            "partnership_id": suggestion.partnership_id,
            "way": SupportWay.WEB,
            "said_on": clock.today(suggestion.partnership.time_zone),
            "recorded_at": clock.now(),
            "recorded_by": by,
        },
    )
    if made:
        audit.record(by=by, action="suggestion.support", target=suggestion, way="web")
    return made


@unit
def take_back(*, by: Actor, suggestion: Suggestion, key: uuid.UUID) -> bool:
    """Who supported it here does so no more."""
    gone, _kinds = Support.objects.filter(suggestion=suggestion, key=key).delete()
    if gone:
        audit.record(by=by, action="suggestion.support_taken_back", target=suggestion)
    return bool(gone)


@unit
def count_list(*, by: Actor, suggestion: Suggestion, people: int, list_name: str, signed_on: date) -> Support:
    """A paper list with `people` signatures. Its name says which, so that nobody counts the same paper twice."""
    _standing(suggestion)
    name = wording.short(list_name, 120)
    if not name or people < 1:
        raise Refused(_("Say which list it is, and how many signed it."), code="which_list")
    if signed_on > clock.today(suggestion.partnership.time_zone):
        raise Refused(_("This day lies in the future. Check the date."), code="future")
    if Support.objects.filter(suggestion=suggestion, list_name__iexact=name).exists():
        raise Refused(_("A list with this name was counted already."), code="counted", status=409)
    made = Support.objects.create(
        partnership_id=suggestion.partnership_id,
        suggestion=suggestion,
        way=SupportWay.LIST,
        people=people,
        list_name=name,
        said_on=signed_on,
        recorded_at=clock.now(),
        recorded_by=by,
    )
    audit.record(by=by, action="suggestion.support", target=suggestion, way="list", people=people)
    return made


@unit
def second(
    *,
    by: Actor,
    suggestion: Suggestion,
    organisation_name: str,
    mandate: str,
    members: int | None = None,
    email: str = "",
) -> Endorsement:
    """An organisation says the same. It is shown after staff have checked with it: a name alone proves nothing."""
    _standing(suggestion)
    name, right = wording.short(organisation_name, 200), wording.short(mandate, 500)
    if not name or not right:
        raise Refused(_("Write the organisation's name, and who there decided to support it."), code="whose")
    if Endorsement.objects.filter(suggestion=suggestion, organisation_name=name).exists():
        raise Refused(_("This organisation has said so already."), code="said_already", status=409)
    person = wording.reachable("email", Contact(email=email)) if email.strip() else None
    card = None
    if person:
        card = contacts.create(by=by, partnership_id=suggestion.partnership_id, email=person.email)
    made = Endorsement.objects.create(
        partnership_id=suggestion.partnership_id,
        suggestion=suggestion,
        organisation_name=name,
        mandate=right,
        members=members,
        contact=card,
        given_on=clock.today(suggestion.partnership.time_zone),
        recorded_at=clock.now(),
        recorded_by=by,
    )
    audit.record(by=by, action="suggestion.second", target=suggestion)
    return made


@unit
def settle(*, by: Actor, endorsement: Endorsement, refused_reason: str = "") -> Endorsement:
    """It is theirs and may be shown; or, with the reason, it is not. Settled once."""
    row = Endorsement.objects.select_for_update(of=("self",)).get(pk=endorsement.pk)
    if row.settled_at:
        raise Refused(_("Somebody was faster: this is settled."), code="conflict", status=409)
    row.refused_reason = wording.short(refused_reason, 300)
    row.is_confirmed = not row.refused_reason
    row.settled_at, row.settled_by = clock.now(), by
    row.save()
    audit.record(by=by, action="suggestion.second_settled", target=row.suggestion, shown=row.is_confirmed)
    return row


def _standing(suggestion: Suggestion) -> None:
    if suggestion.erased_at:
        raise Refused(_("This suggestion was erased."), code="erased", status=410)
