"""Walk 2: a paper form goes out, comes back and is keyed; the answer goes back on paper, and so does the question after it."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page

from delivery.models import Message
from feedback import schedule
from feedback.models import FollowUp, Suggestion
from foundation import clock
from foundation.models import User
from foundation.services import files, relay
from intake.models import KeyedSheet, PrintRun
from partnerships.models import Partnership
from tests.factories import feedback
from tests.factories import partnerships as people
from tests.paper.examples import pages_of_accessible
from tests.walks.conftest import Enter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WORDS = "The slope to the ferry is too steep for my walking frame."
ANSWER = "You are right. A flatter way stands beside the slope since Monday."


@pytest.fixture
def city() -> Partnership:
    return feedback.place(sender_address="Town hall\nGrote Markt 1\n2000 Antwerpen")


def forms_are_printed(desk: Page, city: Partnership) -> str:
    """The number on the first form, as it stands on the paper."""
    desk.goto("/intake/print/")
    desk.get_by_label("How many forms?").fill("3")
    desk.get_by_label("English").check()
    desk.get_by_label("Where do they go?").fill("Library counter")
    desk.get_by_role("button", name="Make the forms").click()
    desk.get_by_text("The forms are being made").wait_for()
    relay.drain()
    desk.reload()
    assert desk.get_by_role("link", name="PDF, copies 1 to 3").is_visible()
    run = PrintRun.objects.get(partnership=city)
    assert pages_of_accessible(files.read(run.parts.get().file)) == 3
    return str(run.sheets.order_by("position")[0].serial_shown)


def the_sheet_is_keyed(desk: Page, city: Partnership, serial: str) -> Suggestion:
    """Said four days ago, reached us today."""
    today = clock.today(city.time_zone)
    desk.goto("/intake/batches/")
    desk.get_by_label("What pile is it?").fill("Library, first pile")
    desk.get_by_label("On which day did it reach us?").fill(today.isoformat())
    desk.get_by_label("How many sheets?").fill("1")
    desk.get_by_label("How many sheets of a hundred are keyed twice?").fill("0")  # which ones would be chance
    desk.get_by_role("button", name="Open it and start keying").click()
    desk.wait_for_load_state("load")
    sheet = desk.locator("form[data-keying]")
    sheet.get_by_label("Form number").fill(serial.lower())
    sheet.get_by_label("The words on the sheet").fill(WORDS)
    sheet.get_by_label("Date on the sheet").fill((today - timedelta(days=4)).isoformat())
    sheet.get_by_label("Name").fill("Maria Example")
    sheet.get_by_label("Address").fill("Kerkstraat 1\n2000 Antwerpen")
    sheet.get_by_label("Language of the sheet").select_option("en")
    sheet.get_by_role("button", name="Save and next sheet").click()
    desk.get_by_text("Saved as suggestion").wait_for()
    row = Suggestion.objects.get(partnership=city)
    assert KeyedSheet.objects.get(suggestion=row).sheet.serial_shown == serial
    assert (row.channel, row.answer_channel) == ("paper", "letter")
    assert (row.said_on, row.received_on) == (today - timedelta(days=4), today)
    assert row.answer_due_on > today, "the days to answer run from the day it reached us"
    return row


def it_gets_an_owner_and_an_answer(desk: Page, row: Suggestion, owner: User) -> None:
    desk.goto(f"/desk/{row.partnership.slug}/suggestions/")
    desk.get_by_role("link", name=WORDS).click()
    desk.get_by_text("Give it to someone").first.click()
    desk.locator("form[action$='/assign/']").get_by_label("Person").select_option(label=owner.name)
    desk.get_by_role("button", name="Give it to someone").click()
    desk.get_by_text("Given.").wait_for()
    row.refresh_from_db()
    assert (row.status, row.owner_user) == ("assigned", owner)

    reply = desk.locator("form[action$='/reply/']")
    reply.get_by_label("Answers the point").check()
    reply.locator("textarea").fill(ANSWER)
    reply.get_by_label("What comes of it").select_option("done")
    reply.get_by_label("It answers what was asked").check()
    reply.get_by_role("button", name="Send").click()
    desk.get_by_text("Noted.").wait_for()
    row.refresh_from_db()
    assert row.status == "answered", "written is not delivered: it cannot be closed yet"


def the_letters_are_posted(desk: Page, row: Suggestion) -> None:
    """The receipt and the answer, each a PDF frozen with its hash."""
    relay.drain()
    letters = Message.objects.filter(partnership=row.partnership, channel="letter")
    assert set(letters.values_list("about", flat=True)) == {"feedback.receipt", "feedback.reply"}
    for letter in letters:
        assert len(letter.pdf_digest) == 64
        assert pages_of_accessible(files.read(letter.pdf)) >= 1
    desk.goto(f"/desk/{row.partnership.slug}/letters/")
    assert desk.get_by_text("2 letters are ready.").is_visible()
    desk.get_by_role("button", name="Mark the ticked letters as posted").click()
    desk.get_by_text("2 letters are marked as posted.").wait_for()
    relay.drain()
    row.refresh_from_db()
    assert (row.status, row.outcome) == ("closed", "done")


def the_question_comes_by_letter_too(desk: Page, row: Suggestion) -> None:
    later = clock.now() + timedelta(days=15)
    with clock.at(later):
        assert schedule.follow_ups(later) == 1
        relay.drain()
    asked = FollowUp.objects.get(suggestion=row)
    assert asked.channel == "letter"
    message = Message.objects.get(about="feedback.follow_up", about_id=asked.uuid)
    assert (message.channel, message.state) == ("letter", "queued")
    assert message.pdf_digest
    desk.goto(f"/desk/{row.partnership.slug}/letters/")
    assert desk.get_by_text("1 letter is ready.").is_visible()


def test_from_a_printed_form_to_the_question_after_the_answer(enter: Enter, city: Partnership) -> None:
    owner = people.grant("handler", partnership=city, organisation=feedback.city(city)).user
    clerk = enter(people.staff("clerk", partnership=city))

    serial = forms_are_printed(enter(people.staff("coordinator", partnership=city)), city)
    row = the_sheet_is_keyed(clerk, city, serial)
    it_gets_an_owner_and_an_answer(enter(owner), row, owner)
    the_letters_are_posted(clerk, row)
    the_question_comes_by_letter_too(clerk, row)
