"""Who answers and who closes meet here: answering shares the wave's row, changing its state has it alone."""

from django.db import connection

from surveys.models import Invitation, Wave


def shared(wave: Wave) -> Wave:
    """The wave as it is now, held FOR SHARE until the transaction ends: it cannot change state meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT state, closes FROM surveys_wave WHERE id = %s FOR SHARE", [wave.pk])
        wave.state, wave.closes = cursor.fetchone()
    return wave


def answering(invitation: Invitation) -> Wave:
    """As `shared`, and the invitation itself alone: nobody else sends under it meanwhile."""
    wave = invitation.wave
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT w.state, w.closes FROM surveys_invitation i JOIN surveys_wave w ON w.id = i.wave_id"
            " WHERE i.id = %s FOR SHARE OF w FOR UPDATE OF i",
            [invitation.pk],
        )
        wave.state, wave.closes = cursor.fetchone()
    return wave


def alone(wave: Wave) -> Wave:
    """The wave as it is now, held FOR UPDATE: waits for everyone who is answering."""
    return (
        Wave.objects.select_for_update(of=("self",)).select_related("series", "partnership").get(pk=wave.pk)
    )
