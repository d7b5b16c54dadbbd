"""The boxes of one question as markup. In Python and not in a template: a page has a hundred, and they were most of its cost."""

from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

if TYPE_CHECKING:
    from surveys.forms.questions import Option, Question

BOX = (
    '<div class="govuk-{kind}__item{apart}"><input class="govuk-{kind}__input" type="{type}" id="{id}"'
    ' name="{name}" value="{value}"{ticked}><label class="govuk-label govuk-{kind}__label" for="{id}">'
    "{label}</label></div>"
)
POINT = '<span class="surveys-point" aria-hidden="true">{}</span><span class="surveys-meaning">{}</span>'
DIGIT = '<span class="surveys-digit" aria-hidden="true">{}</span>{}'


def markup(question: "Question", *, in_roster: bool = False) -> SafeString:
    """Radios or checkboxes, each with its label; the words beside "other" follow their box."""
    boxes = [_box(question, option, at, in_roster) for at, option in enumerate(question.options)]
    return mark_safe("".join(boxes))  # noqa: S308  each was escaped by format_html


def _box(question: "Question", option: "Option", at: int, in_roster: bool) -> SafeString:
    one = question.shape == "one"
    made = format_html(
        BOX,
        kind="radios" if one else "checkboxes",
        type="radio" if one else "checkbox",
        apart=" govuk-radios__item--apart surveys-apart" if option.apart else "",
        id=f"{question.anchor}-{option.value}" if at else question.anchor,
        name=question.key,
        value=option.value,
        ticked=" checked" if option.ticked else "",
        label=_label(question, option, in_roster),
    )
    if not option.other:
        return made
    beside = render_to_string("surveys/answer/_other.html", {"question": question, "option": option})
    return made + mark_safe(beside)  # noqa: S308  the template escapes


def _label(question: "Question", option: "Option", in_roster: bool) -> str:
    if in_roster:
        return format_html(POINT, "?" if option.apart else option.value, option.text)
    if question.scale:
        return format_html(DIGIT, "0" if option.apart else option.value, option.text)
    return option.text
