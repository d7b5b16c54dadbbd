"""The rows of the desk's list, put together in Python: a page has many, and a template costs several times as much for each."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

TICK = '<td class="govuk-table__cell"><input class="tandem-tick" type="checkbox" name="number" value="{number}" aria-label="{choose}"></td>'
ROW = """<tr class="govuk-table__row">{tick}<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{base}{number}/" \
lang="{language}" dir="auto">{words}</a><br><span class="tandem-quiet">{facts}</span></th>\
<td class="govuk-table__cell" data-name="{due_name}">{due}{late}{paused}</td>\
<td class="govuk-table__cell" data-name="{status_name}">{status}</td>\
<td class="govuk-table__cell" data-name="{owner_name}">{owner}{person}</td></tr>"""
LATE = '<br><strong class="govuk-tag govuk-tag--late">{}</strong>'
QUIET = '<br><span class="tandem-quiet">{}</span>'


@register.simple_tag
def line_rows(
    lines: Iterable[Mapping[str, Any]], base: str, may_act: bool, names: Mapping[str, str]
) -> SafeString:
    """`lines` as views.worklist makes them; `names`: due_name, status_name, owner_name, past, paused_until."""
    fixed = {key: escape(text) for key, text in names.items()}
    late = LATE.format(fixed.pop("past"))
    until = fixed.pop("paused_until")
    rows = (_row(line, escape(base), may_act, fixed, late, until) for line in lines)
    return mark_safe("\n".join(rows))  # noqa: S308  every value is escaped in _row


def _row(
    line: Mapping[str, Any], base: str, may_act: bool, fixed: Mapping[str, str], late: str, until: str
) -> str:
    said = {key: escape(text) for key, text in line.items() if isinstance(text, str)}
    return ROW.format(
        **fixed,
        **{key: said[key] for key in ("number", "language", "words", "facts", "due", "status", "owner")},
        base=base,
        tick=TICK.format(number=said["number"], choose=said["choose"]) if may_act else "",
        late=late if line["late"] else "",
        paused=QUIET.format(f"{until} {said['paused']}") if line["paused"] else "",
        person=QUIET.format(said["person"]) if line["person"] else "",
    )
