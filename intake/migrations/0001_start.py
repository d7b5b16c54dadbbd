import django.db.models.deletion
import foundation.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('feedback', '0002_guards'),
        ('foundation', '0002_append_only'),
        ('partnerships', '0002_tenancy'),
    ]

    operations = [
        migrations.CreateModel(
            name='KeyingBatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('name', models.CharField(max_length=120, verbose_name='what pile it is')),
                ('received_on', models.DateField(verbose_name='day the pile reached us')),
                ('returned', models.PositiveIntegerField(verbose_name='sheets in the pile')),
                ('opened_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('returned__gte', 1)), name='intake_batch_not_empty'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='intake_batch_named'), models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('closed_by__isnull', True)), models.Q(('closed_at__isnull', False), ('closed_by__isnull', False)), _connector='OR'), name='intake_batch_closed_whole')],
            },
        ),
        migrations.CreateModel(
            name='PrintRun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('form_key', models.CharField(max_length=40, verbose_name='form')),
                ('form_version', models.PositiveIntegerField(verbose_name='version')),
                ('language', models.CharField(max_length=8, verbose_name='language')),
                ('large_print', models.BooleanField(default=False, verbose_name='large print')),
                ('count', models.PositiveIntegerField(verbose_name='copies')),
                ('destination', models.CharField(blank=True, max_length=120, verbose_name='where they go')),
                ('ordered_at', models.DateTimeField()),
                ('job', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='foundation.job')),
                ('ordered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('count__gte', 1), ('count__lte', 5000)), name='intake_print_run_count_within'), models.CheckConstraint(condition=models.Q(models.Q(('form_key', ''), _negated=True), models.Q(('language', ''), _negated=True)), name='intake_print_run_named')],
            },
        ),
        migrations.CreateModel(
            name='PrintedSheet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('position', models.PositiveIntegerField()),
                ('serial', models.CharField(max_length=8, verbose_name='form number')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sheets', to='intake.printrun')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('partnership', 'serial'), name='intake_sheet_serial_once'), models.UniqueConstraint(fields=('run', 'position'), name='intake_sheet_position_once'), models.CheckConstraint(condition=models.Q(('serial__regex', '^[0-9A-HJKMNP-TV-Z]{8}$')), name='intake_sheet_serial_plain')],
            },
        ),
        migrations.CreateModel(
            name='KeyedSheet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('client_uuid', models.UUIDField(unique=True)),
                ('verdict', models.CharField(choices=[('keyed', 'Keyed'), ('rejected', 'Put aside')], max_length=8)),
                ('reason', models.CharField(blank=True, choices=[('blank', 'Nothing is written on it'), ('unreadable', 'Nobody can read it'), ('double', 'It was keyed before'), ('foreign', 'It is not our form')], max_length=10, verbose_name='why it was put aside')),
                ('fingerprint', models.CharField(blank=True, db_index=True, max_length=64)),
                ('keyed_at', models.DateTimeField()),
                ('keyed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('suggestion', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='feedback.suggestion')),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sheets', to='intake.keyingbatch')),
                ('sheet', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='keyed', to='intake.printedsheet')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), ('suggestion__isnull', False), ('verdict', 'keyed')), models.Q(('suggestion__isnull', True), ('verdict', 'rejected'), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='intake_keyed_sheet_verdict_whole'), models.UniqueConstraint(condition=models.Q(('reason', 'double'), _negated=True), fields=('sheet',), name='intake_keyed_sheet_serial_once')],
            },
        ),
        migrations.CreateModel(
            name='PrintPart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('first', models.PositiveIntegerField()),
                ('last', models.PositiveIntegerField()),
                ('file', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.storedfile')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='intake.printrun')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('run', 'first'), name='intake_part_first_once'), models.CheckConstraint(condition=models.Q(('first__gte', 1), ('last__gte', models.F('first'))), name='intake_part_in_order')],
            },
        ),
    ]
