"""How every service here stores a row: checked by the model's own rules, and audited in the same transaction."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from foundation.unit import unit
from partnerships.models import Partnership, TenantModel

Rows = TypeVar("Rows", bound=Partnership | TenantModel)


@unit
def keep(row: Rows, *, by: Actor, action: str, **facts: Any) -> Rows:
    """Store `row` and its audit entry. Raises Refused with the model's own words when it may not be stored.

    The database checks the constraints as it stores; only when it refuses, the model is asked which one and why.
    """
    try:
        row.full_clean(validate_unique=False, validate_constraints=False)
        with transaction.atomic():
            row.save()
    except ValidationError as error:
        raise Refused(in_words(row, error), code="invalid") from error
    except IntegrityError as error:
        raise _refusal(row) from error
    owner = row.pk if isinstance(row, Partnership) else row.partnership_id
    audit.record(by=by, action=action, target=row, partnership_id=owner, **facts)
    return row


def _refusal(row: Rows) -> Refused:
    try:
        row.full_clean()
    except ValidationError as error:
        return Refused(in_words(row, error), code="invalid")
    return Refused(_("Someone else changed this at the same time. Look again."), code="conflict", status=409)


def change(row: Rows, fields: Mapping[str, Any], *, allowed: Iterable[str], by: Actor, action: str) -> Rows:
    """Set the `allowed` ones of `fields` that differ and store them; the audit names which, never what.

    TypeError for a field that cannot be changed this way. Nothing differs: nothing is written.
    """
    unknown = set(fields) - set(allowed)
    if unknown:
        raise TypeError(f"cannot change {sorted(unknown)}")
    differing = sorted(name for name, value in fields.items() if getattr(row, name) != value)
    for name in differing:
        setattr(row, name, fields[name])
    return keep(row, by=by, action=action, fields=differing) if differing else row


@unit
def remove(row: TenantModel, *, by: Actor, action: str, **facts: Any) -> None:
    """Delete `row`; the audit keeps that it was there."""
    audit.record(by=by, action=action, target=row, partnership_id=row.partnership_id, **facts)
    row.delete()


def same_partnership(partnership: Partnership | int, *rows: TenantModel | None) -> None:
    """Refuse rows of another partnership, without telling whose they are."""
    here = partnership if isinstance(partnership, int) else partnership.pk
    if any(row is not None and row.partnership_id != here for row in rows):
        raise Refused(_("This does not belong to this partnership."), code="other_partnership")


def in_words(row: Partnership | TenantModel, error: ValidationError) -> str:
    """All that is wrong with `row`, one sentence after the other, each field by its name."""
    found = []
    for name, messages in error.message_dict.items():
        label = "" if name == "__all__" else f"{_field_label(row, name)}: "
        found += [f"{label}{message}" for message in messages]
    return " ".join(found)


def _field_label(row: Partnership | TenantModel, name: str) -> str:
    label = str(getattr(row._meta.get_field(name), "verbose_name", name))
    return label[:1].upper() + label[1:]
