"""Codings and readings are only ever added: the database refuses UPDATE and DELETE."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION analytics_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER analytics_coding_append_only BEFORE UPDATE OR DELETE ON analytics_coding
    FOR EACH ROW EXECUTE FUNCTION analytics_append_only();
CREATE TRIGGER analytics_reading_append_only BEFORE UPDATE OR DELETE ON analytics_reading
    FOR EACH ROW EXECUTE FUNCTION analytics_append_only();
"""
ALLOW = """
DROP TRIGGER analytics_reading_append_only ON analytics_reading;
DROP TRIGGER analytics_coding_append_only ON analytics_coding;
DROP FUNCTION analytics_append_only();
"""


class Migration(migrations.Migration):
    dependencies = [("analytics", "0001_start")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
