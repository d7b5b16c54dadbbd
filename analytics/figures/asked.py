"""What a visitor asks a report for, in the address of its page and of its files."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404


@dataclass(frozen=True, slots=True)
class Asked:
    """`series` and `wave` choose among several; `figure` is the picture that is wanted, by its key."""

    series: UUID | None = None
    wave: int | None = None
    figure: str = ""

    @property
    def query(self) -> str:
        """The same for an address, without the picture; empty when nothing was asked."""
        given = {"series": self.series, "wave": self.wave}
        return urlencode({name: value for name, value in given.items() if value is not None})


def asked_of(given: Mapping[str, str]) -> Asked:
    """From an address's parameters; Http404 for a series that is no identifier and a wave that is no number."""
    series, wave = given.get("series", ""), given.get("wave", "")
    if wave and not (wave.isascii() and wave.isdecimal()):
        raise Http404
    try:
        return Asked(UUID(series) if series else None, int(wave) if wave else None, given.get("figure", ""))
    except ValueError as error:
        raise Http404 from error
