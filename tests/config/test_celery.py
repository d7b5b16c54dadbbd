import pytest
from django.conf import settings
from redis.connection import parse_url

from config.celery import app


def test_a_socket_is_named_as_celery_names_it() -> None:
    assert "unix://" not in settings.CELERY_BROKER_URL
    assert "?db=" not in settings.CELERY_BROKER_URL


@pytest.mark.service
def test_the_number_of_the_database_reaches_the_queue() -> None:
    """A number that was dropped would let two sites on one server read each other's tasks."""
    number = int(parse_url(settings.REDIS_URL).get("db") or 0)
    with app.connection() as line:
        assert line.default_channel.client.connection_pool.connection_kwargs["db"] == number


def test_results_are_not_kept_and_lost_work_is_done_again() -> None:
    assert app.conf.task_ignore_result
    assert app.conf.task_acks_late
    assert app.conf.task_time_limit < app.conf.broker_transport_options["visibility_timeout"] / 2
