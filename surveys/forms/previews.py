"""A questionnaire as those who answer will see it, drawn by the same parts, with example names on its lists."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from formspec import Choice, FormSpec, Item, Page, pick, with_rows
from surveys.forms.conditions import in_short
from surveys.forms.questions import Question, questions


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page. `conditions`: (question, when it is asked), for those not always asked."""

    key: str
    title: str
    intro: str
    questions: tuple[Question, ...]
    conditions: tuple[tuple[str, str], ...]


def drawn(spec: FormSpec, language: str) -> list[Drawn]:
    """Every page in one language; texts that lack are shown in another."""
    filled = with_examples(spec)
    return [page_drawn(filled, page, language) for page in filled.pages]


def page_drawn(spec: FormSpec, page: Page, language: str) -> Drawn:
    """One page, every question of it, asked or not."""
    always = replace(page, items=tuple(replace(item, relevant=None) for item in page.items))
    asked = [(pick(item.label, language), in_short(item.relevant)) for item in page.items if item.relevant]
    return Drawn(
        page.key,
        pick(page.title, language, spec.languages),
        pick(page.intro, language, spec.languages),
        tuple(questions(always, {}, language)),
        tuple(asked),
    )


def item_drawn(item: Item, language: str) -> Question:
    """One question alone."""
    page = Page("preview", {}, (replace(item, relevant=None),))
    spec = with_examples(FormSpec("preview", 1, {}, (language,), (page,)))
    return questions(spec.pages[0], {}, language)[0]


def with_examples(spec: FormSpec) -> FormSpec:
    """Lists that are filled at opening get three example names."""
    for item in spec.lists_to_fill():
        names = (_("First example"), _("Second example"), _("Third example"))
        rows = tuple(Choice(f"r{at}", {"en": name}) for at, name in enumerate(names))
        spec = with_rows(spec, item.key, rows)
    return spec
