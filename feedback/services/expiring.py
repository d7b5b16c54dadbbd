"""What the retention registry says, by the clock: addresses go a year after the last step, words five years after it.

Whom a promise is still due to is kept until it is settled. What was imported from elsewhere has no ending here and stays
until somebody erases it. What the public register shows stays published: it is a released copy.
"""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from feedback.models import (
    AnswerChannel,
    Endorsement,
    Handling,
    InboundMail,
    SavedFilter,
    Suggestion,
    SuggestionPromise,
    Voice,
)
from feedback.services import erasing, history
from feedback.workflow import steps
from foundation.models import Actor
from foundation.services import actors, audit, contacts, files
from foundation.unit import unit

YEAR = timedelta(days=365)
WORDS = 5 * YEAR
ACCOUNT = timedelta(days=730)
BATCH = 200
DUE = ("open", "renegotiated")


def expire(*, now: datetime) -> int:
    """All that is due at `now`. How many suggestions and mails were touched. A second call finds nothing."""
    by = actors.system("feedback.expire")
    done = 0
    while batch := list(_with_person(_quiet(now - YEAR)).order_by("pk")[:BATCH]):
        for row in batch:
            _forget_person(by, row)
        done += len(batch)
    while batch := list(_quiet(now - WORDS).order_by("pk")[:BATCH]):
        for row in batch:
            erasing.blank(by=by, suggestion=row)
        done += len(batch)
    return done + _forget_mail(by, now) + _forget_lists(by, now)


def _quiet(since: datetime) -> QuerySet[Suggestion]:
    """Ended, with no step since then, neither here nor where it was joined to, and no promise due."""
    here = Q(suggestion=OuterRef("pk")) | Q(suggestion=OuterRef("merged_into"))
    lately = Handling.objects.filter(here, handled_at__gt=since)
    due = SuggestionPromise.objects.filter(suggestion=OuterRef("pk"), promise__state__in=DUE)
    ended = Q(merged_into=None) | Q(merged_into__status__in=steps.ENDED)
    rows = Suggestion.objects.filter(ended, status__in=steps.ENDED, erased_at=None, received_at__lte=since)
    return rows.exclude(Exists(lately)).exclude(Exists(due))


def _with_person(rows: QuerySet[Suggestion]) -> QuerySet[Suggestion]:
    """Those of which an address or something about the person is still kept."""
    endorsed = Endorsement.objects.filter(suggestion=OuterRef("pk"), contact__payload__isnull=False)
    about = Voice.objects.filter(suggestion=OuterRef("pk"))
    return rows.filter(Q(submitter__contact__payload__isnull=False) | Exists(endorsed) | Exists(about))


@unit
def _forget_person(by: Actor, suggestion: Suggestion) -> None:
    """Who said it cannot be written to any more; number and code still lead to the answer."""
    row = history.locked(suggestion)
    if row.submitter and row.submitter.contact:
        contacts.erase(card=row.submitter.contact, by=by)
    for one in row.endorsements.filter(contact__payload__isnull=False).select_related("contact"):
        if one.contact:
            contacts.erase(card=one.contact, by=by)
    Voice.objects.filter(suggestion=row).delete()
    if row.answer_channel != AnswerChannel.NONE:
        row.answer_channel = AnswerChannel.CODE
        row.save(update_fields=["answer_channel"])
    audit.record(by=by, action="suggestion.person_expired", target=row)


@unit
def _forget_mail(by: Actor, now: datetime) -> int:
    """Mails a year old that nobody has to look at any more."""
    open_still = Q(sort="unclear", settled_at=None)
    old = InboundMail.objects.filter(arrived_on__lte=(now - YEAR).date()).exclude(open_still)
    found = list(old.select_related("stored")[: BATCH * 10])
    for mail in found:
        stored = mail.stored
        mail.delete()
        if stored:
            files.drop(stored=stored, by=by)
    return len(found)


@unit
def _forget_lists(by: Actor, now: datetime) -> int:
    """Lists that somebody kept who has not signed in for two years."""
    found = list(SavedFilter.objects.filter(user__last_login__lte=now - ACCOUNT)[: BATCH * 10])
    for kept in found:
        audit.record(by=by, action="filter.expire", target=kept)
        kept.delete()
    return len(found)
