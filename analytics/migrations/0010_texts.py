"""Codes and readings are of any text, not only of suggestions: the field is called so.

The database keeps index and constraint over a column that gets another name; only Django has to be told.
"""

from django.db import migrations, models

ONCE = models.UniqueConstraint(fields=("partnership", "text", "read_by"), name="analytics_reading_once")
OF = models.Index(fields=["partnership", "text"], name="analytics_coding_of")


class Migration(migrations.Migration):
    dependencies = [("analytics", "0009_workbench")]
    operations = [
        migrations.RenameField("coding", "suggestion", "text"),
        migrations.RenameField("reading", "suggestion", "text"),
        migrations.AlterField("coding", "text", models.UUIDField(verbose_name="text")),
        migrations.AlterField("reading", "text", models.UUIDField(verbose_name="text")),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveConstraint("reading", "analytics_reading_once"),
                migrations.AddConstraint("reading", ONCE),
                migrations.RemoveIndex("coding", "analytics_coding_of"),
                migrations.AddIndex("coding", OF),
            ]
        ),
    ]
