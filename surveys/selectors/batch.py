"""Invitations of one batch with all that a message needs: what many share is read once."""

from django.db.models import QuerySet

from partnerships.models import Body
from surveys.models import Invitation, Wave


def of(rows: QuerySet[Invitation]) -> list[Invitation]:
    """The rows by id; those of one wave share its object, those of one body the body's."""
    found = list(rows.select_related("member__contact").order_by("id"))
    waves = Wave.objects.select_related("series", "version", "partnership").in_bulk(
        {row.wave_id for row in found}
    )
    bodies = Body.objects.in_bulk({row.body_id for row in found})
    for row in found:
        row.wave, row.body = waves[row.wave_id], bodies[row.body_id]
        row.partnership = row.member.partnership = row.wave.partnership
    return found
