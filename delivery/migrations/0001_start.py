import django.db.models.deletion
import foundation.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('foundation', '0002_append_only'),
        ('partnerships', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('channel', models.CharField(choices=[('email', 'E-mail'), ('letter', 'Letter'), ('call', 'Call'), ('page', 'Page only')], max_length=6, verbose_name='channel')),
                ('language', models.CharField(max_length=8, verbose_name='language')),
                ('subject', models.CharField(max_length=200, verbose_name='subject')),
                ('paragraphs', models.JSONField(default=list, verbose_name='text')),
                ('reference', models.CharField(blank=True, max_length=60, verbose_name='reference')),
                ('private', models.BinaryField(blank=True, null=True)),
                ('about', models.CharField(max_length=60)),
                ('about_id', models.UUIDField(blank=True, null=True)),
                ('hears', models.CharField(blank=True, max_length=100)),
                ('message_id', models.CharField(max_length=200, unique=True)),
                ('state', models.CharField(choices=[('queued', 'Waiting'), ('sent', 'Sent'), ('delivered', 'Delivered'), ('bounced', 'Bounced'), ('posted', 'Posted'), ('returned', 'Returned'), ('reached', 'Reached'), ('unreachable', 'Cannot be reached'), ('failed', 'No address'), ('dead', 'Given up')], default='queued', max_length=11, verbose_name='state')),
                ('queued_at', models.DateTimeField()),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('settled_at', models.DateTimeField(blank=True, null=True)),
                ('pdf_digest', models.CharField(blank=True, max_length=64)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('last_error', models.CharField(blank=True, max_length=200)),
                ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.contactcard')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
                ('pdf', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.storedfile')),
                ('queued_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('sent_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('settled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state__in', ['queued', 'bounced', 'returned', 'unreachable', 'failed', 'dead'])), fields=['partnership', 'channel', 'state'], name='delivery_message_open'), models.Index(condition=models.Q(('state', 'sent')), fields=['sent_at'], name='delivery_message_sent'), models.Index(fields=['partnership', '-id'], name='delivery_message_newest'), models.Index(fields=['about', 'about_id'], name='delivery_message_about')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('channel', 'page'), ('contact__isnull', True)), models.Q(('channel__in', ['email', 'letter', 'call']), ('contact__isnull', False)), _connector='OR'), name='delivery_message_contact_fits_channel'), models.CheckConstraint(condition=models.Q(models.Q(('channel', 'email'), ('state__in', ['queued', 'sent', 'delivered', 'bounced', 'failed', 'dead'])), models.Q(('channel', 'letter'), ('state__in', ['queued', 'posted', 'returned', 'failed', 'dead'])), models.Q(('channel', 'call'), ('state__in', ['queued', 'reached', 'unreachable', 'failed'])), models.Q(('channel', 'page'), ('state__in', ['queued', 'delivered'])), _connector='OR'), name='delivery_message_state_fits_channel'), models.CheckConstraint(condition=models.Q(models.Q(('sent_at__isnull', True), ('sent_by__isnull', True)), models.Q(('sent_at__isnull', False), ('sent_by__isnull', False)), _connector='OR'), name='delivery_message_sent_whole'), models.CheckConstraint(condition=models.Q(models.Q(('settled_at__isnull', True), ('settled_by__isnull', True)), models.Q(('settled_at__isnull', False), ('settled_by__isnull', False)), _connector='OR'), name='delivery_message_settled_whole'), models.CheckConstraint(condition=models.Q(models.Q(('settled_at__isnull', True), ('state__in', ['queued', 'sent'])), models.Q(models.Q(('state__in', ['queued', 'sent']), _negated=True), ('settled_at__isnull', False)), _connector='OR'), name='delivery_message_settled_with_outcome'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['sent', 'posted', 'returned']), _negated=True), ('sent_at__isnull', False), _connector='OR'), name='delivery_message_sent_is_dated'), models.CheckConstraint(condition=models.Q(('pdf__isnull', True), models.Q(('pdf_digest', ''), _negated=True), _connector='OR'), name='delivery_message_pdf_frozen'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['posted', 'returned']), _negated=True), models.Q(('pdf_digest', ''), _negated=True), _connector='OR'), name='delivery_message_posted_was_made'), models.CheckConstraint(condition=models.Q(('subject', ''), _negated=True), name='delivery_message_has_subject')],
            },
        ),
        migrations.CreateModel(
            name='MessageEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=foundation.ids.uuid7, editable=False, unique=True)),
                ('old_state', models.CharField(blank=True, max_length=11)),
                ('new_state', models.CharField(max_length=11)),
                ('reason', models.CharField(blank=True, max_length=60)),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='note')),
                ('noted_at', models.DateTimeField()),
                ('message', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='delivery.message')),
                ('noted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.actor')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
