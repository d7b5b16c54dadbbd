"""manage.py report loop."""

import io
import json
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from foundation import clock
from tests.analytics.datasets.test_loop import imported_city
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_it_prints_the_report_as_text_and_as_json() -> None:
    here = imported_city("web")
    text, data = io.StringIO(), io.StringIO()
    call_command("report", "loop", partnership=here.slug, stdout=text)
    call_command("report", "loop", partnership=here.slug, json=True, stdout=data)
    assert "Of 2 things people said" in text.getvalue()
    assert json.loads(data.getvalue())["all"]["answered"] == 1


def test_an_unknown_partnership_is_refused_by_name() -> None:
    with pytest.raises(CommandError, match="no partnership nowhere"):
        call_command("report", "loop", partnership="nowhere")


def test_silent_counts_all_partnerships_or_one_and_loop_needs_one() -> None:
    row = feedback.suggestion()
    out = io.StringIO()
    with clock.at(clock.now() + timedelta(days=60)):
        call_command("report", "silent", json=True, stdout=out)
    assert json.loads(out.getvalue())["silent"] == 1
    text = io.StringIO()
    call_command("report", "silent", partnership=row.partnership.slug, stdout=text)
    assert "0 silent of 1" in text.getvalue()
    with pytest.raises(CommandError, match="which one"):
        call_command("report", "loop")
