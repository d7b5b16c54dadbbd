"""The audit refuses UPDATE and DELETE."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION foundation_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER foundation_auditentry_append_only BEFORE UPDATE OR DELETE ON foundation_auditentry
    FOR EACH ROW EXECUTE FUNCTION foundation_append_only();
CREATE TRIGGER foundation_auditlink_append_only BEFORE UPDATE OR DELETE ON foundation_auditlink
    FOR EACH ROW EXECUTE FUNCTION foundation_append_only();
"""
ALLOW = """
DROP TRIGGER foundation_auditlink_append_only ON foundation_auditlink;
DROP TRIGGER foundation_auditentry_append_only ON foundation_auditentry;
DROP FUNCTION foundation_append_only();
"""


class Migration(migrations.Migration):
    dependencies = [("foundation", "0001_start")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
