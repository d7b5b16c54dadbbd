"""A sign on an object, seen by a technician: a saddle turned, a bag over the machine. Two taps, no words needed."""

import uuid

from django.utils.translation import gettext as _

from feedback.models import AnswerChannel, Asset, Channel, Kind, Sign
from feedback.records import Receipt
from feedback.services import receiving
from foundation.errors import Refused
from foundation.models import Actor
from foundation.unit import unit
from partnerships.models import Partnership


@unit
def record(
    *, by: Actor, partnership: Partnership, asset: Asset, sign: Sign, client_uuid: uuid.UUID, words: str = ""
) -> Receipt:
    """What somebody left on `asset`. Nobody waits for a reply to a sign, so it counts in no rate of replies."""
    if asset.partnership_id != partnership.pk or sign.asset_kind.casefold() != asset.kind.casefold():
        raise Refused(_("This sign does not belong to this kind of object."), code="no_such_sign")
    return receiving.receive(
        by=by,
        partnership=partnership,
        client_uuid=client_uuid,
        channel=Channel.SIGNAL,
        kind=Kind.REPORT,
        text=words,
        language=partnership.languages[0],
        answer_channel=AnswerChannel.NONE,
        asset_tag=asset.tag,
        asset_signal=sign.name,
        listed_place=asset.place,
        place=asset.place.name if asset.place else "",
    )
