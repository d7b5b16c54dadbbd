"""Forms are printed, filled in, scanned and read: the clerk only looks at what a machine cannot know."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from feedback.models import Suggestion
from foundation import clock
from foundation.services import files, relay
from intake.models import KeyedSheet, KeyingBatch, PrintRun, ScannedPage, ScanUpload
from partnerships.models import Partnership
from tests.factories import feedback, scans
from tests.factories import partnerships as people
from tests.walks.conftest import Enter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FORMS = 3


@pytest.fixture
def city() -> Partnership:
    return feedback.place(sender_address="Town hall\nGrote Markt 1\n2000 Antwerpen")


def forms_are_printed(desk: Page, city: Partnership) -> PrintRun:
    desk.goto("/intake/print/")
    desk.get_by_label("How many forms?").fill(str(FORMS))
    desk.get_by_label("English").check()
    desk.get_by_role("button", name="Make the forms").click()
    desk.get_by_text("The forms are being made").wait_for()
    relay.drain()
    return PrintRun.objects.get(partnership=city)


def a_pile_comes_back(desk: Page, city: Partnership) -> KeyingBatch:
    desk.goto("/intake/batches/")
    desk.get_by_label("What pile is it?").fill("Library, scanned")
    desk.get_by_label("On which day did it reach us?").fill(clock.today(city.time_zone).isoformat())
    desk.get_by_label("How many sheets?").fill(str(FORMS))
    desk.get_by_label("How many sheets of a hundred are keyed twice?").fill("0")  # which ones would be chance
    desk.get_by_role("button", name="Open it and start keying").click()
    desk.get_by_role("heading", name="What stands on the next sheet?").wait_for()
    return KeyingBatch.objects.get(partnership=city)


def it_is_scanned(desk: Page, batch: KeyingBatch, pages: list[bytes], folder: Path) -> None:
    """One PDF with all sheets, the first of them once more, and something that is no scan at all."""
    (folder / "pile.pdf").write_bytes(scans.as_pdf(pages))
    (folder / "again.jpg").write_bytes(pages[0])
    (folder / "note.jpg").write_bytes(b"Dear colleague, the rest comes tomorrow.")
    desk.goto(f"/intake/scans/{batch.uuid}/")
    desk.get_by_label("Scans").set_input_files(
        [folder / name for name in ("pile.pdf", "again.jpg", "note.jpg")]
    )
    desk.get_by_role("button", name="Read them").click()
    desk.get_by_text("3 files are being read.").wait_for()
    relay.drain()
    desk.reload()
    desk.get_by_role("heading", name=f"{FORMS} scanned sheets wait for you").wait_for()
    verdicts = list(ScannedPage.objects.order_by("upload", "position").values_list("verdict", flat=True))
    assert verdicts == ["read"] * FORMS + ["doubled", "unreadable"]


def what_is_no_sheet_is_said(desk: Page) -> None:
    desk.get_by_role("button", name="It belongs to no sheet (a back, a cover)").click()
    desk.get_by_text("Noted: this page belongs to no sheet.").wait_for()


def the_rest_is_read_by_eye(desk: Page, meant: list[dict[str, tuple[str, ...]]]) -> None:
    """Number, kind and way of answering stand there already; words, date and name are beside the fields."""
    desk.get_by_role("link", name="Look at the next sheet").click()
    for nth, truth in enumerate(meant):
        sheet = desk.locator("form[data-keying]")
        crop = desk.get_by_role("img", name="Scan: Your words")
        crop.wait_for()
        assert crop.evaluate("image => image.complete && image.naturalWidth") or crop.is_visible()
        assert sheet.locator(f"[name=kind][value={truth['kind'][0]}]").is_checked()
        assert sheet.locator(f"[name=answer][value={truth['answer'][0]}]").is_checked()
        sheet.get_by_label("The words on the sheet").fill(
            f"The stand is empty every morning, says sheet {nth}."
        )
        sheet.locator("[name=answer][value=none]").check()
        sheet.get_by_role("button", name="Save and next sheet").click()
        desk.get_by_text("Saved as suggestion").wait_for()


def it_all_adds_up(desk: Page, city: Partnership, run: PrintRun, batch: KeyingBatch) -> None:
    assert Suggestion.objects.filter(partnership=city, channel="paper").count() == FORMS
    assert KeyedSheet.objects.filter(sheet__run=run, verdict="keyed").count() == FORMS
    desk.goto(f"/intake/batches/{batch.uuid}/")
    stored = [upload.file for upload in ScanUpload.objects.select_related("file")]
    assert files.read(stored[0])
    desk.get_by_role("button", name="Close the pile").click()
    desk.get_by_text("The pile is closed: every sheet is accounted for.").wait_for()
    assert not ScanUpload.objects.exists(), "the scans are gone, the paper is there"


def test_a_scanned_pile_becomes_suggestions(city: Partnership, enter: Enter, tmp_path: Path):
    desk = enter(people.staff("clerk", partnership=city))
    run = forms_are_printed(desk, city)
    filled = scans.filled(run)
    batch = a_pile_comes_back(desk, city)

    it_is_scanned(desk, batch, [pages[0] for _, pages in filled], tmp_path)
    what_is_no_sheet_is_said(desk)
    the_rest_is_read_by_eye(desk, [meant for meant, _ in filled])

    it_all_adds_up(desk, city, run, batch)
