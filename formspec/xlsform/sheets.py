"""A form as the three sheets of an XLSForm: survey, choices, settings. Rows are {column: text}.

Beside the standard columns: `construct`, `reverse` (what an item counts for), `tandem_roster` (rows | body | organisations,
on the group that is a roster), `tandem_decimals`, `tandem_max_length`, and `other` on the choices. A choice named "dk" is
"don't know". A page is a group; its introduction and the form's are notes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from formspec.spec import CELL, DONT_KNOW, OTHER, Choice, FormSpec, Item, Page, Texts
from formspec.xlsform.expressions import expression

LANGUAGES: Mapping[str, str] = {"en": "English", "nl": "Nederlands", "de": "Deutsch", "fr": "Français"}
INTRO = "intro_of_"
EACH = "each"
DONT_KNOW_TEXTS = {
    "en": "Don't know, or not my role",
    "nl": "Weet ik niet, of niet mijn rol",
    "de": "Weiß ich nicht, oder nicht meine Aufgabe",
    "fr": "Je ne sais pas, ou ce n'est pas mon rôle",
}
NAMELY = {"en": "Namely", "nl": "Namelijk", "de": "Und zwar", "fr": "À savoir"}
EACH_TEXTS = {
    "en": "Each name on the list",
    "nl": "Elke naam op de lijst",
    "de": "Jeder Name auf der Liste",
    "fr": "Chaque nom de la liste",
}
LONGEST_TEXT = 4000

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Sheets:
    """The rows of each sheet, in order."""

    survey: list[Row]
    choices: list[Row]
    settings: list[Row]


def column(name: str, language: str) -> str:
    """The header of a translated column, such as "label::Nederlands (nl)"."""
    return f"{name}::{LANGUAGES.get(language, language)} ({language})"


def sheets(spec: FormSpec) -> Sheets:
    """The form's sheets. ValueError when a condition of the form is none."""
    writer = _Writer(spec.languages)
    survey = list(writer.note("form", spec.intro))
    for page in spec.pages:
        survey += writer.page(page)
    choices = [row for item in spec.items() for row in writer.choices(item)]
    return Sheets(survey, choices, [_settings(spec)])


def _settings(spec: FormSpec) -> Row:
    first = spec.languages[0] if spec.languages else "en"
    titles = {f"title_{language}": text for language, text in spec.title.items()}
    return {
        "form_title": spec.title.get(first, spec.key),
        "form_id": spec.key,
        "version": str(spec.version),
        "default_language": f"{LANGUAGES.get(first, first)} ({first})",
        **titles,
    }


@dataclass(frozen=True, slots=True)
class _Writer:
    languages: tuple[str, ...]

    def texts(self, name: str, texts: Texts) -> Row:
        return {column(name, each): texts[each] for each in self.languages if texts.get(each)}

    def note(self, place: str, texts: Texts) -> Iterator[Row]:
        if any(texts.values()):
            yield {"type": "note", "name": INTRO + place, **self.texts("label", texts)}

    def page(self, page: Page) -> Iterator[Row]:
        yield {
            "type": "begin_group",
            "name": page.key,
            **self.texts("label", page.title),
            "appearance": "field-list",
        }
        yield from self.note(page.key, page.intro)
        for item in page.items:
            yield from self.roster(item) if item.kind == "roster" else self.item(item)
        yield {"type": "end_group"}

    def item(self, item: Item) -> Iterator[Row]:
        yield {"type": _type(item), "name": item.key, **self.about(item), "constraint": _constraint(item)}
        for choice in item.choices:
            if choice.other:
                yield {
                    "type": "text",
                    "name": item.key + OTHER,
                    **self.texts("label", NAMELY),
                    "relevant": f"selected(${{{item.key}}}, '{choice.key}')",
                }

    def roster(self, item: Item) -> Iterator[Row]:
        yield {
            "type": "begin_group",
            "name": item.key,
            **self.about(item),
            "appearance": "field-list",
            "tandem_roster": item.rows_from or "rows",
        }
        rows = () if item.rows_from else item.rows
        for row in rows or (Choice(EACH, EACH_TEXTS),):
            yield {
                "type": f"select_one {item.key}",
                "name": item.key + CELL + row.key,
                **self.texts("label", row.text),
            }
        yield {"type": "end_group"}

    def about(self, item: Item) -> Row:
        return {
            **self.texts("label", item.label),
            **self.texts("hint", item.hint),
            "required": "yes" if item.required else "",
            **self.texts("required_message", item.required_because),
            "relevant": expression(item.relevant),
            "appearance": "likert" if item.kind == "likert" else "",
            "construct": item.construct,
            "reverse": "yes" if item.reverse else "",
            "tandem_decimals": str(item.decimals or ""),
            "tandem_max_length": ""
            if item.kind == "text" or item.max_length == LONGEST_TEXT
            else str(item.max_length),
        }

    def choices(self, item: Item) -> Iterator[Row]:
        dont_know = (Choice(DONT_KNOW, DONT_KNOW_TEXTS),) if item.dont_know else ()
        for choice in (*item.choices, *dont_know):
            yield {
                "list_name": item.key,
                "name": choice.key,
                **self.texts("label", choice.text),
                "other": "yes" if choice.other else "",
            }


def _type(item: Item) -> str:
    if item.kind in ("likert", "single"):
        return f"select_one {item.key}"
    if item.kind in ("multiple", "choose"):
        return f"select_multiple {item.key}"
    if item.kind == "number":
        return "decimal" if item.decimals else "integer"
    return item.kind


def _constraint(item: Item) -> str:
    if item.kind == "choose":
        return f"count-selected(.) <= {item.most}"
    if item.kind == "text":
        return "" if item.max_length == LONGEST_TEXT else f"string-length(.) <= {item.max_length}"
    wrap = "date('{}')" if item.kind == "date" else "{}"
    parts = [
        f". {sign} {wrap.format(bound)}"
        for sign, bound in ((">=", item.minimum), ("<=", item.maximum))
        if bound is not None
    ]
    return " and ".join(parts)
