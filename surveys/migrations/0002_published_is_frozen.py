"""A published version and a written snapshot refuse UPDATE and DELETE; a wave's history is append-only."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION surveys_version_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.published_at IS NOT NULL THEN
        RAISE EXCEPTION 'a published instrument version never changes';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER surveys_instrumentversion_frozen BEFORE UPDATE OR DELETE ON surveys_instrumentversion
    FOR EACH ROW EXECUTE FUNCTION surveys_version_is_frozen();

CREATE FUNCTION surveys_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER surveys_wavestep_append_only BEFORE UPDATE OR DELETE ON surveys_wavestep
    FOR EACH ROW EXECUTE FUNCTION surveys_append_only();
CREATE TRIGGER surveys_wavesnapshot_append_only BEFORE UPDATE ON surveys_wavesnapshot
    FOR EACH ROW EXECUTE FUNCTION surveys_append_only();
"""
ALLOW = """
DROP TRIGGER surveys_wavesnapshot_append_only ON surveys_wavesnapshot;
DROP TRIGGER surveys_wavestep_append_only ON surveys_wavestep;
DROP FUNCTION surveys_append_only();
DROP TRIGGER surveys_instrumentversion_frozen ON surveys_instrumentversion;
DROP FUNCTION surveys_version_is_frozen();
"""


class Migration(migrations.Migration):
    dependencies = [("surveys", "0001_start")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
