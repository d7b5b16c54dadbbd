"""Both widths of a chart: the stylesheet shows the one that fits, so that letters stay readable on a phone."""

from collections.abc import Callable, Sequence

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from analytics.charts.render import Spec, svg
from analytics.figures.document import Figure


def shown(figures: Sequence[Figure]) -> list[Figure]:
    """Figures with their pictures drawn, as components/figure.html shows them."""
    return [
        {**one, "svg": both(one["draw"], title=one["title"], description=one["alt"])}
        if "draw" in one
        else one
        for one in figures
    ]


def both(spec: Callable[[bool], Spec], *, title: str, description: str) -> SafeString:
    """`spec(narrow)` drawn wide and narrow."""
    language = (get_language() or "en")[:2]
    drawn = [
        svg(spec(narrow), title=title, description=description, language=language) for narrow in (False, True)
    ]
    return format_html(
        '<div class="tandem-figure__wide">{}</div><div class="tandem-figure__narrow">{}</div>', *drawn
    )
