"""Organisations, bodies, members, seats."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foundation.services import contacts
from partnerships.forms.fields import DayField, LocalisedFormField, LongText
from partnerships.forms.tenant import ActForm, TenantForm
from partnerships.models import Body, Member, Organisation, Seat


class OrganisationForm(TenantForm):
    class Meta:
        model = Organisation
        fields = ["name", "actor_group", "is_owner_of_cases", "owner", "owner_share"]


class DissolveForm(ActForm):
    dissolved_on = DayField(label=_("Last day"))


class BodyForm(TenantForm):
    class Meta:
        model = Body
        fields = ["name", "level", "parent", "decides", "organisation", "purpose", "order"]
        field_classes = {"name": LocalisedFormField, "purpose": LongText}


class EndBodyForm(ActForm):
    ended_on = DayField(label=_("Last day"), help_text=_("The seats that are still open end with it."))


class MemberForm(TenantForm):
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("Kept encrypted. Leave it empty to reach this person by letter or in person."),
    )
    field_order = ["name", "email"]

    class Meta:
        model = Member
        fields = ["name", "organisation", "language", "wants_no_invitations"]

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if self.instance.pk and self.instance.contact:
            shown = contacts.masked(self.instance.contact).email
            self.fields["email"].help_text = _(
                "Now: %(address)s. Leave it empty to keep it; type a new one to replace it."
            ) % {"address": shown or "–"}


class SeatForm(TenantForm):
    class Meta:
        model = Seat
        fields = ["member", "body", "role", "is_core", "capacity", "starts_on"]
        field_classes = {"starts_on": DayField}

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if self.instance.pk:
            del self.fields["member"], self.fields["body"]


class EndSeatForm(ActForm):
    ends_on = DayField(label=_("Last day"))


class MoveSeatForm(ActForm):
    body = forms.ModelChoiceField(Body.objects.none(), label=_("To which body"))
    starts_on = DayField(label=_("From which day"), help_text=_("The old seat ends the day before."))
