"""The database's own last word: history is append-only, and nothing is closed without a delivered answer."""

from django.db import migrations

GUARD = """
CREATE FUNCTION feedback_handling_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- erasure may blank the words, and nothing else
    IF TG_OP = 'UPDATE' AND NEW.note = '' AND NEW.reason IN ('', '-', OLD.reason)
        AND to_jsonb(NEW) - 'note' - 'reason' = to_jsonb(OLD) - 'note' - 'reason' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER feedback_handling_append_only BEFORE UPDATE OR DELETE ON feedback_handling
    FOR EACH ROW EXECUTE FUNCTION feedback_handling_append_only();

CREATE FUNCTION feedback_closed_is_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM feedback_reply
        WHERE suggestion_id = NEW.id AND kind <> 'holding' AND delivered_at IS NOT NULL
    ) THEN
        RAISE EXCEPTION 'suggestion % has no delivered answer', NEW.number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER feedback_closed_is_answered BEFORE INSERT OR UPDATE OF status ON feedback_suggestion
    FOR EACH ROW WHEN (NEW.status = 'closed') EXECUTE FUNCTION feedback_closed_is_answered();
"""
UNGUARD = """
DROP TRIGGER feedback_closed_is_answered ON feedback_suggestion;
DROP FUNCTION feedback_closed_is_answered();
DROP TRIGGER feedback_handling_append_only ON feedback_handling;
DROP FUNCTION feedback_handling_append_only();
"""


class Migration(migrations.Migration):
    dependencies = [("feedback", "0001_start")]
    operations = [migrations.RunSQL(GUARD, UNGUARD)]
