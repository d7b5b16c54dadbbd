from intake.models.keying import KeyedSheet, KeyingBatch, Reason, Verdict
from intake.models.looking import SheetLook
from intake.models.printing import MOST_COPIES, PrintedSheet, PrintPart, PrintRun
from intake.models.scanning import PageVerdict, ScannedPage, ScanUpload

__all__ = [
    "MOST_COPIES",
    "KeyedSheet",
    "KeyingBatch",
    "PageVerdict",
    "PrintPart",
    "PrintRun",
    "PrintedSheet",
    "Reason",
    "ScanUpload",
    "ScannedPage",
    "SheetLook",
    "Verdict",
]
