"""Print paper forms, and see which of them came back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from foundation.errors import Refused
from foundation.services import files
from intake.forms.printing import OrderForm
from intake.selectors import printing as printed
from intake.services import printing
from intake.views.access import acting, for_clerks
from partnerships.models import Partnership


@require_http_methods(["GET", "HEAD", "POST"])
@for_clerks
def runs(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Order forms, and the runs so far with printed = out + keyed + put aside."""
    form = OrderForm(request.POST or None, partnership=partnership)
    if request.method == "POST" and form.is_valid():
        try:
            printing.order(by=acting(request), partnership=partnership, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
        else:
            messages.success(request, _("The forms are being made. The file to print appears below."))
            return redirect("intake:print")
    context = {"partnership": partnership, "form": form, "runs": printed.runs(partnership)}
    return render(request, "intake/print.html", context, status=422 if form.errors else 200)


@require_GET
@for_clerks
def part(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """One file to print, as a download."""
    found = printed.part(partnership, uuid)
    answer = HttpResponse(files.read(found.file), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{found.file.name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
