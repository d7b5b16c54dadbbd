"""A city with texts to code."""

from datetime import date
from uuid import UUID

from feedback.models import Suggestion
from feedback.records import ImportedRow
from feedback.services.importing import take_over
from foundation.models import Actor
from foundation.services import actors
from partnerships.models import Partnership
from tests.factories import partnerships as people


def city(count: int = 3, *, channel: str = "web", partnership: Partnership | None = None) -> Partnership:
    """`count` suggestions, the first one oldest."""
    here = partnership or people.partnership()
    rows = [
        ImportedRow(
            key=f"{channel}-{n}",
            line=n,
            text=f"Text {n} <b>bold</b>",
            title=f"Title {n}",
            language="en",
            said_on=date(2026, 1, 1 + n % 28),
            channel=channel,
        )
        for n in range(1, count + 1)
    ]
    take_over(
        by=people.setter(),
        partnership=here,
        source_name=f"old-{channel}",
        rows=rows,
        owner=people.organisation(here),
    )
    return here


def texts(partnership: Partnership) -> list[UUID]:
    return list(
        Suggestion.objects.filter(partnership=partnership).order_by("id").values_list("uuid", flat=True)
    )


def coder(name: str = "coder one") -> Actor:
    return actors.system(name)
