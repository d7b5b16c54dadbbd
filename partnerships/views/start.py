"""How do I begin? The partnerships one may set up, and a new one."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from foundation.models import User
from partnerships import rules
from partnerships.forms.partnership import BeginForm
from partnerships.selectors import partnerships
from partnerships.services import beginning
from partnerships.views.rows import FORM, form_page, sent, stored


@require_safe
@login_required
def start(request: HttpRequest) -> HttpResponse:
    """Straight to the only one, as long as there is no other choice to make."""
    assert isinstance(request.user, User)  # noqa: S101 signed in
    mine = [
        one for one in partnerships.of_user(request.user) if rules.can(request.user, "edit_partnership", one)
    ]
    may_begin = rules.may_begin(request.user)
    if not mine and not may_begin:
        raise PermissionDenied
    if len(mine) == 1 and not may_begin:
        return redirect("partnerships:hub", mine[0].slug)
    return render(request, "partnerships/setup/start.html", {"mine": mine, "may_begin": may_begin})


@FORM
@login_required
def begin(request: HttpRequest) -> HttpResponse:
    if not rules.may_begin(request.user):
        raise PermissionDenied
    form = BeginForm(sent(request))
    if stored(request, form, beginning.begin):
        return redirect("partnerships:hub", form.cleaned_data["slug"])
    return form_page(request, form, title=_("Begin a partnership"))
