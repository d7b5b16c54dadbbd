from analytics.models.codings import Coding, Factor, Motive, Perception, Reading, code_names
from analytics.models.exports import RowExport
from analytics.models.giving_back import WavePromise, WaveWords

__all__ = [
    "Coding",
    "Factor",
    "Motive",
    "Perception",
    "Reading",
    "RowExport",
    "WavePromise",
    "WaveWords",
    "code_names",
]
