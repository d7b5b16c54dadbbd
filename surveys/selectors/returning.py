"""Who answered this wave and the one before, counted by level: from who took part, never from answers."""

from django.db.models import Count, Exists, OuterRef, Q

from surveys.models import Invitation, Participation, Wave


def before(wave: Wave) -> Wave | None:
    """The last earlier wave of the series whose answers are closed."""
    rows = Wave.objects.filter(series=wave.series_id, number__lt=wave.number)
    return rows.filter(state__in=["closed", "published"]).order_by("-number").first()


def by_level(wave: Wave) -> dict[str, tuple[int, int]]:
    """{level: (answered in both, invited now and answered before)}, by the level of today's invitation."""
    earlier = before(wave)
    if earlier is None:
        return {}
    took_part = Participation.objects.filter(wave=earlier, invitation__member=OuterRef("member"))
    rows = Invitation.objects.filter(Exists(took_part), wave=wave).values("level").order_by("level")
    counted = rows.annotate(possible=Count("pk"), both=Count("pk", filter=Q(participation__isnull=False)))
    return {row["level"]: (row["both"], row["possible"]) for row in counted}
