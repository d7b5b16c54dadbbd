from celery import current_app

from analytics import tasks


def test_the_task_has_the_name_that_publishing_puts_into_the_outbox() -> None:
    assert tasks.give_back.name == "analytics.give_back"
    assert "analytics.give_back" in current_app.tasks


def test_drawing_ahead_is_a_task_too() -> None:
    assert tasks.draw_ahead.name == "analytics.draw_ahead"
