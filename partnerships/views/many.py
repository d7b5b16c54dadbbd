"""Many members at once: paste or file, look at what would happen, then add."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from foundation import clock
from partnerships.forms.paste import PasteForm
from partnerships.models import Partnership
from partnerships.services import roster
from partnerships.views.entry import actor, edits
from partnerships.views.rows import FORM, sent


@FORM
@edits
def many_members(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    form = PasteForm(partnership, sent(request), request.FILES or None)
    page = {"partnership": partnership, "form": form}
    if not form.is_valid():
        return render(request, "partnerships/setup/paste.html", page, status=422 if form.errors else 200)
    today = clock.today(partnership.time_zone)
    lines, language = form.cleaned_data["lines"], form.cleaned_data["language"]
    if "sure" in request.POST:
        done = roster.add(
            by=actor(request), partnership=partnership, lines=lines, today=today, language=language
        )
        count = sum(not one.problem for one in done)
        messages.success(request, ngettext("%(n)s line added.", "%(n)s lines added.", count) % {"n": count})
        return redirect("partnerships:list", partnership.slug, "members")
    plan = roster.plan(partnership, lines, today=today)
    ready = sum(not one.problem for one in plan)
    page |= {
        "plan": plan,
        "ready": ready,
        "total": len(plan),
        "text": form.cleaned_data["text"],
        "language": language,
    }
    return render(request, "partnerships/setup/paste_preview.html", page)
