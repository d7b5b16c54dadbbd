"""What the intake room keeps, and for how long."""

from foundation.retention import Rule

_PAPER = "two years after the last sheet of it came back"
_TENANT = ("id", "uuid", "partnership")

RULES: tuple[Rule, ...] = (
    Rule(
        "intake.PrintRun",
        "how many forms went out, and where",
        _PAPER,
        "delete",
        (
            *_TENANT,
            "form_key",
            "form_version",
            "language",
            "large_print",
            "count",
            "destination",
            "geometry",
            "ordered_at",
            "ordered_by",
            "job",
        ),
    ),
    Rule(
        "intake.PrintedSheet",
        "to know a form that comes back",
        _PAPER,
        "delete",
        (*_TENANT, "run", "position", "serial"),
    ),
    Rule(
        "intake.PrintPart",
        "to print the forms",
        _PAPER,
        "delete with its file",
        (*_TENANT, "run", "first", "last", "file"),
    ),
    Rule(
        "intake.KeyingBatch",
        "every sheet is accounted for",
        _PAPER,
        "delete",
        (*_TENANT, "name", "received_on", "returned", "opened_at", "opened_by", "closed_at", "closed_by"),
    ),
    Rule(
        "intake.KeyedSheet",
        "what became of each sheet; the fingerprint notices the same sheet keyed twice",
        "as long as the suggestion it became; the fingerprint one year",
        "delete; blank the fingerprint",
        (
            *_TENANT,
            "batch",
            "sheet",
            "client_uuid",
            "verdict",
            "reason",
            "suggestion",
            "fingerprint",
            "keyed_at",
            "keyed_by",
        ),
    ),
    Rule(
        "intake.ScanUpload",
        "to read the sheets of a pile",
        "until the pile is closed; the paper itself stays",
        "delete with its file",
        (*_TENANT, "batch", "file", "job", "uploaded_at", "uploaded_by"),
    ),
    Rule(
        "intake.ScannedPage",
        "what was read on a page, and its picture for the clerk who checks it",
        "until the pile is closed; the paper itself stays",
        "delete with its picture",
        (
            *_TENANT,
            "upload",
            "position",
            "verdict",
            "sheet",
            "page",
            "answers",
            "picture",
            "dismissed_at",
            "dismissed_by",
        ),
    ),
)
