"""What a citizen fills in: the words first, everything else if they like. No account."""

import uuid
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from feedback.models import AgeBand, AnswerChannel, Channel, Gender, Kind
from foundation.errors import Refused
from foundation.records import Contact

FIELD_OF = {"empty": "text", "too_long": "text", "bad_email": "email"}
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

    def __init__(self, data: Any = None) -> None:
        super().__init__(
            data,
            initial={
                "client_uuid": uuid.uuid4(),
                "kind": Kind.SUGGESTION,
                "answer_channel": AnswerChannel.CODE,
            },
        )

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
            "language": (get_language() or "en")[:8],
            "answer_channel": way,
            "contact": Contact(**{used: data[used]}) if used else None,
        }

    def refuse(self, refused: Refused) -> None:
        """Show a refusal where it can be put right."""
        field = FIELD_OF.get(refused.code)
        if refused.code == "contact_needed":
            field = CONTACT_FIELD.get(self.cleaned_data.get("answer_channel", ""))
        self.add_error(field, refused.message)


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
