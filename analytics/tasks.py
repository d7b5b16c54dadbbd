"""What the outbox starts in this room."""

from uuid import UUID

from analytics.services import drawing_ahead, editions, giving_back
from foundation.errors import Refused
from foundation.outbox_task import outbox_task
from foundation.services import actors, outbox
from partnerships.selectors import partnerships
from surveys.selectors import waves


@outbox_task(name="analytics.give_back")
def give_back(*, city: str, wave: str) -> None:
    """A wave was published: its edition is stored, and everybody who was asked is told.

    When the edition is refused nobody is told of figures that are not there; the page of editions says why.
    """
    by, partnership = actors.system("analytics.give_back"), partnerships.by_slug(city)
    try:
        editions.release_of_wave(by=by, partnership=partnership, wave=UUID(wave))
    except Refused:
        return
    giving_back.tell(by=by, city=city, wave=UUID(wave))
    outbox.put(task="analytics.draw_ahead", key=f"analytics.draw_ahead:{wave}", city=city, wave=wave)


@outbox_task(name="analytics.draw_ahead")
def draw_ahead(*, city: str, wave: str) -> None:
    """The pages of a published wave get their pictures. A sample city, whose years pass in seconds, draws when asked."""
    partnership = partnerships.by_slug(city)
    if not partnership.is_sample:
        drawing_ahead.draw(partnership, waves.get(partnership, UUID(wave)).series.uuid)
