"""A form being written: each change gives a new form; nothing is changed in place."""

from dataclasses import replace

from formspec.spec import FormSpec, Item, Page


def put_page(spec: FormSpec, page: Page, *, instead_of: str = "") -> FormSpec:
    """Add a page at the end, or set it in the place of another. ValueError when its key is taken; KeyError for no such page."""
    if instead_of:
        spec.page(instead_of)
    if any(one.key == page.key != instead_of for one in spec.pages):
        raise ValueError(f"there is a page {page.key} already")
    if not instead_of:
        return replace(spec, pages=(*spec.pages, page))
    return _pages(spec, [page if one.key == instead_of else one for one in spec.pages])


def remove_page(spec: FormSpec, key: str) -> FormSpec:
    """Without a page and everything on it. KeyError when there is none."""
    gone = spec.page(key)
    return _pages(spec, [page for page in spec.pages if page is not gone])


def move_page(spec: FormSpec, key: str, by: int) -> FormSpec:
    """A page `by` places later (earlier when negative); at an end it stays there."""
    pages = list(spec.pages)
    at = pages.index(spec.page(key))
    pages.insert(max(0, min(len(pages) - 1, at + by)), pages.pop(at))
    return _pages(spec, pages)


def put_item(spec: FormSpec, page: str, item: Item, *, instead_of: str = "") -> FormSpec:
    """Add an item at the end of a page, or set it in the place of another. ValueError when its key is taken."""
    if any(one.key == item.key != instead_of for one in spec.items()):
        raise ValueError(f"there is an item {item.key} already")
    if instead_of and page_of(spec, instead_of).key == page:
        old = spec.page(page)
        items = tuple(item if one.key == instead_of else one for one in old.items)
        return put_page(spec, replace(old, items=items), instead_of=page)
    if instead_of:
        spec = remove_item(spec, instead_of)
    old = spec.page(page)
    return put_page(spec, replace(old, items=(*old.items, item)), instead_of=page)


def remove_item(spec: FormSpec, key: str) -> FormSpec:
    """Without an item. KeyError when there is none."""
    page = page_of(spec, key)
    kept = tuple(item for item in page.items if item.key != key)
    return put_page(spec, replace(page, items=kept), instead_of=page.key)


def move_item(spec: FormSpec, key: str, by: int) -> FormSpec:
    """An item `by` places later; past the end of its page it goes to the next page, before its start to the one before."""
    page = page_of(spec, key)
    items = list(page.items)
    at = items.index(spec.item(key))
    if 0 <= at + by < len(items):
        items.insert(at + by, items.pop(at))
        return put_page(spec, replace(page, items=tuple(items)), instead_of=page.key)
    place = spec.pages.index(page) + (1 if by > 0 else -1)
    if not 0 <= place < len(spec.pages):
        return spec
    return _carry(spec, items[at], spec.pages[place], first=by > 0)


def page_of(spec: FormSpec, key: str) -> Page:
    """The page an item stands on. KeyError when there is none."""
    for page in spec.pages:
        if any(item.key == key for item in page.items):
            return page
    raise KeyError(key)


def _carry(spec: FormSpec, item: Item, to: Page, *, first: bool) -> FormSpec:
    items = (item, *to.items) if first else (*to.items, item)
    return put_page(remove_item(spec, item.key), replace(to, items=items), instead_of=to.key)


def _pages(spec: FormSpec, pages: list[Page]) -> FormSpec:
    return replace(spec, pages=tuple(pages))
