"""Answers under way: begun on purpose, kept page by page, found again on this device or with the PIN.

A start is the n-th time somebody began with this link version on a device not known. Each has a draft of its own, so that
whoever else holds the link sees nothing and spoils nothing. Draft rows are sealed and named by keys from the link.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from formspec import Checked, Page, Problem, validate
from foundation import crypto, joins, keys, statements
from foundation.errors import Refused
from foundation.ids import uuid7
from surveys.models import Draft, Invitation
from surveys.records.saves import Last, Outcome, Stamp, judge, last_of
from surveys.selectors import forms
from surveys.services import odd, pins

MOST_STARTS = 500
ALONE = (joins.Part(Draft, "d"),)
ALONE_FROM = "surveys_draft d WHERE d.key = %s AND d.wave_id = %s FOR UPDATE"


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a save. `last`: the save of the page that stands now; `values`: all that is kept now."""

    checked: Checked
    outcome: Outcome
    last: Last
    draft: Draft
    values: Mapping[str, Any]
    changed: bool = False
    sent: bool = False

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What does not fit."""
        return self.checked.problems

    @property
    def revision(self) -> int:
        """How often the page was saved by now."""
        return self.last.revision


def _derived(purpose: str, invitation: UUID, version: int, start: int) -> bytes:
    link = f"{purpose}:{invitation}:{version}:{start}".encode()
    return hmac.new(keys.derive("draft"), link, hashlib.sha256).digest()


def _secret(invitation: Invitation, start: int) -> bytes:
    return _derived("seal", invitation.uuid, invitation.link_version, start)


def key(invitation: UUID, version: int, start: int) -> str:
    """What a start's draft is stored under."""
    return _derived("row", invitation, version, start).hex()


def key_of(invitation: Invitation, start: int) -> str:
    return key(invitation.uuid, invitation.link_version, start)


@transaction.atomic
def begin(*, invitation: Invitation, pin: str = "") -> int:
    """A new, empty draft; gives the number of the start. Refused when the wave takes no answers or the PIN is odd."""
    must_be_open(invitation)
    pins.must_fit(pin)
    if invitation.starts >= MOST_STARTS:
        raise Refused(
            _("This link was started too often. Ask the coordinator for a new one."), code="started_too_often"
        )
    Invitation.objects.filter(pk=invitation.pk).update(starts=F("starts") + 1)
    invitation.refresh_from_db(fields=["starts"])
    start = invitation.starts
    create(invitation, start, {}, pins.sealed(invitation, pin))
    return start


def create(invitation: Invitation, start: int, values: Mapping[str, Any], pin_hash: str) -> Draft:
    """The row of one start."""
    draft = Draft(
        partnership_id=invitation.partnership_id,
        wave=invitation.wave,
        key=key_of(invitation, start),
        pin_hash=pin_hash,
        client_uuid=uuid7(),
    )
    _fill(draft, invitation, start, values)
    draft.save()
    return draft


def find(invitation: Invitation, start: int) -> Draft | None:
    """The draft of this start, or None: never begun, or sent already."""
    return Draft.objects.filter(wave_id=invitation.wave_id, key=key_of(invitation, start)).first()


def values(draft: Draft, invitation: Invitation, start: int) -> dict[str, Any]:
    """What was filled in so far."""
    plain = crypto.unseal(_secret(invitation, start), bytes(draft.sealed), draft.key.encode())
    found: dict[str, Any] = json.loads(plain)
    return found


@transaction.atomic
def save_page(
    *, invitation: Invitation, start: int, page: str, raw: Mapping[str, object], stamp: Stamp | None = None
) -> Saved:
    """Keep what fits of one page; problems come back, and an answer with a problem leaves the earlier one as it was.

    With a `stamp`, a save that is older than what stands changes nothing and says so. KeyError when there is no such
    page; Refused when the wave takes no answers or the draft is gone.
    """
    draft = held(invitation, start)
    saved = weighed(invitation=invitation, start=start, page=page, raw=raw, draft=draft, stamp=stamp)
    write(saved, invitation, start, page)
    return saved


