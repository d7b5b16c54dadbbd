"""Surveys on a page for all: which is here, and how many took part. Never an answer."""

from dataclasses import dataclass

from partnerships.models import Partnership
from surveys.models import EntryCode, Response, Series, StagedAnswers, Wave


@dataclass(frozen=True, slots=True)
class Turnout:
    """`received`: forms that came in. `released`: answers that may be counted, 0 until it closed or when too few."""

    received: int
    released: int
    codes: int
    used: int


def by_slug(partnership: Partnership, slug: str) -> Series | None:
    """The series whose page this is."""
    rows = Series.objects.filter(partnership=partnership, slug=slug).exclude(slug="")
    return rows.select_related("partnership").first()


def current(series: Series, *, late: bool = False) -> Wave | None:
    """The wave that is open, else the next planned, else the last. `late`: one that is closing goes before a planned one."""
    rows = series.waves.select_related("series", "partnership", "version")
    closing = [["closing"]] if late else []
    for states in (["open"], *closing, ["planned"], ["closing", "closed", "published"]):
        found = rows.filter(state__in=states).order_by("-number").first()
        if found is not None:
            return found
    return None


def running(partnership: Partnership) -> list[Wave]:
    """Open to everybody today, without a code: what a city's page may point to."""
    rows = Wave.objects.filter(partnership=partnership, state="open", series__door=Series.Door.OPEN)
    return list(rows.select_related("series", "version").order_by("closes"))


def turnout(wave: Wave) -> Turnout:
    """How many came in, and of how many codes."""
    codes = EntryCode.objects.filter(wave=wave)
    released = Response.objects.filter(wave=wave).count()
    staged = StagedAnswers.objects.filter(wave=wave).count()
    return Turnout(
        received=staged or released,
        released=released,
        codes=codes.count(),
        used=codes.exclude(used_on=None).count(),
    )
