"""Plain values of the room: what analytics reads of a wave."""

from surveys.records.snapshot import MISSING, Invited, Listed, Rate, WaveSnapshot

__all__ = ["MISSING", "Invited", "Listed", "Rate", "WaveSnapshot"]
