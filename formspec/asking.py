"""Which themes are asked, and which questions a page can decide about by itself."""

from collections.abc import Mapping

from formspec.conditions import named, relevant
from formspec.spec import FormSpec, Item, Page


def pages_asked(spec: FormSpec, values: Mapping[str, object], *, also: str = "") -> tuple[Page, ...]:
    """The pages with at least one question that is asked, given the answers so far; and the page `also`."""
    return tuple(
        page for page in spec.pages if page.key == also or any(relevant(item, values) for item in page.items)
    )


def asked_on_page(page: Page, values: Mapping[str, object]) -> tuple[Item, ...]:
    """The items to draw: those that are asked, and those that an answer on this very page may still call up."""
    here = {item.key for item in page.items}
    return tuple(item for item in page.items if relevant(item, values) or here & set(named(item.relevant)))
