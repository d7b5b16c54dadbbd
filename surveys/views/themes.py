"""One theme a page: shown with what was answered so far, kept, and on to the next. A GET changes nothing."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from formspec import Checked, Item, Page, Problem, pages_asked
from foundation.errors import Refused
from surveys.forms.questions import answer_text, known_elsewhere, questions
from surveys.models import Draft
from surveys.records.saves import last_of
from surveys.services import drafts, straight
from surveys.views import keeping, ways
from surveys.views.door import Visit, personal


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def question_page(visit: Visit, page: str) -> HttpResponse:
    """The theme, or what became of the answers posted to it."""
    asked = next((one for one in visit.form.pages if one.key == page), None)
    if asked is None:
        raise Http404
    drafts.must_be_open(visit.invitation)
    if visit.request.method == "POST":
        return _posted(visit, asked)
    draft = ways.draft(visit)
    if draft is None:
        return redirect(visit.path)
    kept = ways.values(visit, draft)
    return _shown(visit, asked, draft, kept, kept)


def _posted(visit: Visit, page: Page) -> HttpResponse:
    raw = dict(visit.request.POST.lists())
    go = visit.request.POST.get("go", "next")
    try:
        saved = keeping.saved(visit, page.key, go)
    except Refused as refusal:
        if refusal.code == "already_sent":
            return _too_late(visit, go, raw)
        raise
    if saved is None:
        return redirect(visit.path)
    if saved.outcome == "elsewhere":
        return _conflict(visit, page, saved, raw)
    problems = [one for one in saved.problems if one.code != "required" or go in ("next", "review", "send")]
    if problems:
        typed = _typed(saved.checked, raw)
        return _shown(visit, page, saved.draft, {**saved.values, **typed}, saved.values, problems)
    return redirect(visit.path + ways.after(visit, page.key, go, saved))


def _too_late(visit: Visit, go: str, raw: Mapping[str, list[str]]) -> HttpResponse:
    """The draft is gone: what was sent stays. Whoever pressed twice is thanked, who wrote something else is told."""
    if not visit.owns_sent:
        return redirect(visit.path)
    if go == "send" and straight.same_as_sent(visit.invitation, raw):
        return redirect(visit.path + "thanks/")
    raise Refused(
        _("Your answers were already sent, so this was not taken. To change them, open the survey again."),
        code="already_sent",
        status=409,
    )


def _shown(
    visit: Visit,
    page: Page,
    draft: Draft,
    shown: Mapping[str, Any],
    kept: Mapping[str, Any],
    problems: Sequence[Problem] = (),
) -> HttpResponse:
    """`shown`: what stands in the fields; `kept`: what is stored, which decides about the other themes."""
    pages = pages_asked(visit.form, kept, also=page.key)
    drawn = questions(page, shown, visit.language, problems)
    return visit.page(
        "questions",
        status=422 if problems else 200,
        page=page,
        number=pages.index(page) + 1,
        total=len(pages),
        questions=drawn,
        questions_wrong=[one for one in drawn if one.error],
        saved="saved" in visit.request.GET,
        revision=last_of(draft.saves, page.key).revision,
        window=uuid4().hex,
        known=known_elsewhere(page, kept),
        next=pages[pages.index(page) + 1] if page != pages[-1] else None,
        all_pages=visit.form.pages,
        straight=straight.fits(visit.form),
    )


def _conflict(visit: Visit, page: Page, saved: drafts.Saved, raw: Mapping[str, list[str]]) -> HttpResponse:
    """Another window or device saved this theme meanwhile: what is kept and what was sent, side by side."""
    kept, here = saved.values, saved.checked.values
    names = {item.key for item in page.items}
    go = visit.request.POST.get("go", "next")
    lines = [
        (one.label, answer_text(item, kept, visit.language), answer_text(item, here, visit.language))
        for item, one in _drawn(visit, page, {**kept, **here})
    ]
    return visit.page(
        "conflict",
        status=409,
        page=page,
        lines=[line for line in lines if line[1] != line[2]],
        revision=saved.revision,
        posted=[
            (name, value) for name, found in raw.items() if name.split("__")[0] in names for value in found
        ],
        onward=ways.after(visit, page.key, go, saved),
    )


def _drawn(visit: Visit, page: Page, values: dict[str, Any]) -> list[tuple[Item, Any]]:
    items = {item.key: item for item in page.items}
    return [(items[one.key], one) for one in questions(page, values, visit.language)]


def _typed(checked: Checked, raw: dict[str, Any]) -> dict[str, Any]:
    """What to show again: kept values, and what was typed where it did not fit."""
    typed = {problem.item: raw.get(problem.item, [""]) for problem in checked.problems}
    words = {key: value[-1] for key, value in raw.items() if key.endswith("__other") and value}
    shown = {item: values if len(values) > 1 else "".join(values) for item, values in typed.items()}
    return {**words, **checked.values, **shown}
