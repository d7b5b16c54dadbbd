"""Bring in, take out, note, settle, judge."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.http import Http404

from analytics.datasets import sampled
from analytics.models import Judgement, Memo, Settlement, SourceText
from analytics.services import workbench as service
from foundation.errors import Refused
from foundation.models import AuditEntry
from tests.factories import codings, feedback, workbench
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_a_text_is_brought_in_with_its_audit_row() -> None:
    row = workbench.source(people.partnership(), text="  A word.\x00  ")
    assert (row.text, row.erased_at) == ("A word.", None)
    assert AuditEntry.objects.get(action="source.add").facts == {"kind": "interview"}


@pytest.mark.parametrize(
    "wrong",
    [{"text": " "}, {"text": "x" * 200_001}, {"said_on": date(2999, 1, 1)}, {"title": " "}, {"kind": "song"}],
)
def test_what_cannot_be_kept_is_refused(wrong: dict[str, object]) -> None:
    here = people.partnership()
    with pytest.raises(Refused):
        workbench.source(here, **wrong)
    assert not SourceText.objects.exists()


def test_taken_out_the_words_and_memos_go_and_the_codes_stay() -> None:
    here = people.partnership()
    row = workbench.source(here)
    workbench.give(here, row.uuid, "one", "trust")
    service.write_memo(by=codings.coder(), partnership=here, words="She means the mayor", about=row.uuid)
    service.take_out(by=codings.coder(), source=row)
    service.take_out(by=codings.coder(), source=row)
    row.refresh_from_db()
    assert (row.text, row.title, row.erased_by) == ("", "—", codings.coder())
    assert Memo.objects.get().words == ""
    assert AuditEntry.objects.filter(action="source.erase").count() == 1


def test_a_memo_is_about_one_thing_that_is_here() -> None:
    here, elsewhere = codings.city(1), people.partnership(slug="elsewhere")
    text = codings.texts(here)[0]
    for about, code in ((None, ""), (text, "trust"), (None, "song"), (uuid4(), "")):
        with pytest.raises(Http404):
            service.write_memo(by=codings.coder(), partnership=here, words="x", about=about, code=code)
    with pytest.raises(Http404):
        service.write_memo(by=codings.coder(), partnership=elsewhere, words="x", about=text)


def test_to_settle_needs_a_reason_and_is_never_edited() -> None:
    here = codings.city(1)
    given = {"by": codings.coder(), "partnership": here, "about": codings.texts(here)[0], "stands": True}
    with pytest.raises(Refused):
        service.settle(**given, code="trust", reason=" ")
    with pytest.raises(Http404):
        service.settle(**given, code="song", reason="x")
    row = service.settle(**given, code="trust", reason="Read again")
    for change in ("UPDATE analytics_settlement SET stands = false", "DELETE FROM analytics_settlement"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change)
    assert Settlement.objects.get() == row


def test_an_answer_is_judged_once_a_coder_and_only_from_the_sample() -> None:
    here = feedback.place()
    said, unanswered = feedback.suggestion(here), feedback.suggestion(here)
    feedback.answer(said)
    assert sampled.sample(here) == [said.uuid]
    one = codings.coder("one")
    service.judge(by=one, partnership=here, suggestion=said.uuid, judged="no")
    with pytest.raises(Refused):
        service.judge(by=one, partnership=here, suggestion=said.uuid, judged="yes")
    with pytest.raises(Refused):
        service.judge(by=codings.coder("two"), partnership=here, suggestion=said.uuid, judged="perhaps")
    with pytest.raises(Http404):
        service.judge(by=one, partnership=here, suggestion=unanswered.uuid, judged="no")
    assert Judgement.objects.get().judged == "no"
