"""What a citizen fills in: the words first, everything else if they like. No account."""

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from feedback import tongues
from feedback.forms import placing
from feedback.forms.files import alt_field, enclosure, photo_field, small_enough
from feedback.models import AgeBand, AnswerChannel, Channel, Gender, Kind, Place
from feedback.records import Enclosure
from feedback.selectors import places
from feedback.workflow.drawing import Drawing
from foundation.errors import Refused
from foundation.records import Contact
from partnerships.models import Partnership

FIELD_OF = {
    "empty": "text",
    "too_long": "text",
    "bad_email": "email",
    "bad_position": "place",
    **dict.fromkeys(
        (
            "too_large",
            "no_room",
            "not_a_photo",
            "broken_photo",
            "too_many_pixels",
            "not_a_document",
            "broken_document",
            "too_many_pages",
        ),
        "photo",
    ),
}
NO_TEXT = _("There is no text yet. Write what you want to say.")
CONTACT_FIELD: dict[str, str] = {
    AnswerChannel.EMAIL: "email",
    AnswerChannel.LETTER: "address",
    AnswerChannel.PHONE: "phone",
}


class SpeakForm(forms.Form):
    """`client_uuid` makes two clicks one suggestion; `website` is for machines, people do not see it."""

    client_uuid = forms.UUIDField(widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("What do you want to say?"),
        help_text=_("In your own words and your own language. Leave out names of other people."),
        error_messages={"required": NO_TEXT},
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
    )
    place = forms.CharField(
        label=_("Where is it about?"),
        help_text=_("A street, a stop, a building: whatever helps to find it."),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    listed_place = forms.ModelChoiceField(
        label=_("Or choose a place"),
        queryset=Place.objects.none(),
        to_field_name="uuid",
        required=False,
    )
    latitude = forms.DecimalField(required=False, widget=forms.HiddenInput)
    longitude = forms.DecimalField(required=False, widget=forms.HiddenInput)
    photo = photo_field(required=False)
    photo_alt = alt_field()
    kind = forms.ChoiceField(
        label=_("What is it?"), choices=Kind.choices, required=False, widget=forms.RadioSelect
    )
    answer_channel = forms.ChoiceField(
        label=_("How should we answer you?"),
        help_text=_("You always get a number and a code to follow it here."),
        choices=[
            (AnswerChannel.CODE, _("I look it up here, with number and code")),
            (AnswerChannel.EMAIL, AnswerChannel.EMAIL.label),
            (AnswerChannel.LETTER, AnswerChannel.LETTER.label),
            (AnswerChannel.PHONE, AnswerChannel.PHONE.label),
            (AnswerChannel.NONE, _("I need no answer")),
        ],
        widget=forms.RadioSelect,
    )
    email = forms.CharField(
        label=_("Your e-mail address"),
        required=False,
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "email", "inputmode": "email"}),
    )
    address = forms.CharField(
        label=_("Your name and address, as on an envelope"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "street-address"}),
    )
    phone = forms.CharField(
        label=_("Your telephone number"),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, partnership: Partnership, data: Any = None, files: Any = None) -> None:
        self.partnership = partnership
        super().__init__(
            data,
            files,
            initial={
                "client_uuid": uuid.uuid4(),
                "kind": Kind.SUGGESTION,
                "answer_channel": AnswerChannel.CODE,
            },
        )
        if self.data.get("listed_place"):  # else nothing is looked up
            self._listed().queryset = places.offered(partnership)

    def _listed(self) -> "forms.ModelChoiceField[Place]":
        field = self.fields["listed_place"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 declared above
        return field

    def offer(self, listed: Sequence[Place]) -> Drawing | None:
        """Show `listed` to choose from; the drawing of them, where there is one."""
        placing.offer(self._listed(), listed, lambda place: str(place.uuid))
        return placing.drawn(self["listed_place"], listed)

    def clean_photo(self) -> UploadedFile | None:
        return small_enough(self.cleaned_data["photo"])

    def enclosures(self) -> list[Enclosure]:
        photo = self.cleaned_data.get("photo")
        return [enclosure(photo, self.cleaned_data["photo_alt"])] if photo else []

    def clean_website(self) -> str:
        """Never dropped in silence: the next sending goes through."""
        if self.cleaned_data["website"]:
            raise forms.ValidationError(
                _("A field that people do not see was filled in. It is empty again: please send once more.")
            )
        return ""

    def received(self) -> Any:
        """The arguments of services.receiving.receive, without who and where."""
        data = self.cleaned_data
        way = data["answer_channel"]
        used = CONTACT_FIELD.get(way)
        return {
            "channel": Channel.WEB,
            "kind": data["kind"] or Kind.SUGGESTION,
            "text": data["text"],
            "place": data["place"],
            "listed_place": data["listed_place"],
            "latitude": data["latitude"],
            "longitude": data["longitude"],
            "language": tongues.detected(data["text"], otherwise=(get_language() or "en")[:8]),
            "answer_channel": way,
            "contact": Contact(**{used: data[used]}) if used else None,
        }

    def refuse(self, refused: Refused) -> None:
        """Show a refusal where it can be put right."""
        field = FIELD_OF.get(refused.code)
        if refused.code == "contact_needed":
            field = CONTACT_FIELD.get(self.cleaned_data.get("answer_channel", ""))
        self.add_error(field, refused.message)


class SpeakOfflineForm(forms.Form):
    """As little as a device can keep and send later: words, where, how to answer."""

    text = forms.CharField(
        label=_("What do you want to say?"),
        help_text=_("In your own words and your own language. Leave out names of other people."),
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )
    place = forms.CharField(
        label=_("Where is it about?"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"dir": "auto", "list": "places"}),
    )
    listed_place = forms.ChoiceField(label=_("Or choose a place"), required=False)
    answer_channel = forms.ChoiceField(
        label=_("How should we answer you?"),
        choices=[
            (AnswerChannel.CODE, _("I look it up here, with number and code")),
            (AnswerChannel.EMAIL, AnswerChannel.EMAIL.label),
            (AnswerChannel.PHONE, AnswerChannel.PHONE.label),
            (AnswerChannel.NONE, _("I need no answer")),
        ],
        initial=AnswerChannel.CODE,
    )
    email = forms.CharField(
        label=_("Your e-mail address, if we answer by e-mail"),
        required=False,
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "email", "inputmode": "email"}),
    )
    phone = forms.CharField(
        label=_("Your telephone number, if we call you"),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )

    def offer(self, listed: Sequence[Place]) -> Drawing | None:
        """As on the page with a network; what is chosen is sent as words."""
        field = self.fields["listed_place"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 declared above
        placing.offer(field, listed, lambda place: place.name)
        return placing.drawn(self["listed_place"], listed)


def with_key(posted: QueryDict) -> QueryDict:
    """What was posted, with a client uuid in any case."""
    kept = posted.copy()
    if not usable(kept.get("client_uuid", "")):
        kept["client_uuid"] = str(uuid.uuid4())
    return kept


def shown_again(posted: QueryDict, *, renew: bool) -> QueryDict:
    """What was typed, to be shown once more: the trap emptied; `renew`: as another suggestion."""
    kept = posted.copy()
    kept["website"] = ""
    if renew:
        kept["client_uuid"] = str(uuid.uuid4())
    return kept


def usable(key: str) -> bool:
    try:
        uuid.UUID(key)
    except ValueError:
        return False
    return True


class AboutYouForm(forms.Form):
    age_band = forms.ChoiceField(
        label=_("How old are you?"),
        choices=[*AgeBand.choices, ("", _("I would rather not say"))],
        required=False,
        widget=forms.RadioSelect,
    )
    gender = forms.ChoiceField(
        label=_("Are you"),
        choices=[*Gender.choices, ("", _("I would rather not say"))],
        required=False,
        widget=forms.RadioSelect,
    )
    home_language = forms.CharField(
        label=_("Which language do you speak most at home?"), required=False, max_length=40
    )
    on_behalf = forms.CharField(
        label=_("Did you speak for somebody else too? For whom?"),
        help_text=_("For example: my street, my mother, our sports club. No names."),
        required=False,
        max_length=200,
    )
