"""How fast can I enter this? Type, read it back, store, hand over the slip. Keyboard only, in the order people tell it."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from feedback.forms.entry import EntryForm
from feedback.models import AnswerChannel, Kind
from feedback.selectors import similar
from feedback.services import receiving
from feedback.services.checking import checked
from feedback.views.entry import StaffRequest, actor, staff
from foundation.errors import Refused
from partnerships.models import Partnership

PAGE = "feedback/desk/new.html"


@require_http_methods(["GET", "HEAD", "POST"])
@staff("receive_suggestions")
def new(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    """First the form, then the words to read back with what looks the same, then the slip."""
    channel = request.session.get("channel", "")
    if request.method != "POST":
        return render(
            request, PAGE, {"partnership": partnership, "form": EntryForm(partnership, channel=channel)}
        )
    form = EntryForm(partnership, request.POST)
    if "change" in request.POST or not form.is_valid():
        status = 422 if form.errors and "change" not in request.POST else 200
        return render(request, PAGE, {"partnership": partnership, "form": form}, status=status)
    if "store" not in request.POST:
        return _read_back(request, partnership, form)
    try:
        receipt = receiving.receive(by=actor(request), partnership=partnership, **form.received())
    except Refused as refused:
        form.add_error(None, str(refused.message))
        return render(request, PAGE, {"partnership": partnership, "form": form}, status=refused.status)
    request.session["channel"] = form.cleaned_data["channel"]
    return redirect("feedback:slip", partnership.slug, receipt.suggestion)


def _read_back(request: StaffRequest, partnership: Partnership, form: EntryForm) -> HttpResponse:
    said = form.received()
    said.pop("client_uuid")
    try:
        checked(partnership, said)
    except Refused as refused:
        form.add_error(None, str(refused.message))
        return render(request, PAGE, {"partnership": partnership, "form": form}, status=refused.status)
    alike = similar.entries(partnership, form.cleaned_data["text"])
    context = {"partnership": partnership, "form": form, "alike": alike, "said": form.cleaned_data}
    context |= {"kind": Kind(said["kind"]).label, "answer": AnswerChannel(said["answer_channel"]).label}
    return render(request, "feedback/desk/read_back.html", context)
