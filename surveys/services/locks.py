"""Who answers and who closes meet here: answering shares the wave's row, changing its state has it alone."""

from django.db import connection

from foundation import joins
from surveys.models import Draft, Invitation, Wave

HELD = (joins.Part(Wave, "w"), joins.Part(Draft, "d"))
HELD_FROM = (
    "surveys_invitation i JOIN surveys_wave w ON w.id = i.wave_id"
    " JOIN surveys_draft d ON d.key = %s AND d.wave_id = w.id"
    " WHERE i.id = %s FOR SHARE OF w FOR UPDATE OF i, d"
)


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


def sending(invitation: Invitation, draft: str) -> Draft | None:
    """As `answering`, and the draft of this key alone with them; None when there is none (any more)."""
    found = joins.read(HELD, HELD_FROM, draft, invitation.pk)
    if not found:
        answering(invitation)
        return None
    wave, row = found
    invitation.wave.state, invitation.wave.closes = wave.state, wave.closes
    return row  # type: ignore[no-any-return]


def alone(wave: Wave) -> Wave:
    """The wave as it is now, held FOR UPDATE: waits for everyone who is answering."""
    return (
        Wave.objects.select_for_update(of=("self",)).select_related("series", "partnership").get(pk=wave.pk)
    )
