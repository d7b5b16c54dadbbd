"""List, add, change and act: one set of screens for every kind of row."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from foundation import clock
from foundation.errors import Refused
from partnerships.models import Partnership
from partnerships.selectors import access
from partnerships.views.entry import actor, edits
from partnerships.views.kinds import KINDS, Kind

FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@edits
def listing(request: HttpRequest, partnership: Partnership, kind: str) -> HttpResponse:
    shown = _kind(kind)
    rows = shown.rows(partnership, clock.today(partnership.time_zone))
    lines = [{"uuid": row.uuid, "cells": shown.cells(row)} for row in rows]
    page = {"partnership": partnership, "kind": shown, "lines": lines}
    return render(request, "partnerships/setup/list.html", page)


@FORM
@edits
def adding(request: HttpRequest, partnership: Partnership, kind: str) -> HttpResponse:
    shown = _kind(kind)
    form = shown.form(partnership, sent(request))
    if stored(request, form, shown.create, partnership=partnership):
        return redirect("partnerships:list", partnership.slug, kind)
    return form_page(request, form, partnership=partnership, kind=shown, title=shown.add)


@FORM
@edits
def changing(request: HttpRequest, partnership: Partnership, kind: str, uuid: UUID) -> HttpResponse:
    """One row: change it where that is possible, and what else can be done with it."""
    shown = _kind(kind)
    row = access.one(partnership, shown.model, uuid)
    title, acts = str(row), shown.open_acts(row)
    if shown.change is None:
        facts = list(zip(shown.columns, shown.cells(row), strict=True))
        page = {
            "partnership": partnership,
            "kind": shown,
            "row": row,
            "acts": acts,
            "title": title,
            "facts": facts,
        }
        return render(request, "partnerships/setup/row.html", page)
    form = shown.form(partnership, sent(request), row=row)
    if stored(request, form, shown.change, row=row):
        return redirect("partnerships:list", partnership.slug, kind)
    return form_page(request, form, partnership=partnership, kind=shown, row=row, acts=acts, title=title)


@FORM
@edits
def acting(request: HttpRequest, partnership: Partnership, kind: str, uuid: UUID, act: str) -> HttpResponse:
    shown = _kind(kind)
    row = access.one(partnership, shown.model, uuid)
    step = shown.act(act)
    if step is None:
        raise Http404
    form = step.form(partnership, sent(request), row=row)
    if stored(request, form, step.run, row=row):
        return redirect("partnerships:list", partnership.slug, kind)
    return form_page(
        request, form, partnership=partnership, kind=shown, row=row, title=step.label, button=step.label
    )


def sent(request: HttpRequest) -> Any:
    """What was posted, None for a page that is only looked at."""
    return request.POST if request.method == "POST" else None


def stored(request: HttpRequest, form: BaseForm, run: Callable[..., Any], **subject: Any) -> bool:
    """Run the service with what the form holds; a refusal becomes the form's own error."""
    if not form.is_valid():
        return False
    try:
        run(by=actor(request), **subject, **form.cleaned_data)
    except Refused as refusal:
        form.add_error(None, str(refusal.message))
        return False
    messages.success(request, _("Saved."))
    return True


def form_page(request: HttpRequest, form: BaseForm, **page: Any) -> HttpResponse:
    """The form, with what is wrong first; 422 when it was sent and not taken."""
    status = 422 if form.errors else 200
    return render(request, "partnerships/setup/form.html", {"form": form, **page}, status=status)


def _kind(key: str) -> Kind:
    if key not in KINDS:
        raise Http404
    return KINDS[key]
