"""A text that is no suggestion, pasted or as a file; a memo; a decision; a verdict."""

import io
from typing import Any

import pypdfium2
from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from analytics.models import Judged, SourceKind
from foundation.forms import DayField
from partnerships.models import ActorGroup

MOST_MB = 10
MOST_PAGES = 200
AREA = {"class": "govuk-textarea"}


class SourceForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("What is it?"), choices=SourceKind.choices, widget=forms.RadioSelect, initial="interview"
    )
    title = forms.CharField(
        label=_("Title"),
        max_length=200,
        help_text=_("Coders see it. No names of people: “Operator, interview 3”."),
    )
    actor_group = forms.ChoiceField(
        label=_("Whose words are they?"), choices=[("", _("Not said")), *ActorGroup.choices], required=False
    )
    said_on = DayField(label=_("Day it was said or written"))
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    text = forms.CharField(
        label=_("The text"),
        required=False,
        widget=forms.Textarea({"rows": 10, **AREA}),
        help_text=_(
            "Take out names and what else tells who a person is. After two years the text is deleted; its codes stay."
        ),
    )
    file = forms.FileField(
        label=_("Or a file with the text"),
        required=False,
        help_text=_("Plain text or PDF, at most %(mb)s MB. Only its text is kept.") % {"mb": MOST_MB},
    )

    def clean(self) -> dict[str, Any]:
        """One text: pasted, or out of the file."""
        found = super().clean() or {}
        given = found.pop("file", None)
        if bool(given) == bool(found.get("text", "").strip()):
            raise forms.ValidationError(_("Paste the text or choose a file: one of the two."), code="one")
        if given:
            found["text"] = words_of(given)
        return found


def words_of(given: UploadedFile) -> str:
    """The text of a file; a ValidationError when it has none that can be read."""
    if (given.size or 0) > MOST_MB * 1_000_000:
        raise forms.ValidationError(_("The file may be at most %(mb)s MB."), params={"mb": MOST_MB})
    content = given.read()
    text = _of_pdf(content) if content.startswith(b"%PDF-") else _plain(content)
    if not text.strip():
        raise forms.ValidationError(
            _("No text can be read in this file. Is it a picture? Paste the text instead.")
        )
    return text


def _plain(content: bytes) -> str:
    for encoding in (
        ("utf-8-sig", "utf-16") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    ):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text.replace("\r\n", "\n").replace("\r", "\n")
    return ""


def _of_pdf(content: bytes) -> str:
    try:
        with pypdfium2.PdfDocument(io.BytesIO(content)) as document:
            pages = [
                document[at].get_textpage().get_text_bounded() for at in range(min(len(document), MOST_PAGES))
            ]
    except pypdfium2.PdfiumError:
        return ""
    return "\n\n".join(page.replace("\r\n", "\n") for page in pages)


class MemoForm(forms.Form):
    words = forms.CharField(
        label=_("Memo"),
        required=False,
        max_length=5000,
        widget=forms.Textarea({"rows": 3, **AREA}),
    )


class SettleForm(forms.Form):
    about = forms.UUIDField()
    code = forms.CharField(max_length=40)
    stands = forms.TypedChoiceField(choices=[("yes", ""), ("no", "")], coerce=lambda said: said == "yes")
    reason = forms.CharField(max_length=500)


class JudgeForm(forms.Form):
    suggestion = forms.UUIDField(widget=forms.HiddenInput)
    judged = forms.ChoiceField(
        label=_("Does the answer meet what was said?"), choices=Judged.choices, widget=forms.RadioSelect
    )
