"""A message's history refuses UPDATE and DELETE; only a note may be blanked (retention)."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION delivery_event_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.note = '' AND to_jsonb(NEW) - 'note' = to_jsonb(OLD) - 'note' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER delivery_messageevent_append_only BEFORE UPDATE OR DELETE ON delivery_messageevent
    FOR EACH ROW EXECUTE FUNCTION delivery_event_append_only();
"""
ALLOW = """
DROP TRIGGER delivery_messageevent_append_only ON delivery_messageevent;
DROP FUNCTION delivery_event_append_only();
"""


class Migration(migrations.Migration):
    dependencies = [("delivery", "0001_start")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
