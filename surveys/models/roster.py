"""The list a roster asks about, as it stood at opening. Nothing here knows an answer."""

from django.db import models
from django.db.models import Q

from partnerships.models import Body, Member, Organisation, TenantModel
from surveys.models.wave import Wave


class RosterRow(TenantModel):
    """One line: a member of one body's complete list, or an organisation of the partnership.

    The key that stands in answers is derived from a secret outside the database and stored nowhere: who reads the tables
    alone cannot tell whom an answer is about, nor whose own line is the one that is not there.
    """

    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="roster")
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(body__isnull=False, member__isnull=False, organisation__isnull=True)
                | Q(body__isnull=True, member__isnull=True, organisation__isnull=False),
                name="surveys_roster_member_or_organisation",
            ),
            models.UniqueConstraint(fields=["wave", "body", "member"], name="surveys_roster_member_once"),
            models.UniqueConstraint(fields=["wave", "organisation"], name="surveys_roster_organisation_once"),
        ]

    def __str__(self) -> str:
        return f"{self.wave}: {self.member or self.organisation}"