def held(invitation: Invitation, start: int) -> Draft | None:
    """The draft of this start, nobody else's until the transaction ends."""
    found = joins.read(ALONE, ALONE_FROM, key_of(invitation, start), invitation.wave_id)
    return found[0] if found else None


def weighed(
    *,
    invitation: Invitation,
    start: int,
    page: str,
    raw: Mapping[str, object],
    draft: Draft | None,
    stamp: Stamp | None = None,
) -> Saved:
    """What a save comes to, nothing written yet. `draft`: held until the transaction ends. Raises as `save_page`."""
    must_be_open(invitation, offline=stamp is not None and stamp.offline)
    if draft is None:
        raise Refused(_("These answers were already sent."), code="already_sent", status=409)
    spec = forms.spec_for(invitation)
    known = values(draft, invitation, start)
    checked = validate(spec, raw, page=page, known=known)
    odd.note(invitation.wave.uuid, checked)
    filled = _merged(spec.page(page), known, checked)
    last = last_of(draft.saves, page)
    outcome: Outcome = judge(last, stamp) if stamp and filled != known else "taken"
    if filled == known or outcome != "taken":
        return Saved(checked, outcome, last, draft, known)
    return Saved(checked, outcome, last.after(stamp or Stamp(last.revision)), draft, filled, changed=True)


def write(saved: Saved, invitation: Invitation, start: int, page: str) -> None:
    """Keep what `weighed` found."""
    if not saved.changed:
        return
    draft = saved.draft
    draft.page, draft.saves = page, {**draft.saves, page: saved.last.stored()}
    _fill(draft, invitation, start, saved.values)
    statements.update(draft, "sealed", "page", "saves")


def _merged(page: Page, known: Mapping[str, Any], checked: Checked) -> dict[str, Any]:
    wrong = {problem.item for problem in checked.problems}
    here = {item.key for item in page.items} - wrong
    kept = {key: value for key, value in known.items() if key.split("__")[0] not in here}
    return {**kept, **checked.values}


@transaction.atomic
def by_pin(*, invitation: Invitation, pin: str) -> int | None:
    """The start this PIN was chosen at, newest first; None when it fits none. Each try counts, right or wrong."""
    tries = pins.count_try(invitation)
    wanted = pins.sealed(invitation, pin) if pins.fits(pin) and tries <= pins.MOST_TRIES else ""
    sent = getattr(invitation, "participation", None)
    if wanted and sent and sent.link_version == invitation.link_version:
        return sent.start if hmac.compare_digest(sent.pin_hash, wanted) else None
    hashes = dict(
        Draft.objects.filter(wave_id=invitation.wave_id, pin_hash=wanted or "none").values_list(
            "key", "pin_hash"
        )
    )
    starts = range(invitation.starts, max(0, invitation.starts - MOST_STARTS), -1)
    return next((start for start in starts if hashes and key_of(invitation, start) in hashes), None)


def must_be_open(invitation: Invitation, *, offline: bool = False) -> None:
    """Refused in words when the wave takes no answers on the web, or none in parts; what waited offline is taken while
    it is closing."""
    if invitation.wave.series.is_anonymous:
        raise Refused(
            _("This survey is anonymous: all questions stand on one page and are sent once, together."),
            code="sent_once",
            status=409,
        )
    taken = ("open", "closing") if offline else ("open",)
    if invitation.wave.state not in taken:
        raise Refused(
            _("This survey is closed. Nothing more can be answered here."), code="wave_closed", status=410
        )


def _fill(draft: Draft, invitation: Invitation, start: int, values: Mapping[str, Any]) -> None:
    plain = json.dumps(dict(values), ensure_ascii=False).encode("utf-8", "surrogatepass")
    draft.sealed = crypto.seal(_secret(invitation, start), plain, draft.key.encode())
