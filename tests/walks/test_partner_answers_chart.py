"""Walk 1: a series is due, a partner answers from the link in the mail, and the level's figure stands on the page."""

from datetime import timedelta

import pytest
from django.core import mail
from playwright.sync_api import Page

from delivery.models import Message
from delivery.selectors import private
from foundation import clock
from foundation.services import relay
from partnerships.models import Partnership
from surveys.models import Answer, Draft, Invitation, Participation, Response, Wave
from surveys.services import answers
from surveys.tasks import tick
from tests.factories import partnerships as people
from tests.factories import surveys as asking
from tests.walks.conftest import Enter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ASKED, ANSWERED = 8, 7


@pytest.fixture
def city() -> Partnership:
    """Eight people in one steering committee, and a survey whose first wave is due by now."""
    made = people.partnership()
    committee = people.body(made, name={"en": "Steering committee"}, level="strategic")
    for _ in range(ASKED):
        people.seat(body=committee)
    asking.series(made, first_opening=clock.now() - timedelta(minutes=5))
    return made


def the_clock_opens_the_wave(city: Partnership) -> Wave:
    assert tick() >= 1
    relay.drain()
    wave = Wave.objects.get(partnership=city, number=1)
    assert wave.state == Wave.State.OPEN
    return wave


def the_mail_holds_the_link(wave: Wave) -> tuple[Invitation, str]:
    """The first invitation and its personal link, as it stands in the mail that went out."""
    assert len(mail.outbox) == ASKED
    invitation = wave.invitations.order_by("id")[0]
    message = Message.objects.get(about="surveys.invitation", about_id=invitation.uuid)
    link = private.of(message).link
    assert message.state == "sent"
    assert sum(link in str(one.body) for one in mail.outbox) == 1
    return invitation, link


def looking_changes_nothing(page: Page, link: str) -> None:
    for _ in range(2):
        page.goto(link)
        assert page.get_by_role("button", name="Start").is_visible()
    assert not Draft.objects.exists()
    assert not Participation.objects.exists()


def the_partner_answers(page: Page) -> None:
    page.get_by_role("button", name="Start").click()
    for part in range(1, 6):
        page.get_by_text(f"Part {part} of 5").wait_for()
        questions = page.get_by_role("group")
        for at in range(questions.count()):
            questions.nth(at).get_by_role("radio").nth(3).check()
        page.get_by_role("button", name="Look it over" if part == 5 else "Next").click()
    page.get_by_role("button", name="Send my answers").click()
    page.get_by_role("heading", name="Thank you, your answers are in").wait_for()


def the_others_answer(wave: Wave) -> None:
    rows = wave.invitations.select_related("member", "body", "partnership", "wave__series", "wave__version")
    for place, row in enumerate(rows.order_by("id")[1:ANSWERED]):
        values = asking.filled_in(wave, point=3 + place % 2)
        answers.record(by=people.setter(), invitation=row, values=values)


def the_clock_closes_settles_and_publishes(wave: Wave) -> None:
    """21 days to answer, 7 for late paper, 3 for the coordinator to read first."""
    for days, state in ((22, Wave.State.CLOSING), (29, Wave.State.CLOSED), (32, Wave.State.PUBLISHED)):
        with clock.at(clock.now() + timedelta(days=days)):
            tick()
            relay.drain()
        wave.refresh_from_db()
        assert wave.state == state


def test_from_a_due_wave_to_the_figure_of_a_level(page: Page, enter: Enter, city: Partnership) -> None:
    wave = the_clock_opens_the_wave(city)
    invitation, link = the_mail_holds_the_link(wave)

    looking_changes_nothing(page, link)
    the_partner_answers(page)
    assert Participation.objects.get().invitation == invitation
    assert Answer.objects.filter(response=Response.objects.get(), value=4).exists()

    the_others_answer(wave)
    the_clock_closes_settles_and_publishes(wave)
    page.goto(link)
    assert page.get_by_role("button", name="Start").count() == 0, "a closed wave takes no more answers"

    coordinator = enter(people.staff("coordinator", partnership=city))
    coordinator.goto(f"/surveys/waves/{wave.uuid}/")
    assert coordinator.get_by_text("7 of 8").first.is_visible()

    coordinator.goto(f"/insight/{city.slug}/intensity/")
    assert "strategic level 64" in coordinator.locator("p.tandem-lede").inner_text()
    assert coordinator.get_by_text("7 of 8 invited people answered in wave 1").first.is_visible()
    assert coordinator.locator("main svg").count() >= 2, "profile and course over time"
    page.goto(f"/{city.slug}/results/")
    assert "with 7 of 8 answers" in page.locator("p.tandem-lede").inner_text(), "published: everyone sees it"
