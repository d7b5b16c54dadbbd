import django.db.models.deletion
import foundation.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('feedback', '0007_channels_tenancy'),
        ('foundation', '0003_api_tokens'),
        ('intake', '0003_scans'),
        ('partnerships', '0005_listening_guards'),
        ('surveys', '0008_answered_on_paper'),
    ]

    operations = [
        migrations.CreateModel(
            name='SheetLook',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('nth', models.PositiveSmallIntegerField()),
                ('values', models.JSONField(blank=True, default=dict)),
                ('compared', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('wrong', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('looked_at', models.DateTimeField()),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='looks', to='intake.keyingbatch')),
                ('looked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('sheet', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='looks', to='intake.printedsheet')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('sheet', 'nth'), name='intake_look_nth_once'), models.UniqueConstraint(condition=models.Q(('nth__lt', 3)), fields=('sheet', 'looked_by'), name='intake_look_by_two_people'), models.CheckConstraint(condition=models.Q(('nth__gte', 1), ('nth__lte', 3)), name='intake_look_one_to_three'), models.CheckConstraint(condition=models.Q(models.Q(('compared__isnull', True), ('wrong__isnull', True), models.Q(('values', {}), _negated=True)), models.Q(('compared__isnull', False), ('values', {}), ('wrong__isnull', False), ('wrong__lte', models.F('compared'))), _connector='OR'), name='intake_look_open_or_compared')],
            },
        ),
        migrations.RemoveConstraint(
            model_name='keyedsheet',
            name='intake_keyed_sheet_verdict_whole',
        ),
        migrations.AddField(
            model_name='keyedsheet',
            name='wave',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='surveys.wave'),
        ),
        migrations.AddField(
            model_name='keyingbatch',
            name='second_share',
            field=models.PositiveSmallIntegerField(default=0, verbose_name='keyed twice, of a hundred'),
        ),
        migrations.AddField(
            model_name='printedsheet',
            name='invitation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='surveys.invitation'),
        ),
        migrations.AddField(
            model_name='printrun',
            name='body',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.body'),
        ),
        migrations.AddField(
            model_name='printrun',
            name='wave',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='surveys.wave'),
        ),
        migrations.AlterField(
            model_name='keyedsheet',
            name='reason',
            field=models.CharField(blank=True, choices=[('blank', 'Nothing is written on it'), ('unreadable', 'Nobody can read it'), ('double', 'It was keyed before'), ('foreign', 'It is not our form'), ('answered', 'This person had answered already: what came first stands'), ('late', 'The survey was over')], max_length=10, verbose_name='why it was put aside'),
        ),
        migrations.AddConstraint(
            model_name='keyedsheet',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), ('suggestion__isnull', False), ('verdict', 'keyed'), ('wave__isnull', True)), models.Q(('reason', ''), ('sheet__isnull', False), ('suggestion', None), ('verdict', 'keyed'), ('wave__isnull', False)), models.Q(('suggestion__isnull', True), ('verdict', 'rejected'), ('wave__isnull', True), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='intake_keyed_sheet_verdict_whole'),
        ),
        migrations.AddConstraint(
            model_name='keyingbatch',
            constraint=models.CheckConstraint(condition=models.Q(('second_share__lte', 100)), name='intake_batch_share_of_hundred'),
        ),
        migrations.AddConstraint(
            model_name='printrun',
            constraint=models.CheckConstraint(condition=models.Q(('body__isnull', True), ('wave__isnull', False), _connector='OR'), name='intake_print_run_body_of_wave'),
        ),
        migrations.AddConstraint(
            model_name='printrun',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('form_key', 'suggestion'), _negated=True), ('wave__isnull', True), _connector='OR'), name='intake_print_run_suggestion_of_no_wave'),
        ),
    ]
