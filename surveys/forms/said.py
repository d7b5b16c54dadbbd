"""What somebody answered, line by line for the overview. In Python and not in a template, as `boxes`: it has a line a question."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

LINE = (
    '<div class="govuk-summary-list__row govuk-summary-list__row--no-actions">'
    '<dt class="govuk-summary-list__key">{}</dt><dd class="govuk-summary-list__value">{}</dd></div>'
)
SAID = '<span dir="auto">{}</span>'
NOTHING = '<span class="tandem-quiet">{}</span>'


def markup(lines: Iterable[tuple[str, str]]) -> SafeString:
    """Question and answer, as the lines of a summary list (templates/_components/row.html); "" is no answer."""
    nothing = format_html(NOTHING, _("Not answered"))
    return format_html_join(
        "", LINE, ((asked, format_html(SAID, said) if said else nothing) for asked, said in lines)
    )
