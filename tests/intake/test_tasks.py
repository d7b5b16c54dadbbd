import pytest

from intake import tasks
from tests.factories import intake as paper

pytestmark = pytest.mark.django_db


def test_a_run_delivered_twice_is_printed_once():
    run = paper.run(paper.city(), count=2)

    for _ in range(2):
        tasks.print_run(job_id=run.job_id, run_id=run.pk)

    assert run.parts.count() == 1
