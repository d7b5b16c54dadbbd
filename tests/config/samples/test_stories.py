import random
from datetime import date

import pytest

from config.samples import stories

TODAY = date(2026, 11, 22)


def _plan(count: int = 3000) -> list[stories.Story]:
    return list(stories.plan(random.Random(3), "havenstad", ("nl", "fr", "en", "de"), count, TODAY))


def test_stories_come_in_the_order_they_were_said():
    days = [story.said_on for story in _plan(200)]

    assert days == sorted(days)
    assert max(days) < TODAY


def test_all_channels_speak():
    assert {story.channel for story in _plan(600)} == set(stories.CHANNELS)


def test_reports_come_from_under_35s_for_seventy_percent():
    told = [story.under_35 for story in _plan() if story.kind == "report" and story.under_35 is not None]

    assert sum(told) / len(told) == pytest.approx(0.70, abs=0.04)


def test_paper_waits_longer():
    waits = {True: [], False: []}
    for story in _plan():
        waits[story.channel == "paper"].append(story.wait)

    assert sum(waits[True]) / len(waits[True]) > sum(waits[False]) / len(waits[False]) + 8


def test_friendly_answers_promise_nothing():
    assert not any(story.promise for story in _plan() if story.fate == "friendly")
