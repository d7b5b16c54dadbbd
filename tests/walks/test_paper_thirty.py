"""Thirty forms are printed, filled in, scanned and read; doubts are resolved; suggestions and responses stand, letters go out."""

from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page

from delivery.models import Message
from feedback.models import Suggestion
from foundation import clock
from foundation.localised import Localised
from foundation.services import relay
from intake.models import KeyedSheet, KeyingBatch, PrintRun, ScannedPage
from paper.generator.people import Habits
from partnerships.models import Partnership
from surveys.models import Participation, Response, StagedAnswers, Wave
from surveys.services import waves as opening
from tests.factories import feedback, open_surveys, scans
from tests.factories import partnerships as people
from tests.factories import surveys as factory
from tests.walks.conftest import Enter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SUGGESTIONS, COUNTER, NAMED = 10, 12, 8
WROTE = Habits(skips=0, takes_back=0.05, slips=0.2, writes=1)
TICKED = Habits(skips=0.02, takes_back=0.1, slips=0.2, writes=0.5)


@pytest.fixture
def city() -> Partnership:
    return feedback.place(sender_address="Town hall\nGrote Markt 1\n2000 Antwerpen")


@pytest.fixture
def waves(city: Partnership) -> tuple[Wave, Wave]:
    """One survey for everyone and one for eight members, both open today."""
    body = people.body(city)
    for _ in range(NAMED):
        people.seat(body=body)
    values = {"mode": "anonymous", "audience": "citizens", "door": "open", "slug": "values"}
    planned = (
        factory.planned_wave(city, rule=open_surveys.ONCE, name=Localised({"en": "What matters"}), **values),
        factory.planned_wave(city),
    )
    everyone, named = (opening.open_now(by=people.setter(), wave=wave) for wave in planned)
    return everyone, named


def printed(desk: Page, city: Partnership) -> PrintRun:
    desk.get_by_role("alert").filter(has_text="being made").or_(
        desk.locator(".govuk-notification-banner").filter(has_text="being made")
    ).first.wait_for()
    relay.drain()
    run = PrintRun.objects.filter(partnership=city).latest("id")
    assert run.job is not None and run.job.state == "done"
    return run


def forms_are_printed(desk: Page, city: Partnership, waves: tuple[Wave, Wave]) -> list[PrintRun]:
    everyone, _named = waves
    runs = []
    for count, what in ((SUGGESTIONS, "The form for suggestions"), (COUNTER, str(everyone.series.name))):
        desk.goto("/intake/print/")
        desk.get_by_label("How many forms?").fill(str(count))
        desk.get_by_role("radio", name=what).first.check()
        desk.get_by_label("English").check()
        desk.get_by_role("button", name="Make the forms").click()
        runs.append(printed(desk, city))
    desk.goto("/intake/print/")
    desk.get_by_label("Also for those who get an e-mail").check()
    desk.get_by_role("button", name="Make forms with letters").click()
    runs.append(printed(desk, city))
    return runs


def a_pile_is_scanned(desk: Page, city: Partnership, pages: list[bytes], folder: Path) -> KeyingBatch:
    desk.goto("/intake/batches/")
    desk.get_by_label("What pile is it?").fill("Thirty forms")
    desk.get_by_label("On which day did it reach us?").fill(clock.today(city.time_zone).isoformat())
    desk.get_by_label("How many sheets?").fill(str(SUGGESTIONS + COUNTER + NAMED))
    desk.get_by_label("How many sheets of a hundred are keyed twice?").fill("0")  # which ones would be chance
    desk.get_by_role("button", name="Open it and start keying").click()
    desk.get_by_role("heading", name="What stands on the next sheet?").wait_for()
    batch = KeyingBatch.objects.get(partnership=city)
    (folder / "pile.pdf").write_bytes(scans.as_pdf(pages))
    desk.goto(f"/intake/scans/{batch.uuid}/")
    desk.get_by_label("Scans").set_input_files(folder / "pile.pdf")
    desk.get_by_role("button", name="Read them").click()
    desk.get_by_text("One file is being read.").wait_for()
    relay.drain()
    assert set(ScannedPage.objects.values_list("verdict", flat=True)) == {"read"}
    return batch


def what_is_sure_is_counted(desk: Page, batch: KeyingBatch) -> None:
    desk.goto(f"/intake/batches/{batch.uuid}/")
    button = desk.get_by_role("button", name="Count those read for sure")
    if button.count():
        button.click()
        desk.get_by_text("The clear questionnaires are being counted").wait_for()
        relay.drain()


