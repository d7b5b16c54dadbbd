"""Who may sign in, and as what."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from partnerships.forms.tenant import ActForm
from partnerships.models import Organisation, Role


class GrantForm(ActForm):
    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The person signs in with it. A known address keeps its account."),
    )
    organisation = forms.ModelChoiceField(Organisation.objects.none(), label=_("Organisation"))
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices, widget=forms.RadioSelect)
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES, initial="en")


class SureForm(ActForm):
    """Nothing to fill in: the button is the answer."""
