"""What did people say, and what was done? Released copies, for everyone: list, one entry, feed."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from feedback.models import Kind, Outcome, RegisterEntry
from feedback.selectors import places, register, together
from feedback.views.supporting import key_of
from feedback.workflow import drawing
from foundation import clock
from partnerships.models import Partnership
from partnerships.selectors import partnerships

FEED_SIZE = 50
PRINTED = 200
FEWEST_DRAWN = 2  # one place alone says nothing about where
FILTERS = ("words", "kind", "category", "outcome", "place", "state")


@require_safe
def index(request: HttpRequest, city: str) -> HttpResponse:
    partnership = partnerships.by_slug(city)
    asked = {name: request.GET.get(name, "")[:120] for name in FILTERS}
    page = register.page(register.entries(partnership.pk, **asked), after=request.GET.get("after", ""))
    context: dict[str, Any] = {
        "partnership": partnership,
        "page": page,
        "asked": asked,
        "searching": any(asked.values()),
        "kinds": Kind.choices,
        "outcomes": Outcome.choices,
        "states": register.STATES,
        "categories": register.categories(partnership.pk),
        "places": places.in_register(partnership),
        "map": _map(partnership, asked["place"]),
        "here": places.by_key(partnership, asked["place"]),
    }
    return render(request, "feedback/public/register.html", context)


def _map(partnership: Partnership, chosen: str) -> SafeString:
    """The places as an <svg> of links; empty when fewer than two have a position."""
    spots = places.spots(partnership)
    if len(spots) < FEWEST_DRAWN:
        return SafeString("")
    label = _("Drawing of the places; the list of places says the same")
    shown = {"drawing": drawing.drawn(spots), "label": label, "chosen": chosen}
    return SafeString(render_to_string("feedback/public/places.svg", shown))


@require_safe
def printed(request: HttpRequest, city: str) -> HttpResponse:
    """The register as pages to print: the same choice of entries, whole, without what only a screen needs."""
    partnership = partnerships.by_slug(city)
    asked = {name: request.GET.get(name, "")[:120] for name in FILTERS}
    rows = register.entries(partnership.pk, **asked)
    context = {
        "partnership": partnership,
        "rows": rows[:PRINTED],
        "more": rows.count() > PRINTED,
        "most": PRINTED,
        "asked": asked,
        "today": clock.today(partnership.time_zone),
    }
    return render(request, "feedback/public/register_print.html", context)


@require_safe
def entry(request: HttpRequest, city: str, number: str) -> HttpResponse:
    partnership = partnerships.by_slug(city)
    found = register.entry(partnership.pk, number)
    context = {
        "partnership": partnership,
        "entry": found,
        "together": together.of(found.suggestion),
        "organisations": together.shown(found.suggestion),
        "supported": together.supported(found.suggestion, key_of(request)),
    }
    return render(request, "feedback/public/entry.html", context)


@require_safe
def feed(request: HttpRequest, city: str) -> HttpResponse:
    """The latest released copies as Atom."""
    partnership = partnerships.by_slug(city)
    made = Atom1Feed(
        title=_("%(name)s: what people said and what was done") % {"name": partnership},
        link=_address("feedback:register", partnership),
        description="",
        feed_url=_address("feedback:register_feed", partnership),
    )
    for row in register.entries(partnership.pk)[:FEED_SIZE]:
        made.add_item(
            title=row.title or row.text[:80],
            link=_address("feedback:register_entry", partnership, row.number),
            description=_told(row),
            unique_id=f"urn:uuid:{row.uuid}",
            updateddate=row.released_at,
            pubdate=row.released_at,
        )
    answer = HttpResponse(content_type="application/atom+xml; charset=utf-8")
    made.write(answer, "utf-8")
    return answer


def _address(name: str, partnership: Partnership, *more: str) -> str:
    return settings.PUBLIC_URL + reverse(name, args=[partnership.slug, *more])


def _told(row: RegisterEntry) -> str:
    """Plain text: what was said, and what was answered."""
    return "\n\n".join(part for part in (row.text, row.answer_text, row.promise_text) if part)
