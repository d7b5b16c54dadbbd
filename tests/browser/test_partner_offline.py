"""A partner with script: kept while answering, by keyboard, without a network, and in two windows."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from surveys.models import Answer, Draft, Invitation, Participation
from surveys.services import drafts, links
from tests.factories import asking
from tests.factories import surveys as factory
from tests.line import Line
from tests.until import until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
OFFLINE = "not yet received"


@pytest.fixture
def row() -> Invitation:
    return factory.invitation(asking.wave())


@pytest.fixture
def base(row: Invitation) -> str:
    return f"/m/{links.token(row)}/"


def begin(page: Page, base: str) -> None:
    page.goto(base)
    page.get_by_role("button", name="Start").click()
    page.get_by_text("Part 1 of 4").wait_for()
    page.wait_for_load_state("load")  # the keys work from here on


def kept(row: Invitation) -> dict[str, object]:
    draft = drafts.find(row, 1)
    assert draft
    return drafts.values(draft, row, 1)


def said(page: Page, words: str) -> None:
    page.locator("[data-status]").filter(has_text=words).wait_for()


def received(page: Page) -> None:
    """Nothing on this device waits any more."""
    until(
        page,
        "Object.values(localStorage).every((all) => Object.values(JSON.parse(all).pages).every((one) => one.state === 'kept'))",
    )


def test_an_answer_is_kept_by_itself_and_a_question_called_up(page: Page, base: str, row: Invitation) -> None:
    begin(page, base)
    led = page.get_by_label("What did you put on the agenda?")
    expect(led).to_be_hidden()

    page.get_by_label("I chair it").check()
    led.fill("The budget")
    page.get_by_label("Hardly anything was shared").check()
    said(page, "Kept.")
    received(page)
    page.reload()

    assert page.get_by_label("What did you put on the agenda?").input_value() == "The budget"
    assert kept(row) == {"shared": 1, "role": "chair", "led": "The budget"}
    page.get_by_label("I am a member").check()
    expect(page.get_by_label("What did you put on the agenda?")).to_be_hidden()


def test_by_keyboard_alone(page: Page, base: str, row: Invitation) -> None:
    begin(page, base)
    page.locator("[name=shared]").first.focus()
    for key, value in (("4", "4"), ("0", "dk"), ("2", "2"), ("d", "dk"), ("ArrowUp", "5")):
        page.keyboard.press(key)
        assert page.locator(f"[name=shared][value='{value}']").is_checked(), key
    page.keyboard.press("Tab")
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    page.get_by_text("Part 2 of 4").wait_for()

    assert kept(row) == {"shared": 5, "role": "member"}
    page.get_by_label("Ease of access").first.check()
    page.get_by_label("Privacy and security").first.check()
    page.get_by_label("Responsiveness").first.check()
    assert page.get_by_label("Equal treatment").first.is_disabled(), "at most three"
    page.get_by_role("button", name="Next").press("Enter")
    page.get_by_text("Part 3 of 4").wait_for()
    page.get_by_role("button", name="Next").press("Enter")
    page.get_by_text("Part 4 of 4").wait_for()
    page.locator("[name=ties__p0]").first.focus()
    page.keyboard.press("0")
    assert page.locator("[name=ties__p0][value='0']").is_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("d")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Send my answers").press("Enter")
    page.get_by_role("heading", name="Thank you, your answers are in").wait_for()
    assert Answer.objects.get(item="ties").data == {"p0": 0, "p1": "dk"}


def test_offline_from_the_second_theme_to_sending_and_everything_arrives_once(
    page: Page, context: BrowserContext, base: str, line: Line
) -> None:
    begin(page, base)
    page.get_by_label("I am a member").check()
    page.wait_for_selector("[data-ready]", state="attached")
    line.cut()
    context.set_offline(True)
    page.get_by_label("Information was shared without asking").check()
    said(page, OFFLINE)
    page.get_by_role("button", name="Next").click()
    page.get_by_text("Part 2 of").wait_for()
    page.get_by_label("Ease of access").first.check()
    page.reload()
    assert page.get_by_label("Ease of access").first.is_checked(), "the device kept it"
    page.goto(f"{base}review/")
    said(page, OFFLINE)
    page.get_by_role("button", name="Send my answers").click()
    said(page, "wait on this device")
    assert not Participation.objects.exists()

    line.mend()
    context.set_offline(False)
    page.get_by_role("heading", name="Thank you, your answers are in").wait_for()

    assert Participation.objects.count() == 1
    found = dict(Answer.objects.values_list("item", "value")) | dict(
        Answer.objects.exclude(data=None).values_list("item", "data")
    )
    assert found == {"shared": 3, "role": "member", "matters": ["access"]}
    until(page, "Object.keys(localStorage).length === 0")
    until(page, "caches.keys().then((kept) => kept.length === 0)")  # nothing stays on the device


def test_two_windows_the_older_is_told_and_chooses(
    page: Page, context: BrowserContext, base: str, row: Invitation
) -> None:
    begin(page, base)
    other = context.new_page()
    other.goto(f"{base}questions/you/")
    other.evaluate("window.localStorage.clear()")
    page.get_by_label("I am a member").check()
    said(page, "Kept.")
    page.evaluate("window.localStorage.clear()")  # as if it were another device
    other.get_by_label("I chair it").check()
    said(other, "Newer answers")
    assert kept(row)["role"] == "member"

    other.get_by_role("button", name="Next").click()
    other.get_by_role("heading", name="Answered in another window too").wait_for()
    assert other.get_by_text("I am a member").is_visible()
    other.get_by_role("button", name="Take this window's answers").click()
    other.get_by_text("Part 2 of").wait_for()
    assert kept(row)["role"] == "chair"
    assert Draft.objects.count() == 1
