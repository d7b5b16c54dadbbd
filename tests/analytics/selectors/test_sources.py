"""What can be coded."""

from uuid import uuid4

import pytest
from django.http import Http404

from analytics.selectors import sources
from analytics.services import workbench as service
from tests.factories import codings, workbench
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_suggestions_then_notes_then_open_answers() -> None:
    here = codings.city(1)
    note = workbench.source(here)
    workbench.open_answers(here, "More time", "More time", "Fewer mails")
    kinds = [row.kind for row in sources.everything(here)]
    assert kinds == ["suggestion", "interview", "open_answer", "open_answer"]
    assert sources.text_of(here, note.uuid.hex).text == note.text


def test_open_answers_of_few_people_are_not_shown() -> None:
    here = people.partnership()
    workbench.open_answers(here, "More time", people=6)
    assert sources.open_answers(here) == []


def test_an_open_answer_keeps_its_identity_when_the_wave_gets_a_new_edition() -> None:
    here = people.partnership()
    workbench.open_answers(here, "More time", "Fewer mails")
    first = {row.uuid for row in sources.open_answers(here)}
    assert first == {row.uuid for row in sources.open_answers(here)}
    assert len(first) == 2


def test_what_is_not_here_is_not_found() -> None:
    here, elsewhere = codings.city(1), people.partnership(slug="elsewhere")
    note = workbench.source(here)
    service.take_out(by=codings.coder(), source=workbench.source(here, title="Gone"))
    assert [row.title for row in sources.others(here)] == [note.title]
    for number in (note.uuid.hex, uuid4().hex, "x" * 32, "0000"):
        with pytest.raises(Http404):
            sources.text_of(elsewhere, number)
    with pytest.raises(Http404):
        sources.must_be_there(elsewhere, note.uuid)
    sources.must_be_there(here, note.uuid)
