"""The next steps of a suggestion, each a short form. Each carries the status its reader saw."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from feedback.models import (
    AnswerChannel,
    CannedText,
    Outcome,
    RefusalReason,
    Reply,
    ReplyKind,
    Suggestion,
    Verdict,
)
from feedback.selectors import library, owners, story
from foundation.forms import DayField
from partnerships.models import Organisation, Promise

KEPT = ("kind", "text", "refusal_reason", "outcome", "claims_point_answered", "point")
NOTHING = [("", _("choose"))]


class StepForm(forms.Form):
    """`suggestion` is what the form is about; `expected` is the status on the page it came from."""

    expected = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, suggestion: Suggestion, data: Any = None, **options: Any) -> None:
        options.setdefault("auto_id", f"{type(self).__name__.lower()}_%s")
        super().__init__(data, **options)
        self.suggestion = suggestion
        self.initial.setdefault("expected", suggestion.status)


class ReasonForm(StepForm):
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("The person can read this."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class RevealForm(StepForm):
    reason = forms.CharField(
        label=_("What do you need it for?"), help_text=_("It is noted, with your name."), max_length=300
    )


class HeardForm(StepForm):
    """What came back on a card, by telephone or at the counter; the words are the person's own."""

    verdict = forms.ChoiceField(
        label=_("Was the point answered?"),
        help_text=_(
            "As ticked on the card, or as the person says it. Leave nothing to guess: ask back instead."
        ),
        choices=Verdict.choices,
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("In the person's own words"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    reopen = forms.BooleanField(label=_("The person wants it taken up again"), required=False)


class NoteForm(StepForm):
    text = forms.CharField(
        label=_("Note for colleagues"),
        help_text=_("The person does not see it."),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AssignForm(StepForm):
    organisation = forms.ModelChoiceField(
        label=_("Organisation"), queryset=Organisation.objects.none(), to_field_name="uuid"
    )
    user = forms.ChoiceField(label=_("Person"), required=False)
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("Needed when it goes to another organisation. The person can read this."),
        required=False,
        max_length=2000,
    )

    def __init__(self, suggestion: Suggestion, data: Any = None, **options: Any) -> None:
        super().__init__(suggestion, data, **options)
        found = owners.organisations(suggestion.partnership_id)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 declared above
        field.queryset = found
        self.initial.setdefault("organisation", suggestion.owner_organisation.uuid)
        self.people = {
            str(person.uuid): person
            for organisation in found
            for person in owners.handlers(suggestion.partnership_id, organisation)
        }
        choice = self.fields["user"]
        assert isinstance(choice, forms.ChoiceField)  # noqa: S101 declared above
        choice.choices = [("", _("nobody yet")), *((key, person.name) for key, person in self.people.items())]
        if suggestion.owner_user:
            self.initial.setdefault("user", str(suggestion.owner_user.uuid))

    def clean_user(self) -> Any:
        return self.people.get(self.cleaned_data["user"])


class ReplyForm(StepForm):
    kind = forms.ChoiceField(
        label=_("What kind of reply is it?"), choices=ReplyKind.choices, widget=forms.RadioSelect
    )
    refusal_reason = forms.ChoiceField(
        label=_("If you refuse: why"), required=False, choices=[*NOTHING, *RefusalReason.choices]
    )
    point = forms.CharField(
        label=_("Which point of this person does it answer?"),
        help_text=_("Needed with a text from the library. The person reads it above the answer."),
        required=False,
        max_length=500,
    )
    text = forms.CharField(
        label=_("Reply"),
        help_text=_(
            "Begin with the point. What was said, and any promise, is added to the message by itself."
        ),
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    outcome = forms.ChoiceField(
        label=_("What comes of it"), required=False, choices=[*NOTHING, *Outcome.choices]
    )
    canned = forms.CharField(required=False, widget=forms.HiddenInput)
    claims_point_answered = forms.BooleanField(
        label=_("It answers what was asked"), help_text=_("We ask the person as well."), required=False
    )

    def __init__(
        self,
        suggestion: Suggestion,
        data: Any = None,
        *,
        draft: Reply | None = None,
        canned: CannedText | None = None,
        **options: Any,
    ) -> None:
        kept: dict[str, Any] = {}
        if draft is not None:
            kept = {name: getattr(draft, name) for name in KEPT}
            kept["canned"] = str(draft.canned.uuid) if draft.canned else ""
        if canned is not None:
            kept |= {"canned": str(canned.uuid), "text": canned.text, "kind": canned.kind}
        options["initial"] = {**kept, **options.get("initial", {})}
        super().__init__(suggestion, data, **options)

    def clean_canned(self) -> CannedText | None:
        return library.one(self.suggestion.partnership_id, self.cleaned_data["canned"])

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("canned") and not found.get("point"):
            self.add_error("point", _("This text comes from the library: say which point it answers."))
        return found


class PauseForm(StepForm):
    until = DayField(label=_("Until when"), help_text=_("Within 90 days. The deadline moves by as much."))
    reason = forms.CharField(
        label=_("What are we waiting for?"),
        help_text=_("The person can read this."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class CloseForm(StepForm):
    outcome = forms.ChoiceField(label=_("What came of it"), choices=[*NOTHING, *Outcome.choices])


class MergeForm(StepForm):
    number = forms.CharField(label=_("Number of the other suggestion"), max_length=20)
    reason = forms.CharField(label=_("Why"), required=False, max_length=2000)


class PromiseForm(StepForm):
    text = forms.CharField(
        label=_("What is promised"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
    due_on = DayField(label=_("By when"))
    owner_name = forms.CharField(label=_("Who answers for it"), max_length=200)


class SettleForm(StepForm):
    promise = forms.ChoiceField(label=_("Which promise"))
    state = forms.ChoiceField(
        label=_("What became of it"),
        choices=[
            ("kept", _("Kept")),
            ("broken", _("Not kept")),
            ("renegotiated", _("Another date or another promise")),
            ("withdrawn", _("Taken back")),
        ],
        widget=forms.RadioSelect,
    )
    evidence = forms.CharField(
        label=_("How do we know, or why?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    due_on = DayField(label=_("New date, if there is another promise"), required=False)

    def __init__(self, suggestion: Suggestion, data: Any = None, **options: Any) -> None:
        super().__init__(suggestion, data, **options)
        self.open_promises = {
            str(one.uuid): one for one in story.promises(suggestion) if one.state == Promise.State.OPEN
        }
        field = self.fields["promise"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 declared above
        field.choices = [(key, str(one)) for key, one in self.open_promises.items()]

    def clean_promise(self) -> Promise:
        return self.open_promises[self.cleaned_data["promise"]]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("state") == "renegotiated" and not found.get("due_on"):
            self.add_error("due_on", _("Give the new date."))
        return found


class ContactForm(StepForm):
    answer_channel = forms.ChoiceField(label=_("How to answer"), choices=AnswerChannel.choices)
    name = forms.CharField(label=_("Name"), required=False, max_length=200)
    email = forms.CharField(label=_("E-mail"), required=False, max_length=254)
    phone = forms.CharField(label=_("Telephone"), required=False, max_length=40)
    address = forms.CharField(
        label=_("Address"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, suggestion: Suggestion, data: Any = None, **options: Any) -> None:
        super().__init__(suggestion, data, **options)
        self.initial.setdefault("answer_channel", suggestion.answer_channel)
