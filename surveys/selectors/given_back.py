"""Where somebody who was asked finds the published results: the page belongs to another room, its address is public."""

from surveys.models import Invitation, Series


def path(invitation: Invitation) -> str:
    """Of the series' last published wave, for the level they were asked on; empty while nothing is published."""
    wave = invitation.wave
    if not wave.series.waves.filter(state="published").exists():
        return ""
    if wave.series.is_anonymous:
        return everyones(wave.series)
    return f"/{invitation.partnership.slug}/results/{invitation.level}/?series={wave.series.uuid}"


def everyones(series: Series) -> str:
    """What was answered to each question, by all together."""
    return f"/{series.partnership.slug}/results/answers/?series={series.uuid}"
