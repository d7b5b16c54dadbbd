"""Who consented to be compared with whom."""

from dataclasses import dataclass

from django.db.models import Q

from analytics.models import ComparisonConsent
from partnerships.models import Partnership
from partnerships.selectors import partnerships


@dataclass(frozen=True, slots=True)
class Standing:
    """Another partnership of the site, with our consent and theirs, None where it is not given."""

    other: Partnership
    ours: ComparisonConsent | None
    theirs: ComparisonConsent | None

    @property
    def both(self) -> bool:
        return self.ours is not None and self.theirs is not None


def standings(partnership: Partnership) -> list[Standing]:
    """Every other partnership, sorted for people."""
    open_ones = ComparisonConsent.objects.filter(
        Q(partnership=partnership) | Q(other=partnership), ended_at=None
    )
    found = {(row.partnership_id, row.other_id): row for row in open_ones}
    return [
        Standing(one, found.get((partnership.pk, one.pk)), found.get((one.pk, partnership.pk)))
        for one in partnerships.everywhere()
        if one.pk != partnership.pk
    ]


def consenting(partnership: Partnership) -> list[Partnership]:
    """Those with whom both sides said yes."""
    return [one.other for one in standings(partnership) if one.both]
