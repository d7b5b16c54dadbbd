from config.beat import SCHEDULE, every
from config.celery import app


def test_every_entry_names_a_task_that_exists() -> None:
    app.loader.import_default_modules()
    assert not [entry["task"] for entry in SCHEDULE.values() if entry["task"] not in app.tasks]


def test_a_tick_that_waited_too_long_is_dropped() -> None:
    assert every(60, "a.b") == {"task": "a.b", "schedule": 60, "options": {"expires": 60}}
