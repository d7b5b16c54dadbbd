"""Paper that went out and came back, through the services."""

from datetime import date
from itertools import count
from typing import Any

from foundation.ids import uuid7
from intake.models import KeyedSheet, KeyingBatch, PrintRun
from intake.records.entry import Entry
from intake.services import batches, keying, printing
from partnerships.models import Partnership
from tests.factories import partnerships as tenants

_number = count(1)
RECEIVED = date(2024, 5, 17)


def city(**fields: Any) -> Partnership:
    """A partnership that can receive suggestions: it has an organisation of the city to own them."""
    made = tenants.partnership(**fields)
    tenants.organisation(made, is_owner_of_cases=True)
    return made


def run(partnership: Partnership, **fields: Any) -> PrintRun:
    values: dict[str, Any] = {"language": "nl", "count": 3, "destination": "Library"}
    return printing.order(**{"by": tenants.setter(), "partnership": partnership, **values, **fields})


def batch(partnership: Partnership, **fields: Any) -> KeyingBatch:
    values: dict[str, Any] = {"name": f"Pile {next(_number)}", "received_on": RECEIVED, "returned": 3}
    return batches.open_batch(**{"by": tenants.setter(), "partnership": partnership, **values, **fields})


def entry(**fields: Any) -> Entry:
    values: dict[str, Any] = {
        "text": f"The stand is empty every morning, number {next(_number)}.",
        "language": "nl",
        "kind": "suggestion",
        "answer": "none",
    }
    return Entry(**{**values, **fields})


def keyed(batch: KeyingBatch, *, known_twin: bool = False, **fields: Any) -> KeyedSheet:
    client = uuid7()
    keying.key(
        by=tenants.setter(), batch=batch, client_uuid=client, entry=entry(**fields), known_twin=known_twin
    )
    return KeyedSheet.objects.get(client_uuid=client)


def rejected(batch: KeyingBatch, *, reason: str = "blank", serial: str = "") -> KeyedSheet:
    client = uuid7()
    keying.reject(by=tenants.setter(), batch=batch, client_uuid=client, reason=reason, serial=serial)
    return KeyedSheet.objects.get(client_uuid=client)
