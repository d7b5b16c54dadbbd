import django.db.models.deletion
import foundation.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('foundation', '0002_append_only'),
        ('partnerships', '0003_reserved_addresses'),
        ('surveys', '0003_draft_saves'),
    ]

    operations = [
        migrations.CreateModel(
            name='RosterRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.body')),
                ('member', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.member')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roster', to='surveys.wave')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('body__isnull', False), ('member__isnull', False), ('organisation__isnull', True)), models.Q(('body__isnull', True), ('member__isnull', True), ('organisation__isnull', False)), _connector='OR'), name='surveys_roster_member_or_organisation'), models.UniqueConstraint(fields=('wave', 'body', 'member'), name='surveys_roster_member_once'), models.UniqueConstraint(fields=('wave', 'organisation'), name='surveys_roster_organisation_once')],
            },
        ),
        migrations.AddConstraint(
            model_name='instrumentversion',
            constraint=models.UniqueConstraint(condition=models.Q(('published_at', None)), fields=('instrument',), name='surveys_version_one_draft'),
        ),
    ]
