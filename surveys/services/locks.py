"""Who answers and who closes meet here: answering shares the wave's row, changing its state has it alone."""

from django.db import connection

from surveys.models import Wave


def shared(wave: Wave) -> Wave:
    """The wave as it is now, held FOR SHARE until the transaction ends: it cannot change state meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT state, closes FROM surveys_wave WHERE id = %s FOR SHARE", [wave.pk])
        wave.state, wave.closes = cursor.fetchone()
    return wave


def alone(wave: Wave) -> Wave:
    """The wave as it is now, held FOR UPDATE: waits for everyone who is answering."""
    return (
        Wave.objects.select_for_update(of=("self",)).select_related("series", "partnership").get(pk=wave.pk)
    )
