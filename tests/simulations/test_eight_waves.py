"""A quarterly survey runs itself for two years: the clock is set, the scheduler's tasks run, a real mail server listens.

People join and leave, an address bounces, the questionnaire changes once. Every mail that arrived is read.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from config.beat import SCHEDULE
from config.celery import app
from delivery.models import Message
from formspec import FormSpec, Page, compare, from_json
from foundation import clock
from foundation.localised import Localised
from foundation.services import relay
from partnerships.models import Body, Member, Partnership, Seat
from partnerships.services import seats
from surveys.models import AddressTrouble, Invitation, Participation, Response, Series, Wave
from surveys.selectors import snapshots
from surveys.services import outcomes
from surveys.services import series as running
from tests.delivery.conftest import Mailbox, mailbox  # noqa: F401  (a fixture)
from tests.factories import asking
from tests.factories import partnerships as people

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

FIRST = datetime(2026, 1, 12, 8, tzinfo=UTC)
WAVES, PEOPLE = 8, 7
STRIDE = 1 if os.environ.get("TANDEM_WHOLE") else 5  # days between two looks of the scheduler
LINK = re.compile(r"https?://\S+?(/m/[\w-]+/)")
FORM = FormSpec(
    "quarterly",
    1,
    asking.FORM.title,
    ("en", "nl", "de", "fr"),
    (Page("all", asking.FORM.title, (asking.SHARED, replace(asking.SHARED, key="kept"))),),
)
OTHER_WORDS = replace(asking.SHARED, label={"en": "What was shared since the summer?"})
CHANGED = replace(FORM, pages=(replace(FORM.pages[0], items=(OTHER_WORDS, FORM.pages[0].items[1])),))


@dataclass
class Run:
    """The city under the simulated clock, and what was seen of each wave by its number."""

    here: Partnership
    body: Body
    series: Series
    box: Mailbox
    asked: dict[int, set[str]] = field(default_factory=dict)
    answered: dict[int, set[str]] = field(default_factory=dict)
    mails: dict[int, list[EmailMessage]] = field(default_factory=dict)

    def addresses(self, wave: Wave) -> set[str]:
        return {address_of(row.member) for row in wave.invitations.select_related("member")}


def address_of(member: Member) -> str:
    """The factories call Member n member<n>@example.org."""
    return f"member{member.name.split()[-1]}@example.org"


def beat(moment: datetime) -> None:
    """Everything the scheduler knows, once; then the relay, in this process, so that what was put is sent."""
    app.loader.import_default_modules()
    with clock.at(moment):
        names = [entry["task"] for entry in SCHEDULE.values() if entry["task"] != "foundation.relay"]
        for name in names:
            app.tasks[name].apply(throw=True)
        relay.drain()


@pytest.fixture
def run(mailbox: Mailbox, settings: Any) -> Iterator[Run]:  # noqa: F811
    settings.PUBLIC_URL = "https://tandem.example"
    here = people.partnership()
    body = people.body(here)
    for _ in range(PEOPLE):
        people.seat(body=body)
    with clock.at(FIRST - timedelta(days=10)):
        made = running.create(
            by=people.setter(),
            partnership=here,
            instrument=asking.version(here, FORM).instrument,
            name=Localised({"en": "Working together"}),
            rule="FREQ=MONTHLY;INTERVAL=3",
            first_opening=FIRST,
        )
    yield Run(here, body, made, mailbox)


def test_two_years_without_anyone_signed_in(run: Run) -> None:
    for number in range(1, WAVES + 1):
        people_come_and_go(run, number)
        one_wave(run, number)

    assert [run.series.waves.get(number=number).state for number in range(1, WAVES + 1)] == [
        "published"
    ] * WAVES
    assert run.series.waves.get(number=WAVES + 1).state == "planned"
    the_hour_of_opening_stays(run)
    joins_and_leaves_show(run)
    the_changed_question_is_not_compared(run)
    the_bounce_is_known(run)


def people_come_and_go(run: Run, number: int) -> None:
    """Two join before the third wave, the first member leaves before the fourth, words change before the fifth."""
    opens = run.series.waves.get(number=number).opens if number > 1 else FIRST
    if number == 2:
        run.box.refuse[sorted(run.asked[1])[0]] = "550 5.1.1 no such mailbox"
    if number == 3:
        run.box.refuse.clear()
        for trouble in AddressTrouble.objects.filter(settled_at=None):
            outcomes.settle(
                by=people.setter(), trouble=trouble
            )  # the coordinator asked: the mailbox works again
        for _ in range(2):
            people.seat(body=run.body, starts_on=opens.date() - timedelta(days=3))
    if number == 4:
        seats.end(seat=Seat.objects.order_by("id")[0], by=people.setter(), ends_on=opens.date())
        seats.end(
            seat=Seat.objects.order_by("id")[1], by=people.setter(), ends_on=opens.date() - timedelta(days=1)
        )
    if number == 5:
        with clock.at(opens - timedelta(days=5)):
            asking.version(run.here, CHANGED, number=2)


def one_wave(run: Run, number: int) -> None:
    wave = run.series.waves.get(number=number)
    before = len(run.box.mails)
    beat(wave.opens - timedelta(minutes=1))
    assert len(run.box.mails) == before, "nothing goes out before its time"
    beat(wave.opens)
    wave.refresh_from_db()
    assert wave.state == "open"
    run.asked[number] = run.addresses(wave)
    run.mails[number] = run.box.mails[before:]
    invitations_are_right(run, wave)
    run.answered[number] = some_answer(wave, run.mails[number])
    so_far = len(run.box.mails)
    for days in range(1, (wave.closes - wave.opens).days, STRIDE):
        beat(wave.opens + timedelta(days=days))
    only_who_was_silent_hears_again(run, number, run.box.mails[so_far:])
    for moment, state in ((wave.closes, "closing"), (wave.settles, "closed")):
        beat(moment)
        wave.refresh_from_db()
        assert wave.state == state
    beat(wave.settles + timedelta(days=4))
    counts_add_up(run, wave)


def invitations_are_right(run: Run, wave: Wave) -> None:
    """One mail each, to that person alone, in their language, with a link of their own and no answer in it."""
    reached = run.asked[wave.number] - set(run.box.refuse)
    sent = run.mails[wave.number]
    assert Counter(str(mail["To"]) for mail in sent) == Counter(reached)
    links = {LINK.search(words(mail))[1] for mail in sent}  # type: ignore[index]
    assert len(links) == len(sent)
    for mail in sent:
        assert mail["Message-ID"]
        assert str(run.body.name) in words(mail)
        assert "confidential" in words(mail)
        assert "no password" in words(mail)
        assert mail.get_body(("html",)) is None or "<script" not in mail.get_body(("html",)).get_content()


def words(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return " ".join(str(body.get_content()).split())


def some_answer(wave: Wave, mails: list[EmailMessage]) -> set[str]:
    """All but the last two of those reached answer, each behind the link of their own mail, on the second day."""
    answering = sorted(mails, key=lambda mail: str(mail["To"]))[:-2]
    with clock.at(wave.opens + timedelta(days=1, hours=2)):
        for place, mail in enumerate(answering):
            one_answers(LINK.search(words(mail))[1], point=1 + place % 5)  # type: ignore[index]
    return {str(mail["To"]) for mail in answering}


def one_answers(base: str, point: int) -> None:
    client = Client()
    assert client.get(base).status_code == 200
    client.post(f"{base}start/")
    client.post(f"{base}questions/all/", {"shared": point, "kept": "dk"})
    key = client.get(f"{base}review/").context["draft"].client_uuid
    assert client.post(f"{base}review/", {"client_uuid": str(key)})["Location"] == f"{base}thanks/"


def only_who_was_silent_hears_again(run: Run, number: int, later: list[EmailMessage]) -> None:
    again = Counter(str(mail["To"]) for mail in later)
    assert not set(again) & run.answered[number]
    assert set(again) <= run.asked[number]


def counts_add_up(run: Run, wave: Wave) -> None:
    wave.refresh_from_db()
    taken = snapshots.of_wave(wave)
    assert wave.state == "published"
    assert taken is not None
    assert taken.n == len(run.answered[wave.number])
    assert Response.objects.filter(wave=wave).count() == taken.n
    assert Participation.objects.filter(wave=wave).count() == taken.n
    assert Invitation.objects.filter(wave=wave).count() == len(run.asked[wave.number])


def the_hour_of_opening_stays(run: Run) -> None:
    zone = ZoneInfo(run.here.time_zone)
    opened = [wave.opens.astimezone(zone) for wave in run.series.waves.order_by("number")]
    assert {(moment.day, moment.hour) for moment in opened} == {(12, 9)}, "winter and summer"
    assert len(opened) == WAVES + 1


def joins_and_leaves_show(run: Run) -> None:
    sizes = [len(run.asked[number]) for number in range(1, WAVES + 1)]
    assert sizes == [7, 7, 9, 8, 7, 7, 7, 7], "who leaves on the very day of opening is still asked"
    per_person = Counter(Response.objects.values_list("pseudonym", flat=True))
    assert max(per_person.values()) == WAVES, "one pseudonym a person over all waves"


def the_changed_question_is_not_compared(run: Run) -> None:
    versions = [wave.version.number for wave in run.series.waves.order_by("number")[:WAVES]]
    assert versions == [1, 1, 1, 1, 2, 2, 2, 2]
    old, new = (run.series.waves.get(number=number).version for number in (4, 5))
    found = compare(from_json(old.spec), from_json(new.spec))
    assert [(one.key, one.what) for one in found.changed] == [("shared", ("label",))]
    assert found.same == ("kept",)


def the_bounce_is_known(run: Run) -> None:
    bounced = Message.objects.filter(state="bounced")
    assert bounced.count() == 1
    assert date(2026, 4, 12) <= Invitation.objects.get(uuid=bounced.get().about_id).invited_at.date()
