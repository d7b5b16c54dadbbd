"""Who stands at the door of a personal link, and what this device began, in one statement written once.

Putting the same joins together through the ORM cost more on every request than the page behind the door.
"""

from dataclasses import dataclass
from uuid import UUID

from foundation.joins import Part, read
from partnerships.models import Body, Member, Partnership
from surveys.models import Draft, InstrumentVersion, Invitation, Participation, Series, Wave

ASKED = (
    Part(Invitation, "i"),
    Part(Member, "m"),
    Part(Body, "b"),
    Part(Participation, "t"),
    Part(Wave, "w"),
    Part(Series, "s"),
    Part(InstrumentVersion, "v", without=("spec",)),
    Part(Partnership, "p"),
    Part(Draft, "d"),
)
ASKED_FROM = (
    "surveys_invitation i JOIN partnerships_member m ON m.id = i.member_id"
    " JOIN partnerships_body b ON b.id = i.body_id"
    " JOIN surveys_wave w ON w.id = i.wave_id"
    " JOIN surveys_series s ON s.id = w.series_id"
    " JOIN partnerships_partnership p ON p.id = w.partnership_id"
    " LEFT JOIN surveys_instrumentversion v ON v.id = w.version_id"
    " LEFT JOIN surveys_participation t ON t.invitation_id = i.id"
    " LEFT JOIN surveys_draft d ON d.key = %s AND d.wave_id = w.id WHERE i.uuid = %s"
)


@dataclass(frozen=True)
class Found:
    """An invitation, and the draft asked for beside it."""

    invitation: Invitation
    draft: Draft | None


def invitation(subject: UUID, draft: str = "") -> Found | None:
    """The invitation with its member, body, participation and, as of now, its wave; None when there is none. One query.

    `draft`: the key of one in the same wave, "" for none.
    """
    rows = read(ASKED, ASKED_FROM, draft, subject)
    if not rows:
        return None
    found: Invitation
    found, member, body, taken, wave, series, version, partnership, begun = rows
    found.member, found.body = member, body
    found._state.fields_cache["participation"] = taken
    wave.series, wave.version, wave.partnership = series, version, partnership
    found.wave, found.partnership = wave, partnership
    return Found(found, begun)
