"""What every course of a series, and every wave of it, begins with."""

from datetime import date
from typing import TypedDict
from zoneinfo import ZoneInfo

from partnerships.models import Partnership
from surveys.records import WaveSnapshot
from surveys.selectors.series import Series


class SeriesHead(TypedDict):
    """Whose series, its uuid and name, and the fewest people a figure of it may rest on."""

    slug: str
    series: str
    name: dict[str, str]
    k: int


class WaveHead(TypedDict):
    """Which wave, in which edition of its snapshot, and its days in the partnership's own zone."""

    key: str
    number: int
    edition: int
    opened: date
    closed: date
    published: bool


def of_series(partnership: Partnership, row: Series) -> SeriesHead:
    """Of one series of the partnership."""
    return {
        "slug": partnership.slug,
        "series": str(row.uuid),
        "name": dict(row.name),
        "k": partnership.disclosure_k,
    }


def of_wave(taken: WaveSnapshot, zone: ZoneInfo, *, published: bool) -> WaveHead:
    """Of one closed wave; `zone`: the partnership's."""
    return {
        "key": taken.wave,
        "number": taken.number,
        "edition": taken.edition,
        "opened": taken.opened.astimezone(zone).date(),
        "closed": taken.closed.astimezone(zone).date(),
        "published": published,
    }
