"""One step for many suggestions."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from partnerships.models import Organisation


class BulkForm(forms.Form):
    act = forms.ChoiceField(
        label=_("What is to be done with them"),
        choices=[
            ("take_up", _("I take them up")),
            ("assign", _("Give them to an organisation")),
            ("note", _("Write a note to each")),
        ],
        widget=forms.RadioSelect,
    )
    organisation = forms.ModelChoiceField(
        label=_("Organisation"),
        queryset=Organisation.objects.none(),
        to_field_name="uuid",
        required=False,
        empty_label=_("choose"),
    )
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("Needed when it goes to another organisation. The person can read this."),
        required=False,
        max_length=2000,
    )
    text = forms.CharField(
        label=_("Note for colleagues"),
        help_text=_("The person does not see it."),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, organisations: QuerySet[Organisation], data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        field = self.fields["organisation"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 declared above
        field.queryset = organisations

    def clean(self) -> dict[str, object]:
        found = super().clean() or {}
        if found.get("act") == "assign" and not found.get("organisation"):
            self.add_error("organisation", _("Choose who is to have it."))
        if found.get("act") == "note" and not found.get("text"):
            self.add_error("text", _("There is no text yet."))
        return found
