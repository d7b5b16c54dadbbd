"""What a person sends in one go: words, and files with them. All of it is stored, or nothing and the reason is told."""

import uuid
from collections.abc import Sequence
from typing import Any, Unpack

from feedback.models import Suggestion
from feedback.records import Enclosure, Receipt
from feedback.services import attaching, receiving
from feedback.services.checking import Said
from foundation.models import Actor
from foundation.services import actors
from foundation.unit import unit
from partnerships.models import Partnership


@unit
def speak(
    *,
    by: Actor,
    partnership: Partnership,
    client_uuid: uuid.UUID | None = None,
    enclosures: Sequence[Enclosure] = (),
    **said: Unpack[Said],
) -> Receipt:
    """As receiving.receive, with files. What was stored before under `client_uuid` keeps the files it came with."""
    receipt = receiving.receive(by=by, partnership=partnership, client_uuid=client_uuid, **said)
    if enclosures and not receipt.repeated:
        row = Suggestion.objects.get(partnership=partnership, uuid=receipt.suggestion)
        for enclosure in enclosures:
            attaching.attach(by=by, suggestion=row, enclosure=enclosure)
    return receipt


@unit
def speak_up(*, partnership: Partnership, client_uuid: uuid.UUID, **said: Any) -> Receipt:
    """As `speak`, by the citizen who sends it themselves. What is refused makes nobody an actor."""
    by = actors.for_subject(Actor.Kind.CITIZEN, uuid.uuid5(uuid.NAMESPACE_OID, str(client_uuid)))
    return speak(by=by, partnership=partnership, client_uuid=client_uuid, **said)
