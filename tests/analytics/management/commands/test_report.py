"""manage.py report loop."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from tests.analytics.datasets.test_loop import imported_city

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
