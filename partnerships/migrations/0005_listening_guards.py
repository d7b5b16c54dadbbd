"""Data requests stay in their partnership; the day a promise is due is never edited, only renegotiated."""

from django.db import migrations

LINKS = (("datarequest", "organisation", "organisation"), ("datarequest", "agreement", "agreement"))
GUARDS = [
    migrations.RunSQL(
        f"ALTER TABLE partnerships_{table} ADD CONSTRAINT partnerships_{table}_{column}_same_partnership "
        f"FOREIGN KEY ({column}_id, partnership_id) REFERENCES partnerships_{target} (id, partnership_id) "
        "DEFERRABLE INITIALLY DEFERRED",
        f"ALTER TABLE partnerships_{table} DROP CONSTRAINT partnerships_{table}_{column}_same_partnership",
    )
    for table, column, target in LINKS
]
KEPT = """
CREATE FUNCTION partnerships_promise_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a promise is renegotiated, never edited' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER partnerships_promise_stands BEFORE UPDATE ON partnerships_promise
    FOR EACH ROW WHEN (NEW.due_on IS DISTINCT FROM OLD.due_on
        OR NEW.promised_at IS DISTINCT FROM OLD.promised_at)
    EXECUTE FUNCTION partnerships_promise_stands();
"""
UNKEPT = """
DROP TRIGGER partnerships_promise_stands ON partnerships_promise;
DROP FUNCTION partnerships_promise_stands();
"""


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0004_listening")]
    operations = [*GUARDS, migrations.RunSQL(KEPT, UNKEPT)]
