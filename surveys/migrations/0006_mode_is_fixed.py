"""Once a wave has opened, how a series treats names is fixed; a name beside answers only where it was announced."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION surveys_mode_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM surveys_wave WHERE series_id = OLD.id AND state NOT IN ('planned', 'skipped')) THEN
        RAISE EXCEPTION 'a series that has opened keeps its mode, its audience and its door';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER surveys_series_mode_fixed BEFORE UPDATE OF mode, audience, door ON surveys_series
    FOR EACH ROW WHEN ((OLD.mode, OLD.audience, OLD.door) IS DISTINCT FROM (NEW.mode, NEW.audience, NEW.door))
    EXECUTE FUNCTION surveys_mode_is_fixed();

CREATE FUNCTION surveys_name_was_announced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM surveys_wave w JOIN surveys_series s ON s.id = w.series_id
        WHERE w.id = NEW.wave_id AND s.mode = 'identified'
    ) THEN
        RAISE EXCEPTION 'only an identified survey keeps who answered beside the answers';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER surveys_response_name_was_announced BEFORE INSERT OR UPDATE ON surveys_response
    FOR EACH ROW WHEN (NEW.respondent IS NOT NULL) EXECUTE FUNCTION surveys_name_was_announced();
"""
ALLOW = """
DROP TRIGGER surveys_response_name_was_announced ON surveys_response;
DROP FUNCTION surveys_name_was_announced();
DROP TRIGGER surveys_series_mode_fixed ON surveys_series;
DROP FUNCTION surveys_mode_is_fixed();
"""


class Migration(migrations.Migration):
    dependencies = [("surveys", "0005_inviting")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
