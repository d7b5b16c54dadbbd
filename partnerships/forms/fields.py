"""Form fields of our own: a text in several languages, a day, many checkboxes."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language_info

from foundation.localised import Localised


class LocalisedWidget(forms.MultiWidget):
    """One line (or box) a language, each named by its language."""

    template_name = "partnerships/widgets/localised.html"

    def __init__(self, languages: Iterable[str] = (), *, rows: int = 1) -> None:
        self.languages, self.rows = list(languages), rows
        super().__init__({code: self._line(code) for code in self.languages})

    def _line(self, code: str) -> forms.Widget:
        attrs = {"lang": code, "spellcheck": "true"}
        return forms.Textarea({**attrs, "rows": self.rows}) if self.rows > 1 else forms.TextInput(attrs)

    def decompress(self, value: Mapping[str, str] | None) -> list[str]:
        return [(value or {}).get(code, "") for code in self.languages]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for code, inner in zip(self.languages, context["widget"]["subwidgets"], strict=True):
            inner["language"] = get_language_info(code)["name_local"].capitalize()
        return context


class LocalisedFormField(forms.MultiValueField):
    """Gives a Localised; required means: at least one language. `speak` sets the languages once they are known."""

    def __init__(self, *, rows: int = 1, max_length: int = 2000, **options: Any) -> None:
        self.rows, self.max_length = rows, max_length
        self.languages = [code for code, _ in settings.LANGUAGES]
        for unused in ("encoder", "decoder", "show_hidden_initial"):
            options.pop(unused, None)
        options["widget"] = LocalisedWidget(self.languages, rows=rows)
        super().__init__(self._lines(), require_all_fields=False, **options)

    def speak(self, languages: Iterable[str], value: Mapping[str, str] | None = None) -> None:
        """Ask in `languages`, and in those `value` is already written in, so that none is lost."""
        self.languages = list(dict.fromkeys([*languages, *(value or {})]))
        self.fields = self._lines()
        self.widget = LocalisedWidget(self.languages, rows=self.rows)
        self.widget.is_required = self.required

    def _lines(self) -> list[forms.CharField]:
        return [forms.CharField(required=False, max_length=self.max_length) for _ in self.languages]

    def compress(self, data_list: list[str]) -> Localised:
        return Localised({code: text for code, text in zip(self.languages, data_list, strict=False) if text})

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.widget.decompress(initial), data)


class LongText(LocalisedFormField):
    def __init__(self, **options: Any) -> None:
        super().__init__(**{"rows": 4, "max_length": 20_000, **options})


class DayField(forms.DateField):
    """A day, in the browser's own way of asking."""

    def __init__(self, **options: Any) -> None:
        options["widget"] = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
        super().__init__(**options)
