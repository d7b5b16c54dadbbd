"""The words of a row-level file: what a column is, what a code means, why something is not there."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from analytics.reports import wording
from analytics.reports.row_columns import ABSENT, NO_ANSWER, UNKNOWN, WITHHELD, Column
from partnerships.models import ActorGroup, Capacity

Text = "str | Promise"

COLUMNS: dict[str, "str | Promise"] = {
    "person": _("Number drawn for this file; the same over waves only where many people share the same path"),
    "wave": _("Wave"),
    "opened": _("Day the wave opened"),
    "level": _("Level of the body the person answered for"),
    "actor_group": _("Actor group of their organisation"),
    "capacity": _("How they do this work"),
    "core": _("In the core group"),
}
VALUES: dict[str, "str | Promise"] = {
    **wording.GROUPS,
    **dict(ActorGroup.choices),
    **dict(Capacity.choices),
    "": _("not known"),
    "True": _("yes"),
    "False": _("no"),
    "0": _("not chosen"),
    "1": _("chosen"),
}
CODES: dict[int, "str | Promise"] = {
    ABSENT: _("not asked in this wave"),
    WITHHELD: _("withheld: it would tell about the few"),
    UNKNOWN: _("don't know, or not my role"),
    NO_ANSWER: _("no answer"),
}
REASONS: dict[str, "str | Promise"] = {
    "too_few": _("fewer people answered than may be shown"),
    "known_by": _("with it, some would be among too few alike"),
    "words": _("words people wrote: they may name somebody"),
    "value": _("a number or a day can be what somebody is known by"),
    "ties": _("who works with whom is shown with consent only"),
}


def label(column: Column) -> str:
    """What the column is."""
    return str(COLUMNS.get(column.name, column.label))


def values(column: Column) -> dict[int, str]:
    """{code: words}, the missing ones last."""
    known = {code: str(column.labels.get(code) or VALUES.get(key, key)) for code, key in column.keys.items()}
    if not column.labels or column.name in COLUMNS:
        known = {code: str(VALUES.get(key, key)) for code, key in column.keys.items()}
    return known | {code: str(CODES[code]) for code in column.missing}
