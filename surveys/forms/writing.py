"""The small forms around a questionnaire: begin one, its title and languages, a page, a file."""

from dataclasses import replace
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from formspec import FormSpec, Kind, Page, Texts
from formspec.xlsform.workbook import MOST_BYTES
from surveys.forms.items import KIND_NAMES, free_key


class NewForm(forms.Form):
    """A questionnaire of one's own."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=120)
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"),
        choices=settings.LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("It can be published once every text is there in all of them."),
    )

    def ordered(self, own: str) -> tuple[str, ...]:
        """The chosen languages, the writer's own first."""
        chosen = self.cleaned_data["languages"]
        return tuple(sorted(chosen, key=lambda one: (one != own, chosen.index(one))))


class FileForm(forms.Form):
    """An XLSForm workbook."""

    file = forms.FileField(
        label=gettext_lazy("XLSForm (.xlsx)"),
        help_text=gettext_lazy("As KoboToolbox, ODK and Tandem write it: sheets survey, choices, settings."),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("The file is too large: at most 2 MB and 5,000 rows."))
        return file


class _InLanguages(forms.Form):
    """A title and an introduction in each language of the questionnaire."""

    def __init__(self, *args: Any, spec: FormSpec, title: Texts, intro: Texts, **more: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **more})
        self.spec = spec
        names = dict(settings.LANGUAGES)
        for at, language in enumerate(spec.languages):
            beside = {"language": names.get(language, language)}
            self.fields[f"title_{language}"] = forms.CharField(
                label=_("Title (%(language)s)") % beside,
                max_length=200,
                required=at == 0,
                initial=title.get(language, ""),
            )
            self.fields[f"intro_{language}"] = forms.CharField(
                label=_("Introduction (%(language)s)") % beside,
                max_length=1500,
                required=False,
                initial=intro.get(language, ""),
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    def texts(self, stem: str) -> Texts:
        """What was written, by language."""
        found = {one: self.cleaned_data.get(f"{stem}_{one}", "") for one in self.spec.languages}
        return {language: text for language, text in found.items() if text}


class FrontForm(_InLanguages):
    """Title, introduction and languages of the whole."""

    def __init__(self, *args: Any, spec: FormSpec, **more: Any) -> None:
        super().__init__(*args, spec=spec, title=spec.title, intro=spec.intro, **more)
        self.fields["languages"] = forms.MultipleChoiceField(
            label=_("Languages"),
            choices=settings.LANGUAGES,
            initial=list(spec.languages),
            widget=forms.CheckboxSelectMultiple,
        )

    def edited(self, spec: FormSpec) -> FormSpec:
        """The form with these texts; texts of a language that is taken out stay until the page is left, then go unseen."""
        chosen = self.cleaned_data["languages"]
        kept = [one for one in spec.languages if one in chosen]
        languages = tuple([*kept, *(one for one in chosen if one not in kept)])
        return replace(spec, title=self.texts("title"), intro=self.texts("intro"), languages=languages)


class PageForm(_InLanguages):
    """One page: a theme."""

    def __init__(self, *args: Any, spec: FormSpec, page: Page | None, **more: Any) -> None:
        self.page = page
        title, intro = (page.title, page.intro) if page else ({}, {})
        super().__init__(*args, spec=spec, title=title, intro=intro, **more)

    def edited(self) -> Page:
        """The page with these texts and the questions it had."""
        if self.page:
            return replace(self.page, title=self.texts("title"), intro=self.texts("intro"))
        taken = {page.key for page in self.spec.pages} | {item.key for item in self.spec.items()}
        key = free_key(self.texts("title").get(self.spec.languages[0], ""), taken)
        return Page(key, self.texts("title"), (), self.texts("intro"))


class KindForm(forms.Form):
    """What kind of question comes next?"""

    kind: Any = forms.ChoiceField(
        label=gettext_lazy("What kind of question?"),
        choices=list(KIND_NAMES.items()),
        widget=forms.RadioSelect,
        initial="likert",
    )

    def chosen(self) -> Kind:
        found: Kind = self.cleaned_data["kind"]
        return found
