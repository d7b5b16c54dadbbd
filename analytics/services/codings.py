"""Give a code, take it back, be done with a text. Rows are only ever added."""

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from analytics.models import Coding, Reading
from analytics.records import KEYS
from analytics.selectors import codings, sources
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Partnership

FIELDS = ("code", "perception", "is_expected", "actor_group", "motive", "start", "end")


@transaction.atomic
def add(*, by: Actor, partnership: Partnership, text: UUID, code: str, **more: Any) -> Coding:
    """`more`: perception, is_expected, actor_group, motive, start, end. Http404 when `text` is not of `partnership`.

    The same code twice by one coder, or one without perception and expectation, is Refused.
    """
    unknown = set(more) - set(FIELDS)
    if unknown:
        raise TypeError(f"unknown: {', '.join(sorted(unknown))}")
    if code not in KEYS:
        raise Refused(_("Choose a value or a factor."), code="unknown_code")
    sources.must_be_there(partnership, text)
    row = Coding(
        partnership=partnership,
        text=text,
        code=code,
        coded_at=clock.now(),
        coded_by=by,
        **more,
    )
    try:
        row.validate_constraints()
    except ValidationError as error:
        raise Refused(" ".join(error.messages), code="incomplete") from error
    if any(_same(row, other) for other in codings.own(partnership, text, by)):
        raise Refused(_("You gave this code already."), code="repeated")
    row.save()
    audit.record(by=by, action="coding.add", target=row, code=code)
    return row


@transaction.atomic
def retract(*, by: Actor, coding: Coding) -> Coding:
    """Take an own coding back, by a later row that says so."""
    if coding.coded_by_id != by.pk:
        raise Refused(_("Only who gave a code can take it back."), code="not_yours", status=403)
    if coding.retracts_id or Coding.objects.filter(retracts=coding).exists():
        raise Refused(_("This code was taken back already."), code="retracted")
    row = Coding.objects.create(
        partnership_id=coding.partnership_id,
        text=coding.text,
        code=coding.code,
        codebook=coding.codebook,
        retracts=coding,
        coded_at=clock.now(),
        coded_by=by,
    )
    audit.record(by=by, action="coding.retract", target=row, code=coding.code)
    return row


@transaction.atomic
def finish(*, by: Actor, partnership: Partnership, text: UUID) -> Reading:
    """This coder is done with the text; asked twice, it stays done. Http404 when it is not of `partnership`."""
    sources.must_be_there(partnership, text)
    row, made = Reading.objects.get_or_create(
        partnership=partnership, text=text, read_by=by, defaults={"read_at": clock.now()}
    )
    if made:
        audit.record(by=by, action="coding.finish", target=row)
    return row


def _same(one: Coding, other: Coding) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in FIELDS)
