"""What somebody who was asked may wish: fewer messages, or no longer to be asked for a role they left."""

from django import forms
from django.utils.translation import gettext_lazy as _

from foundation.forms import DayField
from partnerships.models import Member
from surveys.models import OptOut

EVERYTHING = "everything"
WISHES = (
    (EVERYTHING, _("Send me invitations and reminders")),
    (OptOut.Scope.REMINDERS, _("Send me invitations, but no reminders")),
    (OptOut.Scope.ALL, _("Send me nothing about surveys")),
)


class MessagesForm(forms.Form):
    """How much mail."""

    wish = forms.ChoiceField(
        label=_("Which messages about surveys do you want?"), choices=WISHES, widget=forms.RadioSelect
    )


class DepartureForm(forms.Form):
    """Since when the role is over."""

    last_day = DayField(label=_("Last day in this role"))


class SubstituteForm(forms.Form):
    """Who answers instead."""

    member = forms.ModelChoiceField(Member.objects.none(), label=_("Who answers instead?"), empty_label=None)

    def __init__(self, *args: object, people: list[Member], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        field = self.fields["member"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = Member.objects.filter(pk__in=[one.pk for one in people]).order_by("name")
