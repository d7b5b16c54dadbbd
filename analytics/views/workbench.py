"""Beside the codes: texts from elsewhere, the codebook with its memos, what coders disagree on, a blind look at answers."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from analytics.datasets import sampled, texts
from analytics.datasets.disagreeing import Disputed, disagreements
from analytics.forms.workbench import JudgeForm, MemoForm, SettleForm, SourceForm
from analytics.models import Perception, SourceText, code_names
from analytics.records import CODEBOOK, CODEBOOK_VERSION, KEYS
from analytics.selectors import sources as there
from analytics.selectors import workbench as noted
from analytics.services import workbench
from analytics.views.access import staff, visitor
from foundation.errors import Refused
from partnerships import rules
from partnerships.models import Partnership


@require_http_methods(["GET", "HEAD", "POST"])
@staff("code_texts")
def sources(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Notes of interviews and documents: what is here, and a form for one more."""
    languages = partnership.languages or ["en"]
    form = SourceForm(request.POST or None, request.FILES or None, initial={"language": languages[0]})
    if request.method == "POST" and form.is_valid():
        try:
            workbench.bring_in(by=visitor(request), partnership=partnership, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            messages.success(request, _("The text is here and can be coded."))
            return redirect("analytics:sources", city=partnership.slug)
    context = {
        "partnership": partnership,
        "form": form,
        "rows": there.others(partnership),
        "answers": len(there.open_answers(partnership)),
        "kinds": dict(SourceText._meta.get_field("kind").flatchoices),
    }
    return render(request, "analytics/sources.html", context, status=422 if form.errors else 200)


@require_POST
@staff("code_texts")
def take_out(request: HttpRequest, *, partnership: Partnership, uuid: UUID) -> HttpResponse:
    """Delete the words of a text that was brought in."""
    row = SourceText.objects.filter(partnership=partnership, uuid=uuid).first()
    if row is None:
        raise Http404
    workbench.take_out(by=visitor(request), source=row)
    messages.success(request, _("The text is deleted. Its codes stay."))
    return redirect("analytics:sources", city=partnership.slug)


@require_POST
@staff("code_texts")
def memo(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Keep a memo about the text, and stay there; or about a code."""
    form = MemoForm(request.POST)
    code, number = request.POST.get("code", ""), request.POST.get("number", "")
    if form.is_valid():
        about = None if code else texts.text_of(partnership, number).uuid
        words = form.cleaned_data["words"]
        workbench.write_memo(
            by=visitor(request), partnership=partnership, words=words, about=about, code=code
        )
        messages.success(request, _("The memo is kept."))
    else:
        messages.error(request, _("A memo has at most 5000 characters."))
    if code:
        return redirect("analytics:coding_codes", city=partnership.slug)
    here = reverse("analytics:coding", kwargs={"city": partnership.slug})
    return redirect(f"{here}?number={number}" if number.isalnum() else here)


@require_safe
@staff("code_texts")
def codes(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """The codebook as it is used here: its version, each code, and what coders noted about it."""
    names, memos, own = code_names(), noted.code_memos(partnership), visitor(request)
    rows = [
        {
            "key": each.key,
            "kind": each.kind,
            "name": names[each.key],
            "memos": [(one.written_by_id == own.pk, one.words) for one in memos.get(each.key, [])],
            "own": next((one.words for one in memos.get(each.key, []) if one.written_by_id == own.pk), ""),
        }
        for each in CODEBOOK
    ]
    context = {"partnership": partnership, "rows": rows, "version": CODEBOOK_VERSION}
    return render(request, "analytics/codes.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff("settle_codes")
def together(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Texts on which coders disagree: which code counts, and why?"""
    problem = ""
    if request.method == "POST":
        problem = _settled(request, partnership)
        if not problem:
            return redirect("analytics:coding_together", city=partnership.slug)
    found = disagreements(partnership)
    rows = [(one, [(each, _said(each)) for each in one.codes]) for one in found]
    context = {"partnership": partnership, "rows": rows, "problem": problem}
    context["waiting"] = sum(one.open for one in found)
    return render(request, "analytics/together.html", context, status=422 if problem else 200)


def _settled(request: HttpRequest, partnership: Partnership) -> str:
    """What is wrong with what was sent; "" when it is stored."""
    form = SettleForm(request.POST)
    if not form.is_valid() or form.cleaned_data["code"] not in KEYS:
        return _("Say whether the code counts, and why.")
    workbench.settle(by=visitor(request), partnership=partnership, **form.cleaned_data)
    messages.success(request, _("Settled. The values page counts it so."))
    return ""


def _said(each: Disputed) -> str:
    """ "Trust: Obstructed"."""
    seen = [_("Expected") if one == "expected" else str(Perception(one).label) for one in each.seen]
    return f"{code_names()[each.code]}: {', '.join(seen)}"


@require_http_methods(["GET", "HEAD", "POST"])
@staff("code_texts")
def judge(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """One answer of the sample at a time, without who gave it, who asked, and what either thinks of it."""
    by, form = visitor(request), JudgeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            workbench.judge(by=by, partnership=partnership, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            return redirect("analytics:coding_answers", city=partnership.slug)
    row, done, size = sampled.next_answer(partnership, by)
    if row and not form.is_bound:
        form = JudgeForm(initial={"suggestion": row.uuid})
    context = {"partnership": partnership, "row": row, "form": form, "done": done, "size": size}
    return render(request, "analytics/judge.html", context, status=422 if form.errors else 200)


def links(request: HttpRequest, partnership: Partnership) -> list[tuple[str, str]]:
    """(words, address) of the workbench's other pages, for this visitor."""
    found = [
        (_("Notes and documents"), "sources"),
        (_("Codebook and memos"), "coding_codes"),
        (_("Answers, seen blind"), "coding_answers"),
    ]
    if rules.ALLOWED["settle_codes"] & rules.held(request, partnership):
        found.append((_("Where coders disagree"), "coding_together"))
    found.append((_("Another program"), "qda"))
    return [(words, reverse(f"analytics:{name}", kwargs={"city": partnership.slug})) for words, name in found]
