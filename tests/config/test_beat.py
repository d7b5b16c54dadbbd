from importlib import import_module

import pytest

from config.beat import SCHEDULE, every
from config.celery import app


def test_every_entry_names_a_task_that_exists() -> None:
    app.loader.import_default_modules()
    assert not [entry["task"] for entry in SCHEDULE.values() if entry["task"] not in app.tasks]


def test_a_tick_that_waited_too_long_is_dropped() -> None:
    assert every(60, "a.b") == {"task": "a.b", "schedule": 60, "options": {"expires": 60}}


RUN_BY = {
    "surveys": {
        "two years after the last wave of the series": ("surveys.tick", "surveys.forget"),
        "until the wave closes": ("surveys.tick",),
    },
    "feedback": {
        "five years after closing, or at once when the person asks": ("feedback.expire",),
        "one year after the last answer, or at once when the person asks": ("feedback.expire",),
        "one year; its text only until somebody looked at it": ("feedback.expire",),
        "one day": ("feedback.forget_counts",),
        "two years after the last sign-in": ("feedback.expire",),
    },
    "partnerships": {
        "two years after the last seat ended, or at once when asked": ("partnerships.forget",),
    },
    "delivery": {
        "one year after it was settled, or at once when the reader asks": ("delivery.expire",),
    },
    "intake": {
        "two years after the last sheet of it came back": ("intake.expire",),
        "two years after the last sheet of it came back; the fingerprint one year": ("intake.expire",),
        "two years after the last sheet of it came back; whose it is until the series ends": (
            "intake.expire",
            "surveys.forget",
        ),
        "the values and the contact until they are compared; the counts two years": ("intake.expire",),
    },
    "analytics": {
        "2 years after it was added": ("analytics.expire",),
        "with the text; of a code as long as the record": ("analytics.expire",),
    },
    "foundation": {
        "ninety days after it is done": ("foundation.expire",),
        "two years after it was revoked or expired": ("foundation.expire",),
        "two years after the last sign-in": ("partnerships.close_accounts",),
        "one year after the last answer, or at once when asked": ("feedback.expire", "partnerships.forget"),
        "as long as the record it belongs to": ("foundation.sweep_files",),
    },
}
NO_TASK = {
    "kept as long as the partnership uses the site": "nothing is due while it does",
    "kept after erasure, as a count without a person": "nothing personal is in it",
    "as long as the suggestion it belongs to": "goes with it",
    "until it is withdrawn; blanked at once when the person asks": "a person asks",
    "as the contact itself": "the card is erased",
    "as long as the answers it is about can be linked": "the key's destruction ends what it is about",
    "as long as the member sits in a body": "goes with the member",
    "ten years, as the audit of a public service": "no site is that old; promises' owners and roles go by partnerships.forget, "
    "what is append-only goes as a whole",
    "ten years, as the proof that an answer was delivered": "no site is that old",
    "until the pile is closed; the paper itself stays": "closing it deletes them",
    "as long as the promise": "goes with it",
    "as long as the record it made": "goes with it",
    "ninety days after it is done": "of a message: a marker of the queue, blanked with the words",
}


@pytest.mark.parametrize("room", RUN_BY)
def test_what_the_registry_says_is_run_by_the_clock(room: str) -> None:
    """Each term of a room that keeps what people said is run by a task of the timetable, or says why it needs none."""
    tasks = {entry["task"] for entry in SCHEDULE.values()}
    terms = {rule.clock for rule in import_module(f"{room}.retention").RULES}

    assert terms - RUN_BY[room].keys() - NO_TASK.keys() == set()
    assert {task for term in terms for task in RUN_BY[room].get(term, ())} <= tasks
