"""A row can only point at rows of its own partnership: composite foreign keys, kept by the database itself."""

from django.db import migrations

LINKS = (
    ("organisation", "owner", "organisation"),
    ("body", "parent", "body"),
    ("body", "organisation", "organisation"),
    ("member", "organisation", "organisation"),
    ("seat", "member", "member"),
    ("seat", "body", "body"),
    ("agreement", "replaces", "agreement"),
    ("party", "agreement", "agreement"),
    ("party", "organisation", "organisation"),
    ("obligation", "agreement", "agreement"),
    ("obligation", "organisation", "organisation"),
    ("decision", "body", "body"),
    ("decision", "organisation", "organisation"),
    ("review", "decision", "decision"),
    ("promise", "organisation", "organisation"),
    ("promise", "follows", "promise"),
    ("grant", "organisation", "organisation"),
)
TARGETS = sorted({target for _, _, target in LINKS})

KEYS = [
    migrations.RunSQL(
        f"ALTER TABLE partnerships_{table} ADD CONSTRAINT partnerships_{table}_tenant_key UNIQUE (id, partnership_id)",
        f"ALTER TABLE partnerships_{table} DROP CONSTRAINT partnerships_{table}_tenant_key",
    )
    for table in TARGETS
]
GUARDS = [
    migrations.RunSQL(
        f"ALTER TABLE partnerships_{table} ADD CONSTRAINT partnerships_{table}_{column}_same_partnership "
        f"FOREIGN KEY ({column}_id, partnership_id) REFERENCES partnerships_{target} (id, partnership_id) "
        "DEFERRABLE INITIALLY DEFERRED",
        f"ALTER TABLE partnerships_{table} DROP CONSTRAINT partnerships_{table}_{column}_same_partnership",
    )
    for table, column, target in LINKS
]


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0001_start")]
    operations = [*KEYS, *GUARDS]
