import pytest
from django.db import connection

from delivery.models import Message
from feedback.models import RegisterEntry, Voice
from feedback.services import citizens, erasing, following_up, importing, owning, publishing
from foundation.services import contacts
from tests.factories import feedback

pytestmark = pytest.mark.django_db
SECRET = "canary-7311"


def everything_stored() -> str:
    """Every text of every table of this room and of delivery."""
    words = []
    with connection.cursor() as cursor:
        tables = [
            name
            for name in connection.introspection.table_names()
            if name.startswith(("feedback_", "delivery_"))
        ]
        for table in tables:
            cursor.execute(f"SELECT t::text FROM {table} t")  # noqa: S608
            words += [row[0] for row in cursor.fetchall()]
    return "\n".join(words)


def test_nothing_of_the_person_is_left_and_the_figures_stay() -> None:
    row = feedback.by_mail(text=SECRET, title=SECRET, place=SECRET)
    citizens.tell_about_you(by=feedback.citizen(), suggestion=row, on_behalf=SECRET)
    owning.note(by=feedback.staff(), suggestion=row, text=SECRET)
    feedback.answer(row, text=SECRET)
    publishing.release(by=feedback.staff(), suggestion=row, text=SECRET, title=SECRET)
    assert SECRET in everything_stored()
    row = erasing.erase(by=citizens.actor_of(row), suggestion=row)
    assert SECRET not in everything_stored()
    assert contacts.read(row.submitter.contact).email == ""
    assert (row.kind, row.channel, row.status) == ("suggestion", "web", "withdrawn")
    assert row.replies.get().kind == "substantive"
    assert not Voice.objects.exists()
    assert RegisterEntry.objects.get().withdrawn_at
    assert Message.objects.get().state == "failed"  # what waited is never sent


def test_the_askers_words_and_the_reasons_go_too() -> None:
    row = feedback.closed()
    question = following_up.ask(by=feedback.staff(), suggestion=row)
    following_up.answer(by=feedback.citizen(), follow_up=question, verdict="no", words=SECRET, reopen=True)
    erasing.erase(by=feedback.citizen(), suggestion=row)
    assert SECRET not in everything_stored()


def test_the_imported_row_goes_too() -> None:
    here = feedback.place()
    rows = [feedback.imported(text=SECRET, raw={"summary": SECRET}, reply=SECRET)]
    importing.take_over(by=feedback.staff(), partnership=here, source_name="bcn", rows=rows)
    erasing.erase(by=feedback.staff(), suggestion=feedback.Suggestion.objects.get())
    assert SECRET not in everything_stored()


def test_erasing_twice_changes_nothing() -> None:
    row = erasing.erase(by=feedback.citizen(), suggestion=feedback.suggestion())
    assert erasing.erase(by=feedback.citizen(), suggestion=row).erased_at == row.erased_at
