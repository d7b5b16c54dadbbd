"""The forms of a pile as they stand on a device without a network: the suggestion's, each questionnaire's, putting aside."""

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms

from intake.forms.keying import EntryForm, RejectForm
from intake.forms.looking import only
from intake.models import PrintRun
from intake.selectors import paper_forms, tables
from partnerships.models import Partnership
from surveys.forms.questions import Question, questions

SUGGESTION, ASIDE = "suggestion", "aside"


class OfflineEntryForm(EntryForm):
    """The keying form without what the page adds itself; nobody sees another's keying here."""

    client_uuid = None  # type: ignore[assignment]  # Django: takes the field away
    settles = None  # type: ignore[assignment]  # Django: takes the field away

    def __init__(self, *, partnership: Partnership) -> None:
        super().__init__(partnership=partnership)
        self.fields["known_twin"].widget = forms.CheckboxInput()
        self.fields["serial"].widget.attrs.pop("autofocus", None)


class OfflineRejectForm(RejectForm):
    client_uuid = None  # type: ignore[assignment]  # Django: takes the field away


@dataclass(frozen=True)
class PaperQuestionnaire:
    """One printed questionnaire with every question, in the language it was printed in."""

    run: PrintRun
    questions: Sequence[Question]

    @property
    def title(self) -> str:
        parts = [str(self.run.wave.series.name) if self.run.wave else self.run.form_key]
        return " · ".join([*parts, *([str(self.run.body.name)] if self.run.body else [])])


def questionnaires(partnership: Partnership) -> list[PaperQuestionnaire]:
    """One for each survey on paper that still takes answers."""
    return [PaperQuestionnaire(run, _questions(run)) for run in tables.runs(partnership)]


def _questions(run: PrintRun) -> list[Question]:
    spec = paper_forms.of_run(run).spec
    every = {item.key for item in spec.items()}
    return [drawn for page in spec.pages for drawn in questions(only(page, every), {}, run.language)]
