"""Waves, their history and who is asked. Never an answer."""

from uuid import UUID

from django.http import Http404

from partnerships.models import Partnership
from surveys.models import Invitation, Series, Wave, WaveStep


def of_series(series: Series) -> list[Wave]:
    """Newest first."""
    return list(series.waves.select_related("version").order_by("-number"))


def get(partnership: Partnership, uuid: UUID) -> Wave:
    """Http404 when this partnership has none."""
    rows = Wave.objects.filter(partnership=partnership, uuid=uuid)
    found = rows.select_related("series__instrument", "partnership", "version").first()
    if found is None:
        raise Http404
    return found


def calendar(partnership: Partnership) -> list[Wave]:
    """What runs and what comes: open and closing waves, then the planned ones, by opening."""
    rows = Wave.objects.filter(partnership=partnership, state__in=["open", "closing", "planned"])
    found = rows.filter(series__ended_at=None) | rows.exclude(state="planned")
    return list(found.select_related("series", "partnership").order_by("opens", "id"))


def steps(wave: Wave) -> list[WaveStep]:
    """The wave's history, oldest first."""
    return list(wave.steps.select_related("stepped_by__user").order_by("id"))


def invited(wave: Wave) -> list[Invitation]:
    """Everyone asked, sorted for people; `answered` tells whether they took part, never what they said."""
    rows = wave.invitations.select_related("member__organisation", "body", "participation")
    return sorted(rows, key=lambda row: (row.level, str(row.body).casefold(), row.member.name.casefold()))


def invitation(partnership: Partnership, uuid: UUID) -> Invitation:
    """Http404 when this partnership has none."""
    rows = Invitation.objects.filter(partnership=partnership, uuid=uuid)
    found = rows.select_related("partnership", "member__contact", "wave__series", "body").first()
    if found is None:
        raise Http404
    return found
