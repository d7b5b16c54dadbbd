"""Keys for other systems: which there are, a new one (shown once), and taking one back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from foundation import clock
from foundation.errors import Refused
from foundation.scopes import SCOPES
from foundation.selectors import tokens as found
from foundation.services import tokens
from partnerships.forms.tokens import TokenForm
from partnerships.models import Partnership
from partnerships.views.entry import actor, edits
from partnerships.views.rows import FORM, sent


@FORM
@never_cache
@edits
def keys(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    """The list and the form; after making one, the same page with its secret, which no later page can show."""
    form = TokenForm(sent(request))
    page: dict[str, Any] = {"form": form}
    if form.is_valid():
        try:
            made = tokens.issue(by=actor(request), partnership_id=partnership.pk, **form.cleaned_data)
            page = {"form": TokenForm(), "secret": made.secret, "made": made.token}
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
    status = 422 if page["form"].errors else 200
    shown = {"partnership": partnership, "lines": _lines(partnership), **page}
    return render(request, "partnerships/setup/tokens.html", shown, status=status)


@require_POST
@edits
def revoke(request: HttpRequest, partnership: Partnership, uuid: UUID) -> HttpResponse:
    token = tokens.revoke(by=actor(request), token=found.get(partnership.pk, uuid))
    messages.success(request, _("The key %(name)s opens nothing any more.") % {"name": token.name})
    return redirect("partnerships:tokens", partnership.slug)


def _lines(partnership: Partnership) -> list[dict[str, Any]]:
    today = clock.now().date()
    return [
        {
            "token": one,
            "may": [SCOPES.get(scope, scope) for scope in one.scopes],
            "works": one.revoked_at is None and one.expires_on >= today,
        }
        for one in found.of_partnership(partnership.pk)
    ]
