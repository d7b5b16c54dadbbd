"""The partnership itself: its first steps, its details, its look."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from partnerships import theme
from partnerships.forms.fields import LocalisedFormField
from partnerships.models import ActorGroup, Partnership

SHARED = ["name", "city", "country", "subdivision", "time_zone", "languages", "sender_address"]


class DetailsForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable when it runs
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=settings.LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("In which texts are written and letters sent."),
    )

    class Meta:
        model = Partnership
        fields = [*SHARED, "disclosure_k"]
        field_classes = {"name": LocalisedFormField}
        widgets = {"sender_address": forms.Textarea({"rows": 4})}

    def __init__(self, data: Any = None, *, partnership: Partnership | None = None) -> None:
        super().__init__(data, instance=partnership)
        self.fields["country"].help_text = _("Two letters: BE, DE, NL, FR…")
        self.fields["subdivision"].help_text = _(
            "Where holidays differ by region, for example HE in Germany."
        )
        self.fields["time_zone"].help_text = _("For example Europe/Brussels.")
        name = self.fields["name"]
        if partnership is not None and isinstance(name, LocalisedFormField):
            name.speak(partnership.languages, partnership.name)

    def clean_country(self) -> str:
        return str(self.cleaned_data["country"]).upper()


class BeginForm(DetailsForm):
    """The first step: the partnership, and the organisation of who sets it up."""

    organisation = forms.CharField(
        label=_("Your own organisation"),
        max_length=200,
        help_text=_("For example the city's administration."),
    )
    actor_group = forms.ChoiceField(
        label=_("It belongs to"), choices=ActorGroup.choices, widget=forms.RadioSelect
    )

    class Meta(DetailsForm.Meta):
        fields = ["name", "slug", "city", "country", "subdivision", "time_zone", "languages"]


class LookForm(forms.Form):
    """Two colours; one that cannot be read is not taken."""

    brand = forms.CharField(
        label=_("Main colour"),
        required=False,
        max_length=7,
        help_text=_("For headings, links and buttons, as #rrggbb. Dark enough to read on paper white."),
    )
    accent = forms.CharField(
        label=_("Second colour"),
        required=False,
        max_length=7,
        help_text=_("For lines and edges, as #rrggbb."),
    )

    def clean(self) -> dict[str, Any]:
        super().clean()
        for name in theme.problems(self.cleaned_data):
            self.add_error(name, _("This colour cannot be read well enough. Choose a darker one."))
        return self.cleaned_data
