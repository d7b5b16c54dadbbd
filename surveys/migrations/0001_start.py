import django.contrib.postgres.fields
import django.db.models.deletion
import foundation.fields
import foundation.ids
import foundation.localised
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('foundation', '0002_append_only'),
        ('partnerships', '0002_tenancy'),
    ]

    operations = [
        migrations.CreateModel(
            name='Instrument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('key', models.SlugField(max_length=60, verbose_name='key')),
                ('title', foundation.fields.LocalisedField(default=foundation.localised.Localised, verbose_name='title')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('partnership', 'key'), name='surveys_instrument_key_once'), models.CheckConstraint(condition=models.Q(('title', {}), _negated=True), name='surveys_instrument_titled')],
            },
        ),
        migrations.CreateModel(
            name='InstrumentVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('spec', models.JSONField()),
                ('comparable', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None)),
                ('references', models.JSONField(blank=True, default=list)),
                ('published_at', models.DateTimeField(blank=True, null=True)),
                ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='surveys.instrument')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('published_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('instrument', 'number'), name='surveys_version_number_once'), models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='surveys_version_from_1'), models.CheckConstraint(condition=models.Q(models.Q(('published_at__isnull', True), ('published_by__isnull', True)), models.Q(('published_at__isnull', False), ('published_by__isnull', False)), _connector='OR'), name='surveys_version_published_whole')],
            },
        ),
        migrations.CreateModel(
            name='Series',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('name', foundation.fields.LocalisedField(default=foundation.localised.Localised, verbose_name='name')),
                ('rule', models.CharField(max_length=200, verbose_name='how often')),
                ('first_opening', models.DateTimeField(verbose_name='first opening')),
                ('window_days', models.PositiveSmallIntegerField(default=21, verbose_name='days to answer')),
                ('mode', models.CharField(choices=[('identified', 'With your name'), ('confidential', 'Confidential: without your name, linked over the waves'), ('anonymous', 'Anonymous: linked to nothing')], default='confidential', max_length=12, verbose_name='mode')),
                ('audience', models.CharField(choices=[('partners', 'Members of the bodies'), ('citizens', 'Citizens')], default='partners', max_length=8, verbose_name='who is asked')),
                ('levels', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('strategic', 'Strategic'), ('operational', 'Operational'), ('expert', 'Expert'), ('project', 'Project')], max_length=12), blank=True, default=list, size=None, verbose_name='levels')),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='series', to='surveys.instrument', verbose_name='instrument')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('bodies', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, default=list, size=None, verbose_name='bodies')),
                ('door', models.CharField(choices=[('personal', 'A personal link for each person'), ('code', 'One page for all, each with a code to use once'), ('open', 'One page for all, without a code')], default='personal', max_length=8, verbose_name='how people come in')),
                ('organisations', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, default=list, size=None, verbose_name='organisations')),
                ('reminders', models.PositiveSmallIntegerField(default=2, verbose_name='reminders at most')),
                ('roles', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('chair', 'Chair'), ('member', 'Member'), ('secretary', 'Secretary'), ('guest', 'Guest')], max_length=10), blank=True, default=list, size=None, verbose_name='roles')),
                ('slug', models.SlugField(blank=True, max_length=60, verbose_name='address of the page')),
                ('unlinked_at', models.DateTimeField(blank=True, null=True)),
                ('unlinked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
            ],
            options={
                'verbose_name_plural': 'series',
                'constraints': [models.CheckConstraint(condition=models.Q(('name', {}), _negated=True), name='surveys_series_named'), models.CheckConstraint(condition=models.Q(('window_days__gte', 1), ('window_days__lte', 120)), name='surveys_series_window'), models.CheckConstraint(condition=models.Q(('audience', 'partners'), ('mode', 'anonymous'), _negated=True), name='surveys_series_partners_are_paired'), models.CheckConstraint(condition=models.Q(('mode__in', ['identified', 'confidential', 'anonymous'])), name='surveys_series_mode'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at__isnull', True), ('ended_by__isnull', True)), models.Q(('ended_at__isnull', False), ('ended_by__isnull', False)), _connector='OR'), name='surveys_series_ended_whole'), models.CheckConstraint(condition=models.Q(models.Q(('unlinked_at__isnull', True), ('unlinked_by__isnull', True)), models.Q(('unlinked_at__isnull', False), ('unlinked_by__isnull', False)), _connector='OR'), name='surveys_series_unlinked_whole'), models.CheckConstraint(condition=models.Q(('reminders__lte', 3)), name='surveys_series_reminders_few'), models.CheckConstraint(condition=models.Q(models.Q(('audience', 'partners'), ('door', 'personal'), ('slug', '')), models.Q(('audience', 'citizens'), ('door__in', ['code', 'open']), ('mode', 'anonymous'), models.Q(('slug', ''), _negated=True)), _connector='OR'), name='surveys_series_door_fits_audience'), models.UniqueConstraint(condition=models.Q(('slug', ''), _negated=True), fields=('partnership', 'slug'), name='surveys_series_slug_once')],
            },
        ),
        migrations.CreateModel(
            name='Wave',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('number', models.PositiveIntegerField()),
                ('state', models.CharField(choices=[('planned', 'Planned'), ('open', 'Open'), ('closing', 'Closing'), ('closed', 'Closed'), ('published', 'Published'), ('skipped', 'Skipped')], default='planned', max_length=10)),
                ('opens', models.DateTimeField()),
                ('closes', models.DateTimeField()),
                ('settles', models.DateTimeField()),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('series', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='waves', to='surveys.series')),
                ('version', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='waves', to='surveys.instrumentversion')),
                ('reminded', models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                'indexes': [models.Index(fields=['state', 'opens'], name='surveys_wave_due')],
                'constraints': [models.UniqueConstraint(fields=('series', 'number'), name='surveys_wave_number_once'), models.UniqueConstraint(condition=models.Q(('state', 'planned')), fields=('series',), name='surveys_wave_one_planned'), models.CheckConstraint(condition=models.Q(('closes__gt', models.F('opens')), ('settles__gte', models.F('closes'))), name='surveys_wave_in_order'), models.CheckConstraint(condition=models.Q(('state__in', ['planned', 'skipped']), ('version__isnull', False), _connector='OR'), name='surveys_wave_open_has_version'), models.CheckConstraint(condition=models.Q(('state__in', ['planned', 'open', 'closing', 'closed', 'published', 'skipped'])), name='surveys_wave_state')],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('level', models.CharField(choices=[('strategic', 'Strategic'), ('operational', 'Operational'), ('expert', 'Expert'), ('project', 'Project')], max_length=12)),
                ('capacity', models.CharField(choices=[('paid', 'Paid for this work'), ('beside_job', 'Beside a full job'), ('volunteer', 'Volunteer')], max_length=12)),
                ('is_core', models.BooleanField(default=False)),
                ('actor_group', models.CharField(choices=[('city', 'City'), ('private', 'Private partner'), ('citizens', 'Citizens and users'), ('knowledge', 'Knowledge institution'), ('other', 'Other public body')], max_length=10)),
                ('channel', models.CharField(choices=[('email', 'e-mail'), ('letter', 'letter'), ('none', 'no address')], default='none', max_length=6)),
                ('link_version', models.PositiveSmallIntegerField(default=1)),
                ('starts', models.PositiveSmallIntegerField(default=0)),
                ('pin_tries', models.PositiveSmallIntegerField(default=0)),
                ('invited_at', models.DateTimeField()),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='partnerships.body')),
                ('invited_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='partnerships.member')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='surveys.wave')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('wave', 'member'), name='surveys_invitation_member_once'), models.CheckConstraint(condition=models.Q(('link_version__gte', 1)), name='surveys_invitation_link_from_1')],
            },
        ),
        migrations.CreateModel(
            name='Response',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('pseudonym', models.CharField(max_length=64)),
                ('respondent', models.UUIDField(blank=True, null=True)),
                ('body', models.UUIDField(blank=True, null=True)),
                ('level', models.CharField(blank=True, choices=[('strategic', 'Strategic'), ('operational', 'Operational'), ('expert', 'Expert'), ('project', 'Project')], max_length=12)),
                ('capacity', models.CharField(blank=True, choices=[('paid', 'Paid for this work'), ('beside_job', 'Beside a full job'), ('volunteer', 'Volunteer')], max_length=12)),
                ('is_core', models.BooleanField(default=False)),
                ('actor_group', models.CharField(choices=[('city', 'City'), ('private', 'Private partner'), ('citizens', 'Citizens and users'), ('knowledge', 'Knowledge institution'), ('other', 'Other public body')], max_length=10)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='responses', to='surveys.wave')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('wave', 'pseudonym'), name='surveys_response_once'), models.CheckConstraint(condition=models.Q(models.Q(('body__isnull', False), models.Q(('level', ''), _negated=True)), models.Q(('body__isnull', True), ('level', ''), ('respondent__isnull', True)), _connector='OR'), name='surveys_response_body_and_level')],
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item', models.CharField(max_length=80)),
                ('value', models.SmallIntegerField(blank=True, null=True)),
                ('words', models.TextField(blank=True)),
                ('language', models.CharField(blank=True, max_length=8)),
                ('data', models.JSONField(blank=True, null=True)),
                ('missing', models.CharField(blank=True, max_length=4)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('response', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='surveys.response')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('response', 'item'), name='surveys_answer_item_once'), models.CheckConstraint(condition=models.Q(models.Q(('data__isnull', True), ('missing', ''), ('value__isnull', False), ('words', '')), models.Q(('data__isnull', True), ('missing', ''), ('value__isnull', True), models.Q(('words', ''), _negated=True)), models.Q(('data__isnull', False), ('missing', ''), ('value__isnull', True), ('words', '')), models.Q(('data__isnull', True), ('missing', 'dk'), ('value__isnull', True), ('words', '')), _connector='OR'), name='surveys_answer_is_one_thing'), models.CheckConstraint(condition=models.Q(('words', ''), models.Q(('language', ''), _negated=True), _connector='OR'), name='surveys_answer_words_language')],
            },
        ),
        migrations.CreateModel(
            name='Participation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('link_version', models.PositiveSmallIntegerField()),
                ('start', models.PositiveSmallIntegerField()),
                ('pin_hash', models.CharField(blank=True, max_length=128)),
                ('answered_at', models.DateTimeField()),
                ('answered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('invitation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='participation', to='surveys.invitation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='surveys.wave')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64, unique=True)),
                ('sealed', models.BinaryField()),
                ('page', models.CharField(blank=True, max_length=60)),
                ('pin_hash', models.CharField(blank=True, max_length=128)),
                ('client_uuid', models.UUIDField(unique=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='drafts', to='surveys.wave')),
            ],
        ),
        migrations.CreateModel(
            name='WaveSnapshot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('edition', models.PositiveSmallIntegerField()),
                ('n', models.PositiveIntegerField()),
                ('written_at', models.DateTimeField()),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.storedfile')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='snapshots', to='surveys.wave')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('wave', 'edition'), name='surveys_snapshot_edition_once'), models.CheckConstraint(condition=models.Q(('edition__gte', 1)), name='surveys_snapshot_from_1')],
            },
        ),
        migrations.CreateModel(
            name='WaveStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('old', models.CharField(max_length=10)),
                ('new', models.CharField(max_length=10)),
                ('reason', models.TextField(blank=True)),
                ('language', models.CharField(blank=True, max_length=8)),
                ('stepped_at', models.DateTimeField()),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('stepped_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='surveys.wave')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), models.Q(('language', ''), _negated=True), _connector='OR'), name='surveys_wavestep_reason_language'), models.CheckConstraint(condition=models.Q(models.Q(('old', models.F('new')), _negated=True), models.Q(('old', 'planned'), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='surveys_wavestep_is_a_step')],
            },
        ),
    ]
