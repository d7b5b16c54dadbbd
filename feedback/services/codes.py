"""The code of a suggestion: derived, never stored. Wrong guesses are counted per number; nobody else is locked out."""

import uuid

from django.db import connection
from django.utils.translation import gettext as _

from feedback.models import CodeGuess, Suggestion
from feedback.workflow import codes
from foundation import clock, keys
from foundation.errors import Refused
from foundation.ids import uuid7
from foundation.models import Actor
from foundation.services import audit
from foundation.unit import unit
from partnerships.models import Partnership

WINDOW = 3600  # seconds
PER_NUMBER = 10
PER_NUMBER_UNDER_ATTACK = 3
ATTACK = 500  # wrong codes in one window in one partnership
NOBODY = uuid.UUID(int=0)

COUNT = """
INSERT INTO feedback_codeguess (uuid, partnership_id, number, "window", wrong) VALUES (%s, %s, %s, %s, 1)
ON CONFLICT (partnership_id, number, "window") DO UPDATE SET wrong = feedback_codeguess.wrong + 1
"""


def code_of(suggestion: Suggestion) -> str:
    """As it is shown: K7QM-2XRD-9HTA."""
    return codes.shown(_derived(suggestion.uuid, suggestion.code_version))


def _derived(suggestion: uuid.UUID, version: int) -> str:
    return codes.derived(keys.derive("suggestion-code"), suggestion, version)


def open_case(*, partnership: Partnership, number: str, code: str) -> Suggestion:
    """The suggestion that number and code, as typed, belong to.

    Refused wrong_code (404) for a wrong pair, known number or not, after the same work; too_many (429) after ten wrong
    codes for one number in an hour. Not atomic on purpose: a counted guess stays counted.
    """
    wanted, given = codes.read_number(number) or "?", codes.read(code)
    blocked = _blocked(partnership, wanted)
    found = (
        Suggestion.objects.filter(partnership=partnership, number=wanted)
        .select_related("partnership", "owner_organisation", "submitter__contact")
        .first()
    )
    right = _derived(found.uuid, found.code_version) if found else _derived(NOBODY, 1)
    fits = codes.same(given, right)
    if blocked:
        raise Refused(
            _("Too many wrong codes for this number. Try again in an hour, or ask at the counter."),
            code="too_many",
            status=429,
        )
    if found is None or not fits:
        _count_wrong(partnership, wanted)
        raise Refused(
            _("Number and code do not belong together. Check both; O and 0, I and 1 count as the same."),
            code="wrong_code",
            status=404,
        )
    return found


@unit
def renew(*, suggestion: Suggestion, by: Actor) -> str:
    """A new code, when the slip was lost or read by others; the old one stops working."""
    row = Suggestion.objects.select_for_update(of=("self",)).get(pk=suggestion.pk)
    row.code_version += 1
    row.save(update_fields=["code_version"])
    audit.record(by=by, action="suggestion.new_code", target=row)
    return code_of(row)


def _window() -> int:
    return int(clock.now().timestamp()) // WINDOW


def _blocked(partnership: Partnership, number: str) -> bool:
    counts = dict(
        CodeGuess.objects.filter(
            partnership=partnership, number__in=[number, ""], window=_window()
        ).values_list("number", "wrong")
    )
    under_attack = counts.get("", 0) > ATTACK
    return counts.get(number, 0) >= (PER_NUMBER_UNDER_ATTACK if under_attack else PER_NUMBER)


def _count_wrong(partnership: Partnership, number: str) -> None:
    with connection.cursor() as cursor:
        for counted in (number, ""):
            cursor.execute(COUNT, [uuid7(), partnership.pk, counted, _window()])
