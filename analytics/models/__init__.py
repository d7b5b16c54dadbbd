from analytics.models.codings import Coding, Factor, Motive, Perception, Reading, code_names
from analytics.models.comparing import ComparisonConsent
from analytics.models.editions import Edition
from analytics.models.exports import RowExport
from analytics.models.giving_back import WavePromise, WaveWords
from analytics.models.margins import Margin

__all__ = [
    "Coding",
    "ComparisonConsent",
    "Edition",
    "Factor",
    "Margin",
    "Motive",
    "Perception",
    "Reading",
    "RowExport",
    "WavePromise",
    "WaveWords",
    "code_names",
]
