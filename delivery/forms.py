"""What staff type on the pages of delivery."""

from django import forms
from django.utils.translation import gettext_lazy as _


class CallForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("How did the call end?"),
        choices=[
            ("reached", _("I spoke to the person and said what is written here")),
            ("no_answer", _("Nobody answered: the number stays on the list")),
            ("wrong_number", _("Wrong number")),
            ("declined", _("The person does not want to be called")),
        ],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("Note"),
        help_text=_("Nothing about health, belief or family. Kept for one year."),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ReturnedForm(forms.Form):
    reference = forms.CharField(
        label=_("Reference on the letter"),
        help_text=_("Or scan the QR code on the letter into this field."),
        max_length=300,
    )


class BouncedForm(forms.Form):
    text = forms.CharField(
        label=_("Text of the mail that came back"),
        help_text=_("Copy all of it. We look for the number of our own mail in it."),
        max_length=100_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    permanent = forms.BooleanField(label=_("It will not arrive later either"), required=False, initial=True)


class MailroomForm(forms.Form):
    """The mail room's filter; anything else than a known channel or city means all."""

    channel = forms.CharField(required=False)
    city = forms.SlugField(required=False)
    before = forms.UUIDField(required=False)
