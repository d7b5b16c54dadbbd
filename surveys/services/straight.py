"""A form of one page goes straight in: kept and sent in one step when nothing is missing, else kept for the overview.

Whoever answered every question of a single page has just looked it over; a second page would only repeat it.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.db import transaction

from formspec import FormSpec, relevant, validate
from surveys.models import Invitation
from surveys.records.saves import Stamp
from surveys.selectors import forms
from surveys.services import answers, drafts


def fits(spec: FormSpec) -> bool:
    """Is this a form of one page?"""
    return len(spec.pages) == 1


@transaction.atomic
def keep_and_send(
    *, invitation: Invitation, start: int, page: str, raw: Mapping[str, object], stamp: Stamp | None = None
) -> drafts.Saved:
    """As `drafts.save_page`; and sent (`.sent`) when every question asked has an answer that fits.

    Refused also when something was sent from another device already.
    """
    draft, earlier = answers.hold(invitation, start)
    saved = drafts.weighed(invitation=invitation, start=start, page=page, raw=raw, draft=draft, stamp=stamp)
    if saved.outcome != "taken" or saved.problems or _missing(forms.spec_for(invitation), saved.values):
        drafts.write(saved, invitation, start, page)
        return saved
    answers.take(saved.draft, invitation, saved.values, start=start, earlier=earlier)
    return replace(saved, sent=True)


def same_as_sent(invitation: Invitation, raw: Mapping[str, object]) -> bool:
    """Is this what was sent already, as when a button is pressed twice?"""
    return dict(validate(forms.spec_for(invitation), raw).values) == answers.stored_values(invitation)


def _missing(spec: FormSpec, values: Mapping[str, Any]) -> bool:
    return any(item.key not in values for item in spec.items() if relevant(item, values))
