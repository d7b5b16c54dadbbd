"""What analytics reads: the newest edition of each closed wave, in columns."""

from uuid import UUID

from django.db.models import Max

from foundation.services import files
from partnerships.models import Partnership
from surveys.models import Series, Wave, WaveSnapshot
from surveys.records import WaveSnapshot as Snapshot
from surveys.records.columns import from_arrow


def for_series(partnership: Partnership, series: Series) -> list[Snapshot]:
    """One snapshot a closed or published wave, in the order of the waves."""
    rows = WaveSnapshot.objects.filter(partnership=partnership, wave__series=series)
    newest = rows.annotate(newest=Max("wave__snapshots__edition")).order_by("wave__number")
    return [read(row) for row in newest.select_related("file") if row.edition == row.newest]


def editions(partnership: Partnership, series: Series) -> list[tuple[str, str, int]]:
    """(wave, its state, its newest edition) of each wave that has one, in the order of the waves. Reads no file."""
    rows = WaveSnapshot.objects.filter(partnership=partnership, wave__series=series)
    newest = rows.values("wave__number", "wave__uuid", "wave__state").annotate(newest=Max("edition"))
    return [
        (str(one["wave__uuid"]), one["wave__state"], one["newest"]) for one in newest.order_by("wave__number")
    ]


def last(partnership: Partnership, series: UUID) -> Snapshot | None:
    """The newest edition of the last closed wave."""
    rows = WaveSnapshot.objects.filter(partnership=partnership, wave__series__uuid=series)
    row = rows.select_related("file").order_by("-wave__number", "-edition").first()
    return read(row) if row else None


def of_wave(wave: Wave) -> Snapshot | None:
    """The newest edition; None before the wave is closed."""
    row = WaveSnapshot.objects.filter(wave=wave).select_related("file").order_by("-edition").first()
    return read(row) if row else None


def read(row: WaveSnapshot) -> Snapshot:
    """The file of one edition. ValueError when it is not what was stored."""
    return from_arrow(files.read(row.file))
