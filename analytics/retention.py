"""What the analytics room keeps, and for how long. Figures are computed; only codings are stored."""

from foundation.retention import RECORD, Rule

_TENANT = ("id", "uuid", "partnership")

RULES: tuple[Rule, ...] = (
    Rule(
        "analytics.Coding",
        "which public values people speak of",
        RECORD,
        "delete; holds codes and no words of people",
        (
            *_TENANT,
            "suggestion",
            "start",
            "end",
            "code",
            "perception",
            "is_expected",
            "actor_group",
            "motive",
            "codebook",
            "retracts",
            "coded_at",
            "coded_by",
        ),
    ),
    Rule(
        "analytics.Reading",
        "which texts a coder is done with, so that not coded is told from nothing found",
        RECORD,
        "delete",
        (*_TENANT, "suggestion", "read_at", "read_by"),
    ),
    Rule(
        "analytics.RowExport",
        "who took row-level data out, and what for",
        RECORD,
        "delete",
        (
            *_TENANT,
            "series",
            "waves",
            "columns",
            "file_format",
            "rows",
            "digest",
            "purpose",
            "language",
            "exported_at",
            "exported_by",
        ),
    ),
    Rule(
        "analytics.WaveWords",
        "what a coordinator said would be done with a wave's results",
        RECORD,
        "delete",
        (*_TENANT, "wave", "text", "language", "written_at", "written_by"),
    ),
    Rule(
        "analytics.Margin",
        "what the population looks like, to see whose voice is missing",
        RECORD,
        "delete; figures of a statistics office, nobody's data",
        (*_TENANT, "trait", "shares", "year", "source", "sample_size", "noted_at", "noted_by"),
    ),
    Rule(
        "analytics.WavePromise",
        "which promise came of which wave",
        "as long as the promise",
        "delete with the promise",
        (*_TENANT, "wave", "promise"),
    ),
)
