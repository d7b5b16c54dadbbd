import logging
from datetime import timedelta

import pytest

from feedback.services import fetching
from foundation import clock
from intake import schedule
from intake.models import ScanUpload
from intake.services import doors
from tests.factories import intake as paper

pytestmark = pytest.mark.django_db


def test_one_folder_that_is_gone_stops_no_other(tmp_path, caplog):
    city = paper.city()
    (tmp_path / "a.jpg").write_bytes(b"no picture")

    with clock.at(clock.now() + timedelta(minutes=1)), caplog.at_level(logging.ERROR):
        done = schedule.rounds(
            [f"{city.slug}={tmp_path}/gone", "nowhere=/tmp", f"{city.slug}={tmp_path}"], []
        )

    assert done == 1 and ScanUpload.objects.count() == 1
    assert len(caplog.records) == 2 and "gone" not in caplog.text.replace(city.slug, "")


def test_a_mailbox_is_fetched_by_the_door_for_scans(monkeypatch):
    city = paper.city()
    asked = []
    monkeypatch.setattr(fetching, "fetch", lambda **given: asked.append(given) or 3)

    assert schedule.rounds([], [f"{city.slug}=imap://scan:word@localhost/INBOX"]) == 3

    assert asked[0]["partnership"] == city and asked[0]["take"] is doors.take_mail
    assert asked[0]["mailbox"].user == "scan"


def test_nothing_is_done_without_settings(settings):
    settings.SCAN_FOLDERS, settings.SCAN_INBOXES = [], []

    assert schedule.tick() == 0


def test_paper_whose_time_is_over_goes():
    paper.batch(paper.city())

    assert schedule.expire() == 0
