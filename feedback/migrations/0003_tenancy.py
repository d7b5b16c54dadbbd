"""A row can only point at rows of its own partnership: composite foreign keys, kept by the database itself."""

from django.db import migrations

LINKS = (
    ("suggestion", "submitter", "feedback_submitter"),
    ("suggestion", "owner_organisation", "partnerships_organisation"),
    ("suggestion", "merged_into", "feedback_suggestion"),
    ("voice", "suggestion", "feedback_suggestion"),
    ("handling", "suggestion", "feedback_suggestion"),
    ("handling", "from_owner", "partnerships_organisation"),
    ("handling", "to_owner", "partnerships_organisation"),
    ("reply", "suggestion", "feedback_suggestion"),
    ("suggestionpromise", "suggestion", "feedback_suggestion"),
    ("suggestionpromise", "promise", "partnerships_promise"),
    ("followup", "suggestion", "feedback_suggestion"),
    ("followup", "closing", "feedback_handling"),
    ("registerentry", "suggestion", "feedback_suggestion"),
    ("provenance", "suggestion", "feedback_suggestion"),
)
OWN = ("submitter", "suggestion", "handling")

KEYS = [
    migrations.RunSQL(
        f"ALTER TABLE feedback_{table} ADD CONSTRAINT feedback_{table}_tenant_key UNIQUE (id, partnership_id)",
        f"ALTER TABLE feedback_{table} DROP CONSTRAINT feedback_{table}_tenant_key",
    )
    for table in OWN
]
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
    dependencies = [("feedback", "0002_guards"), ("partnerships", "0002_tenancy")]
    operations = [*KEYS, *GUARDS]
