"""The words to search, kept by the database in each text's own language; rows of the desk stay in their partnership.

The column `search_words` is the database's alone (no model field): no page reads it, every search uses its index.
"""

from django.db import migrations

LANGUAGES = {
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
    "sv": "swedish",
}
CASES = " ".join(f"WHEN '{code}' THEN '{name}'::regconfig" for code, name in LANGUAGES.items())
WORDS = f"""
ALTER TABLE feedback_suggestion ADD COLUMN search_words tsvector GENERATED ALWAYS AS (
    to_tsvector(CASE left(language, 2) {CASES} ELSE 'simple'::regconfig END, title || ' ' || text)
) STORED;
CREATE INDEX feedback_suggestion_words ON feedback_suggestion USING gin (search_words);
"""
NO_WORDS = "ALTER TABLE feedback_suggestion DROP COLUMN search_words;"

CLOSED = """
CREATE OR REPLACE FUNCTION feedback_closed_is_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM feedback_reply
        WHERE suggestion_id = NEW.id AND kind NOT IN ({kinds}) AND delivered_at IS NOT NULL
    ) THEN
        RAISE EXCEPTION 'suggestion % has no delivered answer', NEW.number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
"""

LINKS = (("escalation", "suggestion", "feedback_suggestion"), ("reply", "canned", "feedback_cannedtext"))
KEYS = [
    migrations.RunSQL(
        "ALTER TABLE feedback_cannedtext ADD CONSTRAINT feedback_cannedtext_tenant_key UNIQUE (id, partnership_id)",
        "ALTER TABLE feedback_cannedtext DROP CONSTRAINT feedback_cannedtext_tenant_key",
    )
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
    dependencies = [("feedback", "0004_desk")]
    operations = [
        migrations.RunSQL(WORDS, NO_WORDS),
        migrations.RunSQL(CLOSED.format(kinds="'holding', 'asking'"), CLOSED.format(kinds="'holding'")),
        *KEYS,
        *GUARDS,
    ]
