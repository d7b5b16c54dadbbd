import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import foundation.ids
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('feedback', '0005_desk_guards'),
        ('foundation', '0003_api_tokens'),
        ('foundation', '__first__'),
        ('partnerships', '0005_listening_guards'),
    ]

    operations = [
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('latitude', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='longitude')),
                ('is_offered', models.BooleanField(default=True, verbose_name='offered to who speaks')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('partnership', 'name'), name='feedback_place_name_once'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='feedback_place_named'), models.CheckConstraint(condition=models.Q(models.Q(('latitude__isnull', True), ('longitude__isnull', True)), models.Q(('latitude__isnull', False), ('latitude__range', (-90, 90)), ('longitude__isnull', False), ('longitude__range', (-180, 180))), _connector='OR'), name='feedback_place_position_whole')],
            },
        ),
        migrations.CreateModel(
            name='Asset',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('tag', models.CharField(max_length=60, verbose_name='tag')),
                ('kind', models.CharField(max_length=60, verbose_name='what it is')),
                ('is_in_use', models.BooleanField(default=True, verbose_name='in use')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('place', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assets', to='feedback.place', verbose_name='where it stands')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('partnership', 'tag'), name='feedback_asset_tag_once'), models.CheckConstraint(condition=models.Q(models.Q(('tag', ''), _negated=True), models.Q(('kind', ''), _negated=True)), name='feedback_asset_named')],
            },
        ),
        migrations.CreateModel(
            name='Endorsement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('organisation_name', models.CharField(max_length=200, verbose_name='name of the organisation')),
                ('mandate', models.CharField(max_length=500, verbose_name='who decided to support it, and when')),
                ('members', models.PositiveIntegerField(blank=True, null=True, verbose_name='how many members it has')),
                ('given_on', models.DateField(verbose_name='given on')),
                ('recorded_at', models.DateTimeField()),
                ('settled_at', models.DateTimeField(blank=True, null=True)),
                ('is_confirmed', models.BooleanField(default=False, verbose_name='it is theirs')),
                ('refused_reason', models.CharField(blank=True, max_length=300, verbose_name='why it is not shown')),
                ('contact', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.contactcard')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('settled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('suggestion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='endorsements', to='feedback.suggestion')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('suggestion', 'organisation_name'), name='feedback_endorsement_once'), models.CheckConstraint(condition=models.Q(models.Q(('organisation_name', ''), _negated=True), models.Q(('mandate', ''), _negated=True)), name='feedback_endorsement_says_whose'), models.CheckConstraint(condition=models.Q(models.Q(('is_confirmed', False), ('refused_reason', ''), ('settled_at__isnull', True), ('settled_by__isnull', True)), models.Q(('is_confirmed', True), ('refused_reason', ''), ('settled_at__isnull', False), ('settled_by__isnull', False)), models.Q(('is_confirmed', False), ('settled_at__isnull', False), ('settled_by__isnull', False), models.Q(('refused_reason', ''), _negated=True)), _connector='OR'), name='feedback_endorsement_settled_whole')],
            },
        ),
        migrations.CreateModel(
            name='InboundMail',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('message_id', models.CharField(max_length=255)),
                ('sort', models.CharField(choices=[('new', 'A new suggestion'), ('thread', 'Added to a suggestion'), ('automatic', 'Written by a machine'), ('bounce', 'One of our mails came back'), ('unclear', 'A person must look')], max_length=9)),
                ('why', models.CharField(blank=True, max_length=200)),
                ('sender_key', models.CharField(blank=True, max_length=64)),
                ('arrived_on', models.DateField()),
                ('settled_at', models.DateTimeField(blank=True, null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('settled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('stored', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.storedfile')),
                ('suggestion', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='mails', to='feedback.suggestion')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('partnership', 'message_id'), name='feedback_mail_once'), models.CheckConstraint(condition=models.Q(models.Q(('sort__in', ['new', 'thread']), _negated=True), ('suggestion__isnull', False), _connector='OR'), name='feedback_mail_leads_to_suggestion'), models.CheckConstraint(condition=models.Q(models.Q(('settled_at__isnull', True), ('settled_by__isnull', True)), models.Q(('settled_at__isnull', False), ('settled_by__isnull', False)), _connector='OR'), name='feedback_mail_settled_whole')],
                'indexes': [models.Index(fields=['partnership', 'sender_key'], name='feedback_mail_sender'), models.Index(condition=models.Q(('settled_at__isnull', True), ('sort', 'unclear')), fields=['partnership', 'id'], name='feedback_mail_open')],
            },
        ),
        migrations.CreateModel(
            name='Knock',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('source', models.CharField(max_length=64)),
                ('window', models.BigIntegerField()),
                ('knocks', models.PositiveIntegerField(default=1)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('partnership', 'source', 'window'), name='feedback_knock_counter')],
            },
        ),
        migrations.CreateModel(
            name='Moderation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('act', models.CharField(choices=[('emergency', 'Someone may be in danger'), ('threat', 'A threat'), ('fold', 'Words folded away'), ('unfold', 'Words shown again')], max_length=9, verbose_name='what')),
                ('reason', models.CharField(max_length=500, verbose_name='reason, the person can read it')),
                ('moderated_at', models.DateTimeField()),
                ('settled_at', models.DateTimeField(blank=True, null=True)),
                ('settled_words', models.CharField(blank=True, max_length=1000, verbose_name='what was done')),
                ('for_user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who looks after it')),
                ('moderated_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('settled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('suggestion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='moderations', to='feedback.suggestion')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='feedback_moderation_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('settled_at__isnull', True), ('settled_by__isnull', True), ('settled_words', '')), models.Q(('settled_at__isnull', False), ('settled_by__isnull', False), models.Q(('settled_words', ''), _negated=True)), _connector='OR'), name='feedback_moderation_settled_whole')],
                'indexes': [models.Index(condition=models.Q(('act__in', ['emergency', 'threat']), ('settled_at__isnull', True)), fields=['partnership', 'id'], name='feedback_moderation_open')],
            },
        ),
        migrations.CreateModel(
            name='Sign',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('asset_kind', models.CharField(max_length=60, verbose_name='on which objects')),
                ('name', models.CharField(max_length=60, verbose_name='the sign')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('partnership', 'asset_kind', 'name'), name='feedback_sign_name_once'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='feedback_sign_named')],
            },
        ),
        migrations.CreateModel(
            name='SuggestionFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('alt', models.CharField(blank=True, max_length=300, verbose_name='what can be seen on it')),
                ('added_at', models.DateTimeField()),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('stored', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.storedfile')),
                ('suggestion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='feedback.suggestion')),
            ],
            options={
                'indexes': [models.Index(fields=['suggestion', 'id'], name='feedback_file_of')],
            },
        ),
        migrations.CreateModel(
            name='Support',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('way', models.CharField(choices=[('web', 'on this site'), ('list', 'on a paper list')], max_length=4, verbose_name='how')),
                ('people', models.PositiveIntegerField(default=1, verbose_name='how many people')),
                ('list_name', models.CharField(blank=True, max_length=120, verbose_name='which list')),
                ('said_on', models.DateField(verbose_name='signed on')),
                ('key', models.UUIDField(blank=True, null=True)),
                ('recorded_at', models.DateTimeField()),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('suggestion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='supports', to='feedback.suggestion')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('suggestion', 'key'), name='feedback_support_once'), models.CheckConstraint(condition=models.Q(models.Q(('key__isnull', False), ('list_name', ''), ('people', 1), ('way', 'web')), models.Q(('key__isnull', True), ('people__gte', 1), ('way', 'list'), models.Q(('list_name', ''), _negated=True)), _connector='OR'), name='feedback_support_counted_apart')],
            },
        ),
        migrations.CreateModel(
            name='Watch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('named_at', models.DateTimeField()),
                ('named_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='person')),
            ],
            options={
                'verbose_name_plural': 'watches',
                'constraints': [models.UniqueConstraint(fields=('partnership',), name='feedback_watch_one')],
            },
        ),
        migrations.RemoveIndex(
            model_name='registerentry',
            name='feedback_register_newest',
        ),
        migrations.AddField(
            model_name='registerentry',
            name='place',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='register_entries', to='feedback.place'),
        ),
        migrations.AddField(
            model_name='suggestion',
            name='place',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='suggestions', to='feedback.place'),
        ),
        migrations.AddIndex(
            model_name='registerentry',
            index=models.Index(condition=models.Q(('withdrawn_at__isnull', True)), fields=['partnership', '-released_at', '-uuid'], name='feedback_register_newest'),
        ),
        migrations.AddIndex(
            model_name='registerentry',
            index=django.contrib.postgres.indexes.GinIndex(fields=['text'], name='feedback_register_text_trgm', opclasses=['gin_trgm_ops']),
        ),
        migrations.AddIndex(
            model_name='registerentry',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', 'text', config='simple'), name='feedback_register_words'),
        ),
    ]