def doubts_are_resolved(desk: Page, batch: KeyingBatch, truth: dict[str, dict[str, tuple[str, ...]]]) -> int:
    """Only what is not sure is asked; each is answered as it was meant, handwriting with a word."""
    looked = 0
    while True:
        desk.goto(f"/intake/questionnaires/{batch.uuid}/")
        if not desk.locator("form[data-look]").count():
            return looked
        looked += 1
        form = desk.locator("form[data-look]")
        meant = truth[form.locator("input[name=serial]").input_value()]
        for question in form.locator("[data-item]").all():
            key = question.get_attribute("data-item") or ""
            if question.locator("textarea").count():
                assert desk.locator(f"img[src*='/crop/{key}/']").count(), "the handwriting stands beside it"
                question.locator("textarea").fill("They come too late.")
            for option in meant.get(key, ()):
                question.locator(f"input[value='{option}']").check()
        form.get_by_role("button", name="Save and next sheet").click()
        desk.wait_for_load_state("load")


def words_are_keyed(desk: Page, batch: KeyingBatch, said_on: str) -> None:
    for nth in range(SUGGESTIONS):
        desk.goto(f"/intake/keying/{batch.uuid}/")
        sheet = desk.locator("form[data-keying]")
        desk.get_by_role("img", name="Scan: Your words").wait_for()
        sheet.get_by_label("The words on the sheet").fill(f"The stand is empty at seven, sheet {nth}.")
        sheet.get_by_label("Date on the sheet").fill(said_on)
        sheet.locator("[name=answer][value=letter]").check()
        sheet.get_by_label("Name").fill(f"Ann Peeters {nth}")
        sheet.get_by_label("Address").fill(f"Kaai {nth + 1}\n2000 Antwerpen")
        sheet.get_by_role("button", name="Save and next sheet").click()
        desk.get_by_text("Saved as suggestion").wait_for()


def everything_stands(city: Partnership, waves: tuple[Wave, Wave], received: str, said_on: str) -> None:
    everyone, named = waves
    found = Suggestion.objects.filter(partnership=city, channel="paper")
    assert found.count() == SUGGESTIONS
    assert {str(one.said_on) for one in found} == {said_on}
    assert {str(one.received_on) for one in found} == {received}
    assert StagedAnswers.objects.filter(wave=everyone).count() == COUNTER
    sent = Participation.objects.filter(wave=named)
    assert {(one.channel, str(one.said_on)) for one in sent} == {("paper", received)}
    assert sent.count() == Response.objects.filter(wave=named).count() == NAMED


def the_pile_adds_up_and_closes(desk: Page, batch: KeyingBatch) -> None:
    desk.goto(f"/intake/batches/{batch.uuid}/")
    desk.get_by_role("button", name="Close the pile").click()
    desk.get_by_text("The pile is closed: every sheet is accounted for.").wait_for()
    assert KeyedSheet.objects.filter(verdict="keyed").count() == SUGGESTIONS + COUNTER + NAMED


def letters_go_out(desk: Page, city: Partnership) -> None:
    relay.drain()
    ready = Message.objects.filter(partnership=city, channel="letter", about__startswith="feedback")
    assert ready.exclude(pdf=None).count() == SUGGESTIONS
    desk.goto(f"/desk/{city.slug}/letters/")
    desk.get_by_role("button", name="Mark the ticked letters as posted").click()
    desk.get_by_text("marked as posted").wait_for()
    assert set(ready.values_list("state", flat=True)) == {"posted"}


def test_thirty_forms_come_back(city: Partnership, waves: tuple[Wave, Wave], enter: Enter, tmp_path: Path):
    desk = enter(people.staff("clerk", partnership=city))
    runs = forms_are_printed(desk, city, waves)
    assert [run.count for run in runs] == [SUGGESTIONS, COUNTER, NAMED]
    copies = [
        (sheet.serial, meant, pages)
        for run, habits in zip(runs, (WROTE, TICKED, TICKED), strict=True)
        for sheet, (meant, pages) in zip(
            run.sheets.order_by("position"), scans.filled(run, habits=habits), strict=True
        )
    ]
    today = clock.today(city.time_zone)
    said_on = (today - timedelta(days=2)).isoformat()

    batch = a_pile_is_scanned(desk, city, [page for *_, pages in copies for page in pages], tmp_path)
    what_is_sure_is_counted(desk, batch)
    looked = doubts_are_resolved(desk, batch, {serial: meant for serial, meant, _ in copies})
    words_are_keyed(desk, batch, said_on)

    assert looked < COUNTER + NAMED, "clear sheets are not looked at"
    everything_stands(city, waves, today.isoformat(), said_on)
    the_pile_adds_up_and_closes(desk, batch)
    letters_go_out(desk, city)
