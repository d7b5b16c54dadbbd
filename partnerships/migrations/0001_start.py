import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.operations
import django.core.validators
import django.db.models.deletion
import foundation.fields
import foundation.ids
import foundation.localised
import partnerships.models.people
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('foundation', '0002_append_only'),
        ('foundation', '__first__'),
    ]

    operations = [
        django.contrib.postgres.operations.BtreeGistExtension(
        ),
        migrations.CreateModel(
            name='Partnership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='address on this site')),
                ('name', foundation.fields.LocalisedField(default=foundation.localised.Localised, verbose_name='name')),
                ('city', models.CharField(max_length=120, verbose_name='city')),
                ('country', models.CharField(max_length=2, validators=[django.core.validators.RegexValidator('^[A-Z]{2}$')], verbose_name='country')),
                ('subdivision', models.CharField(blank=True, max_length=40, verbose_name='region, for public holidays')),
                ('time_zone', models.CharField(default='Europe/Brussels', max_length=60, verbose_name='time zone')),
                ('languages', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=8), default=list, size=None, verbose_name='languages')),
                ('theme', models.JSONField(blank=True, default=dict, verbose_name='look')),
                ('sender_address', models.TextField(blank=True, verbose_name='return address on letters')),
                ('is_sample', models.BooleanField(default=False, verbose_name='synthetic sample data')),
                ('disclosure_k', models.PositiveSmallIntegerField(default=7, verbose_name='smallest group shown')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('slug__in', ('desk', 'surveys', 'intake', 'insight', 'setup', 'mailroom', 'api', 'open311', 'openrosa', 'admin', 'accounts', 'm', 'i18n', 'static', 'healthz', 'readyz', 'metrics', 'language', 'styleguide')), _negated=True), name='partnerships_partnership_slug_free', violation_error_message='This address is used by the site itself. Choose another one.'), models.CheckConstraint(condition=models.Q(('languages__len__gte', 1)), name='partnerships_partnership_has_language', violation_error_message='Choose at least one language.'), models.CheckConstraint(condition=models.Q(('disclosure_k__gte', 5)), name='partnerships_partnership_k_at_least_5', violation_error_message='The smallest group shown must be 5 or more.'), models.CheckConstraint(condition=models.Q(('name', {}), _negated=True), name='partnerships_partnership_named', violation_error_message='Give the partnership a name in at least one language.')],
            },
        ),
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('title', foundation.fields.LocalisedField(default=foundation.localised.Localised, verbose_name='title')),
                ('plain_words', foundation.fields.LocalisedField(blank=True, default=foundation.localised.Localised, verbose_name='in plain words')),
                ('signed_on', models.DateField(verbose_name='signed on')),
                ('starts_on', models.DateField(blank=True, null=True, verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('evaluate_on', models.DateField(blank=True, null=True, verbose_name='evaluation on')),
                ('renew_on', models.DateField(blank=True, null=True, verbose_name='renewal on')),
                ('data_held', foundation.fields.LocalisedField(blank=True, default=foundation.localised.Localised, verbose_name='which data, held by whom, why and how long')),
                ('replaces', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='partnerships.agreement', verbose_name='replaces')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('starts_on__isnull', True), ('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='partnerships_agreement_period', violation_error_message='The agreement ends before it starts.'), models.CheckConstraint(condition=models.Q(('replaces__isnull', True), models.Q(('replaces', models.F('id')), _negated=True), _connector='OR'), name='partnerships_agreement_not_its_own_successor', violation_error_message='An agreement cannot replace itself.')],
            },
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('actor_group', models.CharField(choices=[('city', 'City'), ('private', 'Private partner'), ('citizens', 'Citizens and users'), ('knowledge', 'Knowledge institution'), ('other', 'Other public body')], max_length=10, verbose_name='actor group')),
                ('is_owner_of_cases', models.BooleanField(default=False, verbose_name='answers suggestions')),
                ('dissolved_on', models.DateField(blank=True, null=True, verbose_name='dissolved on')),
                ('owner_share', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='owned for how many percent')),
                ('owner', models.ForeignKey(blank=True, help_text='A company between the partners, for example one that belongs to the city.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='owned', to='partnerships.organisation', verbose_name='owned by')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('partnership', 'name'), name='partnerships_organisation_name_once', violation_error_message='There is an organisation with this name already.'), models.CheckConstraint(condition=models.Q(('actor_group__in', ['city', 'private', 'citizens', 'knowledge', 'other'])), name='partnerships_organisation_group'), models.CheckConstraint(condition=models.Q(('owner__isnull', True), models.Q(('owner', models.F('id')), _negated=True), _connector='OR'), name='partnerships_organisation_not_its_own_owner', violation_error_message='An organisation cannot own itself.'), models.CheckConstraint(condition=models.Q(('owner_share__isnull', True), models.Q(('owner__isnull', False), ('owner_share__gte', 1), ('owner_share__lte', 100)), _connector='OR'), name='partnerships_organisation_share', violation_error_message='Say who owns it, and for 1 to 100 percent.')],
            },
        ),
        migrations.CreateModel(
            name='Body',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('name', foundation.fields.LocalisedField(default=foundation.localised.Localised, verbose_name='name')),
                ('level', models.CharField(choices=[('strategic', 'Strategic'), ('operational', 'Operational'), ('expert', 'Expert'), ('project', 'Project')], max_length=12, verbose_name='level')),
                ('decides', models.BooleanField(default=True, verbose_name='takes formal decisions')),
                ('purpose', foundation.fields.LocalisedField(blank=True, default=foundation.localised.Localised, verbose_name='what it is for')),
                ('order', models.PositiveSmallIntegerField(default=0, verbose_name='order in the drawing')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='ended on')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='partnerships.body', verbose_name='reports to')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bodies', to='partnerships.organisation', verbose_name='part of the organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'verbose_name_plural': 'bodies',
                'constraints': [models.CheckConstraint(condition=models.Q(('parent__isnull', True), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='partnerships_body_not_its_own_parent', violation_error_message='A body cannot report to itself.'), models.CheckConstraint(condition=models.Q(('name', {}), _negated=True), name='partnerships_body_named', violation_error_message='Give the body a name in at least one language.'), models.CheckConstraint(condition=models.Q(('level__in', ['strategic', 'operational', 'expert', 'project'])), name='partnerships_body_level')],
            },
        ),
        migrations.CreateModel(
            name='Obligation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('text', foundation.fields.LocalisedField(default=foundation.localised.Localised, verbose_name='what must be done')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due on')),
                ('state', models.CharField(choices=[('met', 'Met'), ('unmet', 'Not met'), ('unknown', 'Unknown')], default='unknown', max_length=8, verbose_name='state')),
                ('evidence', models.TextField(blank=True, verbose_name='evidence')),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='obligations', to='partnerships.agreement')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='obligations', to='partnerships.organisation', verbose_name='who must do it')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('state', 'unknown'), models.Q(('evidence', ''), _negated=True), _connector='OR'), name='partnerships_obligation_needs_evidence', violation_error_message='Say how we know: the evidence is missing.'), models.CheckConstraint(condition=models.Q(('state__in', ['met', 'unmet', 'unknown'])), name='partnerships_obligation_state')],
            },
        ),
        migrations.CreateModel(
            name='Milestone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('prehistory', 'Prehistory'), ('founding', 'Founding'), ('growth', 'Growth'), ('slow_down', 'Slow-down'), ('conflict', 'Conflict'), ('handle', 'Handle'), ('evaluation', 'Evaluation'), ('renegotiation', 'Renegotiation'), ('funding', 'Funding')], max_length=14, verbose_name='kind')),
                ('happened_on', models.DateField(verbose_name='date')),
                ('title', foundation.fields.LocalisedField(default=foundation.localised.Localised, verbose_name='what happened')),
                ('note', foundation.fields.LocalisedField(blank=True, default=foundation.localised.Localised, verbose_name='note')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['prehistory', 'founding', 'growth', 'slow_down', 'conflict', 'handle', 'evaluation', 'renegotiation', 'funding'])), name='partnerships_milestone_kind')],
            },
        ),
        migrations.CreateModel(
            name='Member',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('language', models.CharField(default='en', max_length=8, verbose_name='language')),
                ('wants_no_invitations', models.BooleanField(default=False, verbose_name='wants no invitations')),
                ('contact', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.contactcard')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='members', to='partnerships.organisation', verbose_name='organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Grant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('role', models.CharField(choices=[('coordinator', 'Coordinator'), ('handler', 'Handler'), ('clerk', 'Clerk'), ('analyst', 'Analyst'), ('coder', 'Coder')], max_length=12, verbose_name='role')),
                ('granted_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('granted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='grants', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='grants', to='partnerships.organisation', verbose_name='organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('partnership', 'user', 'organisation', 'role'), name='partnerships_grant_open_once', violation_error_message='This account has this role already.'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at__isnull', True), ('ended_by__isnull', True)), models.Q(('ended_at__isnull', False), ('ended_by__isnull', False)), _connector='OR'), name='partnerships_grant_ended_whole'), models.CheckConstraint(condition=models.Q(('role__in', ['coordinator', 'handler', 'clerk', 'analyst', 'coder'])), name='partnerships_grant_role')],
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('title', foundation.fields.LocalisedField(default=foundation.localised.Localised, verbose_name='what was decided')),
                ('decided_on', models.DateField(verbose_name='decided on')),
                ('value_favoured', models.CharField(choices=[('service_quality', 'Service quality'), ('ease_of_access', 'Ease of access'), ('responsiveness', 'Responsiveness'), ('innovation', 'Innovation'), ('efficiency', 'Efficiency'), ('reliability', 'Reliability'), ('empowerment', 'Citizen empowerment'), ('inclusiveness', 'Inclusiveness'), ('privacy', 'Privacy and security'), ('engagement', 'Engagement'), ('equal_treatment', 'Equal treatment'), ('transparency', 'Transparency')], max_length=40, verbose_name='value favoured')),
                ('value_curtailed', models.CharField(choices=[('service_quality', 'Service quality'), ('ease_of_access', 'Ease of access'), ('responsiveness', 'Responsiveness'), ('innovation', 'Innovation'), ('efficiency', 'Efficiency'), ('reliability', 'Reliability'), ('empowerment', 'Citizen empowerment'), ('inclusiveness', 'Inclusiveness'), ('privacy', 'Privacy and security'), ('engagement', 'Engagement'), ('equal_treatment', 'Equal treatment'), ('transparency', 'Transparency')], max_length=40, verbose_name='value curtailed')),
                ('who_is_excluded', foundation.fields.LocalisedField(blank=True, default=foundation.localised.Localised, verbose_name='who is excluded')),
                ('review_on', models.DateField(verbose_name='looked at again on')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='ended on')),
                ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='partnerships.body', verbose_name='decided by')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='partnerships.organisation', verbose_name='or by the organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('value_favoured', models.F('value_curtailed')), _negated=True), name='partnerships_decision_is_a_trade_off', violation_error_message='A trade-off has two different values.'), models.CheckConstraint(condition=models.Q(('body__isnull', False), ('organisation__isnull', False), _connector='OR'), name='partnerships_decision_has_decider', violation_error_message='Say which body or organisation decided.'), models.CheckConstraint(condition=models.Q(('review_on__gte', models.F('decided_on'))), name='partnerships_decision_review_after', violation_error_message='The day to look at it again comes before the decision.'), models.CheckConstraint(condition=models.Q(('ended_on__isnull', True), ('ended_on__gte', models.F('decided_on')), _connector='OR'), name='partnerships_decision_ended_after', violation_error_message='The decision ended before it was taken.'), models.CheckConstraint(condition=models.Q(('value_favoured__in', ['service_quality', 'ease_of_access', 'responsiveness', 'innovation', 'efficiency', 'reliability', 'empowerment', 'inclusiveness', 'privacy', 'engagement', 'equal_treatment', 'transparency'])), name='partnerships_decision_value_favoured'), models.CheckConstraint(condition=models.Q(('value_curtailed__in', ['service_quality', 'ease_of_access', 'responsiveness', 'innovation', 'efficiency', 'reliability', 'empowerment', 'inclusiveness', 'privacy', 'engagement', 'equal_treatment', 'transparency'])), name='partnerships_decision_value_curtailed')],
            },
        ),
        migrations.CreateModel(
            name='ClosedDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('day', models.DateField(verbose_name='day')),
                ('reason', foundation.fields.LocalisedField(default=foundation.localised.Localised, verbose_name='reason')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('partnership', 'day'), name='partnerships_closed_day_once', violation_error_message='This day is closed already.')],
            },
        ),
        migrations.CreateModel(
            name='Party',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.agreement')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'verbose_name_plural': 'parties',
                'constraints': [models.UniqueConstraint(fields=('agreement', 'organisation'), name='partnerships_party_once')],
            },
        ),
        migrations.CreateModel(
            name='Promise',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('toward', models.CharField(choices=[('citizens', 'Citizens'), ('partners', 'Partners')], max_length=10, verbose_name='to whom')),
                ('text', models.TextField(verbose_name='what is promised')),
                ('language', models.CharField(max_length=8, verbose_name='language')),
                ('owner_name', models.CharField(max_length=200, verbose_name='who answers for it')),
                ('promised_at', models.DateTimeField()),
                ('due_on', models.DateField(verbose_name='due on')),
                ('state', models.CharField(choices=[('open', 'Open'), ('kept', 'Kept'), ('broken', 'Broken'), ('renegotiated', 'Renegotiated'), ('withdrawn', 'Withdrawn')], default='open', max_length=12, verbose_name='state')),
                ('settled_at', models.DateTimeField(blank=True, null=True)),
                ('settled_on', models.DateField(blank=True, null=True, verbose_name='settled on')),
                ('evidence', models.TextField(blank=True, verbose_name='evidence')),
                ('follows', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='renegotiated_as', to='partnerships.promise')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='promises', to='partnerships.organisation', verbose_name='who keeps it')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('promised_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('settled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('settled_at__isnull', True), ('settled_by__isnull', True), ('settled_on__isnull', True), ('state', 'open')), models.Q(('settled_at__isnull', False), ('settled_by__isnull', False), ('settled_on__isnull', False), models.Q(('state', 'open'), _negated=True)), _connector='OR'), name='partnerships_promise_settled_whole'), models.CheckConstraint(condition=models.Q(('state__in', ['open', 'withdrawn', 'broken']), models.Q(('evidence', ''), _negated=True), _connector='OR'), name='partnerships_promise_needs_evidence', violation_error_message='Say how we know: the evidence is missing.'), models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('owner_name', ''), _negated=True)), name='partnerships_promise_has_text_and_owner', violation_error_message='Say what is promised, and who answers for it.'), models.CheckConstraint(condition=models.Q(('toward__in', ['citizens', 'partners'])), name='partnerships_promise_toward'), models.CheckConstraint(condition=models.Q(('state__in', ['open', 'kept', 'broken', 'renegotiated', 'withdrawn'])), name='partnerships_promise_state')],
            },
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('reviewed_on', models.DateField(verbose_name='looked at on')),
                ('finding', foundation.fields.LocalisedField(default=foundation.localised.Localised, verbose_name='what was found')),
                ('next_on', models.DateField(blank=True, null=True, verbose_name='next look on')),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='partnerships.decision')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('next_on__isnull', True), ('next_on__gt', models.F('reviewed_on')), _connector='OR'), name='partnerships_review_next_after', violation_error_message='The next look comes before this one.'), models.CheckConstraint(condition=models.Q(('finding', {}), _negated=True), name='partnerships_review_has_finding', violation_error_message='Say what was found.')],
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until and including')),
                ('role', models.CharField(choices=[('chair', 'Chair'), ('member', 'Member'), ('secretary', 'Secretary'), ('guest', 'Guest')], default='member', max_length=10, verbose_name='role')),
                ('is_core', models.BooleanField(default=False, verbose_name='belongs to the core')),
                ('capacity', models.CharField(choices=[('paid', 'Paid for this work'), ('beside_job', 'Beside a full job'), ('volunteer', 'Volunteer')], default='beside_job', max_length=12, verbose_name='capacity')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='partnerships.body', verbose_name='body')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='partnerships.member', verbose_name='member')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='partnerships_seat_period', violation_error_message='The seat ends before it starts.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('member', '='), ('body', '='), (partnerships.models.people.Days('starts_on', 'ends_on', django.contrib.postgres.fields.ranges.RangeBoundary(inclusive_upper=True)), '&&')], name='partnerships_seat_no_overlap', violation_error_message='This person already has a seat in this body in that period.'), models.CheckConstraint(condition=models.Q(('role__in', ['chair', 'member', 'secretary', 'guest'])), name='partnerships_seat_role'), models.CheckConstraint(condition=models.Q(('capacity__in', ['paid', 'beside_job', 'volunteer'])), name='partnerships_seat_capacity')],
            },
        ),
        migrations.AddField(
            model_name='agreement',
            name='parties',
            field=models.ManyToManyField(related_name='agreements', through='partnerships.Party', to='partnerships.organisation', verbose_name='parties'),
        ),
    ]
