"""Reports that are due go out: the plain sentences, a link, and the link of the PDF; once an edition, month or quarter."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from analytics.datasets import intensity as measured
from analytics.figures import documents, intensity
from analytics.figures.asked import Asked
from analytics.figures.document import Document
from analytics.figures.on_paper import address
from analytics.models import Rhythm, Sending, Sent, Subscription
from analytics.reports.kept import as_published
from analytics.selectors import editions, subscriptions
from delivery.records import Draft, Private
from delivery.services import messages
from foundation import clock, dates
from foundation.models import Actor, ContactCard
from foundation.services import actors, audit, contacts
from partnerships.models import Partnership
from partnerships.selectors import partnerships
from surveys.selectors import reach, stop_links

MOST_SENTENCES = 12
"""Of a report in a mail; the rest is behind the link."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who gets it, as of today. `stop_link` is empty for an account, which ends it where it began."""

    name: str
    language: str
    card: ContactCard
    stop_link: str = ""


def send_due() -> int:
    """Everything due everywhere; how many mails. A tick too many sends nothing."""
    return sum(
        send_due_in(partnership, one)
        for partnership in partnerships.everywhere()
        for one in subscriptions.open_ones(partnership)
    )


def send_due_in(partnership: Partnership, subscription: Subscription) -> int:
    """What is due for one subscription: 0 or 1 for a month or quarter, one for each edition since it began."""
    found = [one for one in _due(partnership, subscription) if one not in subscriptions.sent(subscription)]
    return sum(
        _send(by=actors.system("analytics.send_reports"), subscription=subscription, period=one)
        for one in found
    )


def periods(subscription: Subscription, today: date) -> str:
    """The month or quarter `today` lies in: "2026-11", "2026-Q4"."""
    if subscription.rhythm == Rhythm.MONTHLY:
        return f"{today:%Y-%m}"
    return f"{today.year}-Q{(today.month + 2) // 3}"


def _due(partnership: Partnership, subscription: Subscription) -> list[str]:
    """Not what lay before it began: the first one comes with the next edition, month or quarter."""
    if subscription.rhythm == Rhythm.EDITION:
        return _editions(partnership, subscription.begun_at)
    zone = ZoneInfo(partnership.time_zone)
    now = periods(subscription, clock.today(partnership.time_zone))
    return [now] if now != periods(subscription, subscription.begun_at.astimezone(zone).date()) else []


def _editions(partnership: Partnership, since: datetime) -> list[str]:
    """The newest edition of each series, when it is newer than `since`."""
    found = [editions.latest(partnership, series) for series in _series(partnership)]
    return [f"{one.series}/{one.number}" for one in found if one and one.released_at > since]


def _series(partnership: Partnership) -> list[UUID]:
    return [UUID(key) for key, _name in measured.courses(partnership)]


@transaction.atomic
def _send(*, by: Actor, subscription: Subscription, period: str) -> int:
    """One mail, and the note that it went. 0 when another tick was here, it has ended, or there is nobody or nothing."""
    row = Subscription.objects.select_for_update(of=("self",)).get(pk=subscription.pk)
    if row.ended_at is not None or period in subscriptions.sent(row):
        return 0
    partnership = subscription.partnership
    reader = _reader(partnership, subscription)
    if reader is None:
        return 0
    with override(reader.language):
        document = _document(partnership, subscription, period)
        if document is None:
            return 0
        draft = _draft(document, reader, subscription)
    Sending.objects.create(
        partnership=partnership, subscription=row, period=period, sent_at=clock.now(), sent_by=by
    )
    messages.send_many(
        by=by, partnership=partnership, drafts=[draft], about="analytics.report", cards=[reader.card]
    )
    audit.record(by=by, action="report.send", target=row, report=row.report, period=period)
    return 1


def _reader(partnership: Partnership, subscription: Subscription) -> _Reader | None:
    """None for who stopped messages, left, lost their role, or has no working address."""
    member, user = subscription.member, subscription.user
    if member is not None:
        day = clock.today(partnership.time_zone)
        there = {one.pk for one in subscriptions.members(partnership, day)}
        if member.pk not in there or member.contact is None:
            return None
        return _Reader(member.name, member.language, member.contact, stop_links.address(member))
    if user is None or subscription.contact is None:
        return None
    if user.pk not in {one.pk for one in subscriptions.staff(partnership)}:
        return None
    card = subscription.contact
    if contacts.read(card).email != user.email:  # the account has another address since
        card = contacts.change(card=card, by=actors.for_user(user), email=user.email)
    return _Reader(user.name, user.language, card)


def _document(partnership: Partnership, subscription: Subscription, period: str) -> Document | None:
    """Of an edition that very one; else what the page would show today."""
    if subscription.rhythm == Rhythm.EDITION:
        series, number = period.split("/")
        found = as_published(editions.get(partnership, UUID(series), int(number)))
        return intensity.edition(partnership, found, past=True)
    if subscription.report == Sent.RESULTS:
        return documents.results(partnership, Asked())
    return documents.document(partnership, subscription.report, Asked())


def _draft(document: Document, reader: _Reader, subscription: Subscription) -> Draft:
    name = document.partnership.name.in_language(reader.language)
    said = [text for text in document.sentences() if text]
    edition = document.edition
    correction = (
        _("It corrects an earlier one: %(reason)s") % {"reason": edition.reason}
        if edition and edition.reason
        else ""
    )
    paragraphs = [
        _("Dear %(name)s,") % {"name": reader.name},
        f"{document.title} {name}, {_which(document, reader.language)}.",
        correction,
        *said[:MOST_SENTENCES],
        _("The whole report, with its pictures and tables: %(link)s")
        % {"link": linked(document, reader.language)},
        _("The same on paper (accessible PDF): %(link)s")
        % {"link": linked(document, reader.language, "pdf")},
        _end_words(document.partnership) if subscription.user_id else "",
    ]
    return Draft(
        channel=reach.EMAIL,
        contact_id=reader.card.pk,
        language=reader.language,
        subject=f"{document.title} {name}",
        paragraphs=tuple(text for text in paragraphs if text),
        about_id=str(subscription.uuid),
        private=Private(stop_link=reader.stop_link),
    )


def _which(document: Document, language: str) -> str:
    edition = document.edition
    if edition is None:
        return _("as of %(day)s") % {"day": dates.in_words(document.as_of, language)}
    day = dates.in_words(edition.released, language)
    return _("edition %(number)s of %(day)s") % {"number": edition.number, "day": day}


def linked(document: Document, language: str, kind: str = "") -> str:
    """The page's address in the reader's language, or that of its file."""
    whole = address(document)
    page, _mark, query = whole.partition("?")
    asked = "&".join(filter(None, (query, f"language={language}")))
    if kind:
        page = f"{page.rstrip('/').rsplit('/', 1)[0]}/{document.parts[0].name}.{kind}"
    return f"{page}?{asked}"


def _end_words(partnership: Partnership) -> str:
    path = reverse("analytics:subscriptions", args=[partnership.slug])
    return _("Who gets which report, and how to end it: %(link)s") % {"link": f"{settings.PUBLIC_URL}{path}"}
