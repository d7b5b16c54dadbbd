import django.db.models.deletion
import django.db.models.functions.text
import foundation.ids
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='ClientSubmission',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('client_uuid', models.UUIDField(unique=True)),
                ('scope', models.CharField(max_length=60)),
                ('digest', models.CharField(max_length=64)),
                ('receipt', models.JSONField(default=dict)),
                ('partnership_ref', models.BigIntegerField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mail address')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('language', models.CharField(default='en', max_length=8, verbose_name='language')),
                ('is_staff', models.BooleanField(default=False, verbose_name="may use the operators' pages")),
                ('is_active', models.BooleanField(default=True, verbose_name='may sign in')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            options={
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='foundation_user_email_once')],
            },
        ),
        migrations.CreateModel(
            name='Actor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('user', 'User'), ('member', 'Member'), ('citizen', 'Citizen'), ('device', 'Device'), ('system', 'System')], max_length=8)),
                ('subject', models.UUIDField(blank=True, null=True, unique=True)),
                ('label', models.CharField(blank=True, max_length=200)),
                ('user', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'user'), ('subject__isnull', True), ('user__isnull', False)), models.Q(('kind', 'system'), ('subject__isnull', True), ('user__isnull', True)), models.Q(('kind__in', ['member', 'citizen', 'device']), ('subject__isnull', False), ('user__isnull', True)), _connector='OR'), name='foundation_actor_is_one_thing'), models.UniqueConstraint(condition=models.Q(('kind', 'system')), fields=('label',), name='foundation_actor_system_once')],
            },
        ),
        migrations.CreateModel(
            name='AuditEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('recorded_at', models.DateTimeField(db_index=True)),
                ('partnership_ref', models.BigIntegerField(blank=True, null=True)),
                ('action', models.CharField(max_length=80)),
                ('target_type', models.CharField(max_length=80)),
                ('target_uuid', models.UUIDField(blank=True, db_index=True, null=True)),
                ('facts', models.JSONField(default=dict)),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
            ],
        ),
        migrations.CreateModel(
            name='AuditLink',
            fields=[
                ('position', models.BigIntegerField(primary_key=True, serialize=False)),
                ('digest', models.BinaryField(max_length=32)),
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='link', to='foundation.auditentry')),
            ],
        ),
        migrations.CreateModel(
            name='ContactCard',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('partnership_ref', models.BigIntegerField()),
                ('key_id', models.CharField(max_length=16)),
                ('wrapped_key', models.BinaryField(blank=True, null=True)),
                ('payload', models.BinaryField(blank=True, null=True)),
                ('has_email', models.BooleanField(default=False)),
                ('has_phone', models.BooleanField(default=False)),
                ('has_address', models.BooleanField(default=False)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('has_address', False), ('has_email', False), ('has_phone', False), ('payload__isnull', True), ('wrapped_key__isnull', True)), models.Q(('payload__isnull', False), ('wrapped_key__isnull', False)), _connector='OR'), name='foundation_contact_whole_or_erased')],
            },
        ),
        migrations.CreateModel(
            name='Job',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('kind', models.CharField(max_length=60)),
                ('partnership_ref', models.BigIntegerField(blank=True, null=True)),
                ('started_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('queued', 'Queued'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('cancelled', 'Cancelled')], default='queued', max_length=10)),
                ('done', models.PositiveIntegerField(default=0)),
                ('total', models.PositiveIntegerField(default=0)),
                ('message', models.CharField(blank=True, max_length=300)),
                ('result', models.JSONField(default=dict)),
                ('cancel_wanted', models.BooleanField(default=False)),
                ('heartbeat', models.DateTimeField(blank=True, null=True)),
                ('started_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('total', 0), ('done__lte', models.F('total')), _connector='OR'), name='foundation_job_within_total')],
            },
        ),
        migrations.CreateModel(
            name='KeyCanary',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('sealed', models.BinaryField()),
            ],
            options={
                'verbose_name_plural': 'key canary',
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='foundation_canary_is_one')],
            },
        ),
        migrations.CreateModel(
            name='Outbox',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('task', models.CharField(max_length=100)),
                ('arguments', models.JSONField(default=dict)),
                ('partnership_ref', models.BigIntegerField(blank=True, null=True)),
                ('key', models.CharField(blank=True, max_length=200)),
                ('state', models.CharField(choices=[('pending', 'Pending'), ('sent', 'Sent'), ('done', 'Done'), ('dead', 'Dead')], default='pending', max_length=8)),
                ('not_before', models.DateTimeField()),
                ('sent', models.DateTimeField(blank=True, null=True)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('last_error', models.CharField(blank=True, max_length=500)),
            ],
            options={
                'verbose_name_plural': 'outbox',
                'indexes': [models.Index(condition=models.Q(('state', 'pending')), fields=['not_before', 'id'], name='foundation_outbox_due'), models.Index(condition=models.Q(('state', 'sent')), fields=['sent'], name='foundation_outbox_sent')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('key', ''), _negated=True), fields=('key',), name='foundation_outbox_key_once'), models.CheckConstraint(condition=models.Q(('state__in', ['pending', 'sent', 'done', 'dead'])), name='foundation_outbox_state')],
            },
        ),
        migrations.CreateModel(
            name='StoredFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('partnership_ref', models.BigIntegerField(blank=True, null=True)),
                ('kind', models.CharField(max_length=40)),
                ('name', models.CharField(max_length=200)),
                ('media_type', models.CharField(max_length=100)),
                ('size', models.PositiveBigIntegerField()),
                ('digest', models.CharField(max_length=64)),
                ('path', models.CharField(max_length=200, unique=True)),
                ('kept_at', models.DateTimeField()),
                ('kept_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
            ],
        ),
    ]
