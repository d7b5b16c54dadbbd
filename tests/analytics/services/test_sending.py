"""What is due goes out: once, in the reader's language, to who still may and wants to have it."""

from datetime import UTC, date, datetime
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.test import Client

from analytics.models import Sending, Subscription
from analytics.services import sending
from analytics.services.subscriptions import end
from delivery.models import Message
from foundation import clock
from foundation.services import contacts, relay
from partnerships.models import Grant, Partnership, Seat
from surveys.selectors import stop_links
from surveys.services import stopping
from tests.analytics.datasets.test_loop import imported_city
from tests.factories import insight, mailed
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db
OCTOBER, NOVEMBER = (datetime(2026, month, 1, 9, tzinfo=UTC) for month in (10, 11))


def told() -> list[Message]:
    return list(Message.objects.filter(about="analytics.report").order_by("pk"))


def at(moment: datetime) -> int:
    with clock.at(moment):
        return sending.send_due()


def test_a_month_is_sent_once_with_its_sentences_and_links() -> None:
    here = imported_city("web")
    row = mailed.subscription(here)
    assert at(datetime(2026, 9, 30, tzinfo=UTC)) == 0  # not in the month it began
    assert (at(OCTOBER), at(OCTOBER), at(datetime(2026, 10, 31, 12, tzinfo=UTC))) == (1, 0, 0)
    assert at(NOVEMBER) == 1
    first = told()[0]
    text = "\n".join(first.paragraphs)
    assert text.startswith(f"Dear {row.user.name},")
    assert "Of 2 things people said, 1 were answered" in text
    assert (
        f"/insight/{here.slug}/loop/?language=en" in text
        and f"/insight/{here.slug}/loop.pdf?language=en" in text
    )
    assert f"/insight/{here.slug}/recipients/" in text
    assert [one.period for one in Sending.objects.order_by("pk")] == ["2026-10", "2026-11"]


def test_it_leaves_the_house_to_the_accounts_address_of_today() -> None:
    row = mailed.subscription(imported_city("web"))
    row.user.email = "new@example.org"
    row.user.save()
    at(OCTOBER)
    relay.drain()
    (sent,) = mail.outbox
    assert sent.to == ["new@example.org"]
    assert contacts.read(Subscription.objects.get().contact).email == "new@example.org"


def published(here: Partnership, *, of: int = 1) -> None:
    """An edition of the first waves, at 1 October."""
    with clock.at(OCTOBER):
        insight.stored(here, [insight.snapshot(n) for n in (1, 2)], published=of)


def test_an_edition_is_told_once_with_its_own_lasting_links() -> None:
    here = people.partnership()
    member = mailed.seated(here, language="nl", name="An Peeters")
    mailed.subscription(here, member=member, report="results", rhythm="edition")
    assert at(OCTOBER) == 0  # nothing is published
    published(here)
    assert (at(OCTOBER), at(NOVEMBER)) == (1, 0)
    (one,) = told()
    text = "\n".join(one.paragraphs)
    assert one.language == "nl" and "An Peeters" in one.paragraphs[0]
    page = next(word for word in text.split() if "/results/" in word and ".pdf" not in word)
    file = next(word for word in text.split() if ".pdf" in word)
    assert page.endswith("/1/?language=nl") and file.endswith("/1.pdf?language=nl")
    anyone = Client()
    assert anyone.get(urlsplit(page).path).status_code == 200
    assert anyone.get(urlsplit(file).path)["Content-Type"] == "application/pdf"
    relay.drain()
    assert stop_links.address(member) in mail.outbox[0].body


def test_an_edition_from_before_is_not_told() -> None:
    here = people.partnership()
    with clock.at(datetime(2026, 9, 1, tzinfo=UTC)):
        insight.stored(here, [insight.snapshot(1)])
    mailed.subscription(here, member=mailed.seated(here), report="results", rhythm="edition")
    assert at(OCTOBER) == 0


def test_who_stopped_left_lost_the_role_or_ended_it_gets_nothing() -> None:
    here = imported_city("web")
    insight.stored(here, [insight.snapshot(1)])
    stopped, gone = mailed.seated(here), mailed.seated(here, email="b@example.org")
    for member in (stopped, gone):
        mailed.subscription(here, member=member, report="results")
    former, left = mailed.subscription(here), mailed.subscription(here)
    ended = mailed.subscription(here)
    stopping.opt_out(by=people.setter(), member=stopped, scope="all")
    Seat.objects.filter(member=gone).update(ends_on=date(2026, 9, 20))
    Grant.objects.filter(user=former.user).update(ended_at=clock.now(), ended_by=people.setter())
    left.user.is_active = False
    left.user.save()
    end(by=people.setter(), subscription=ended)
    assert at(OCTOBER) == 0 and told() == []
    stopping.opt_in(by=people.setter(), member=stopped)
    assert at(OCTOBER) == 1  # who wants messages again


def test_two_ticks_at_once_send_one(monkeypatch: pytest.MonkeyPatch) -> None:
    row = mailed.subscription(imported_city("web"))
    with clock.at(OCTOBER):
        assert sending.send_due_in(row.partnership, row) == 1
        monkeypatch.setattr(sending, "_due", lambda *_: ["2026-10"])  # another tick that found it due before
        assert sending.send_due_in(row.partnership, row) == 0
    assert len(told()) == 1


def test_a_report_without_anything_yet_waits() -> None:
    here = people.partnership()
    mailed.subscription(here, report="intensity")
    assert at(OCTOBER) == 0
    insight.stored(here, [insight.snapshot(1)], published=0)
    assert (at(OCTOBER), at(OCTOBER)) == (1, 0)
    assert "For staff" not in "\n".join(told()[0].paragraphs)


def test_periods_are_months_and_quarters() -> None:
    month, quarter = Subscription(rhythm="monthly"), Subscription(rhythm="quarterly")
    found = [
        (sending.periods(month, day), sending.periods(quarter, day))
        for day in (date(2026, 3, 31), date(2026, 4, 1))
    ]
    assert found == [("2026-03", "2026-Q1"), ("2026-04", "2026-Q2")]
