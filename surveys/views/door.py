"""The door of a personal link: who comes, in which language, and what may be kept of the page (nothing)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from formspec import FormSpec
from foundation.errors import Refused
from partnerships.models import Member
from surveys.models import Draft, Invitation, Participation
from surveys.selectors import forms, stop_links
from surveys.services import drafts, links, own_door
from surveys.views import devices


@dataclass(frozen=True)
class Visit:
    """One request behind a link. `start`: what this device began, None for a device not known; `begun`: its draft, read
    with the invitation when the page is only looked at.
    """

    request: HttpRequest
    invitation: Invitation
    token: str
    start: int | None
    language: str
    begun: Draft | None = None

    @cached_property
    def form(self) -> FormSpec:
        return forms.spec_for(self.invitation)

    @property
    def path(self) -> str:
        return f"/m/{self.token}/"

    @property
    def stop_path(self) -> str:
        """The page where this member says which messages they want."""
        return stop_links.path(self.invitation.member)

    @property
    def ties_path(self) -> str:
        """The page of this member's own ties, and whether they may be drawn."""
        return own_door.path(self.invitation.member)

    @property
    def lists_ties(self) -> bool:
        """This wave asks who works with whom."""
        return self.invitation.wave.version is not None and any(
            item.kind == "roster" for item in forms.spec_of(self.invitation.wave).items()
        )

    @property
    def sent(self) -> Participation | None:
        """That answers came in through this very link; those of a revoked one do not count here."""
        taken = getattr(self.invitation, "participation", None)
        stands = self.is_anonymous or (taken and taken.link_version == self.invitation.link_version)
        return taken if stands else None

    @property
    def is_anonymous(self) -> bool:
        """All on one page, sent once, and then nobody's: no draft, no device, nothing to change."""
        return self.invitation.wave.series.is_anonymous

    @property
    def owns_sent(self) -> bool:
        return self.sent is not None and self.sent.start == self.start

    def page(self, template: str, status: int = 200, **context: Any) -> HttpResponse:
        """A page of the survey, with what all of them show."""
        row = self.invitation
        known = {
            "visit": self,
            "invitation": row,
            "partnership": row.partnership,
            "wave": row.wave,
            "form_title": self.form.title,
        }
        return render(self.request, f"surveys/answer/{template}.html", {**known, **context}, status=status)


READS = ("GET", "HEAD")
View = Callable[..., HttpResponse]


def personal(view: View) -> View:
    """Find the invitation of the token; an unknown and a revoked link get the same page, which tells of nobody."""

    @wraps(view)
    def guarded(request: HttpRequest, token: str, **more: Any) -> HttpResponse:
        device = devices.of(request)
        found = links.visited(token, _draft_of(request, device))
        if found is None:
            return private(render(request, "surveys/answer/unknown.html", status=404))
        invitation, start = found.invitation, devices.start_of(device, found.invitation)
        with translation.override(language_of(request, invitation.member)):
            visit = Visit(
                request=request,
                invitation=invitation,
                token=token,
                start=start,
                language=(translation.get_language() or "en")[:2],
                begun=found.draft if start else None,
            )
            try:
                return private(view(visit, **more))
            except Refused as refusal:
                return private(visit.page("refused", status=refusal.status, refusal=refusal))

    return guarded


def _draft_of(request: HttpRequest, device: devices.Device | None) -> str:
    """The key of the draft to read with the invitation; a page that changes it reads it under a lock, later."""
    if device is None or request.method not in READS:
        return ""
    return drafts.key(device.invitation, device.version, device.start)


def language_of(request: HttpRequest, member: Member) -> str:
    """What the reader chose before; else the member's own."""
    chosen = settings.LANGUAGE_COOKIE_NAME in request.COOKIES or "language" in request.GET
    return translation.get_language() or "en" if chosen else member.language


def private(response: HttpResponse) -> HttpResponse:
    """Kept by nobody on the way, found by no search."""
    response["Cache-Control"] = "no-store, private"
    response["Referrer-Policy"] = "same-origin"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
