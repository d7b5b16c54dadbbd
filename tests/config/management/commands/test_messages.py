from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from config import catalogues, extraction


def test_it_reports_each_language(monkeypatch):
    monkeypatch.setattr(extraction, "update", lambda room, language: [extraction.Message("Yes")])
    monkeypatch.setattr(catalogues, "compile_stale", list)
    out = StringIO()

    call_command("messages", "feedback", "--list", stdout=out)

    assert out.getvalue().splitlines()[:2] == ["feedback nl: 1 without translation", "  Yes"]


def test_it_refuses_a_room_that_is_none():
    with pytest.raises(CommandError, match="kitchen"):
        call_command("messages", "kitchen")
