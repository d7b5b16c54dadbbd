"""Every task of the outbox, killed midway and delivered three times more: its effects are there once.

A task without a case here fails: what nobody thought through is what happens twice.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection

from config.celery import app
from delivery.models import Message
from feedback import schedule
from feedback.services import desk, moderating, promising
from foundation import clock
from foundation.models import Outbox
from foundation.outbox_task import DECLARED
from foundation.services import relay
from intake.services import keyed_tables, looking, noting, scanning
from partnerships.services import organisations
from surveys.services import reminding, waves
from tests.analytics.services import test_giving_back as results
from tests.factories import feedback, scans
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import questionnaires as forms
from tests.factories import surveys as asking
from tests.intake.services import test_keyed_tables as keying

pytestmark = pytest.mark.django_db
POINTS = (1, 3, 7, 15)  # the statements at which it dies
# The queue's own notes, and what says how far a job has come.
NOTES = {"foundation_outbox", "foundation_job", "django_migrations"}


class Killed(BaseException):
    """As kill -9: nothing of the task hears of it, and what was not committed is gone."""


@contextmanager
def killed_at(point: int) -> Iterator[None]:
    count = 0

    def wrapper(execute: Any, *words: Any) -> Any:
        nonlocal count
        if str(words[0]).startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            return execute(*words)  # the database does these by itself when the line is gone
        count += 1
        if count > point:
            raise Killed
        return execute(*words)

    with connection.execute_wrapper(wrapper):
        yield


def state() -> dict[str, str]:
    """All that stands in the database, table by table, and which work is ordered."""
    with connection.cursor() as cursor:
        names = [name for name in connection.introspection.table_names(cursor) if name not in NOTES]
        each = [
            f"SELECT '{name}', count(*) || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {name} t"  # noqa: S608
            for name in names
        ]
        cursor.execute(" UNION ALL ".join(each))
        found = dict(cursor.fetchall())
    ordered = Outbox.objects.values_list("task", "key", "partnership_ref").order_by("id")
    return found | {"ordered": str(sorted(map(str, ordered)))}


def a_flag() -> None:
    here = feedback.place()
    tenants.staff("coordinator", partnership=here)
    row = feedback.suggestion(here)
    moderating.flag(by=feedback.staff(), suggestion=row, act="emergency", reason="alone and afraid")


def a_promise_kept() -> None:
    row = feedback.by_mail()
    soon = clock.today(row.partnership.time_zone) + timedelta(days=30)
    made = promising.promise(
        by=feedback.staff(), suggestion=row, text="A second rack", due_on=soon, owner_name="Mobility"
    )
    promising.keep(by=feedback.staff(), promise=made, evidence="Photo of Monday")


def an_end() -> None:
    here = feedback.place()
    operator = feedback.operator(here)
    for row in [feedback.suggestion(here) for _ in range(2)]:
        feedback.owning.hand_over(by=feedback.staff(), suggestion=row, organisation=operator, reason="theirs")
    day = clock.today(here.time_zone)
    organisations.dissolve(organisation=operator, by=feedback.staff(), dissolved_on=day)


def a_late_one() -> None:
    here = feedback.place()
    row = feedback.suggestion(here)
    user = tenants.staff("handler", partnership=here)
    desk.add_rung(by=feedback.staff(), partnership=here, days_late=1, user=user)
    with clock.at(clock.now() + (row.answer_due_on - row.received_on) + timedelta(days=3)):
        schedule.escalations(clock.now(), here)


def an_answer_by(channel: str) -> Callable[[], None]:
    return lambda: (feedback.answer(feedback.by_mail(channel="paper", answer_channel=channel)), None)[1]


def an_answer_that_arrived() -> None:
    reply = feedback.answer(feedback.by_mail())
    delivered_of(Message.objects.get(uuid=reply.message_uuid))


def delivered_of(message: Message) -> None:
    """As delivery says it."""
    words = {"message_uuid": str(message.uuid), "outcome": "delivered"}
    Outbox.objects.create(
        task=message.hears, arguments=words, not_before=clock.now(), partnership_ref=message.partnership_id
    )


def a_reminder() -> None:
    asking.open_wave(seats=2)
    with clock.at(datetime(2026, 1, 19, 8, 30, tzinfo=UTC)):
        relay.drain()
        reminding.remind_due(now=clock.now())


def a_bounced_invitation() -> None:
    asking.open_wave(seats=1)
    with clock.at(asking.FIRST):
        run_until("delivery.mail")
    message = Message.objects.get(about="surveys.invitation")
    words = {"message_uuid": str(message.uuid), "outcome": "bounced"}
    Outbox.objects.create(task=message.hears, arguments=words, not_before=asking.FIRST)


def a_scan() -> None:
    city = paper.city()
    run, batch = scans.run(city, count=1), paper.batch(city)
    relay.drain()
    contents = [("pile.pdf", scans.unfilled(run))]
    scanning.upload(by=tenants.setter(), batch=batch, contents=contents)


def a_decided_sheet() -> None:
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership)
    noting.note(by=tenants.setter(), batch=batch, sheet=sheet, values=forms.values(sheet.run.wave, 4))
    looking.order_take_over(by=tenants.setter(), batch=batch)


def a_table() -> None:
    run = forms.personal_run(2)
    (one, two), batch = forms.sheets(run), forms.pile(run.partnership)
    stored = keying.brought(batch, keying.table(keying.row(one, 4), keying.row(two, 2)))
    keyed_tables.order(by=tenants.setter(), batch=batch, stored=stored)


def a_published_wave() -> None:
    wave = results.closed()
    with clock.at(results.LATER):
        waves.publish(by=tenants.setter(), wave=wave)


CASES: dict[str, Callable[[], object]] = {
    "analytics.draw_ahead": a_published_wave,
    "analytics.give_back": a_published_wave,
    "delivery.letter": an_answer_by("letter"),
    "delivery.mail": an_answer_by("email"),
    "feedback.acknowledge": feedback.by_mail,
    "feedback.message_outcome": an_answer_that_arrived,
    "feedback.organisation_ended": an_end,
    "feedback.tell_late": a_late_one,
    "feedback.tell_promise": a_promise_kept,
    "feedback.warn": a_flag,
    "intake.key_table": a_table,
    "intake.print_run": lambda: paper.run(paper.city(), count=2),
    "intake.read_scan": a_scan,
    "intake.take_over": a_decided_sheet,
    "surveys.invite": lambda: asking.open_wave(seats=2),
    "surveys.outcome": a_bounced_invitation,
    "surveys.remind": a_reminder,
}
ONLY_FILES = {"analytics.draw_ahead"}  # pictures kept on the disk; the database says nothing of them


def ours() -> set[str]:
    app.loader.import_default_modules()
    app.autodiscover_tasks(force=True)
    return {name for name in DECLARED if not name.startswith("tests.")}


def test_every_task_has_its_case() -> None:
    assert ours() == set(CASES)


def run_until(name: str) -> Outbox:
    """Do what was ordered before it, until it is ordered itself."""
    for _ in range(50):
        waiting = Outbox.objects.filter(state="pending").order_by("not_before", "id")
        if row := waiting.filter(task=name).first():
            return row
        first = waiting.first()
        assert first, f"{name} was never ordered"
        deliver(first)
    raise AssertionError(f"{name} never came")


def deliver(row: Outbox) -> None:
    """As the queue does it; twice, three times when it likes."""
    Outbox.objects.filter(pk=row.pk, state="pending").update(state="sent", sent=clock.now(), tries=1)
    relay._task(row.task)(outbox_id=row.pk, **row.arguments)


@pytest.mark.parametrize("name", sorted(CASES))
def test_killed_midway_and_delivered_three_times_it_works_once(
    name: str, settings: Any, tmp_path: Any
) -> None:
    settings.DATA_DIR = tmp_path
    assert name in ours()
    CASES[name]()
    with clock.at(max(clock.now(), Outbox.objects.latest("not_before").not_before)):
        row = run_until(name)
        before, atomic = state(), DECLARED[name]
        kills = sum(killed(row, point, before if atomic else None) for point in POINTS)
        for _ in range(3):
            deliver(row)
        row.refresh_from_db()
        assert (row.state, row.last_error) == ("done", "")
        after, mails = state(), len(mail.outbox)
        deliver(row)
        deliver(row)
        assert (state(), len(mail.outbox)) == (after, mails), "it worked twice"
    assert after != before or mail.outbox or name in ONLY_FILES, "it never worked"
    ids = Counter(one.extra_headers.get("Message-ID", str(n)) for n, one in enumerate(mail.outbox))
    assert not [name for name, times in ids.items() if times > 1 + kills], "more than one extra copy a crash"


def killed(row: Outbox, point: int, before: dict[str, str] | None) -> bool:
    """Let it die at this statement. `before`: what must stand afterwards, when all of it is one transaction."""
    try:
        with killed_at(point):
            deliver(row)
    except Killed:
        assert before is None or state() == before, f"half of it is left, killed at statement {point}"
        return True
    return False
