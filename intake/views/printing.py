"""Print paper forms, and see which of them came back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from foundation.errors import Refused
from foundation.services import files
from intake.forms.printing import OrderForm, PersonalForm
from intake.selectors import personal as open_surveys
from intake.selectors import printing as printed
from intake.services import personal, printing
from intake.views.access import acting, for_clerks
from partnerships.models import Partnership
from surveys.models import Series, Wave


@require_http_methods(["GET", "HEAD", "POST"])
@for_clerks
def runs(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Order forms, and the runs so far with printed = out + accepted + put aside."""
    form = OrderForm(request.POST or None, partnership=partnership, waves=_waves(partnership, personal=False))
    if request.method == "POST" and form.is_valid():
        try:
            printing.order(by=acting(request), partnership=partnership, **form.order())
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
        else:
            messages.success(request, _("The forms are being made. The file to print appears below."))
            return redirect("intake:print")
    return _page(request, partnership, form=form)


@require_POST
@for_clerks
def named(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Order forms for the people a survey asks by name."""
    form = PersonalForm(request.POST, prefix="named", waves=_waves(partnership, personal=True))
    if form.is_valid():
        try:
            made = personal.order(by=acting(request), **form.order())
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
        else:
            count = sum(run.count for run in made)
            said = ngettext(
                "One form is being made, with its letter. The file to print appears below.",
                "%(n)s forms are being made, each with its letter. The files to print appear below.",
                count,
            )
            messages.success(request, said % {"n": count})
            return redirect("intake:print")
    return _page(request, partnership, named_form=form)


def _waves(partnership: Partnership, *, personal: bool) -> list[Wave]:
    return [
        wave
        for wave in open_surveys.waves(partnership)
        if (wave.series.door == Series.Door.PERSONAL) is personal
        and not (personal and wave.series.is_anonymous)
    ]


def _page(
    request: HttpRequest,
    partnership: Partnership,
    *,
    form: OrderForm | None = None,
    named_form: PersonalForm | None = None,
) -> HttpResponse:
    asked = _waves(partnership, personal=True)
    form = form or OrderForm(partnership=partnership, waves=_waves(partnership, personal=False))
    named_form = named_form or (PersonalForm(prefix="named", waves=asked) if asked else None)
    wrong = form.errors or (named_form and named_form.errors)
    context = {
        "partnership": partnership,
        "form": form,
        "named_form": named_form,
        "runs": printed.runs(partnership),
    }
    return render(request, "intake/print.html", context, status=422 if wrong else 200)


@require_GET
@for_clerks
def part(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """One file to print, as a download."""
    found = printed.part(partnership, uuid)
    answer = HttpResponse(files.read(found.file), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{found.file.name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
