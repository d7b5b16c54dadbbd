"""Whom a survey on paper is for."""

from django.db.models import Exists, OuterRef

from intake.models import PrintedSheet
from partnerships.models import Partnership
from surveys.models import Invitation, Wave
from surveys.selectors import reach


def to_print(wave: Wave, *, everyone: bool = False) -> list[Invitation]:
    """Asked, not answered, without a paper form so far; only those who get no e-mail unless `everyone`.

    Whoever wants no invitations gets none on paper either.
    """
    rows = Invitation.objects.filter(wave=wave, participation=None).exclude(
        Exists(PrintedSheet.objects.filter(invitation=OuterRef("pk")))
    )
    if not everyone:
        rows = rows.exclude(channel=Invitation.Channel.EMAIL)
    found = rows.select_related("member__contact", "body", "wave__series").order_by("id")
    stopped = reach.of(wave.partnership).stopped
    return [row for row in found if row.member_id not in stopped and not row.member.wants_no_invitations]


def waves(partnership: Partnership) -> list[Wave]:
    """Open surveys: those that ask each person, and those that ask everyone."""
    found = Wave.objects.filter(partnership=partnership, state="open")
    return list(found.select_related("series", "version", "partnership").order_by("closes", "id"))
