from analytics.models.codings import Coding, Factor, Motive, Perception, Reading, code_names
from analytics.models.comparing import ComparisonConsent
from analytics.models.editions import Edition
from analytics.models.exports import RowExport
from analytics.models.giving_back import WavePromise, WaveWords
from analytics.models.margins import Margin
from analytics.models.subscriptions import Rhythm, Sending, Sent, Subscription
from analytics.models.workbench import Judged, Judgement, Memo, Settlement, SourceKind, SourceText

__all__ = [
    "Coding",
    "ComparisonConsent",
    "Edition",
    "Factor",
    "Judged",
    "Judgement",
    "Margin",
    "Memo",
    "Motive",
    "Perception",
    "Reading",
    "Rhythm",
    "RowExport",
    "Sending",
    "Sent",
    "Settlement",
    "SourceKind",
    "SourceText",
    "Subscription",
    "WavePromise",
    "WaveWords",
    "code_names",
]
