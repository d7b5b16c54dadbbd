"""The audit as a command: it fails when something tells."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from analytics.management.commands import audit_disclosure
from analytics.measures.disclosure.told import Audit, Exposed
from analytics.reports.auditing import Audited
from tests.factories import insight
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def run(*words: str) -> str:
    out = StringIO()
    call_command("audit_disclosure", *words, stdout=out)
    return out.getvalue()


def test_each_partnership_has_its_lines() -> None:
    here = people.partnership()
    insight.stored(here, [insight.snapshot()])
    assert ": safe (" in run("--partnership", here.slug)
    rows = json.loads(run("--json"))[here.slug]
    assert rows[0]["name"].startswith("intensity")
    assert [row["audit"]["exposed"] for row in rows] == [[]] * len(rows)


def test_it_fails_when_something_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    people.partnership()
    told = Audited("intensity", Audit(2, 2, 1, 0, (Exposed("", "", 1),)))
    monkeypatch.setattr(audit_disclosure, "everything", lambda _: [told])
    with pytest.raises(CommandError, match="fewer people"):
        run()


def test_an_unknown_partnership_is_said() -> None:
    with pytest.raises(CommandError, match="no partnership"):
        run("--partnership", "nowhere")
