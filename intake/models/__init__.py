from intake.models.keying import KeyedSheet, KeyingBatch, Reason, Verdict
from intake.models.printing import MOST_COPIES, PrintedSheet, PrintPart, PrintRun

__all__ = [
    "MOST_COPIES",
    "KeyedSheet",
    "KeyingBatch",
    "PrintPart",
    "PrintRun",
    "PrintedSheet",
    "Reason",
    "Verdict",
]
