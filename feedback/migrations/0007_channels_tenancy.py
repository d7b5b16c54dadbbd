"""The new rows, too, can only point at rows of their own partnership."""

from django.db import migrations

LINKS = (
    ("suggestion", "place", "feedback_place"),
    ("registerentry", "place", "feedback_place"),
    ("asset", "place", "feedback_place"),
    ("suggestionfile", "suggestion", "feedback_suggestion"),
    ("support", "suggestion", "feedback_suggestion"),
    ("endorsement", "suggestion", "feedback_suggestion"),
    ("inboundmail", "suggestion", "feedback_suggestion"),
    ("moderation", "suggestion", "feedback_suggestion"),
)

KEY = migrations.RunSQL(
    "ALTER TABLE feedback_place ADD CONSTRAINT feedback_place_tenant_key UNIQUE (id, partnership_id)",
    "ALTER TABLE feedback_place DROP CONSTRAINT feedback_place_tenant_key",
)
GUARDS = [
    migrations.RunSQL(
        f"ALTER TABLE feedback_{table} ADD CONSTRAINT feedback_{table}_{column}_same_partnership "
        f"FOREIGN KEY ({column}_id, partnership_id) REFERENCES {target} (id, partnership_id) "
        "DEFERRABLE INITIALLY DEFERRED",
        f"ALTER TABLE feedback_{table} DROP CONSTRAINT feedback_{table}_{column}_same_partnership",
    )
    for table, column, target in LINKS
]


class Migration(migrations.Migration):
    dependencies = [("feedback", "0006_channels")]
    operations = [KEY, *GUARDS]
