"""What is next? The lists of the desk, by deadline; a search shows the best first."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from feedback.forms.filtering import LONGEST, NAMES, FilterForm
from feedback.models import Channel, Kind, Status
from feedback.records import Key
from feedback.selectors import filters, owners, paging, searching
from feedback.selectors import worklist as lists
from feedback.selectors.filters import Owners, Saved
from feedback.selectors.paging import Line
from feedback.selectors.worklist import Asked
from feedback.views.entry import StaffRequest, may, staff
from feedback.workflow import deadlines, steps
from foundation import clock
from foundation.templatetags.tandem import day
from partnerships.models import Partnership

SHOWN = 110  # characters of what was said

TITLES = {
    "mine": _("Mine"),
    "organisation": _("My organisation's"),
    "unassigned": _("Nobody has taken up"),
    "due": _("Due within 7 days"),
    "silent": _("Past their day, no answer"),
    "escalated": _("Late, and I was told"),
    "second": _("Refusals to read before they go"),
    "undelivered": _("Answer did not arrive"),
    "broken": _("Promise not kept"),
    "paused": _("Paused"),
    "open": _("All open"),
    "ended": _("Ended"),
    "imported": _("Taken over"),
    "all": _("Everything"),
}


@require_safe
@staff("see_suggestions")
def worklist(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    name = request.GET.get("list", "")
    name = name if name in lists.NAMES else "open"
    choices = filters.choices(partnership.pk, request.user)
    top = _top(request, name, choices.owners, choices.saved)
    chosen = dict(top.chosen)
    words = chosen.pop("words").strip()
    asked = _asked(request, partnership, name, chosen)
    context: dict[str, Any] = {
        "partnership": partnership,
        "narrowing": top.html,
        "name": name,
        "title": TITLES[name],
        "saved": choices.saved,
        "base": request.path,
        "names": _names(get_language() or ""),
        "may_act": may(request, "handle_suggestions", partnership),
        "may_set": may(request, "edit_partnership", partnership),
        "latest_first": asked.latest_first,
        "narrowed": bool(words) or any(chosen.values()),
        "kept": {"list": name, **top.kept},
    }
    found = _searched(partnership, asked, words) if words else _listed(request, partnership, asked)
    return render(request, "feedback/desk/worklist.html", {**context, **found})


@dataclass(frozen=True)
class _Top:
    """The lists and what narrows them: the same markup for the same choice."""

    chosen: dict[str, Any]
    kept: dict[str, str]
    html: SafeString


def _top(request: StaffRequest, name: str, owners: Owners, saved: Saved) -> _Top:
    """Made once a process for each choice; words somebody typed are not kept."""
    asked = tuple((key, request.GET.get(key, "")[: LONGEST + 1]) for key in NAMES)
    make = _made if request.GET.get("words") else _made_once
    return make(get_language() or "", name, owners, saved, asked)


def _made(
    language: str,
    name: str,
    owners: Owners,
    saved: Saved,
    asked: tuple[tuple[str, str], ...],
) -> _Top:
    form = FilterForm(owners, dict(asked))
    kept = form.kept()
    opened = any(kept[key] for key in ("kind", "channel", "owner"))
    page = {"tabs": TITLES.items(), "name": name, "saved": saved, "form": form, "opened": opened}
    return _Top(form.chosen(), kept, render_to_string("feedback/desk/_narrow.html", page))


_made_once = lru_cache(maxsize=256)(_made)


def _asked(request: StaffRequest, partnership: Partnership, name: str, chosen: dict[str, Any]) -> Asked:
    mine = owners.organisations_of(partnership.pk, request.user) if name == "organisation" else ()
    return lists.asked(partnership, name, user=request.user, organisations=mine, **chosen)


def _searched(partnership: Partnership, asked: Asked, words: str) -> dict[str, Any]:
    found = searching.find(partnership, lists.rows(partnership.pk, asked), words)
    return {"found": found, "lines": _lines(partnership, found.rows)}


def _listed(request: StaffRequest, partnership: Partnership, asked: Asked) -> dict[str, Any]:
    page = paging.page(partnership.pk, asked, after=Key.read(request.GET.get("after", "")))
    found = {
        "page": page,
        "count": paging.count(partnership.pk, asked),
        "lines": _lines(partnership, page.rows),
    }
    empty = asked.name == "open" and not page.rows
    return {**found, "taken_over": empty and lists.any_taken_over(partnership)}


def _lines(partnership: Partnership, rows: Sequence[Line]) -> list[dict[str, Any]]:
    today = clock.today(partnership.time_zone)
    say = _labels(get_language() or "")
    return [
        {
            "number": row.number,
            "language": row.language,
            "words": say["erased"] if row.erased_at else _words(row),
            "facts": f"{row.number} · {say[row.kind]} · {say[row.channel]} · {say['said']} {day(row.said_on)}",
            "due": day(row.answer_due_on),
            "status": say[row.status],
            "owner": row.owner_name,
            "person": row.person_name or "",
            "choose": f"{say['choose']}: {row.number}",
            "late": row.status in steps.WAITING and deadlines.overdue(row.answer_due_on, today),
            "paused": day(row.paused_until) if row.paused_until and row.paused_until > today else "",
        }
        for row in rows
    ]


@lru_cache(maxsize=16)
def _labels(language: str) -> dict[str, str]:
    """Every word of a line, in the page's language."""
    words = {"choose": _("Choose"), "erased": _("Erased"), "said": _("said on")}
    named = {**dict(Kind.choices), **dict(Channel.choices), **dict(Status.choices), **words}
    return {key: str(text) for key, text in named.items()}


@lru_cache(maxsize=16)
def _names(language: str) -> dict[str, str]:
    """What the cells of a line are, in the page's language."""
    names = {
        "due_name": _("Answer by"),
        "status_name": _("Status"),
        "owner_name": _("Who answers"),
        "past": _("past its day"),
        "paused_until": _("paused until"),
    }
    return {key: str(text) for key, text in names.items()}


def _words(row: Line) -> str:
    flat = row.title or row.beginning or row.asset_signal
    return flat if len(flat) <= SHOWN else f"{flat[: SHOWN - 1]}…"
