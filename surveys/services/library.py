"""Instruments that ship with Tandem, installed in a partnership: published, and from then on unchangeable."""

from django.db import transaction

from formspec import to_json
from foundation import clock
from foundation.localised import Localised
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Partnership
from surveys.instruments import library
from surveys.models import Instrument, InstrumentVersion


@transaction.atomic
def install(*, by: Actor, partnership: Partnership, key: str = library.CORE) -> InstrumentVersion:
    """The newest version of a shipped instrument; a second call changes nothing. KeyError when there is none."""
    shipped = library.shipped(key)
    instrument, _ = Instrument.objects.get_or_create(
        partnership=partnership, key=key, defaults={"title": Localised(shipped.spec.title)}
    )
    version, new = InstrumentVersion.objects.get_or_create(
        instrument=instrument,
        number=shipped.spec.version,
        defaults={
            "partnership": partnership,
            "spec": to_json(shipped.spec),
            "comparable": list(shipped.comparable),
            "references": list(shipped.references),
            "published_at": clock.now(),
            "published_by": by,
        },
    )
    if new:
        audit.record(by=by, action="instrument.install", target=version, key=key, number=version.number)
    return version
