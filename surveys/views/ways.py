"""Where the partner is and where to go on: theme to theme, past those that are not asked."""

from typing import Any

from formspec import pages_asked, relevant
from surveys.models import Draft
from surveys.services import drafts
from surveys.views.door import READS, Visit


def draft(visit: Visit) -> Draft | None:
    """What this device began and did not send yet."""
    if visit.request.method in READS:
        return visit.begun
    return drafts.find(visit.invitation, visit.start) if visit.start else None


def values(visit: Visit, row: Draft) -> dict[str, Any]:
    """What is filled in so far."""
    return drafts.values(row, visit.invitation, visit.start or 0)


def first_open(visit: Visit, row: Draft) -> str:
    """Where to go on: the first theme with a question not answered, else the review."""
    known = values(visit, row)
    unanswered = (
        page.key
        for page in visit.form.pages
        if any(item.key not in known for item in page.items if relevant(item, known))
    )
    found = next(unanswered, None)
    return f"questions/{found}/" if found else "review/"


def after(visit: Visit, page: str, go: str, saved: drafts.Saved) -> str:
    """From a theme, as its buttons say: on, back, to the overview, or here again because it was only kept."""
    if saved.sent:
        return "thanks/"
    if go == "save":
        return f"questions/{page}/?saved"
    if go in ("review", "send"):
        return "review/"
    asked = [one.key for one in pages_asked(visit.form, saved.values, also=page)]
    at = asked.index(page)
    if go == "back":
        return f"questions/{asked[at - 1]}/" if at else ""
    return f"questions/{asked[at + 1]}/" if at + 1 < len(asked) else "review/"
